import { portfolioUnitStates } from '@mentorfolio/domain/cycle/states'
import { configurationOf } from '@mentorfolio/domain/evidence/requirement'
import { mostCounted, type QueueOrder, queueRisks, riskDays } from '@mentorfolio/domain/judging/queue-orders'
import type { ReviewView } from '@mentorfolio/domain/judging/review-view'
import { unitPacks } from '@mentorfolio/qualifications'
import { z } from 'zod'
import type { SignedIn } from '../access/signed-in.ts'
import { visibleToSql } from '../access/visible-to.ts'
import { Prisma, type Reads } from '../database/client.ts'
import { instantRow } from '../portfolio/rows.ts'

/** A place in the queue: after, or before, this submission. */
export type Place = { first: string; at: string; id: string }

/** An order that an index of "WaitingSubmission" gives, with a column that comes before the time or without; the others look at all that waits. */
const indexed = { AGE: null, RESUBMITTED: Prisma.raw('w."isFirst"') } as const
const isIndexed = (order: QueueOrder): order is keyof typeof indexed => order in indexed

/** How many attempts a unit has, from its pack or its centre; null: as many as it takes. */
const mostAttempts = () => {
  const packs = unitPacks.map((pack) => ({ id: pack.id, most: configurationOf(pack).maxResubmissions }))
  return Prisma.sql`1 + CASE WHEN centre.hours ? 'maxResubmissions' THEN (centre.hours->>'maxResubmissions')::int ELSE (
    SELECT pack.most FROM jsonb_to_recordset(${JSON.stringify(packs)}::jsonb) pack(id text, most int) WHERE pack.id = u."packId") END`
}

/** What is told of a waiting submission `w`: whose, of what, until when, and why it should not wait. */
const told = (now: Date) => Prisma.sql`
  JOIN "Submission" s ON s.id = w."submissionId"
  JOIN "PortfolioUnit" u ON u.id = w."unitId"
  JOIN "Registration" e ON e.id = u."registrationId"
  JOIN "Person" p ON p.id = e."personId"
  JOIN "Centre" centre ON centre.id = p."centreId"
  LEFT JOIN "Cohort" c ON c.id = e."cohortId"
  CROSS JOIN LATERAL (SELECT LEAST(c."endsOn", ((e.until - interval '1 millisecond') AT TIME ZONE centre.zone)::date) AS until) days
  CROSS JOIN LATERAL (SELECT array_remove(ARRAY[
    CASE WHEN s.attempt >= ${mostAttempts()} THEN 'LAST_ATTEMPT' END,
    CASE WHEN days.until - (${now}::timestamptz AT TIME ZONE centre.zone)::date <= ${riskDays.left}::int THEN 'DAYS_RUN_OUT' END,
    CASE WHEN w."submittedAt" <= ${now}::timestamptz - make_interval(days => ${riskDays.waited}::int) THEN 'LONG_WAIT' END
  ], NULL) AS risks) why`

/** What comes first in each order: one text, so that a place in it can be told. Then whoever has waited longest. */
const firsts = {
  AGE: Prisma.sql`''::text`,
  RESUBMITTED: Prisma.sql`w."isFirst"::text`,
  RISK: Prisma.sql`(9 - cardinality(why.risks))::text`,
  UNTIL: Prisma.sql`coalesce(to_char(days.until, 'YYYY-MM-DD'), '9999-12-31')`,
} as const satisfies Record<QueueOrder, Prisma.Sql>

const people = (by: SignedIn) => by.people.map(({ id }) => id)
const assessing = (by: SignedIn) => by.people.filter(({ roles }) => roles.includes('assessor')).map(({ id }) => id)

/** That `w` may stand in their queue: a candidate's that they reach, and never their own. */
const theirs = (by: SignedIn) => Prisma.sql`EXISTS (
  SELECT 1 FROM "PortfolioUnit" u JOIN "Registration" e ON e.id = u."registrationId" JOIN "Person" p ON p.id = e."personId"
  WHERE u.id = w."unitId" AND ${visibleToSql(by, 'submission')} AND NOT p.id = ANY(${people(by)}::uuid[]))`

type Look = { order: QueueOrder; now: Date; limit: number; from?: Place | null; back?: boolean }

/** That `w` comes after a place in an order, or before it. */
const beyond = (order: QueueOrder, from: Place | null, back: boolean): Prisma.Sql => {
  if (!from) return Prisma.empty
  const than = back ? Prisma.raw('<') : Prisma.raw('>')
  const place = Prisma.sql`${from.at}::timestamptz, ${from.id}::uuid`
  if (!isIndexed(order))
    return Prisma.sql`AND (${firsts[order]}, w."submittedAt", w."submissionId") ${than} (${from.first}, ${place})`
  const column = indexed[order]
  return column
    ? Prisma.sql`AND (${column}, w."submittedAt", w."submissionId") ${than} (${from.first === 'true'}, ${place})`
    : Prisma.sql`AND (w."submittedAt", w."submissionId") ${than} (${place})`
}

/** The next of the queue from a place on, or the last before it, as rows `w` with `first` of the order. */
const step = (by: SignedIn, { order, now, limit, from = null, back = false }: Look): Prisma.Sql => {
  const way = back ? Prisma.raw('DESC') : Prisma.raw('ASC')
  const leading = isIndexed(order) ? indexed[order] : firsts[order]
  const inOrder = Prisma.sql`ORDER BY ${leading ? Prisma.sql`${leading} ${way}, ` : Prisma.empty}w."submittedAt" ${way}, w."submissionId" ${way} LIMIT ${limit}`
  if (!isIndexed(order))
    return Prisma.sql`SELECT w.*, ${firsts[order]} AS first FROM "WaitingSubmission" w ${told(now)}
      WHERE w."forPersonId" = ANY(${assessing(by)}::uuid[]) AND ${theirs(by)} ${beyond(order, from, back)} ${inOrder}`
  // One person's part of the index is in order by itself; somebody who assesses at two centres has two.
  return Prisma.sql`SELECT w.* FROM unnest(${assessing(by)}::uuid[]) mine(id) CROSS JOIN LATERAL (
      SELECT w.*, ${firsts[order]} AS first FROM "WaitingSubmission" w
      WHERE w."forPersonId" = mine.id AND ${theirs(by)} ${beyond(order, from, back)} ${inOrder}) w
    ${inOrder}`
}

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
  risks: z.array(z.enum(queueRisks)),
  judged: z.number(),
  supplements: z.number(),
})
export type QueueRow = z.infer<typeof row>

/** How many wait, counted as far as `mostCounted` and one more. */
const counted = (by: SignedIn) => Prisma.sql`(SELECT count(*)::int FROM (
  SELECT 1 FROM "WaitingSubmission" w WHERE w."forPersonId" = ANY(${assessing(by)}::uuid[]) LIMIT ${mostCounted + 1}) counted)`

/** A page of somebody's queue, and how many wait in all (`mostCounted` + 1: more than that). One statement, and no portfolio is read for it. */
export const queuePage = async (reads: Reads, by: SignedIn, look: Look): Promise<{ rows: QueueRow[]; of: number }> => {
  const [found] = await reads.$queryRaw<{ of: number; rows: unknown[] }[]>(Prisma.sql`
    SELECT ${counted(by)} AS of, (SELECT coalesce(json_agg(page), '[]') FROM (
      SELECT w.first, s.id, u.id AS "unitId", u."packId", s.attempt, s."submittedAt", u.state, p.name AS "candidateName",
        c.name AS "cohortName", days.until, why.risks,
        (SELECT count(*) FROM (
          SELECT DISTINCT ON (j.criterion) j.outcome FROM "CriterionDecision" j WHERE j."submissionId" = s.id
          ORDER BY j.criterion, j.version DESC) stands WHERE stands.outcome IS NOT NULL) AS judged,
        (SELECT count(*) FROM "SubmissionSupplement" added WHERE added."submissionId" = s.id) AS supplements
      FROM (${step(by, look)}) w ${told(look.now)} ORDER BY w.first, w."submittedAt", w."submissionId") page) AS rows`)
  return { rows: z.array(row).parse(found?.rows ?? []), of: found?.of ?? 0 }
}

const neighbour = z.object({ unitId: z.string(), submissionId: z.string() }).nullable()
const found = z.object({
  of: z.number(),
  before: z.number().nullable(),
  previous: neighbour,
  next: neighbour,
})

/** What lies before and after a submission in somebody's queue; of one that does not wait there, the first that does comes next. */
export const neighboursOf = async (
  reads: Reads,
  by: SignedIn,
  { order, now, submissionId }: { order: QueueOrder; now: Date; submissionId: string },
): Promise<ReviewView['queue']> => {
  const [place] = await reads.$queryRaw<Place[]>(Prisma.sql`
    SELECT ${firsts[order]} AS first, to_char(w."submittedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, w."submissionId" AS id
    FROM "WaitingSubmission" w ${isIndexed(order) ? Prisma.empty : told(now)}
    WHERE w."submissionId" = ${submissionId}::uuid AND w."forPersonId" = ANY(${assessing(by)}::uuid[]) AND ${theirs(by)}`)
  const from = place ?? null
  const one = (look: Partial<Look>) =>
    Prisma.sql`(SELECT json_build_object('unitId', w."unitId", 'submissionId', w."submissionId") FROM (${step(by, { order, now, from, limit: 1, ...look })}) w)`
  const before = isIndexed(order)
    ? Prisma.sql`SELECT 1 FROM "WaitingSubmission" w WHERE w."forPersonId" = ANY(${assessing(by)}::uuid[]) ${beyond(order, from, true)} LIMIT ${mostCounted}`
    : step(by, { order, now, from, back: true, limit: mostCounted })
  const [row] = await reads.$queryRaw<unknown[]>(Prisma.sql`SELECT ${counted(by)} AS of, ${one({})} AS next,
    ${from ? one({ back: true }) : Prisma.sql`NULL::json`} AS previous,
    ${from ? Prisma.sql`(SELECT count(*)::int FROM (${before}) w)` : Prisma.sql`NULL::int`} AS before`)
  const { of, before: passed, previous, next } = found.parse(row)
  return {
    ...{ previous, next, of: Math.min(of, mostCounted), andMore: of > mostCounted },
    position: passed === null || passed >= mostCounted ? null : passed + 1,
  }
}
