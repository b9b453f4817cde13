import type { SessionKind } from '@mentorfolio/domain/sessions/session'
import { type Decided, may } from '../../words/why-not.ts'

/** The kinds that may be planned with somebody now, the usual one first. */
export const kindsToPlan = (actions: readonly Decided[]): SessionKind[] => [
  ...(may(actions, 'session.plan') ? (['FORMAL'] as const) : []),
  ...(may(actions, 'session.planEnding') ? (['REVIEW', 'CLOSURE'] as const) : []),
  ...(may(actions, 'session.planOther') ? (['CONTRACTING', 'INFORMAL'] as const) : []),
]
