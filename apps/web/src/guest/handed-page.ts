import type { AgreementView, GuestAgreement } from '@mentorfolio/domain/agreements/agreement-view'
import { readBy, signedBefore } from '@mentorfolio/domain/agreements/reading'
import { factIn } from '@mentorfolio/domain/agreements/tokens'
import type { GuestView } from '@mentorfolio/domain/guests/guests.endpoints'
import { calledBy } from '@mentorfolio/domain/people/called-by'
import { timesShownTo } from '@mentorfolio/domain/sessions/answers'
import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import type { ShownTimes } from '@mentorfolio/domain/sessions/shown-times'

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
  answered: HandedAnswer
} & (
  | { purpose: 'AGREEMENT'; agreement: GuestAgreement }
  | { purpose: 'SESSION'; sessionId: string; session: ShownTimes }
)

/** Who asks, and whom the mentee can talk to; as much of it as the agreement says, and otherwise true and vague. */
const guestOf = (
  purpose: 'AGREEMENT' | 'SESSION',
  agreement: AgreementView | null,
  { candidateName, name, centreName }: { candidateName: string; name: string; centreName: string },
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
export const agreementToHand = (agreement: AgreementView, centreName: string): HandedPage | null => {
  const { relationshipId, name, candidateName, versions } = agreement
  const [latest] = versions
  if (!latest?.clauses) return null
  const { clauses, reason } = latest
  const before = signedBefore(versions, latest)?.clauses ?? null
  const guest = guestOf('AGREEMENT', agreement, { candidateName, name, centreName })
  return {
    ...{ purpose: 'AGREEMENT', guest, relationshipId, answered: null },
    page: `/relationships/${relationshipId}/agreement`,
    agreement: {
      ...{ version: latest.version, superseded: false, as: 'mentee', mentorName: guest.mentorName, name },
      ...readBy({ as: 'MENTEE' }, { clauses, reason }, before),
      ...{ mentorSignedAt: latest.mentorSignedAt, menteeSignedAt: null, changeAskedAt: null },
    },
  }
}

/** A session's times, for the one of its mentees who reads it: no words of it. Null where they were not in it. */
export const sessionToHand = (
  session: SessionView,
  relationshipId: string,
  agreement: AgreementView | null,
  centreName: string,
): HandedPage | null => {
  const { id, candidateName } = session
  const mentee = session.mentees.find((each) => each.relationshipId === relationshipId)
  if (!mentee || mentee.attended === false) return null
  return {
    ...{ purpose: 'SESSION', sessionId: id, relationshipId, answered: null, page: `/sessions/${id}` },
    guest: guestOf('SESSION', agreement, { candidateName, name: mentee.name, centreName }),
    session: timesShownTo(mentee, session),
  }
}
