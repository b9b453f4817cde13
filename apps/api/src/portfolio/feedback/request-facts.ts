import type { Facts } from '@mentorfolio/domain/cycle/decide'
import type { Need } from '@mentorfolio/domain/cycle/rules'
import type { FeedbackPoint } from '@mentorfolio/domain/feedback/feedback-kinds'
import type { FeedbackRequestView } from '@mentorfolio/domain/feedback/feedback-view'

type Standing = {
  point: FeedbackPoint
  askedAt: Date | null
  withdrawnAt: Date | null
  answer: object | null
  session: { status: string } | null
}

/** Called off or withdrawn: nobody is asked about it any more. */
export const isSessionGone = (session: Standing['session']) =>
  session !== null && ['CANCELLED', 'NO_SHOW', 'VOIDED'].includes(session.status)

/** Whether a session took place. */
export const isHeld = ({ status }: { status: string }) => ['DELIVERED', 'LOGGED', 'LOCKED'].includes(status)

/** Whether somebody could be asked about it now: what is asked after a session waits until that has taken place. */
export const isTime = ({ point, session }: Pick<Standing, 'point' | 'session'>) =>
  point !== 'POST_SESSION' || (session !== null && isHeld(session))

export const stateOf = ({ askedAt, withdrawnAt, answer }: Omit<Standing, 'point'>): FeedbackRequestView['state'] => {
  if (answer) return 'ANSWERED'
  if (withdrawnAt) return 'WITHDRAWN'
  return askedAt ? 'ASKED' : 'TO_ASK'
}

/** What the rules of one request may ask (docs/rules.md). `state`: of the relationship; null for a guest's rules. */
export const requestFacts = (request: Standing, state: string | null, more: readonly Need[] = []): Facts => ({
  state,
  met: [
    ...(request.answer ? [] : (['notAnswered'] as const)),
    ...(request.withdrawnAt || isSessionGone(request.session) ? [] : (['notWithdrawn'] as const)),
    ...(isTime(request) ? (['sessionTookPlace'] as const) : []),
    ...more,
  ],
})
