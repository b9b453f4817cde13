import type { AgreementView, GuestAgreement } from '@mentorfolio/domain/agreements/agreement-view'
import { readBefore, readBy } from '@mentorfolio/domain/agreements/reading'
import { factIn } from '@mentorfolio/domain/agreements/tokens'
import type { GuestClosing } from '@mentorfolio/domain/endings/closing.endpoints'
import type { EndingView } from '@mentorfolio/domain/endings/ending-view'
import type { guestFeedbackEndpoint } from '@mentorfolio/domain/feedback/feedback.endpoints'
import type { FeedbackView } from '@mentorfolio/domain/feedback/feedback-view'
import type { GuestView } from '@mentorfolio/domain/guests/guests.endpoints'
import type { ResponseOf } from '@mentorfolio/domain/http/endpoint'
import { type MyPlan, myPlanOf } from '@mentorfolio/domain/needs/my-plan'
import { calledBy } from '@mentorfolio/domain/people/called-by'
import type { MentoringView } from '@mentorfolio/domain/plans/mentoring-view'
import { timesShownTo } from '@mentorfolio/domain/sessions/answers'
import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import type { ShownTimes } from '@mentorfolio/domain/sessions/shown-times'
import type { Help } from './help.ts'

/** What was answered on the locked page; 'NOT_SAVED': the server did not take it. */
export type HandedAnswer = 'KEPT' | 'NOT_SAVED' | null

/**
 * All that the locked page shows, in the mentee's own reading: put together before the device is handed over, so that
 * nothing else has to be opened. `page`: where its mentor goes on.
 */
export type HandedPage = {
  guest: GuestView
  relationshipId: string
  page: string
  help: Help
  answered: HandedAnswer
  /** Said here that they want to stop. */
  stopped?: true
} & (
  | { purpose: 'AGREEMENT'; agreement: GuestAgreement }
  | { purpose: 'NEEDS'; plan: MyPlan & { version: number } }
  | { purpose: 'SESSION'; sessionId: string; session: ShownTimes }
  | { purpose: 'CLOSURE'; recordId: string; closing: GuestClosing }
  | { purpose: 'FEEDBACK'; requestId: string; asked: AskedOfMentee; sessionId?: string | null }
)

/** What a mentee is asked for, as the page of their link would have it. */
type AskedOfMentee = ResponseOf<typeof guestFeedbackEndpoint>

/** What stands on every handed page, whatever it asks: `agreement` names who asks and whom to talk to, `centreName` where it does not. */
export type AroundIt = { agreement: AgreementView | null; centreName: string; help: Help }

/** Who asks, and whom the mentee can talk to; as much of it as the agreement says, and otherwise true and vague. */
const guestOf = (
  purpose: GuestView['purpose'],
  { candidateName, name }: { candidateName: string; name: string },
  { agreement, centreName }: AroundIt,
): GuestView => {
  const texts = (agreement?.versions[0]?.clauses ?? []).flatMap(({ title, text }) => [title, text])
  const fact = (of: 'mentor' | 'centre' | 'named person') => factIn(texts, of) ?? agreement?.facts?.[of] ?? null
  return {
    ...{ purpose, role: 'mentee', name },
    mentorName: fact('mentor') ?? calledBy(candidateName),
    centreName: fact('centre') ?? centreName,
    talkTo: fact('named person'),
    expiresAt: '',
  }
}

/** The latest version as its mentee reads it; null where it has no words to be read here. */
export const agreementToHand = (agreement: AgreementView, around: AroundIt): HandedPage | null => {
  const { relationshipId, name, versions } = agreement
  const [latest] = versions
  if (!latest?.clauses) return null
  const { clauses, reason } = latest
  const before = readBefore(versions, latest)?.clauses ?? null
  const guest = guestOf('AGREEMENT', agreement, around)
  return {
    ...{ purpose: 'AGREEMENT', guest, relationshipId, help: around.help, answered: null },
    page: `/relationships/${relationshipId}/agreement`,
    agreement: {
      ...{ version: latest.version, superseded: false, paused: false, as: 'mentee' },
      ...{ mentorName: guest.mentorName, name },
      ...readBy({ as: 'MENTEE' }, { clauses, reason }, before),
      ...{ mentorSignedAt: latest.mentorSignedAt, menteeSignedAt: null, changeAskedAt: null },
    },
  }
}

/** 'My plan', to be read and confirmed; null while no needs are written, and so nothing is to be confirmed. */
export const needsToHand = (mentoring: MentoringView, around: AroundIt): HandedPage | null => {
  const { relationshipId } = mentoring
  const { version, ...plan } = myPlanOf(mentoring)
  if (version === null) return null
  return {
    ...{ purpose: 'NEEDS', relationshipId, help: around.help, answered: null, plan: { ...plan, version } },
    guest: guestOf('NEEDS', mentoring, around),
    page: `/relationships/${relationshipId}/my-plan`,
  }
}

/** A session's times, for the one of its mentees who reads it: no words of it. Null where they were not in it. */
export const sessionToHand = (session: SessionView, relationshipId: string, around: AroundIt): HandedPage | null => {
  const { id, candidateName } = session
  const mentee = session.mentees.find((each) => each.relationshipId === relationshipId)
  if (!mentee || mentee.attended === false) return null
  return {
    ...{ purpose: 'SESSION', sessionId: id, relationshipId, help: around.help, answered: null },
    page: `/sessions/${id}`,
    guest: guestOf('SESSION', { candidateName, name: mentee.name }, around),
    session: timesShownTo(mentee, session),
  }
}

/** The ending as its mentee reads it; null while nothing is written of it. `goals`: from where they began to where they came. */
export const closingToHand = (
  ending: EndingView,
  goals: GuestClosing['goals'],
  around: AroundIt,
): HandedPage | null => {
  const { relationshipId, closure } = ending
  const latest = closure?.versions.at(-1)
  if (!closure || !latest?.content) return null
  const { ending: how, signposting, notNeeded, aftercare, takesAlong } = latest.content
  return {
    ...{ purpose: 'CLOSURE', relationshipId, recordId: closure.id, help: around.help, answered: null },
    guest: guestOf('CLOSURE', ending, around),
    page: `/relationships/${relationshipId}/ending`,
    closing: {
      ...{ version: latest.version, ending: how, signposting, notNeeded, takesAlong, goals, attemptedOn: [] },
      aftercare: aftercare.what === null ? null : { on: aftercare.on, what: aftercare.what },
    },
  }
}

/** What the mentee is asked about the mentoring; null where this is another's to answer, or not there. */
export const feedbackToHand = (feedback: FeedbackView, requestId: string, around: AroundIt): HandedPage | null => {
  const { relationshipId } = feedback
  const request = feedback.requests.find(({ id }) => id === requestId)
  if (request?.source !== 'MENTEE') return null
  const { source, point, tool, questions, session } = request
  return {
    ...{ purpose: 'FEEDBACK', requestId, relationshipId, help: around.help, answered: null },
    sessionId: session?.id ?? null,
    page: `/relationships/${relationshipId}/feedback`,
    guest: guestOf('FEEDBACK', feedback, around),
    asked: {
      ...{ source, point, tool, questions, closed: null },
      session: session && { start: session.start, end: session.end, zone: session.zone },
    },
  }
}
