import type { StaffRole } from '../cycle/roles.ts'
import type { StateOf } from '../cycle/states.ts'
import type { WorkPart } from './person.ts'

/** Roles of which one is needed to be allocated in this part. A lead IQA samples too. */
export const rolesFor: Record<WorkPart, readonly StaffRole[]> = { assessor: ['assessor'], iqa: ['iqa', 'leadIqa'] }

/** States in which nothing is left to judge or to sample. */
export const finishedUnits = ['CONFIRMED', 'CLAIMED'] as const satisfies StateOf<'portfolioUnit'>[]
export const openRegistrations = ['ACTIVE', 'ON_BREAK'] as const satisfies StateOf<'registration'>[]

/**
 * Whether an allocation is still work to be done: it goes to a colleague when its holder leaves (docs/cycle.md). A unit that
 * has passed is, for its assessor too: it comes back to them if the IQA returns it.
 */
export const isUnfinished = (unit: { state: string; registrationState: string }): boolean =>
  !finishedUnits.some((state) => state === unit.state) &&
  openRegistrations.some((state) => state === unit.registrationState)

/** The parts that somebody could not play any more with these roles alone. */
export const partsLost = (before: readonly StaffRole[], after: readonly StaffRole[]): WorkPart[] => {
  const plays = (part: WorkPart, roles: readonly StaffRole[]) => rolesFor[part].some((role) => roles.includes(role))
  return (['assessor', 'iqa'] as const).filter((part) => plays(part, before) && !plays(part, after))
}
