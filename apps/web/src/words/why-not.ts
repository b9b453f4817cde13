import type { StateOf } from '@mentorfolio/domain/cycle/states'
import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { needsInWords } from './actions.ts'
import { listed } from './durations.ts'

export type Decided = SessionView['actions'][number]

const inState: Record<StateOf<'relationship'>, string> = {
  DRAFT: 'The agreement comes first: it is still being written.',
  AWAITING_SIGNATURES: 'It waits for the agreement: you have not both signed it yet.',
  ACTIVE: 'It comes later, when the ending has begun.',
  CLOSING: 'The ending has begun: plan a review or the last session instead.',
  CLOSED: 'This relationship is closed.',
  ENDED_EARLY: 'This relationship has ended.',
  TRANSFERRED: 'Another mentor has taken over.',
  PAUSED: 'The centre has paused this relationship.',
}

/** Why a relationship's action waits; null where it may be taken, or is not this reader's at all. */
export const whyItWaits = ({ allowed, because, needs }: Decided, state: StateOf<'relationship'>): string | null => {
  if (allowed || because === 'WRONG_ROLE') return null
  if (because === 'UNMET_NEED') return `It waits for ${listed(needsInWords(needs)) || 'something that is missing'}.`
  return inState[state]
}

export const decided = (actions: readonly Decided[], action: Decided['action']): Decided | undefined =>
  actions.find((each) => each.action === action)

export const may = (actions: readonly Decided[], action: Decided['action']): boolean =>
  decided(actions, action)?.allowed ?? false
