import { shownTimes } from '@mentorfolio/domain/sessions/shown-times'
import { z } from 'zod'
import type { SignedIn } from '../access/signed-in.ts'
import { standing, visibleToSql } from '../access/visible-to.ts'
import { Prisma, type Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import { listOf, registrationsOfPerson, relationshipColumns, sessionColumns } from '../portfolio/rows.sql.ts'
import { instantRow, registrationRow, relationshipRow, sessionRow } from '../portfolio/rows.ts'
import { isSpokenOf } from '../portfolio/spoken-of.sql.ts'

/** On which clock something was written. */
const clocksRow = z.object({
  deviceAt: instantRow.nullable(),
  skewMs: z.number().nullable(),
  receivedAt: instantRow,
  effectiveAt: instantRow,
})
export type ClocksRow = z.infer<typeof clocksRow>

const versionRow = clocksRow.extend({
  version: z.number(),
  /** Parsed by whoever reads the words. */
  content: z.unknown(),
  facts: z.unknown(),
  reason: z.string().nullable(),
  byPersonId: z.string(),
})
export type VersionRow = z.infer<typeof versionRow>

/** A session with what deciding about it needs, and none of its words. */
const sessionToDecide = sessionRow.extend({
  centreId: z.string(),
  portfolioId: z.string(),
  endedBecause: z.string().nullable(),
  endedByMoveId: z.string().nullable(),
  /** The latest version of its plan and of its log; 0: there is none. */
  planVersion: z.number(),
  logVersion: z.number(),
  /** Somebody confirmed or questioned it, answered about it, rated it or looked back on it, and has not taken that back. */
  isSpokenOf: z.boolean(),
  /** Whom it is with. */
  relationships: z.array(relationshipRow),
  portfolio: z.object({
    person: z.object({
      id: z.string(),
      centreId: z.string(),
      name: z.string(),
      centre: z.object({ hours: z.unknown() }),
      registrations: z.array(registrationRow),
    }),
  }),
})
export type SessionToDecide = z.infer<typeof sessionToDecide>

/** A session with all that showing it needs besides. */
const wholeSessionRow = sessionToDecide.extend({
  plans: z.array(versionRow),
  logs: z.array(versionRow),
  startTimes: clocksRow.nullable(),
  stopTimes: clocksRow.nullable(),
  confirmations: z.array(
    z.object({
      ...{
        relationshipId: z.string(),
        right: z.boolean(),
        shown: shownTimes.nullable(),
        words: z.string().nullable(),
        handOver: z.boolean(),
      },
      ...{ role: z.enum(['mentee', 'supervisor', 'witness', 'stakeholder']), at: instantRow },
    }),
  ),
  /** Itself, and the others of the portfolio that share time with it. */
  sharingTime: z.array(sessionRow),
  /** The others of the portfolio whose timer runs. */
  alsoRunning: z.array(
    z.object({
      ...{ id: z.string(), title: z.string(), zone: z.string(), startedAt: instantRow },
      mentees: z.array(z.object({ name: z.string() })),
    }),
  ),
})
export type SessionRow = z.infer<typeof wholeSessionRow>

const versionColumns = Prisma.raw(
  'v.version, v.content, v.facts, v."byPersonId", v."deviceAt", v."skewMs", v."receivedAt", v."effectiveAt"',
)

const latestOf = (table: Prisma.Sql) =>
  Prisma.sql`(SELECT coalesce(max(version), 0) FROM ${table} v WHERE v."sessionId" = s.id)`

const columnsToDecide = Prisma.sql`
  ${sessionColumns}, s."centreId", s."portfolioId", s."endedBecause", s."endedByMoveId",
  ${latestOf(Prisma.raw('"SessionPlanVersion"'))} AS "planVersion", ${latestOf(Prisma.raw('"SessionLogVersion"'))} AS "logVersion",
  ${isSpokenOf} AS "isSpokenOf",
  ${listOf(Prisma.sql`
    SELECT ${relationshipColumns} FROM "SessionAttendance" a JOIN "Relationship" r ON r.id = a."relationshipId"
    WHERE a."sessionId" = s.id ORDER BY r.id`)} AS relationships,
  json_build_object('person', json_build_object('id', p.id, 'centreId', p."centreId", 'name', p.name,
    'centre', json_build_object('hours', (SELECT hours FROM "Centre" WHERE id = p."centreId")),
    'registrations', ${registrationsOfPerson})) AS portfolio`

const wholeColumns = Prisma.sql`
  ${columnsToDecide}, s."startTimes", s."stopTimes",
  ${listOf(Prisma.sql`
    SELECT ${versionColumns}, NULL AS reason FROM "SessionPlanVersion" v WHERE v."sessionId" = s.id ORDER BY v.version`)} AS plans,
  ${listOf(Prisma.sql`
    SELECT ${versionColumns}, v.reason FROM "SessionLogVersion" v WHERE v."sessionId" = s.id ORDER BY v.version`)} AS logs,
  ${listOf(Prisma.sql`
    SELECT c."relationshipId", c.role, c."right", c.shown, c.words, c."handOver", c.at FROM "SessionConfirmation" c
    WHERE c."sessionId" = s.id ORDER BY c.at, c."relationshipId", c.role`)} AS confirmations,
  (SELECT ${listOf(Prisma.sql`
      SELECT ${sessionColumns} FROM "MentoringSession" s
      WHERE s."portfolioId" = this."portfolioId" AND s.start < this."end" AND s."end" > this.start ORDER BY s.start, s.id`)}
    FROM (SELECT s."portfolioId", s.start, s."end") this) AS "sharingTime",
  ${listOf(Prisma.sql`
    SELECT o.id, o.title, o.zone, o."startedAt", ${listOf(Prisma.sql`
      SELECT m.pseudonym AS name FROM "SessionAttendance" a JOIN "Relationship" m ON m.id = a."relationshipId"
      WHERE a."sessionId" = o.id ORDER BY a."relationshipId"`)} AS mentees
    FROM "MentoringSession" o
    WHERE o."portfolioId" = s."portfolioId" AND o.id <> s.id
      AND o.status = 'PLANNED' AND o."startedAt" IS NOT NULL AND o."stoppedAt" IS NULL
    ORDER BY o."startedAt", o.id`)} AS "alsoRunning"`

/** Every session that was planned together with the others of a series, as far as they are there for this reader, the earliest first. */
export const findSeries = async (tx: Tx, by: SignedIn, seriesId: string) => {
  const found = await tx.$queryRaw<{ session: unknown }[]>(Prisma.sql`
    SELECT to_json(found) AS session FROM (
      SELECT ${columnsToDecide} FROM "MentoringSession" s
        JOIN "Portfolio" po ON po.id = s."portfolioId" JOIN "Person" p ON p.id = po."personId"
      WHERE s."seriesId" = ${seriesId}::uuid AND ${visibleToSql(by, 'session')} ORDER BY s."plannedStart", s.id) found`)
  return found.map(({ session }) => sessionToDecide.parse(session))
}

/** Reads one session's columns, as far as it is there for this reader; as one JSON column, so that instants come in one form. */
const read = async (tx: Tx, by: SignedIn, id: string, columns: Prisma.Sql): Promise<unknown> => {
  const [row] = await tx.$queryRaw<{ session: unknown }[]>(Prisma.sql`
    SELECT to_json(found) AS session FROM (
      SELECT ${columns} FROM "MentoringSession" s
        JOIN "Portfolio" po ON po.id = s."portfolioId" JOIN "Person" p ON p.id = po."personId"
      WHERE s.id = ${id}::uuid AND ${visibleToSql(by, 'session')}) found`)
  return row?.session
}

/** One session with what deciding about it needs. Throws 404 where it is not there for this reader. */
export const loadToDecide = async (tx: Tx, by: SignedIn, id: string) => {
  const found = await read(tx, by, id, columnsToDecide)
  if (found === undefined) throw notFound()
  const row = sessionToDecide.parse(found)
  return { row, roles: standing(by, row.portfolio.person) }
}

/** One session with all that deciding and showing need. Throws 404 where it is not there for this reader. */
export const loadSession = async (tx: Tx, by: SignedIn, id: string) => {
  const row = await findSession(tx, by, id)
  if (!row) throw notFound()
  return { row, roles: standing(by, row.portfolio.person) }
}

/** As `loadSession`, but null where it is not there for this reader. */
export const findSession = async (tx: Tx, by: SignedIn, id: string): Promise<SessionRow | null> => {
  const found = await read(tx, by, id, wholeColumns)
  return found === undefined ? null : wholeSessionRow.parse(found)
}
