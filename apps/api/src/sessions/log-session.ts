import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import type {
  correctLogEndpoint,
  logSessionEndpoint,
  recordSessionEndpoint,
} from '@mentorfolio/domain/sessions/sessions.endpoints'
import { isOverAt, whenLogged } from '@mentorfolio/domain/sessions/when-logged'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { standing } from '../access/visible-to.ts'
import { Prisma, type Tx } from '../database/client.ts'
import { invalid } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import type { WrittenTimes } from '../http/written.ts'
import { holdUnitsOn, isHeldByPasses, type Mailing, reassessWhatFellShort } from '../portfolio/reassess.ts'
import { timesFor, type Writer } from '../portfolio/times-for.ts'
import { staleSession, tellAndPresent } from './change-session.ts'
import { sessionFacts } from './decide-session.ts'
import { answerIfMadeBefore } from './made-before.ts'
import { checkContext, loadMentees } from './mentees.ts'
import { loadToDecide, type SessionToDecide } from './session-row.ts'

type LogBody = AskedToWrite<typeof logSessionEndpoint>['body'] | AskedToWrite<typeof correctLogEndpoint>['body']

/** Logs a planned session: what took place can always be saved; the ledger says what it is worth (S2-M2, S4-M2). */
export const logSession = async (tx: Tx, asked: AskedToWrite<typeof logSessionEndpoint>) => {
  const { params, body, by, now } = asked
  const { row, roles } = await loadToDecide(tx, by, params.id)
  mustBeAllowed(roles, 'session.log', sessionFacts(row, now))
  checkHappened(body.end, now)
  checkAttendance(row, body)
  await checkReviewed(tx, body, row.portfolio.person.id)
  const times = await logTimes(tx, asked, row.portfolio)
  await writeLog(tx, asked, row, { status: 'LOGGED', loggedAt: times.effectiveAt, reason: null, times })
  return tellAndPresent(tx, asked, row.id, 'session.log', body)
}

/**
 * Puts a log right: a new version beside the old one, with the reason. It counts as logged when it was first written once the
 * meeting that it tells of now was over: corrected back, it stands as it was (S2-M2). Once every unit that holds it has passed it
 * is a correction (docs/cycle.md, 'Edit after a pass'): fewer minutes are taken off what was accepted at once, more wait for the
 * assessor, and a unit that falls short is assessed again.
 */
export const correctLog = async (tx: Tx, asked: AskedToWrite<typeof correctLogEndpoint>, mailing: Mailing) => {
  const { params, body, by, now } = asked
  const { row, roles } = await loadToDecide(tx, by, params.id)
  const units = await holdUnitsOn(tx, row.id)
  const afterPass = row.status === 'LOCKED' && isHeldByPasses(units)
  const action = afterPass ? 'session.correctAfterPass' : 'session.correct'
  // No case of malpractice can be recorded yet, so nothing is frozen.
  mustBeAllowed(roles, action, sessionFacts(row, now, afterPass ? ['unitPassed', 'reason', 'notFrozen'] : []))
  checkHappened(body.end, now)
  checkAttendance(row, body)
  await checkReviewed(tx, body, row.portfolio.person.id)
  const times = await logTimes(tx, asked, row.portfolio)
  await writeLog(tx, asked, row, {
    status: row.status,
    loggedAt: await loggedAgain(tx, row.id, body.end, times),
    reason: body.reason,
    times,
  })
  await keepWhatWasAccepted(tx, row)
  const unitIds = units.map(({ id }) => id)
  await reassessWhatFellShort(tx, mailing, { by, unitIds, sessionIds: [row.id], now })
  return tellAndPresent(tx, asked, row.id, action, body)
}

/** When it counts as logged, now that it tells of a meeting that ended at `end`. */
const loggedAgain = async (tx: Tx, sessionId: string, end: string, { effectiveAt }: WrittenTimes) => {
  const before = await tx.sessionLogVersion.findMany({ where: { sessionId }, select: { effectiveAt: true } })
  const written = [...before.map((version) => version.effectiveAt), effectiveAt].map((at) => at.toISOString())
  return new Date(whenLogged(end, written) ?? effectiveAt)
}

/**
 * An acceptance is of what the log told then, and when it counted as logged: where it tells other times or people now, or was corrected
 * back to what was accepted, the decisions that stand say so.
 */
const keepWhatWasAccepted = (tx: Tx, { id, logVersion, loggedAt }: SessionToDecide) =>
  tx.$executeRaw(Prisma.sql`
    UPDATE "SessionDecision" d
    SET told = CASE WHEN coalesce(d.told - 'loggedAt', was.facts - 'zone') IS DISTINCT FROM now_is.facts - 'zone'
      THEN coalesce(d.told, (was.facts - 'zone') || jsonb_build_object('loggedAt', ${loggedAt?.toISOString() ?? null}::text)) END
    FROM "SessionLogVersion" was, "SessionLogVersion" now_is
    WHERE d."sessionId" = ${id}::uuid AND d.kind = 'ACCEPTED'
      AND was."sessionId" = d."sessionId" AND was.version = ${logVersion}::int
      AND now_is."sessionId" = d."sessionId" AND now_is.version = ${logVersion + 1}::int
      AND (d.told IS NOT NULL OR was.facts - 'zone' IS DISTINCT FROM now_is.facts - 'zone')`)

/** Logs a session that was never planned here. It is kept whatever it is worth. */
export const recordSession = async (tx: Tx, asked: AskedToWrite<typeof recordSessionEndpoint>) => {
  const { params, body, by, now, fingerprint } = asked
  const mentees = await loadMentees(
    tx,
    by,
    body.attendance.map(({ relationshipId }) => relationshipId),
  )
  const [{ centreId, portfolioId, portfolio }] = mentees
  const before = await answerIfMadeBefore(tx, asked, 'session.record')
  if (before) return before
  const roles = standing(by, portfolio.person)
  for (const { state } of mentees) mustBeAllowed(roles, 'session.record', { state })
  checkContext(mentees, body.context)
  checkHappened(body.end, now)
  await checkReviewed(tx, body, portfolio.person.id)
  const times = await logTimes(tx, asked, portfolio)
  const { kind, context, mode, zone, start, end, breaks, attendance, log } = body
  await tx.mentoringSession.create({
    data: {
      id: params.id,
      centreId,
      portfolioId,
      ...{ kind, context, mode, zone, start, end, breaks },
      status: 'LOGGED',
      title: log.title,
      loggedAt: times.effectiveAt,
      madeBy: fingerprint.kept,
      recordedAt: now,
      attendance: { create: attendance.map((line) => ({ ...attendanceOf(line), centreId })) },
      logs: {
        create: {
          version: 1,
          centreId,
          content: log,
          facts: { start, end, breaks, mode, zone, attendance },
          reason: null,
          byPersonId: portfolio.person.id,
          ...times,
        },
      },
    },
  })
  return tellAndPresent(tx, asked, params.id, 'session.record', body)
}

const checkHappened = (end: string, now: Date) => {
  if (!isOverAt(end, now.toISOString()))
    throw invalid([{ field: 'end', message: 'Log it once it is over: this end lies ahead' }])
}

/**
 * When a log counts as written (docs/hours.md, 'Writing offline'; S2-M2): never before what it tells of was over. A device
 * whose time says so is not believed, and the receipt counts, in the whole minute it falls in.
 */
const logTimes = async (
  tx: Tx,
  asked: Writer & { body: { end: string } },
  portfolio: Parameters<typeof timesFor>[2],
) => {
  const times = await timesFor(tx, asked, portfolio)
  if (isOverAt(asked.body.end, times.effectiveAt.toISOString())) return times
  return { ...times, effectiveAt: new Date(wholeMinute(times.receivedAt)) }
}

/** Who is named must be who the session was planned with: no more, no fewer. */
const checkAttendance = (row: SessionToDecide, { attendance }: LogBody) => {
  const planned = new Set(row.attendance.map(({ relationshipId }) => relationshipId))
  const stranger = attendance.findIndex(({ relationshipId }) => !planned.has(relationshipId))
  if (stranger >= 0)
    throw invalid([
      { field: `attendance.${stranger}.relationshipId`, message: 'Choose a mentee whom this session was planned with' },
    ])
  if (attendance.length !== planned.size)
    throw invalid([{ field: 'attendance', message: 'Say for each mentee whether they came' }])
}

/** An action that is looked at again was agreed in a session with somebody who is named here (S5-T3). */
const checkReviewed = async (tx: Tx, { log, attendance }: Pick<LogBody, 'log' | 'attendance'>, personId: string) => {
  const reviewed = log.reviewed ?? []
  if (reviewed.length === 0) return
  const sessions = await tx.mentoringSession.findMany({
    where: {
      id: { in: reviewed.map(({ sessionId }) => sessionId) },
      portfolio: { personId },
      attendance: { some: { relationshipId: { in: attendance.map(({ relationshipId }) => relationshipId) } } },
    },
    select: { id: true },
  })
  const known = new Set(sessions.map(({ id }) => id))
  const errors = reviewed.flatMap(({ sessionId }, index) =>
    known.has(sessionId)
      ? []
      : [{ field: `log.reviewed.${index}.state`, message: 'Leave this one out: it is not of a session with them' }],
  )
  if (errors.length > 0) throw invalid(errors)
}

const attendanceOf = ({ relationshipId, attended, from, until }: LogBody['attendance'][number]) => ({
  relationshipId,
  attended,
  from: from ?? null,
  until: until ?? null,
})

type NewLog = {
  status: SessionToDecide['status']
  loggedAt: Date | null
  reason: string | null
  times: WrittenTimes
}

/**
 * Writes a log: the session's facts, who came, and a new version with its words. One statement, for logging is the write
 * that everybody waits for. Only if the session is still the one that the writer saw, else 409 with it as it stands now.
 */
const writeLog = async (
  tx: Tx,
  asked: Pick<Writer, 'by' | 'now'> & { body: LogBody },
  row: SessionToDecide,
  { status, loggedAt, reason, times }: NewLog,
) => {
  const { start, end, breaks, mode, zone, attendance, revision, log } = asked.body
  const facts = { start, end, breaks, mode, zone, attendance }
  const version = row.logVersion + 1
  const written = await tx.$executeRaw(Prisma.sql`
    WITH changed AS (
      UPDATE "MentoringSession" SET
        start = ${start}::timestamptz, "end" = ${end}::timestamptz, breaks = ${JSON.stringify(breaks)}::jsonb,
        mode = ${mode}::"SessionMode", zone = ${zone}, title = ${log.title}, status = ${status}::"SessionStatus",
        "loggedAt" = ${loggedAt}::timestamptz, revision = revision + 1
      WHERE id = ${row.id}::uuid AND revision = ${revision} AND status = ${row.status}::"SessionStatus"
      RETURNING id, "centreId"
    ), came AS (
      UPDATE "SessionAttendance" a SET attended = told.attended, "from" = told."from", until = told.until
      FROM changed, jsonb_to_recordset(${JSON.stringify(attendance)}::jsonb)
        AS told("relationshipId" uuid, attended boolean, "from" timestamptz, until timestamptz)
      WHERE a."sessionId" = changed.id AND a."relationshipId" = told."relationshipId"
    )
    INSERT INTO "SessionLogVersion"
      ("sessionId", version, "centreId", content, facts, reason, "byPersonId", "deviceAt", "skewMs", "receivedAt", "effectiveAt")
    SELECT id, ${version}::int, "centreId", ${JSON.stringify(log)}::jsonb, ${JSON.stringify(facts)}::jsonb, ${reason}::text,
      ${row.portfolio.person.id}::uuid, ${times.deviceAt}::timestamptz, ${times.skewMs}::bigint,
      ${times.receivedAt}::timestamptz, ${times.effectiveAt}::timestamptz
    FROM changed`)
  if (written === 0) throw await staleSession(tx, asked, row.id)
}
