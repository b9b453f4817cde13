import type { Facts } from '@mentorfolio/domain/cycle/decide'
import type { Need } from '@mentorfolio/domain/cycle/rules'
import type { SessionState } from '@mentorfolio/domain/cycle/states'
import type { FeedbackPoint } from '@mentorfolio/domain/feedback/feedback-kinds'
import type { FeedbackRequestView } from '@mentorfolio/domain/feedback/feedback-view'
import { isGone, tookPlace } from '@mentorfolio/domain/sessions/took-place'

type Standing = {
  relationshipId: string
  point: FeedbackPoint
  askedAt: Date | null
  withdrawnAt: Date | null
  answer: object | null
  session: { status: SessionState; attendance: readonly { relationshipId: string; attended: boolean | null }[] } | null
}

/** What of its session this module asks. */
export const sessionAskedAbout = {
  status: true,
  attendance: { select: { relationshipId: true, attended: true } },
} as const

/**
 * Why nobody is asked about its session any more; null: it stands. WITHDRAWN: called off, too. MISSED: the log says that this mentee was not
 * there, of a group, perhaps; corrected, it stands again.
 */
export const goneOf = ({ session, relationshipId }: Pick<Standing, 'session' | 'relationshipId'>) => {
  if (session !== null && isGone(session)) return 'WITHDRAWN'
  const missed = session?.attendance.some((each) => each.relationshipId === relationshipId && each.attended === false)
  return missed ? 'MISSED' : null
}

/** Whether somebody could be asked about it now: what is asked after a session waits until that has taken place. */
export const isTime = ({ point, session }: { point: FeedbackPoint; session: { status: SessionState } | null }) =>
  point !== 'POST_SESSION' || (session !== null && tookPlace(session))

export const stateOf = ({
  askedAt,
  withdrawnAt,
  answer,
}: Pick<Standing, 'askedAt' | 'withdrawnAt' | 'answer'>): FeedbackRequestView['state'] => {
  if (answer) return 'ANSWERED'
  if (withdrawnAt) return 'WITHDRAWN'
  return askedAt ? 'ASKED' : 'TO_ASK'
}

/** What the rules of one request may ask (docs/rules.md). `state`: of the relationship; null for a guest's rules. */
export const requestFacts = (request: Standing, state: string | null, more: readonly Need[] = []): Facts => ({
  state,
  met: [
    ...(request.answer ? [] : (['notAnswered'] as const)),
    ...(request.withdrawnAt || goneOf(request) ? [] : (['notWithdrawn'] as const)),
    ...(isTime(request) ? (['sessionTookPlace'] as const) : []),
    ...more,
  ],
})
