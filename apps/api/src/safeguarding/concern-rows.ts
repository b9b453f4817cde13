import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { z } from 'zod'
import { rolesAt } from '../access/at-centre.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Prisma } from '../database/client.ts'

/** The parts that matter for a concern at its centre: of all roles, those that see one at all. */
const partsAt = (by: SignedIn, centreId: string): Role[] =>
  rolesAt(by, centreId).filter((role) => sees([role], 'concern', 'concern'))

/** The centres whose desk somebody sits at. */
export const desksOf = (by: SignedIn): string[] =>
  by.people.map(({ centreId }) => centreId).filter((centreId) => partsAt(by, centreId).length > 0)

/** The parts that somebody plays towards a concern; empty: for them it does not exist. */
export const partsIn = (by: SignedIn, concern: { centreId: string; raisedByUserId: string | null }): Role[] => [
  ...partsAt(by, concern.centreId),
  ...(concern.raisedByUserId === by.userId ? (['raiser'] as const) : []),
]

/** Every query for a concern goes through this: whoever raised it, and the desk of its centre. */
export const concernsVisibleTo = (by: SignedIn): Prisma.ConcernWhereInput => ({
  OR: [{ raisedByUserId: by.userId }, { centreId: { in: desksOf(by) } }],
})

/** What is sealed of a concern. */
export const concernWords = z.object({ told: z.string(), reference: z.string().nullable() })
/** What is sealed of its handling. */
export const handledWords = z.object({ reference: z.string().nullable() })
