import type { BankComment } from '@mentorfolio/domain/comment-bank/comment'
import { namesIn } from '@mentorfolio/domain/comment-bank/names-in'
import { unitPacks } from '@mentorfolio/qualifications'
import type { SignedIn } from '../access/signed-in.ts'
import { visibleToSql } from '../access/visible-to.ts'
import { Prisma, type Tx } from '../database/client.ts'
import { invalid } from '../http/problem-error.ts'

type Of = { by: SignedIn; centreId: string; comment: BankComment }

/** The names, of candidates whom they look after and of those whom these mentor, of which a part may stand in the words. */
const namesNear = async (tx: Tx, { by, centreId, comment }: Of): Promise<string[]> => {
  const words = `${comment.title} ${comment.words}`
  const rows = await tx.$queryRaw<{ name: string }[]>(Prisma.sql`
    SELECT DISTINCT near.name FROM (
      SELECT p.name FROM "Person" p
      WHERE p."centreId" = ${centreId}::uuid AND 'candidate' = ANY(p.roles) AND ${visibleToSql(by, 'relationship')}
      UNION ALL
      SELECT m.pseudonym FROM "Relationship" m
      JOIN "Portfolio" f ON f.id = m."portfolioId" JOIN "Person" p ON p.id = f."personId"
      WHERE m."centreId" = ${centreId}::uuid AND ${visibleToSql(by, 'relationship')}
    ) near
    WHERE EXISTS (
      SELECT 1 FROM regexp_split_to_table(near.name, '\\s+') part
      WHERE length(part) > 1 AND position(part IN ${words}) > 0
    )`)
  return rows.map(({ name }) => name)
}

/**
 * What is used again goes to another candidate: it names nobody, and is for a unit that the centre offers. What only looks like a
 * name passes where its writer says so. Throws 400 with the words to take out.
 */
export const mustFitAnybody = async (tx: Tx, of: Of) => {
  const { comment } = of
  const known = unitPacks.flatMap(({ id, criteria }) => [id, ...criteria.map((criterion) => criterion.id)])
  if (comment.about !== null && !known.includes(comment.about))
    throw invalid([{ field: 'about', message: 'Choose one of the units, or any' }])
  if (comment.namesNobody) return
  const names = await namesNear(tx, of)
  for (const field of ['title', 'words'] as const) {
    const [found] = namesIn(comment[field], names)
    if (found === undefined) continue
    const message = `Take out ‘${found}’: it is somebody’s name here, and this may go to anybody. If it is only a word, say so below`
    throw invalid([{ field, message }])
  }
}
