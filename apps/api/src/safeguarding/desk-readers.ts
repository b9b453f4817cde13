import type { StaffRole } from '@mentorfolio/domain/cycle/roles'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import type { DeskReader } from '@mentorfolio/domain/safeguarding/safeguarding.endpoints'
import type { Db } from '../database/client.ts'

/** For how long somebody at a desk is pointed out as new: longer than anybody's holiday. [D] */
const newDays = 28

/** Who reads these desks: those who have accepted and not left, the newest first. */
export const readersOf = async (db: Db, desks: readonly string[], now: Date): Promise<DeskReader[]> => {
  const people = await db.person.findMany({
    where: {
      ...{ centreId: { in: [...desks] }, userId: { not: null }, deactivatedAt: null },
      roles: { has: 'dsl' satisfies StaffRole },
    },
    select: {
      ...{ id: true, name: true, createdAt: true, deskSince: true, deskGivenBy: true },
      centre: { select: { name: true } },
    },
  })
  const givers = people.flatMap(({ deskGivenBy }) => deskGivenBy ?? [])
  const users = await db.authUser.findMany({ where: { id: { in: givers } }, select: { id: true, name: true } })
  return people
    .map((person) => ({ ...person, since: person.deskSince ?? person.createdAt }))
    .toSorted((one, other) => other.since.getTime() - one.since.getTime() || (one.id < other.id ? -1 : 1))
    .map(({ id, name, centre, since, deskGivenBy }) => ({
      ...{ personId: id, name, centreName: centre.name, since: wholeMinute(since) },
      givenBy: users.find((user) => user.id === deskGivenBy)?.name ?? null,
      isNew: now.getTime() - since.getTime() < newDays * 86_400_000,
    }))
}
