import type { Kind } from '@mentorfolio/domain/cycle/who-sees-what'
import { unitPack } from '@mentorfolio/qualifications'
import { z } from 'zod'
import type { SignedIn } from '../access/signed-in.ts'
import { visibleToSql } from '../access/visible-to.ts'
import { Prisma, type Reads } from '../database/client.ts'
import { listOf, registrationsOfPerson, relationshipColumns, sessionColumns } from './rows.sql.ts'
import { registrationRow, relationshipRow, sessionRow } from './rows.ts'

/** A candidate with everything that a page about their whole portfolio shows. */
const candidateRow = z.object({
  id: z.string(),
  centreId: z.string(),
  name: z.string(),
  centre: z.object({ name: z.string(), hours: z.unknown(), zone: z.string() }),
  registrations: z.array(registrationRow),
  relationships: z.array(relationshipRow),
  /** Every one, earliest first. */
  sessions: z.array(sessionRow),
})
export type CandidateRow = z.infer<typeof candidateRow>

const columns = Prisma.sql`
  p.id, p."centreId", p.name, ${registrationsOfPerson} AS registrations,
  (SELECT to_json(c) FROM (SELECT name, hours, zone FROM "Centre" WHERE id = p."centreId") c) AS centre,
  ${listOf(Prisma.sql`
    SELECT ${relationshipColumns} FROM "Relationship" r WHERE r."portfolioId" = po.id ORDER BY r."createdAt", r.id`)} AS relationships,
  ${listOf(Prisma.sql`
    SELECT ${sessionColumns} FROM "MentoringSession" s WHERE s."portfolioId" = po.id ORDER BY s.start, s.id`)} AS sessions`

/**
 * The candidates whose rows of this kind `by` may see, of those that `among` (a condition on Person `p` and Portfolio
 * `po`) names; by name, `most` of them. One statement, however much it brings.
 */
export const findCandidates = async (
  tx: Reads,
  { by, kind, among, most }: { by: SignedIn; kind: Kind; among: Prisma.Sql; most: number },
): Promise<CandidateRow[]> => {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT ${columns} FROM "Person" p LEFT JOIN "Portfolio" po ON po."personId" = p.id
    WHERE ${visibleToSql(by, kind)} AND ${among} ORDER BY p.name, p.id LIMIT ${most}`)
  return z.array(candidateRow).parse(rows)
}

/** Units that ask for hours first, then as they stand. */
export const hoursFirst = <U extends { packId: string }>(units: readonly U[]): U[] => {
  const asks = (unit: U) => (unitPack(unit.packId)?.evidence.minMinutes ? 0 : 1)
  return units.toSorted((a, b) => asks(a) - asks(b))
}
