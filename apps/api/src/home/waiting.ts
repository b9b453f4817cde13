import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import { decide } from '@mentorfolio/domain/cycle/decide'
import { guestRoleOf } from '@mentorfolio/domain/feedback/asked-of'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { type Candidacy, cameInDays } from '@mentorfolio/domain/home/home.endpoints'
import { type AwaitedLink, type AwaitedRow, remindersLeft } from '../portfolio/awaited.ts'
import type { CandidateRow } from '../portfolio/candidates.ts'
import { isRegistered } from '../portfolio/registration.ts'

type Waiting = Candidacy['waiting'][number]
type Relationship = CandidateRow['relationships'][number]

const kindOf = {
  AGREEMENT: 'SIGNATURE',
  NEEDS: 'NEEDS',
  SESSION: 'SESSION',
  FEEDBACK: 'FEEDBACK',
  CLOSURE: 'CLOSURE',
} as const

/** What a link asks for: since when, and how often it may be sent again, as long as anybody may be asked. One that ran out is awaited, too. */
const throughLink = (
  link: AwaitedLink,
  { state }: AwaitedRow,
  { sessions, registrations }: Pick<CandidateRow, 'sessions' | 'registrations'>,
  now: Date,
) => {
  const session = link.purpose === 'SESSION' ? sessions.find(({ id }) => id === link.subjectId) : undefined
  const isOver = link.expiresAt <= now
  const met = isRegistered(registrations) ? (['registered'] as const) : []
  const mayRemind = link.mailed && !isOver && decide({ roles: ['candidate'] }, 'link.make', { state, met }).allowed
  return {
    ...{ kind: kindOf[link.purpose], role: link.role, since: link.createdAt, isOver },
    request: link.request,
    subject: session ? { id: session.id, start: wholeMinute(session.start), zone: session.zone } : null,
    remind: mayRemind && remindersLeft(link) > 0 ? { linkId: link.id, left: remindersLeft(link) } : null,
  }
}

type Found = Omit<Waiting, 'relationshipId' | 'name' | 'since' | 'settingId' | 'because' | 'request'> & {
  since: Date
  request?: Waiting['request']
  settingId?: string
  because?: string
}

/** What the mentor has signed and the mentee has not, where nobody was asked by a link. */
const unsigned = ({ state, simulated, agreement }: Relationship): Date | null => {
  if (!agreement || simulated || agreement.changeAskedAt) return null
  const met = ['latestVersion' as const, ...(agreement.menteeSignedAt ? [] : (['notSignedYet'] as const))]
  const waits = decide({ roles: ['mentee'] }, 'agreement.sign', { state, met }).allowed
  return waits ? agreement.mentorSignedAt : null
}

/** Whom to ask for feedback by today, where the centre is. */
const feedbackDue = ({ toAsk }: AwaitedRow, today: string): Found[] =>
  (toAsk ?? [])
    .filter(({ dueOn }) => dueOn <= today)
    .map(({ request, source, dueOn }) => ({
      ...{
        kind: 'TO_ASK',
        request,
        role: guestRoleOf(source),
        since: new Date(dueOn),
        isOver: false,
        subject: null,
        remind: null,
      },
    }))

const found = (
  row: Relationship,
  awaited: AwaitedRow,
  candidate: Pick<CandidateRow, 'sessions' | 'registrations'>,
  now: Date,
  today: string,
): Found[] => {
  const { paperAt, declined, unauthorisedSince, unpermitted } = awaited
  const plain = { role: null, subject: null, isOver: false, remind: null }
  // The paper is the signature: nobody is asked for another one.
  const links = awaited.links.filter(({ purpose }) => purpose !== 'AGREEMENT' || paperAt === null)
  const signing = links.filter(({ purpose }) => purpose === 'AGREEMENT')
  // Whoever was asked by a link since was asked in another way: the copy is behind them.
  const refused = declined && signing.every(({ createdAt }) => createdAt <= declined.attachedAt) ? declined : null
  const signatureSince = paperAt || refused || signing.length > 0 ? null : unsigned(row)
  return [
    ...links.map((link) => throughLink(link, awaited, candidate, now)),
    ...(signatureSince ? [{ ...plain, kind: 'SIGNATURE' as const, since: signatureSince }] : []),
    ...(paperAt ? [{ ...plain, kind: 'PAPER' as const, since: paperAt }] : []),
    ...(refused ? [{ ...plain, kind: 'DECLINED' as const, since: refused.attachedAt, because: refused.because }] : []),
    ...(unauthorisedSince ? [{ ...plain, kind: 'AUTHORISATION' as const, since: unauthorisedSince }] : []),
    ...(awaited.askedWithoutLink ?? []).map(({ request, source, at }) => ({
      ...{ ...plain, kind: 'FEEDBACK' as const, request, role: guestRoleOf(source), since: at },
    })),
    ...feedbackDue(awaited, today),
    ...(unpermitted
      ? [{ ...plain, kind: 'PERMISSION' as const, since: unpermitted.since, settingId: unpermitted.settingId }]
      : []),
  ]
}

/** Whom a candidate waits for, longest first: what others have to do before the candidate can go on. */
export const presentWaiting = (candidate: CandidateRow, awaited: readonly AwaitedRow[], now: Date): Waiting[] => {
  const { relationships, centre } = candidate
  const today = dayAt(now, centre.zone)
  return relationships
    .flatMap((row) => {
      const theirs = awaited.find(({ relationshipId }) => relationshipId === row.id)
      return theirs ? found(row, theirs, candidate, now, today).map((each) => ({ row, ...each })) : []
    })
    .toSorted((a, b) => a.since.getTime() - b.since.getTime())
    .map(({ row, since, settingId = null, because = null, request = null, ...each }) => ({
      ...{
        relationshipId: row.id,
        name: row.pseudonym,
        settingId,
        because,
        request,
        ...each,
        since: wholeMinute(since),
      },
    }))
}

/** The feedback that came in lately, the newest first: what home would else only stop waiting for. */
export const presentCameIn = (
  { relationships }: CandidateRow,
  awaited: readonly AwaitedRow[],
  now: Date,
): Candidacy['cameIn'] =>
  relationships
    .flatMap(({ id, pseudonym }) =>
      awaited
        .filter(({ relationshipId }) => relationshipId === id)
        .flatMap(({ cameIn }) => cameIn.map((each) => ({ ...each, relationshipId: id, name: pseudonym }))),
    )
    .filter(({ at }) => now.getTime() - at.getTime() < cameInDays * 24 * 3_600_000)
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .map((each) => ({ ...each, at: wholeMinute(each.at) }))
