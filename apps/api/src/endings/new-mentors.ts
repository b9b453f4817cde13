import { decide } from '@mentorfolio/domain/cycle/decide'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { registrationStates } from '@mentorfolio/domain/cycle/states'
import type { EndingView } from '@mentorfolio/domain/endings/ending-view'
import { isSameName } from '@mentorfolio/domain/mentees/names'
import { unitPack } from '@mentorfolio/qualifications'
import type { Prisma, Tx } from '../database/client.ts'
import { type EndingRow, factsOf } from './ending-row.ts'

const select = {
  ...{ id: true, name: true },
  registrations: {
    select: { id: true, state: true, units: { select: { packId: true } } },
    orderBy: [{ from: 'desc' }, { id: 'asc' }],
  },
  portfolio: { select: { id: true, relationships: { select: { pseudonym: true } } } },
} as const satisfies Prisma.PersonSelect

type Mentor = Prisma.PersonGetPayload<{ select: typeof select }>

type Registrations = readonly { state: string; units: readonly { packId: string }[] }[]

/** Whether somebody with these registrations could begin with a mentee as with any other: asked of the rule by which they would. */
const couldBegin = ({ simulated }: { simulated: boolean }, registrations: Registrations, permitted: boolean) =>
  registrations.some(({ state, units }) => {
    const simulation = units.some(({ packId }) => unitPack(packId)?.evidence.simulation === true)
    const known = registrationStates.find((each) => each === state) ?? null
    const met = [
      'notFrozen' as const,
      ...(permitted ? (['settingPermission'] as const) : []),
      ...(simulation ? (['simulationAllowed'] as const) : []),
    ]
    const action = simulated ? 'relationship.draftSimulated' : 'relationship.draft'
    return decide({ roles: ['candidate'] }, action, { state: known, met }).allowed
  })

/**
 * Who of the centre could go on with the mentee of this relationship: candidates who have accepted, with an active registration
 * and a setting that permits records, but not whoever mentors them now. By name.
 */
export const possibleMentors = async (tx: Tx, row: EndingRow): Promise<Mentor[]> => {
  const found = await tx.person.findMany({
    where: {
      centreId: row.centreId,
      roles: { has: 'candidate' },
      ...{ userId: { not: null }, deactivatedAt: null, id: { not: row.portfolio.person.id } },
      portfolio: { isNot: null },
    },
    select,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return found.filter(({ registrations }) => couldBegin(row, registrations, row.setting?.permissionOn != null))
}

/** The same for a page: null to those who hand nobody over, now or ever. `taken`: the made-up name is in use there. */
export const newMentorsFor = async (
  tx: Tx,
  row: EndingRow,
  roles: readonly Role[],
  now: Date,
): Promise<EndingView['newMentors']> => {
  const decided = decide({ roles }, 'relationship.transfer', { ...factsOf(row, now, ['newMentor']) })
  if (!decided.allowed) return null
  return (await possibleMentors(tx, row)).map(({ id, name, portfolio }) => ({
    ...{ id, name },
    taken: (portfolio?.relationships ?? []).some(({ pseudonym }) => isSameName(pseudonym, row.pseudonym)),
  }))
}
