import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import type { MoveView, StopRequestView } from '@mentorfolio/domain/endings/ending-view'
import { moveActions } from '@mentorfolio/domain/endings/move-actions'
import { resumeActions } from '@mentorfolio/domain/endings/resuming'
import type { Prisma } from '../../database/client.ts'
import { movesMade } from './move-facts.ts'

/** A relationship's moves and what its mentee said of stopping, earliest first: for every query that shows them. */
export const movesAndStops = {
  moves: {
    ...movesMade,
    select: { ...movesMade.select, reason: true, byPersonId: true, effectiveAt: true },
  },
  stopRequests: { select: { at: true, words: true, handOver: true }, orderBy: [{ at: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.RelationshipSelect

type Row = Prisma.RelationshipGetPayload<{ select: typeof movesAndStops }>

const byTheCentre = new Set<string>([
  'relationship.pause',
  ...resumeActions,
  'relationship.transfer',
  'relationship.reopen',
])

/** Moves as these parts may read them. Whoever paused, and why, is the safeguarding desk's alone: it is the centre's doing. */
export const presentMoves = (
  { moves }: Pick<Row, 'moves'>,
  roles: readonly Role[],
  candidateId: string,
): MoveView[] => {
  const reads = sees(roles, 'relationship', 'narrative')
  return moves.flatMap(({ action, from, to, reason, byPersonId, effectiveAt }) => {
    const known = moveActions.find((each) => each === action)
    if (!known) return []
    const byCentre = byTheCentre.has(action) || (byPersonId !== null && byPersonId !== candidateId)
    const by = byCentre ? ('CENTRE' as const) : byPersonId === null ? null : ('MENTOR' as const)
    // What the centre wrote, the centre reads.
    const told = reads || (byCentre && sees(roles, 'relationship', 'facts')) ? reason : null
    return [{ action: known, from, to, at: effectiveAt.toISOString(), reason: told, by }]
  })
}

/** What the mentee said of stopping: that they did is a fact, in which words is not. */
export const presentStops = (
  { stopRequests }: Pick<Row, 'stopRequests'>,
  roles: readonly Role[],
): StopRequestView[] => {
  const reads = sees(roles, 'relationship', 'narrative')
  return stopRequests.map(({ at, words, handOver }) => ({
    ...{ at: at.toISOString(), words: reads ? words : null, handOver },
  }))
}
