import type { Role, StaffRole } from '@mentorfolio/domain/cycle/roles'
import { type Kind, sees } from '@mentorfolio/domain/cycle/who-sees-what'
import type { Prisma } from '../database/client.ts'
import type { SignedIn } from './signed-in.ts'

const personIds = (by: SignedIn, role: StaffRole) =>
  by.people.filter(({ roles }) => roles.includes(role)).map(({ id }) => id)
const centreIds = (by: SignedIn, role: StaffRole) =>
  by.people.filter(({ roles }) => roles.includes(role)).map(({ centreId }) => centreId)

const whereUnit = (unit: Prisma.PortfolioUnitWhereInput): Prisma.PersonWhereInput => ({
  registrations: { some: { units: { some: unit } } },
})

/**
 * How each part reaches a candidate: as themself, by allocation, or across the centre. A part that is not named here
 * (DSL, EQA) reaches nobody yet: theirs come by a concern, or by a link that the centre makes.
 */
const reaches = {
  candidate: (by) => ({ id: { in: personIds(by, 'candidate') } }),
  assessor: (by) => whereUnit({ assessorId: { in: personIds(by, 'assessor') } }),
  iqa: (by) => whereUnit({ iqaId: { in: personIds(by, 'iqa') } }),
  leadIqa: (by) => ({ centreId: { in: centreIds(by, 'leadIqa') }, roles: { has: 'candidate' } }),
  centreAdmin: (by) => ({ centreId: { in: centreIds(by, 'centreAdmin') }, roles: { has: 'candidate' } }),
} as const satisfies { [R in StaffRole]?: (by: SignedIn) => Prisma.PersonWhereInput }

const reachingRoles = ['candidate', 'assessor', 'iqa', 'leadIqa', 'centreAdmin'] as const

/**
 * The candidates whose rows of this kind somebody may see at all (who-sees-what, `facts`), as a condition on Person.
 * Every query for a candidate's rows goes through it: it is the only way to a row.
 */
export const visibleTo = (by: SignedIn, kind: Kind): Prisma.PersonWhereInput => {
  const ways = reachingRoles
    .filter((role) => sees([role], kind, 'facts') && personIds(by, role).length > 0)
    .map((role) => reaches[role](by))
  const [only] = ways
  if (!only) return { id: { in: [] } }
  return ways.length === 1 ? only : { OR: ways }
}

/** What `standing` needs to know of the candidate a row belongs to. */
export const candidateStanding = {
  id: true,
  centreId: true,
  name: true,
  registrations: { select: { units: { select: { assessorId: true, iqaId: true } } } },
} as const satisfies Prisma.PersonSelect

export type CandidateStanding = {
  id: string
  centreId: string
  name: string
  registrations: { units: { assessorId: string | null; iqaId: string | null }[] }[]
}

/** The parts that somebody plays towards this candidate's rows; empty: none. */
export const standing = (by: SignedIn, candidate: CandidateStanding): Role[] => {
  const allocated = (role: StaffRole, id: 'assessorId' | 'iqaId') => {
    const mine = personIds(by, role)
    return candidate.registrations.some(({ units }) => units.some((unit) => mine.includes(unit[id] ?? '')))
  }
  const holds: [Role, boolean][] = [
    ['candidate', personIds(by, 'candidate').includes(candidate.id)],
    ['assessor', allocated('assessor', 'assessorId')],
    ['iqa', allocated('iqa', 'iqaId')],
    ['leadIqa', centreIds(by, 'leadIqa').includes(candidate.centreId)],
    ['centreAdmin', centreIds(by, 'centreAdmin').includes(candidate.centreId)],
  ]
  return holds.filter(([, held]) => held).map(([role]) => role)
}

/** The candidate's name, or for those who may not know it a number that stays the same. */
export const nameFor = (roles: readonly Role[], { id, name }: { id: string; name: string }) =>
  sees(roles, 'person', 'identity') ? name : `Candidate ${id.slice(-6)}`
