import { portfolioUnitStates, registrationStates, relationshipStates } from '@mentorfolio/domain/cycle/states'
import { standingStates } from '@mentorfolio/domain/sessions/took-place'
import { z } from 'zod'
import type { SignedIn } from '../access/signed-in.ts'
import { visibleToSql } from '../access/visible-to.ts'
import { Prisma, type Reads } from '../database/client.ts'
import { paperWaitsSince } from './awaited.ts'
import { ledgerSessionColumns, listOf } from './rows.sql.ts'
import { instantRow, ledgerSessionRow } from './rows.ts'

/** A relationship by its states and days alone: no name of a mentee, made up or not, is asked for here. */
const relationshipRow = z.object({
  id: z.string(),
  state: z.enum(relationshipStates),
  /** Where it stood when the centre paused it. */
  pausedFrom: z.enum(relationshipStates).nullable(),
  simulated: z.boolean(),
  createdAt: instantRow,
  inForce: z.array(z.object({ start: instantRow, end: instantRow.nullable() })),
  mentorSignedAt: instantRow.nullable(),
  menteeSignedAt: instantRow.nullable(),
  /** Since when a paper copy of the latest version waits for the assessor. */
  paperAt: instantRow.nullable(),
})

const unitRow = z.object({
  id: z.string(),
  packId: z.string(),
  state: z.enum(portfolioUnitStates),
  assessorId: z.string().nullable(),
  assessorName: z.string().nullable(),
  countersignerId: z.string().nullable(),
  iqaId: z.string().nullable(),
  iqaName: z.string().nullable(),
})

const progressRow = z.object({
  id: z.string(),
  state: z.enum(registrationStates),
  from: instantRow,
  until: instantRow.nullable(),
  registeredAt: instantRow,
  induction: z.unknown(),
  candidate: z.object({ id: z.string(), centreId: z.string(), name: z.string(), hasAccount: z.boolean() }),
  invitedAt: instantRow.nullable(),
  /** Of what the candidate did themself. */
  lastDoneAt: instantRow.nullable(),
  units: z.array(unitRow),
  relationships: z.array(relationshipRow),
  /** Those that took place, or should have. */
  sessions: z.array(ledgerSessionRow),
})
export type ProgressFactsRow = z.infer<typeof progressRow>

const columns = Prisma.sql`
  e.id, e.state, e."from", e.until, e."createdAt" AS "registeredAt", e.induction,
  json_build_object('id', p.id, 'centreId', p."centreId", 'name', p.name, 'hasAccount', p."userId" IS NOT NULL) AS candidate,
  (SELECT max(l."createdAt") FROM "Link" l WHERE l."subjectId" = p.id AND l.purpose = 'INVITATION') AS "invitedAt",
  (SELECT v.at FROM "AuditEvent" v WHERE v."chainId" = po.id AND v."userId" = p."userId" ORDER BY v.seq DESC LIMIT 1) AS "lastDoneAt",
  ${listOf(Prisma.sql`
    SELECT u.id, u."packId", u.state, u."assessorId", assessor.name AS "assessorName", u."countersignerId", u."iqaId", iqa.name AS "iqaName"
    FROM "PortfolioUnit" u LEFT JOIN "Person" assessor ON assessor.id = u."assessorId" LEFT JOIN "Person" iqa ON iqa.id = u."iqaId"
    WHERE u."registrationId" = e.id ORDER BY u."packId"`)} AS units,
  ${listOf(Prisma.sql`
    SELECT r.id, r.state, r.simulated, r."createdAt",
      CASE WHEN r.state = 'PAUSED' THEN (SELECT m."from" FROM "RelationshipMove" m WHERE m."relationshipId" = r.id AND m."to" = 'PAUSED'
        ORDER BY m."receivedAt" DESC, m.id DESC LIMIT 1) END AS "pausedFrom",
      ${listOf(Prisma.sql`SELECT f.start, f."end" FROM "InForcePeriod" f WHERE f."relationshipId" = r.id ORDER BY f.start`)} AS "inForce",
      latest."mentorSignedAt", latest."menteeSignedAt", ${paperWaitsSince} AS "paperAt"
    FROM "Relationship" r LEFT JOIN LATERAL (
      SELECT id, "mentorSignedAt", "menteeSignedAt" FROM "Agreement" WHERE "relationshipId" = r.id ORDER BY version DESC LIMIT 1
    ) latest ON true
    WHERE r."portfolioId" = po.id ORDER BY r."createdAt", r.id`)} AS relationships,
  ${listOf(Prisma.sql`
    SELECT ${ledgerSessionColumns} FROM "MentoringSession" s
    WHERE s."portfolioId" = po.id AND s.status::text = ANY(${[...standingStates]}) ORDER BY s.start, s.id`)} AS sessions`

/**
 * The registrations that `among` (a condition on Registration `e`) names, as far as `by` may see their candidates; `most` of
 * them. One statement, however much it brings; as one JSON column, so that instants come in one form.
 */
export const findProgress = async (
  db: Reads,
  { by, among, most }: { by: SignedIn; among: Prisma.Sql; most: number },
): Promise<ProgressFactsRow[]> => {
  const rows = await db.$queryRaw<{ found: unknown }[]>(Prisma.sql`
    SELECT to_json(progress) AS found FROM (
      SELECT ${columns} FROM "Registration" e JOIN "Person" p ON p.id = e."personId" LEFT JOIN "Portfolio" po ON po."personId" = p.id
      WHERE ${among} AND ${visibleToSql(by, 'portfolioUnit')} ORDER BY p.name, e.id LIMIT ${most}) progress`)
  return z.array(progressRow).parse(rows.map(({ found }) => found))
}
