import { type CaseloadOrder, mostCounted } from '@mentorfolio/domain/caseload/waiting'
import { z } from 'zod'
import type { SignedIn } from '../access/signed-in.ts'
import { visibleToSql } from '../access/visible-to.ts'
import { Prisma, type Reads } from '../database/client.ts'
import { instantRow } from '../portfolio/rows.ts'

const people = (by: SignedIn) => by.people.map(({ id }) => id)
const assessing = (by: SignedIn) => by.people.filter(({ roles }) => roles.includes('assessor')).map(({ id }) => id)

/** That a candidate's unit `c` may stand in their caseload: one that they reach, and never their own. */
const theirs = (by: SignedIn) => Prisma.sql`NOT c."personId" = ANY(${people(by)}::uuid[]) AND EXISTS (
  SELECT FROM "Person" p WHERE p.id = c."personId" AND ${visibleToSql(by, 'portfolioUnit')})`

/** A place in the caseload: after this unit; `at` in the orders by time. */
export type Place = { at: string; unitId: string }

type Look = { order: CaseloadOrder; waits: boolean; name: string | null; now: Date; from: Place | null; limit: number }

/** An index of "CaseloadUnit" gives each order. */
const columns = {
  WAITS: Prisma.raw('c."waitsSince", c."unitId"'),
  SILENT: Prisma.raw('c."silentSince", c."unitId"'),
  NAME: Prisma.raw('c.name, c."personId", c."unitId"'),
} as const satisfies Record<CaseloadOrder, Prisma.Sql>

const beyond = (order: CaseloadOrder, from: Place | null): Prisma.Sql => {
  if (!from) return Prisma.empty
  // A name stands in no address: the place is the unit's own.
  if (order === 'NAME')
    return Prisma.sql`AND (${columns.NAME}) > (
      SELECT last.name, last."personId", last."unitId" FROM "CaseloadUnit" last WHERE last."unitId" = ${from.unitId}::uuid)`
  return Prisma.sql`AND (${columns[order]}) > (${from.at}::timestamptz, ${from.unitId}::uuid)`
}

/** By name a place is a unit of theirs: one that went elsewhere meanwhile is none, and the list begins anew. */
export const stillThere = async (reads: Reads, by: SignedIn, order: CaseloadOrder, from: Place | null) => {
  if (order !== 'NAME' || !from) return from
  const found = await reads.$queryRaw<unknown[]>(Prisma.sql`
    SELECT FROM "CaseloadUnit" c WHERE c."unitId" = ${from.unitId}::uuid AND c."assessorId" = ANY(${assessing(by)}::uuid[])`)
  return found.length > 0 ? from : null
}

/** As it is typed, not as a pattern. */
const holding = (name: string) => `%${name.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`

const found = ({ waits, name, now }: Pick<Look, 'waits' | 'name' | 'now'>) => Prisma.sql`
  ${waits ? Prisma.sql`AND c."waitsSince" <= ${now}` : Prisma.empty}
  ${name === null ? Prisma.empty : Prisma.sql`AND c.name ILIKE ${holding(name)}`}`

const row = z.object({ unitId: z.string(), waitsSince: instantRow, silentSince: instantRow })
export type CaseloadRow = z.infer<typeof row>

/** A page of somebody's caseload, and how much of it there is (`mostCounted` + 1: more than that). No portfolio is read for it. */
export const caseloadPage = async (
  reads: Reads,
  by: SignedIn,
  { order, limit, from, ...look }: Look,
): Promise<{ rows: CaseloadRow[]; of: number }> => {
  const inOrder = Prisma.sql`ORDER BY ${columns[order]} LIMIT ${limit}`
  const [answer] = await reads.$queryRaw<{ of: number; rows: unknown }[]>(Prisma.sql`
    SELECT
      (SELECT count(*)::int FROM (
        SELECT FROM "CaseloadUnit" c WHERE c."assessorId" = ANY(${assessing(by)}::uuid[]) ${found(look)} LIMIT ${mostCounted + 1}) counted) AS of,
      (SELECT coalesce(json_agg(page), '[]') FROM (
        SELECT c."unitId", c."waitsSince", c."silentSince"
        FROM unnest(${assessing(by)}::uuid[]) mine(id) CROSS JOIN LATERAL (
          SELECT c.* FROM "CaseloadUnit" c
          WHERE c."assessorId" = mine.id AND ${theirs(by)} ${found(look)} ${beyond(order, from)} ${inOrder}) c
        ${inOrder}) page) AS rows`)
  return { rows: z.array(row).parse(answer?.rows ?? []), of: answer?.of ?? 0 }
}

const unitRow = z.object({
  id: z.string(),
  registrationId: z.string(),
  packId: z.string(),
  hours: z.unknown(),
  zone: z.string(),
  cohortName: z.string().nullable(),
  until: z.string().nullable(),
  waits: z.array(z.object({ what: z.string(), count: z.number(), since: instantRow, subjectId: z.string() })),
  contact: z.object({ what: z.string(), at: instantRow }).nullable(),
})
export type CaseloadUnitRow = z.infer<typeof unitRow>

/** What stands around these units, and what waits of each by now: of units that whoever asks was found to have. */
export const unitsAround = async (reads: Reads, ids: readonly string[], now: Date): Promise<CaseloadUnitRow[]> => {
  const rows = await reads.$queryRaw<{ found: unknown }[]>(Prisma.sql`
    SELECT to_json(units) AS found FROM (
      SELECT u.id, u."registrationId", u."packId", centre.hours, centre.zone, cohort.name AS "cohortName",
        LEAST(cohort."endsOn", ((e.until - interval '1 millisecond') AT TIME ZONE centre.zone)::date) AS until,
        (SELECT coalesce(json_agg(w), '[]') FROM (
          SELECT m.what, count(*)::int AS count, min(m.at) AS since, (array_agg(m."subjectId" ORDER BY m.at, m."subjectId"))[1] AS "subjectId"
          FROM "CaseloadMark" m WHERE m."unitId" = u.id AND m.waits AND m.at <= ${now} GROUP BY m.what) w) AS waits,
        (SELECT to_json(last) FROM (
          SELECT m.what, m.at FROM "CaseloadMark" m WHERE m."unitId" = u.id AND NOT m.waits
          ORDER BY m.at DESC, m.what LIMIT 1) last) AS contact
      FROM "PortfolioUnit" u JOIN "Registration" e ON e.id = u."registrationId" JOIN "Centre" centre ON centre.id = u."centreId"
      LEFT JOIN "Cohort" cohort ON cohort.id = e."cohortId"
      WHERE u.id = ANY(${ids}::uuid[])) units`)
  return z.array(unitRow).parse(rows.map(({ found }) => found))
}
