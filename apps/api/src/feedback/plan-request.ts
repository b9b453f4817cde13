import { dayOf } from '@mentorfolio/domain/calendar/days'
import { daysGone } from '@mentorfolio/domain/calendar/still-to-come'
import type { Facts } from '@mentorfolio/domain/cycle/decide'
import type {
  takeScheduleEndpoint,
  withdrawRequestEndpoint,
  writeRequestEndpoint,
} from '@mentorfolio/domain/feedback/feedback.endpoints'
import { type AskedFeedback, asksAnew } from '@mentorfolio/domain/feedback/request'
import type { FieldError } from '@mentorfolio/domain/http/problem'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Tx } from '../database/client.ts'
import type { Fingerprint } from '../http/answers.ts'
import { idTaken, invalid, notFound, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import type { DeviceWord } from '../http/written.ts'
import { endLinks } from '../links/end-links.ts'
import { currentSet } from '../portfolio/feedback/current-set.ts'
import { type FeedbackRow, holdFeedback, loadFeedback, type RequestRow } from '../portfolio/feedback/load-feedback.ts'
import { requestFacts } from '../portfolio/feedback/request-facts.ts'
import { dayWritten } from '../portfolio/when-written.ts'
import { feedbackAfter, feedbackNow, tellOfRequest } from './feedback-after.ts'

type Place = { row: FeedbackRow; today: string; before?: RequestRow }

/**
 * Whoever is asked must be somebody who can answer, about a session that this mentee has or had, on a day that is still to
 * come. What stood there before may stand: a session may have been withdrawn since, a day have passed.
 */
const amissIn = ({ row, today, before }: Place, asked: AskedFeedback, field: string): FieldError[] => {
  const { simulated, attendance } = row
  const { source, sessionId, dueOn } = asked
  const known =
    sessionId === null ||
    sessionId === before?.sessionId ||
    attendance.some(({ session, attended }) => session.id === sessionId && attended !== false)
  const gone = daysGone({ dueOn }, today, { dueOn: before ? dayOf(before.dueOn) : null })
  return [
    ...gone.map((each) => ({ ...each, field: `${field}.${each.field}` })),
    ...(simulated && source === 'MENTEE'
      ? [{ field: `${field}.source`, message: 'This mentee is played, and cannot answer: ask somebody who watches' }]
      : []),
    ...(known ? [] : [{ field: `${field}.sessionId`, message: 'Choose a session from the list' }]),
  ]
}

const todayFor = (written: Pick<Writing, 'now' | 'device'>, row: FeedbackRow) =>
  dayWritten(written, row.portfolio.person.centre.zone)

const mustBeRight = (errors: FieldError[]) => {
  if (errors.length > 0) throw invalid(errors)
}

/** What is kept of a request besides when it was made. */
const columnsOf = async (tx: Tx, row: FeedbackRow, { dueOn, ...asked }: AskedFeedback) => {
  const { id: questionSetId, content } = await currentSet(tx, row.centreId, asked)
  return { ...asked, dueOn: new Date(dueOn), questionSetId, questions: content }
}

type Writing = { by: SignedIn; now: Date; fingerprint: Fingerprint; device: DeviceWord | null }

const make = async (tx: Tx, row: FeedbackRow, { by, now, fingerprint }: Writing, id: string, asked: AskedFeedback) => {
  const { id: relationshipId, centreId, portfolioId } = row
  await tx.feedbackRequest.create({
    data: {
      ...{ id, centreId, portfolioId, relationshipId, createdAt: now, madeBy: fingerprint.kept },
      ...(await columnsOf(tx, row, asked)),
    },
  })
  await tellOfRequest(
    tx,
    row,
    { doer: { userId: by.userId }, at: now },
    { action: 'feedback.ask', requestId: id, revision: 1, fields: { ...asked } },
  )
}

/** Whether this very request is there already: throws where the id stands for another. */
const isMade = async (tx: Tx, row: FeedbackRow, id: string, { fingerprint }: Writing) => {
  const made = await tx.feedbackRequest.findUnique({ where: { id }, select: { portfolioId: true, madeBy: true } })
  if (!made) return false
  if (made.portfolioId !== row.portfolioId) throw notFound()
  if (!fingerprint.mayBe(made.madeBy)) throw idTaken()
  return true
}

/** Whether the very same is asked already: another device of theirs took over the same schedule. */
const isThere = ({ feedback }: FeedbackRow, asked: AskedFeedback) =>
  feedback.some((each) => each.withdrawnAt === null && !asksAnew(each, asked) && dayOf(each.dueOn) === asked.dueOn)

/** Takes over a schedule: each of its requests, once. */
export const takeSchedule = async (tx: Tx, asked: AskedToWrite<typeof takeScheduleEndpoint>) => {
  const { params, body } = asked
  const { row, roles } = await holdFeedback(tx, asked.by, params.id)
  mustBeAllowed(roles, 'feedback.ask', { state: row.state })
  const fresh: typeof body.requests = []
  for (const each of body.requests)
    if (!(await isMade(tx, row, each.id, asked)) && !isThere(row, each.request)) fresh.push(each)
  const place = { row, today: todayFor(asked, row) }
  mustBeRight(
    body.requests.flatMap((each, at) =>
      fresh.includes(each) ? amissIn(place, each.request, `requests.${at}.request`) : [],
    ),
  )
  for (const { id, request } of fresh) await make(tx, row, asked, id, request)
  return feedbackAfter(tx, asked, row)
}

/** The request, to be changed: whoever answers at this moment waits, or was first. */
const holdRequest = async (tx: Tx, by: SignedIn, { id, requestId }: { id: string; requestId: string }) => {
  // The relationship first, as whoever makes a link for it does.
  await holdFeedback(tx, by, id)
  await tx.$queryRaw`SELECT id FROM "FeedbackRequest" WHERE id = ${requestId}::uuid FOR UPDATE`
  const { row, roles } = await loadFeedback(tx, by, id)
  const request = row.feedback.find((each) => each.id === requestId)
  return { row, roles, request }
}

/** Changes a request as somebody saw it; throws 409 where it is another by now. */
const changeIfSeen = async (
  tx: Tx,
  asked: Writing,
  { row, request, saw }: { row: FeedbackRow; request: RequestRow; saw: number },
  data: object,
) => {
  const { count } = await tx.feedbackRequest.updateMany({
    where: { id: request.id, revision: saw, withdrawnAt: null },
    data: { ...data, revision: saw + 1 },
  })
  if (count === 0) throw stale(await feedbackNow(tx, asked, row.id))
}

const change = async (
  tx: Tx,
  asked: AskedToWrite<typeof writeRequestEndpoint>,
  { row, request }: { row: FeedbackRow; request: RequestRow },
) => {
  const { body, by, now } = asked
  const columns = await columnsOf(tx, row, body.request)
  const anew = asksAnew(request, body.request)
  const sameQuestions = request.source === columns.source && request.tool === columns.tool
  // Whoever has been asked answers what they were asked.
  const { questions, questionSetId, ...rest } = columns
  const data = { ...rest, ...(sameQuestions ? {} : { questions, questionSetId }), ...(anew ? { askedAt: null } : {}) }
  await changeIfSeen(tx, asked, { row, request, saw: body.revision }, data)
  // What was asked before opens nothing any more: whoever has that link would answer something else, or in another's place.
  if (anew)
    await endLinks(
      tx,
      { purpose: 'FEEDBACK', subjectId: request.id },
      { centreId: row.centreId, userId: by.userId, now },
    )
  await tellOfRequest(
    tx,
    row,
    { doer: { userId: by.userId }, at: now },
    { action: 'feedback.change', requestId: request.id, revision: body.revision + 1, fields: { ...body.request } },
  )
}

/** Plans to ask somebody, or changes what is planned until they have answered. */
export const writeRequest = async (tx: Tx, asked: AskedToWrite<typeof writeRequestEndpoint>) => {
  const { params, body, by } = asked
  const { row, roles, request } = await holdRequest(tx, by, params)
  if (!request) {
    if (body.revision > 0) throw notFound()
    mustBeAllowed(roles, 'feedback.ask', { state: row.state })
    // Another relationship's: the id is taken, or was never there for them.
    await isMade(tx, row, params.requestId, asked)
    mustBeRight(amissIn({ row, today: todayFor(asked, row) }, body.request, 'request'))
    await make(tx, row, asked, params.requestId, body.request)
    return feedbackAfter(tx, asked, row)
  }
  if (body.revision === 0) {
    // Sent again: it is the same request, or the id is another's.
    mustBeAllowed(roles, 'feedback.ask', { state: row.state })
    await isMade(tx, row, params.requestId, asked)
    return feedbackAfter(tx, asked, row)
  }
  mustBeAllowed(roles, 'feedback.change', requestFacts(request, row.state))
  mustBeRight(amissIn({ row, today: todayFor(asked, row), before: request }, body.request, 'request'))
  await change(tx, asked, { row, request })
  return feedbackAfter(tx, asked, row)
}

const asIfThere = { state: null, met: ['notAnswered'] } satisfies Facts

/** Asks for it no more. Its links stay: whoever opens one is told that nobody asks for this now, and whom to ask why. */
export const withdrawRequest = async (tx: Tx, asked: AskedToWrite<typeof withdrawRequestEndpoint>) => {
  const { params, body, by, now } = asked
  const { row, roles, request } = await holdRequest(tx, by, params)
  // The wrong part is told so before anything is said of the request.
  mustBeAllowed(roles, 'feedback.change', request ? requestFacts(request, row.state) : asIfThere)
  if (!request) throw notFound()
  const withdrawn = { withdrawnAt: now, withdrawnBecause: body.reason }
  await changeIfSeen(tx, asked, { row, request, saw: body.revision }, withdrawn)
  await tellOfRequest(
    tx,
    row,
    { doer: { userId: by.userId }, at: now },
    {
      ...{ action: 'feedback.change', requestId: request.id, revision: body.revision + 1 },
      fields: { withdrawn: true, reason: body.reason },
    },
  )
  return feedbackAfter(tx, asked, row)
}
