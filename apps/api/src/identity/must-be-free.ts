import { isSameName } from '@mentorfolio/domain/mentees/names'
import { Prisma, type Tx } from '../database/client.ts'
import { invalid } from '../http/problem-error.ts'

type Wanted = {
  name: string
  /** The form's field that names it, and whose mentees those are: 'you have'. */
  field: string
  whose: 'you have' | 'they have'
  /** The relationship that may keep its own. */
  except?: string
}

/**
 * Two mentees of one portfolio must not share a made-up name (400). Its row is held until the write ends, so that two at once
 * cannot; whoever writes what belongs to the portfolio does not wait for that.
 */
export const mustBeFree = async (tx: Tx, portfolioId: string, { name, field, whose, except }: Wanted) => {
  await tx.$queryRaw(Prisma.sql`SELECT id FROM "Portfolio" WHERE id = ${portfolioId}::uuid FOR NO KEY UPDATE`)
  const others = await tx.relationship.findMany({ where: { portfolioId }, select: { id: true, pseudonym: true } })
  if (others.some((other) => other.id !== except && isSameName(other.pseudonym, name)))
    throw invalid([{ field, message: `Choose another made-up name: ${whose} a mentee of this name` }])
}
