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

/** An index of "WaitingSubmission" gives each order: this column, if any, then whoever has waited longest. `place`: how a place in it begins. */
const columns = {
  AGE: null,
  RESUBMITTED: { column: Prisma.raw('w."isFirst"'), type: Prisma.raw('boolean'), place: z.enum(['true', 'false']) },
  RISK: { column: Prisma.raw('w.calm'), type: Prisma.raw('smallint'), place: z.string().regex(/^\d$/) },
  UNTIL: { column: Prisma.raw('w."lastDay"'), type: Prisma.raw('date'), place: z.iso.date() },
} as const

/** Whether a place of this order can begin so. */
export const isFirstOf = (order: QueueOrder, first: string): boolean =>
  columns[order]?.place.safeParse(first).success ?? first === ''

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

/** What comes first in an order, as text, so that a place in it can be told. */
const firstOf = (order: QueueOrder) => {
  const leading = columns[order]
  return leading ? Prisma.sql`${leading.column}::text` : Prisma.sql`''::text`
}

const people = (by: SignedIn) => by.people.map(({ id }) => id)
const assessing = (by: SignedIn) => by.people.filter(({ roles }) => roles.includes('assessor')).map(({ id }) => id)

/** That `w` may stand in their queue: a candidate's that they reach, and never their own. */
const theirs = (by: SignedIn) => Prisma.sql`EXISTS (
  SELECT 1 FROM "PortfolioUnit" u JOIN "Registration" e ON e.id = u."registrationId" JOIN "Person" p ON p.id = e."personId"
  WHERE u.id = w."unitId" AND ${visibleToSql(by, 'submission')} AND NOT p.id = ANY(${people(by)}::uuid[]))`

type Look = { order: QueueOrder; limit: number; from?: Place | null; back?: boolean }

/** That `w` comes after a place in an order, or before it. */
const beyond = (order: QueueOrder, from: Place | null, back: boolean): Prisma.Sql => {
  if (!from) return Prisma.empty
  const than = back ? Prisma.raw('<') : Prisma.raw('>')
  const place = Prisma.sql`${from.at}::timestamptz, ${from.id}::uuid`
  const leading = columns[order]
  return leading
    ? Prisma.sql`AND (${leading.column}, w."submittedAt", w."submissionId") ${than} (${from.first}::text::${leading.type}, ${place})`
    : Prisma.sql`AND (w."submittedAt", w."submissionId") ${than} (${place})`
}

/** The next of the queue from a place on, or the last before it, as rows `w` with `first` of the order. */
const step = (by: SignedIn, { order, limit, from = null, back = false }: Look): Prisma.Sql => {
  const way = back ? Prisma.raw('DESC') : Prisma.raw('ASC')
  const leading = columns[order]
  const inOrder = Prisma.sql`ORDER BY ${leading ? Prisma.sql`${leading.column} ${way}, ` : Prisma.empty}w."submittedAt" ${way}, w."submissionId" ${way} LIMIT ${limit}`
  // One person's part of the index is in order by itself; somebody who assesses at two centres has two.
  return Prisma.sql`SELECT w.* FROM unnest(${assessing(by)}::uuid[]) mine(id) CROSS JOIN LATERAL (
      SELECT w.*, ${firstOf(order)} AS first FROM "WaitingSubmission" w
      WHERE w."forPersonId" = mine.id AND ${theirs(by)} ${beyond(order, from, back)} ${inOrder}) w
    ${inOrder}`
}

/** Whether anything of their queue has to be looked up again: one step into the index, whatever the statistics say. */
const isToLookAgain = async (reads: Reads, by: SignedIn, now: Date): Promise<boolean> => {
  const due = await reads.$queryRaw<unknown[]>(Prisma.sql`
    SELECT FROM unnest(${assessing(by)}::uuid[]) mine(id) CROSS JOIN LATERAL (
      SELECT w."lookAgainAt" FROM "WaitingSubmission" w WHERE w."forPersonId" = mine.id ORDER BY w."lookAgainAt" LIMIT 1) first
    WHERE first."lookAgainAt" <= ${now}`)
  return due.length > 0
}

/**
 * Looks up again what has changed by time, or was changed since: the last day, and how many reasons there are not to wait. Mostly there
 * is none. What somebody else looks up at this moment is left to them.
 */
const lookAgain = async (reads: Reads, by: SignedIn, order: QueueOrder, now: Date) => {
  if (order === 'AGE' || order === 'RESUBMITTED' || !(await isToLookAgain(reads, by, now))) return
  await reads.$queryRaw(Prisma.sql`
      WITH due AS (
        SELECT w."submissionId" FROM "WaitingSubmission" w
        WHERE w."forPersonId" = ANY(${assessing(by)}::uuid[]) AND w."lookAgainAt" <= ${now} FOR UPDATE SKIP LOCKED)
      UPDATE "WaitingSubmission" kept SET "lastDay" = looked."lastDay", calm = looked.calm, "lookAgainAt" = looked.again
      FROM (
        SELECT w."submissionId", coalesce(days.until, '9999-12-31') AS "lastDay", 9 - cardinality(why.risks) AS calm,
          (SELECT coalesce(min(time.at), '9999-12-31T00:00:00Z') FROM (VALUES
            ((days.until - ${riskDays.left}::int)::timestamp AT TIME ZONE centre.zone),
            (w."submittedAt" + make_interval(days => ${riskDays.waited}::int))) time(at) WHERE time.at > ${now}::timestamptz) AS again
        FROM due JOIN "WaitingSubmission" w ON w."submissionId" = due."submissionId" ${told(now)}) looked
      WHERE kept."submissionId" = looked."submissionId"`)
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

/** A page as it was found: `first` is text by then, and each kind of it sorts as text as it did before. */
const pageOrder = Prisma.sql`ORDER BY w.first, w."submittedAt", w."submissionId"`

/** A page of somebody's queue, and how many wait in all (`mostCounted` + 1: more than that). No portfolio is read for it. */
export const queuePage = async (
  reads: Reads,
  by: SignedIn,
  look: Look & { now: Date },
): Promise<{ rows: QueueRow[]; of: number }> => {
  await lookAgain(reads, by, look.order, look.now)
  await lookAgain(reads, by, look.order, look.now)
  const [found] = await reads.$queryRaw<{ of: number; rows: unknown[] }[]>(Prisma.sql`
    SELECT ${counted(by)} AS of, (SELECT coalesce(json_agg(page), '[]') FROM (
      SELECT w.first, s.id, u.id AS "unitId", u."packId", s.attempt, s."submittedAt", u.state, p.name AS "candidateName",
        c.name AS "cohortName", days.until, why.risks,
        (SELECT count(*) FROM (
          SELECT DISTINCT ON (j.criterion) j.outcome FROM "CriterionDecision" j WHERE j."submissionId" = s.id
          ORDER BY j.criterion, j.version DESC) stands WHERE stands.outcome IS NOT NULL) AS judged,
        (SELECT count(*) FROM "SubmissionSupplement" added WHERE added."submissionId" = s.id) AS supplements
      FROM (${step(by, look)}) w ${told(look.now)} ${pageOrder}) page) AS rows`)
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
  await lookAgain(reads, by, order, now)
  const [place] = await reads.$queryRaw<Place[]>(Prisma.sql`
    SELECT ${firstOf(order)} AS first, to_char(w."submittedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, w."submissionId" AS id
    FROM "WaitingSubmission" w
    WHERE w."submissionId" = ${submissionId}::uuid AND w."forPersonId" = ANY(${assessing(by)}::uuid[]) AND ${theirs(by)}`)
  const from = place ?? null
  const one = (look: Partial<Look>) =>
    Prisma.sql`(SELECT json_build_object('unitId', w."unitId", 'submissionId', w."submissionId") FROM (${step(by, { order, from, limit: 1, ...look })}) w)`
  const before = Prisma.sql`SELECT 1 FROM "WaitingSubmission" w WHERE w."forPersonId" = ANY(${assessing(by)}::uuid[]) ${beyond(order, from, true)} LIMIT ${mostCounted}`
  const [row] = await reads.$queryRaw<unknown[]>(Prisma.sql`SELECT ${counted(by)} AS of, ${one({})} AS next,
    ${from ? one({ back: true }) : Prisma.sql`NULL::json`} AS previous,
    ${from ? Prisma.sql`(SELECT count(*)::int FROM (${before}) w)` : Prisma.sql`NULL::int`} AS before`)
  const { of, before: passed, previous, next } = found.parse(row)
  return {
    ...{ previous, next, of: Math.min(of, mostCounted), andMore: of > mostCounted },
    position: passed === null || passed >= mostCounted ? null : passed + 1,
  }
}
