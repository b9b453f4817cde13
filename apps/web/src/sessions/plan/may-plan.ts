import { planActions } from '@mentorfolio/domain/sessions/plan-action'
import { type SessionKind, sessionKinds } from '@mentorfolio/domain/sessions/session'
import { type Decided, may } from '../../words/decided.ts'

/** The kinds that may be planned with somebody now, the usual one first. */
export const kindsToPlan = (actions: readonly Decided[]): SessionKind[] =>
  sessionKinds.filter((kind) => may(actions, planActions[kind]))
