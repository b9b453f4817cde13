import { portfolioUnitStates } from '@mentorfolio/domain/cycle/states'
import type { QueueOrder } from '@mentorfolio/domain/judging/queue-orders'
import type { ReviewView } from '@mentorfolio/domain/judging/review-view'
import { z } from 'zod'
import type { SignedIn } from '../access/signed-in.ts'
import { visibleToSql } from '../access/visible-to.ts'
import { Prisma, type Reads } from '../database/client.ts'
import { instantRow } from '../portfolio/rows.ts'

/** What waits for somebody: their own submissions, and those that they are asked to sign as the second assessor. */
const waiting = (by: SignedIn): Prisma.Sql => {
  const mine = by.people.filter(({ roles }) => roles.includes('assessor')).map(({ id }) => id)
  return Prisma.sql`
    SELECT s.id, s."unitId", s.attempt, s."submittedAt", u.state, u."packId", p.name AS "candidateName", c.name AS "cohortName",
      LEAST(c."endsOn", ((e.until - interval '1 millisecond') AT TIME ZONE centre.zone)::date) AS until
    FROM "PortfolioUnit" u
    JOIN "Submission" s ON s."unitId" = u.id AND s."releasedAt" IS NULL
    JOIN "Registration" e ON e.id = u."registrationId"
    JOIN "Person" p ON p.id = e."personId"
    JOIN "Centre" centre ON centre.id = p."centreId"
    LEFT JOIN "Cohort" c ON c.id = e."cohortId"
    WHERE ${visibleToSql(by, 'submission')} AND NOT p.id = ANY(${by.people.map(({ id }) => id)}::uuid[]) AND (
      (u."assessorId" = ANY(${mine}::uuid[]) AND u.state IN ('SUBMITTED', 'IN_ASSESSMENT'))
      OR (u."countersignerId" = ANY(${mine}::uuid[]) AND u.state = 'AWAITING_COUNTERSIGNATURE'))`
}

/** What comes first in each order: one text, so that a place in it can be told. Then whoever has waited longest. */
const firsts = {
  AGE: Prisma.sql`''::text`,
  RESUBMITTED: Prisma.sql`CASE WHEN w.attempt > 1 THEN '0' ELSE '1' END`,
  UNTIL: Prisma.sql`coalesce(to_char(w.until, 'YYYY-MM-DD'), '9999-12-31')`,
} as const satisfies Record<QueueOrder, Prisma.Sql>

const row = z.object({
  first: z.string(),
  id: z.string(),
  unitId: z.string(),
  packId: z.string(),
  attempt: z.number(),
  submittedAt: instantRow,
  state: z.enum(portfolioUnitStates),
  candidateName: z.string(),
  cohortName: z.string().nullable(),
  until: z.string().nullable(),
  judged: z.number(),
  supplements: z.number(),
})
export type QueueRow = z.infer<typeof row>

/** A place in the queue: after this submission. */
export type Place = { first: string; at: string; id: string }

/** A page of somebody's queue, and how many there are in all. One statement, and no portfolio is read for it. */
export const queuePage = async (
  reads: Reads,
  by: SignedIn,
  { order, after, limit }: { order: QueueOrder; after: Place | null; limit: number },
): Promise<{ rows: QueueRow[]; of: number }> => {
  const first = firsts[order]
  const from = after
    ? Prisma.sql`WHERE (${first}, w."submittedAt", w.id) > (${after.first}, ${after.at}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty
  const [found] = await reads.$queryRaw<{ of: number; rows: unknown[] }[]>(Prisma.sql`
    WITH w AS MATERIALIZED (${waiting(by)})
    SELECT (SELECT count(*)::int FROM w) AS of, (SELECT coalesce(json_agg(page), '[]') FROM (
      SELECT w.*, ${first} AS first,
        (SELECT count(*) FROM (
          SELECT DISTINCT ON (j.criterion) j.outcome FROM "CriterionDecision" j WHERE j."submissionId" = w.id
          ORDER BY j.criterion, j.version DESC) stands WHERE stands.outcome IS NOT NULL) AS judged,
        (SELECT count(*) FROM "SubmissionSupplement" added WHERE added."submissionId" = w.id) AS supplements
      FROM w ${from} ORDER BY ${first}, w."submittedAt", w.id LIMIT ${limit}) page) AS rows`)
  return { rows: z.array(row).parse(found?.rows ?? []), of: found?.of ?? 0 }
}

type Neighbour = { unitId: string; submissionId: string }
type Found = {
  of: number
  position: number | null
  previousId: string | null
  previousUnit: string | null
  nextId: string | null
  nextUnit: string | null
}

const neighbour = (unitId: string | null | undefined, submissionId: string | null | undefined): Neighbour | null =>
  unitId && submissionId ? { unitId, submissionId } : null

/** What lies before and after a submission in somebody's queue; of one that does not wait there, the first that does comes next. */
export const neighboursOf = async (
  reads: Reads,
  by: SignedIn,
  { order, submissionId }: { order: QueueOrder; submissionId: string },
): Promise<ReviewView['queue']> => {
  const [found] = await reads.$queryRaw<Found[]>(Prisma.sql`
    WITH w AS MATERIALIZED (${waiting(by)}), placed AS (
      SELECT w.id, w."unitId", (row_number() OVER o)::int AS position, lag(w.id) OVER o AS "previousId",
        lag(w."unitId") OVER o AS "previousUnit", lead(w.id) OVER o AS "nextId", lead(w."unitId") OVER o AS "nextUnit"
      FROM w WINDOW o AS (ORDER BY ${firsts[order]}, w."submittedAt", w.id))
    SELECT (SELECT count(*)::int FROM w) AS of, this.position, this."previousId", this."previousUnit",
      CASE WHEN this.id IS NULL THEN head.id ELSE this."nextId" END AS "nextId",
      CASE WHEN this.id IS NULL THEN head."unitId" ELSE this."nextUnit" END AS "nextUnit"
    FROM (SELECT 1) one
    LEFT JOIN placed this ON this.id = ${submissionId}::uuid
    LEFT JOIN placed head ON head.position = 1`)
  return {
    previous: neighbour(found?.previousUnit, found?.previousId),
    next: neighbour(found?.nextUnit, found?.nextId),
    position: found?.position ?? null,
    of: found?.of ?? 0,
  }
}
