import type { SessionInReview } from '@mentorfolio/domain/judging/review-view'
import { waitsForDecision as waits, waivableIn } from '@mentorfolio/domain/judging/session-standing'
import { type Reason, type WaivableReason, waivableReasons } from '@mentorfolio/domain/sessions/ledger-facts'

/** What an acceptance lifts of why a session does not count. */
export const waivableOf = ({ reasons }: { reasons: readonly Reason[] }): WaivableReason[] => waivableIn(reasons)

/** What was lifted when it was accepted. */
export const acceptedWaives = ({ decision }: SessionInReview): WaivableReason[] =>
  waivableReasons.filter((each) => decision?.waives.includes(each))

/** It was logged, it counts or could, and nothing is decided about it yet; or it was corrected since it was accepted. */
export const waitsForDecision = ({ decision, ...session }: SessionInReview): boolean =>
  waits({ ...session, decided: Boolean(decision?.kind) })

/** Accepted as it stands, without a word more: what was corrected is looked at by itself. */
export const countsAsItIs = (session: SessionInReview): boolean =>
  waitsForDecision(session) && !session.decision?.kind && session.minutes > 0 && session.reasons.length === 0

export const waiveWords: Record<WaivableReason, string> = {
  TOO_LATE: 'It was logged too late',
  NO_PRIOR_PLAN: 'It had no plan before it',
  AGREEMENT_NOT_IN_FORCE: 'No agreement was in force',
}

/** What an acceptance by a button alone says; its page says so, too. */
export const acceptedAsItIs = 'It counts as it is.'
