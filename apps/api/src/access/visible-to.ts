import type { Role, StaffRole } from '@mentorfolio/domain/cycle/roles'
import { type Kind, sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { Prisma } from '../database/client.ts'
import type { SignedIn } from './signed-in.ts'

const personIds = (by: SignedIn, role: StaffRole) =>
  by.people.filter(({ roles }) => roles.includes(role)).map(({ id }) => id)
const centreIds = (by: SignedIn, role: StaffRole) =>
  by.people.filter(({ roles }) => roles.includes(role)).map(({ centreId }) => centreId)

/**
 * A way to a candidate: a column that holds one of `ids`. `assessorId` and `iqaId` are of any of the candidate's units; as an
 * assessor does, whoever is asked to sign an assessor's decision reaches them, for as long as they are asked.
 */
type Reach = { by: 'id' | 'assessorId' | 'iqaId' | 'centreId'; ids: string[] }

/**
 * How each part reaches a candidate: as themself, by allocation, or across the centre. A part that is not named here
 * reaches nobody here: a DSL finds a relationship by `visibleToDesk`, an EQA's come by a link that the centre makes.
 */
const reaches = {
  candidate: (by) => ({ by: 'id', ids: personIds(by, 'candidate') }),
  assessor: (by) => ({ by: 'assessorId', ids: personIds(by, 'assessor') }),
  iqa: (by) => ({ by: 'iqaId', ids: personIds(by, 'iqa') }),
  leadIqa: (by) => ({ by: 'centreId', ids: centreIds(by, 'leadIqa') }),
  centreAdmin: (by) => ({ by: 'centreId', ids: centreIds(by, 'centreAdmin') }),
} as const satisfies { [R in StaffRole]?: (by: SignedIn) => Reach }

const reachingRoles = ['candidate', 'assessor', 'iqa', 'leadIqa', 'centreAdmin'] as const

/** The ways in which somebody may see a candidate's rows of this kind at all (who-sees-what, `facts`). */
const waysTo = (by: SignedIn, kind: Kind): Reach[] =>
  reachingRoles
    .filter((role) => sees([role], kind, 'facts'))
    .map((role) => reaches[role](by))
    .filter(({ ids }) => ids.length > 0)

const asWhere = ({ by, ids }: Reach): Prisma.PersonWhereInput => {
  switch (by) {
    case 'id':
      return { id: { in: ids } }
    case 'assessorId':
      return {
        registrations: {
          some: { units: { some: { OR: [{ assessorId: { in: ids } }, { countersignerId: { in: ids } }] } } },
        },
      }
    case 'iqaId':
      return { registrations: { some: { units: { some: { iqaId: { in: ids } } } } } }
    case 'centreId':
      return { centreId: { in: ids }, roles: { has: 'candidate' } }
  }
}

/** As EXISTS, so that for a few candidates their own units are looked up, not everybody's. */
const unitsOf = Prisma.raw(
  'SELECT 1 FROM "Registration" reached JOIN "PortfolioUnit" unit ON unit."registrationId" = reached.id WHERE reached."personId" = p.id',
)

/** The same as `asWhere`, on `p`. */
const asSql = ({ by, ids }: Reach): Prisma.Sql => {
  switch (by) {
    case 'id':
      return Prisma.sql`p.id = ANY(${ids}::uuid[])`
    case 'assessorId':
      return Prisma.sql`EXISTS (${unitsOf}
        AND (unit."assessorId" = ANY(${ids}::uuid[]) OR unit."countersignerId" = ANY(${ids}::uuid[])))`
    case 'iqaId':
      return Prisma.sql`EXISTS (${unitsOf} AND unit."iqaId" = ANY(${ids}::uuid[]))`
    case 'centreId':
      return Prisma.sql`(p."centreId" = ANY(${ids}::uuid[]) AND 'candidate' = ANY(p.roles))`
  }
}

/**
 * The candidates whose rows of this kind somebody may see at all, as a condition on Person. Every query for a
 * candidate's rows goes through it, or through `visibleToSql`: there is no other way to a row.
 */
export const visibleTo = (by: SignedIn, kind: Kind): Prisma.PersonWhereInput => {
  const [first, ...others] = waysTo(by, kind).map(asWhere)
  if (!first) return { id: { in: [] } }
  return others.length === 0 ? first : { OR: [first, ...others] }
}

/** The same condition for queries by hand, in which `p` is the candidate's "Person". */
export const visibleToSql = (by: SignedIn, kind: Kind): Prisma.Sql => {
  const ways = waysTo(by, kind).map(asSql)
  return ways.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(ways, ' OR ')})`
}

/**
 * The candidates whose relationships a safeguarding lead can find, to pause one: those of the centres whose desk they sit at,
 * but never they themselves. They are reached in this way alone, and each look is kept (docs/cycle.md, 'A pause').
 */
export const visibleToDesk = (by: SignedIn): Prisma.PersonWhereInput => ({
  centreId: { in: centreIds(by, 'dsl') },
  id: { notIn: by.people.map(({ id }) => id) },
})

/** Is this candidate the very person who asks? */
export const isThemself = (by: SignedIn, candidate: { id: string }) => by.people.some(({ id }) => id === candidate.id)

/** What `standing` needs to know of the candidate a row belongs to. */
export const candidateStanding = {
  id: true,
  centreId: true,
  name: true,
  registrations: { select: { units: { select: { assessorId: true, countersignerId: true, iqaId: true } } } },
} as const satisfies Prisma.PersonSelect

export type CandidateStanding = {
  id: string
  centreId: string
  name: string
  registrations: { units: { assessorId: string | null; countersignerId: string | null; iqaId: string | null }[] }[]
}

/** The parts that somebody plays towards this candidate's rows; empty: none. */
export const standing = (by: SignedIn, candidate: CandidateStanding): Role[] => {
  const allocated = (role: StaffRole, id: 'assessorId' | 'countersignerId' | 'iqaId') => {
    const mine = personIds(by, role)
    return candidate.registrations.some(({ units }) => units.some((unit) => mine.includes(unit[id] ?? '')))
  }
  const holds: [Role, boolean][] = [
    ['candidate', personIds(by, 'candidate').includes(candidate.id)],
    ['assessor', allocated('assessor', 'assessorId') || allocated('assessor', 'countersignerId')],
    ['iqa', allocated('iqa', 'iqaId')],
    ['leadIqa', centreIds(by, 'leadIqa').includes(candidate.centreId)],
    ['centreAdmin', centreIds(by, 'centreAdmin').includes(candidate.centreId)],
  ]
  return holds.filter(([, held]) => held).map(([role]) => role)
}

/** Whether they assess a unit of this candidate: whoever is only asked to sign a decision judges nothing else. */
export const assesses = (by: SignedIn, { registrations }: Pick<CandidateStanding, 'registrations'>): boolean => {
  const mine = personIds(by, 'assessor')
  return registrations.some(({ units }) => units.some(({ assessorId }) => mine.includes(assessorId ?? '')))
}

/** The candidate's name, or for those who may not know it a number that stays the same. */
export const nameFor = (roles: readonly Role[], { id, name }: { id: string; name: string }) =>
  sees(roles, 'person', 'identity') ? name : `Candidate ${id.slice(-6)}`
