import { dayOf } from '@mentorfolio/domain/calendar/days'
import type { Target } from '@mentorfolio/domain/cohorts/cohort'
import { target } from '@mentorfolio/domain/cohorts/cohort'
import type { PersonView } from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { z } from 'zod'
import { centresVisibleTo } from '../access/at-centre.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Db, Prisma, Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import { presentPacks } from './packs.ts'

const storedTargets = z.array(target)

export const personColumns = { id: true, name: true, userId: true } as const satisfies Prisma.PersonSelect

export const presentPerson = ({
  id,
  name,
  userId,
}: {
  id: string
  name: string
  userId: string | null
}): PersonView => ({
  personId: id,
  name,
  invited: userId === null,
})

const select = {
  id: true,
  centreId: true,
  revision: true,
  name: true,
  startsOn: true,
  endsOn: true,
  targets: true,
  madeBy: true,
  centre: { select: { name: true, zone: true, hours: true } },
  packs: { select: { packId: true, packVersion: true } },
  team: { select: { role: true, person: { select: personColumns } }, orderBy: { person: { name: 'asc' } } },
} as const satisfies Prisma.CohortSelect

export type CohortRow = Prisma.CohortGetPayload<{ select: typeof select }> & {
  /** The parts that the reader plays towards it. */
  roles: Role[]
}

/**
 * The parts that somebody plays towards a cohort: admins and lead IQAs of its centre; assessors and IQAs who are in its team
 * in that part, or have a unit of it.
 */
const standingTowards = async (
  db: Db | Tx,
  by: SignedIn,
  { id, centreId, team }: Pick<CohortRow, 'id' | 'centreId' | 'team'>,
): Promise<Role[]> => {
  const mine = by.people.filter((person) => person.centreId === centreId)
  const ids = mine.map((person) => person.id)
  const held = mine.flatMap(({ roles }) => roles)
  const isIn = (role: Role) => team.some((member) => member.role === role && ids.includes(member.person.id))
  const has = async (column: 'assessorId' | 'iqaId') =>
    (await db.portfolioUnit.findFirst({
      where: { [column]: { in: ids }, registration: { cohortId: id } },
      select: { id: true },
    })) !== null
  const roles: Role[] = held.filter((role) => role === 'centreAdmin' || role === 'leadIqa')
  if (held.includes('assessor') && (isIn('assessor') || (await has('assessorId')))) roles.push('assessor')
  if (held.includes('iqa') && (isIn('iqa') || (await has('iqaId')))) roles.push('iqa')
  return roles
}

/** One cohort with the parts that the reader plays towards it; null where it is not there for them. */
export const findCohort = async (db: Db | Tx, by: SignedIn, id: string): Promise<CohortRow | null> => {
  const row = await db.cohort.findFirst({ where: { id, centreId: { in: centresVisibleTo(by, 'cohort') } }, select })
  if (!row) return null
  const roles = await standingTowards(db, by, row)
  return roles.length === 0 ? null : { ...row, roles }
}

/** As `findCohort`. Throws 404 where it is not there for this reader. */
export const loadCohort = async (db: Db | Tx, by: SignedIn, id: string): Promise<CohortRow> => {
  const row = await findCohort(db, by, id)
  if (!row) throw notFound()
  return row
}

export const targetsOf = (row: Pick<CohortRow, 'targets'>): Target[] => storedTargets.parse(row.targets)

/** What is said of a cohort besides its candidates. */
export const presentFacts = (row: CohortRow) => {
  const inTeam = (role: Role) =>
    row.team.filter((member) => member.role === role).map(({ person }) => presentPerson(person))
  return {
    id: row.id,
    centreId: row.centreId,
    centreName: row.centre.name,
    revision: row.revision,
    name: row.name,
    startsOn: dayOf(row.startsOn),
    endsOn: dayOf(row.endsOn),
    packs: presentPacks(row.packs),
    targets: targetsOf(row),
    assessors: inTeam('assessor'),
    iqas: inTeam('iqa'),
  }
}
