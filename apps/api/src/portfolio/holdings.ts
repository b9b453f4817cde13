import type { SignedIn } from '../access/signed-in.ts'
import { type Db, Prisma, type Tx } from '../database/client.ts'
import { ProblemError } from '../http/problem-error.ts'
import { namesOf } from './decisions.ts'

/** Says who gives units to somebody in the rest of this transaction, and when: the database keeps it with each (`UnitHolding`). */
export const givenBy = (tx: Tx, { personId, at }: { personId: string; at: Date }) =>
  tx.$queryRaw(Prisma.sql`
    SELECT set_config('mentorfolio.given_by', ${personId}, true), set_config('mentorfolio.given_at', ${at.toISOString()}, true)`)

const dayIn = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(at)

/**
 * Whoever had this unit, and has it no more, is told who has it now: what they send is refused with that reason. Of
 * everybody else it says nothing.
 */
export const mustStillHave = async (db: Db | Tx, by: SignedIn, unitId: string): Promise<void> => {
  const unit = await db.portfolioUnit.findUnique({
    where: { id: unitId },
    select: { assessorId: true, countersignerId: true, centreId: true },
  })
  if (!unit) return
  const mine = by.people.filter(({ centreId }) => centreId === unit.centreId).map(({ id }) => id)
  if (mine.includes(unit.assessorId ?? '') || mine.includes(unit.countersignerId ?? '')) return
  const holdings = await db.unitHolding.findMany({ where: { unitId, part: 'ASSESSOR' }, orderBy: { seq: 'asc' } })
  const last = holdings.findLastIndex(({ personId }) => personId !== null && mine.includes(personId))
  // Whoever they gave it to may have given it on since: it is theirs that counts.
  const since = holdings[last + 1]
  if (last < 0 || !since) return
  const [nameOf, { zone }] = [
    await namesOf(db, [since.byPersonId, unit.assessorId]),
    await db.centre.findUniqueOrThrow({ where: { id: unit.centreId }, select: { zone: true } }),
  ]
  const [giver, now] = [nameOf(since.byPersonId) ?? 'Your centre', nameOf(unit.assessorId)]
  throw new ProblemError('wrong-role', now ? `${now} has this unit now` : 'This unit is with somebody else', {
    because: 'GIVEN_ON',
    detail: `${giver} took it from you on ${dayIn(since.at, zone)}${now ? `, and ${now} goes on with it` : ''}. Nothing was changed. What you judged before stays with your name; what you wrote since is still here: copy it, if they should have it.`,
  })
}
