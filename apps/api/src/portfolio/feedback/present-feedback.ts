import { dayOf } from '@mentorfolio/domain/calendar/days'
import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import { decide } from '@mentorfolio/domain/cycle/decide'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { attemptContent } from '@mentorfolio/domain/feedback/attempt'
import { lackingIn } from '@mentorfolio/domain/feedback/coverage'
import type { FeedbackAnswerView, FeedbackRequestView, FeedbackView } from '@mentorfolio/domain/feedback/feedback-view'
import { ownRatingContent } from '@mentorfolio/domain/feedback/own-rating'
import { givenAnswer, questionSetContent } from '@mentorfolio/domain/feedback/question-set'
import { proposedSchedule } from '@mentorfolio/domain/feedback/schedule'
import { standsOf } from '@mentorfolio/domain/feedback/stands'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { tookPlace } from '@mentorfolio/domain/sessions/took-place'
import { z } from 'zod'
import { decidedAction, decidedActions } from '../../access/must-be-allowed.ts'
import { nameFor } from '../../access/visible-to.ts'
import type { Tx } from '../../database/client.ts'
import type { Sealer } from '../../identity/seal.ts'
import { presentRecord, recordsOf } from '../../portfolio/records/record-rows.ts'
import { currentRegistration } from '../registration.ts'
import type { FeedbackRow, RequestRow } from './load-feedback.ts'
import { goneOf, requestFacts, stateOf } from './request-facts.ts'

const givenAnswers = z.array(givenAnswer)

/** The relationship and who reads it; without a sealer, nobody is named. */
type Read = { row: FeedbackRow; roles: readonly Role[]; sealer: Sealer | null }

/** A testimony is read like feedback; who gave it, and how to reach them, by those who rely on it. */
const kindOf = ({ tool }: RequestRow) => (tool === 'WITNESS_TESTIMONY' ? 'testimony' : 'feedback')

const open = (sealer: Sealer | null, about: string, sealed: string | null) =>
  sealer && sealed !== null ? String(sealer.open(about, sealed)) : null

const presentAnswer = (request: RequestRow, { roles, sealer }: Read): FeedbackAnswerView | null => {
  const { answer } = request
  if (!answer) return null
  const kind = kindOf(request)
  const reads = sees(roles, kind, 'narrative')
  const knows = sees(roles, kind, 'identity')
  const { id } = request
  return {
    at: answer.effectiveAt.toISOString(),
    receivedAt: answer.receivedAt.toISOString(),
    answers: reads ? givenAnswers.parse(answer.answers) : null,
    signedBy: knows ? open(sealer, `feedback:${id}`, answer.sealedName) : null,
    capacity: reads ? answer.capacity : null,
    contact: knows ? open(sealer, `feedback-contact:${id}`, answer.sealedContact) : null,
    helped: answer.helped,
    handOver: answer.handOver,
  }
}

const presentRequest = (
  request: RequestRow,
  versions: ReadonlyMap<string, number>,
  read: Read,
): FeedbackRequestView => {
  const { roles, row } = read
  const { id, revision, source, point, tool, session } = request
  const reads = sees(roles, 'feedback', 'narrative')
  const facts = requestFacts(request, row.state, ['latestVersion'])
  return {
    ...{ id, revision, state: stateOf(request), source, point, tool },
    whom: reads ? request.whom : null,
    dueOn: dayOf(request.dueOn),
    session: session && {
      ...{ id: session.id, start: wholeMinute(session.start), end: wholeMinute(session.end), zone: session.zone },
      ...{ held: tookPlace(session), gone: goneOf(request) },
    },
    askedAt: request.askedAt?.toISOString() ?? null,
    withdrawn: request.withdrawnAt && {
      at: request.withdrawnAt.toISOString(),
      because: reads ? request.withdrawnBecause : null,
    },
    questions: questionSetContent.parse(request.questions),
    version: request.questionSetId === null ? null : (versions.get(request.questionSetId) ?? null),
    answer: presentAnswer(request, read),
    actions: (['feedback.change', 'feedback.handOver'] as const).map((action) => decidedAction(roles, action, facts)),
  }
}

/** A session of this relationship, and whether this mentee was not there. */
const sessionsOf = ({ attendance }: FeedbackRow) =>
  attendance.filter(({ attended }) => attended !== false).map(({ session }) => session)

const propose = (row: FeedbackRow, today: string) =>
  proposedSchedule({
    today,
    beganOn: row.inForce[0] ? dayAt(row.inForce[0].start, row.portfolio.person.centre.zone) : null,
    endsOn: row.endsOn && dayOf(row.endsOn),
    simulated: row.simulated,
    sessions: sessionsOf(row).map(({ id, start, zone }) => ({ id, day: dayAt(start, zone) })),
    asked: row.feedback.filter(({ withdrawnAt }) => withdrawnAt === null),
  })

/** The centre's versions of the questions that were asked, by id. */
const versionsOf = async (tx: Pick<Tx, 'questionSet'>, { feedback }: FeedbackRow) => {
  const ids = feedback.flatMap(({ questionSetId }) => questionSetId ?? [])
  if (ids.length === 0) return new Map<string, number>()
  const sets = await tx.questionSet.findMany({ where: { id: { in: ids } }, select: { id: true, version: true } })
  return new Map(sets.map(({ id, version }) => [id, version]))
}

/** Sessions that own ratings are about and that were withdrawn since: such a rating is shown, and counts nothing. */
const withdrawnUnder = async (tx: Pick<Tx, 'mentoringRecord'>, { id: relationshipId }: FeedbackRow) => {
  const rated = await tx.mentoringRecord.findMany({
    where: { relationshipId, kind: 'OWN_RATING', session: { status: 'VOIDED' } },
    select: { sessionId: true },
    distinct: ['sessionId'],
    orderBy: { sessionId: 'asc' },
  })
  return rated.flatMap(({ sessionId }) => sessionId ?? [])
}

/** Everything about the feedback of a relationship, as far as these parts may read it. */
export const presentFeedback = async (
  tx: Pick<Tx, 'mentoringRecord' | 'questionSet' | '$queryRaw'>,
  read: Read,
  now: Date,
): Promise<FeedbackView> => {
  const { row, roles } = read
  const of = { relationshipId: row.id, portfolioId: row.portfolioId }
  const [ownRatings, attempts, versions, withdrawnSessions] = await Promise.all([
    recordsOf(tx, { ...of, kind: 'OWN_RATING' }),
    recordsOf(tx, { ...of, kind: 'FEEDBACK_ATTEMPT' }),
    versionsOf(tx, row),
    withdrawnUnder(tx, row),
  ])
  const candidate = row.portfolio.person
  const reader = { roles, candidate }
  const today = dayAt(now, candidate.centre.zone)
  const facts = { state: row.state, met: ['notFrozen' as const] }
  const readsSessions = sees(roles, 'session', 'narrative')
  const requests = row.feedback.map((request) => presentRequest(request, versions, read))
  const stands = requests.filter(standsOf)
  return {
    relationshipId: row.id,
    registrationId: currentRegistration(candidate.registrations).id,
    centreId: row.centreId,
    name: row.pseudonym,
    candidateName: nameFor(roles, candidate),
    ...{ simulated: row.simulated, state: row.state, today },
    requests,
    ownRatings: ownRatings.map((each) => presentRecord(ownRatingContent, each, reader)),
    attempts: attempts.map((each) => presentRecord(attemptContent, each, reader)),
    sessions: sessionsOf(row).map((session) => ({
      ...{ id: session.id, start: wholeMinute(session.start), zone: session.zone, held: tookPlace(session) },
      title: readsSessions ? session.title : null,
    })),
    withdrawnSessions,
    lacking: { answered: lackingIn(stands.filter(({ answer }) => answer !== null)), asked: lackingIn(stands) },
    proposed: decide({ roles }, 'feedback.ask', facts).allowed ? propose(row, today) : [],
    actions: decidedActions(roles, facts, 'relationship', ['reason']),
  }
}
