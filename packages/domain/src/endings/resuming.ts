import type { Need } from '../cycle/needs.ts'
import type { RelationshipState } from '../cycle/states.ts'
import type { MoveAction } from './move-actions.ts'

/** Where a pause can be made: what then leads back there, and the need by which the one table knows it. */
export const resuming = {
  DRAFT: { action: 'relationship.resumeDraft', need: 'pausedFromDraft' },
  AWAITING_SIGNATURES: { action: 'relationship.resumeSigning', need: 'pausedFromSigning' },
  ACTIVE: { action: 'relationship.resume', need: 'pausedFromActive' },
  CLOSING: { action: 'relationship.resumeClosing', need: 'pausedFromClosing' },
  CLOSED: { action: 'relationship.resumeClosed', need: 'pausedFromClosed' },
  ENDED_EARLY: { action: 'relationship.resumeEnded', need: 'pausedFromEnded' },
} as const satisfies Partial<Record<RelationshipState, { action: MoveAction; need: Need }>>

type Pausable = keyof typeof resuming
const isPausable = (state: RelationshipState): state is Pausable => Object.hasOwn(resuming, state)

/** Every action that lets a paused relationship go on. */
export const resumeActions = Object.values(resuming).map(({ action }) => action)

/** From where it was paused last, by its moves, the earliest first; null: it never was. */
export const pausedFrom = (moves: readonly { from: RelationshipState; to: RelationshipState }[]): Pausable | null => {
  const from = moves.findLast(({ to }) => to === 'PAUSED')?.from
  return from && isPausable(from) ? from : null
}
