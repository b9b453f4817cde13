import { waivable } from '@mentorfolio/domain/judging/deciding'
import type { SessionInReview } from '@mentorfolio/domain/judging/review-view'
import type { Reason } from '@mentorfolio/domain/sessions/ledger-facts'
import { isLogged } from '@mentorfolio/domain/sessions/took-place'

export type Waivable = (typeof waivable)[number]

/** What an acceptance lifts of why a session does not count. */
export const waivableOf = ({ reasons }: { reasons: readonly Reason[] }): Waivable[] =>
  waivable.filter((each) => reasons.includes(each))

/** Whether it counts, or would if its assessor lifted what stands in the way. */
export const couldCount = (session: SessionInReview): boolean =>
  session.minutes > 0 || (session.reasons.length > 0 && waivableOf(session).length === session.reasons.length)

/** What was lifted when it was accepted. */
export const acceptedWaives = ({ decision }: SessionInReview): Waivable[] =>
  waivable.filter((each) => decision?.waives.includes(each))

/** It was logged, it counts or could, and nothing is decided about it yet; or it was corrected since it was accepted. */
export const waitsForDecision = (session: SessionInReview): boolean =>
  isLogged(session) && (session.decision?.kind ? session.acceptedThen !== null : couldCount(session))

/** Accepted as it stands, without a word more: what was corrected is looked at by itself. */
export const countsAsItIs = (session: SessionInReview): boolean =>
  waitsForDecision(session) && !session.decision?.kind && session.minutes > 0 && session.reasons.length === 0

export const waiveWords: Record<Waivable, string> = {
  TOO_LATE: 'It was logged too late',
  NO_PRIOR_PLAN: 'It had no plan before it',
  AGREEMENT_NOT_IN_FORCE: 'No agreement was in force',
}
