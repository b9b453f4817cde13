import { oversightRoles, type Role, type StaffRole } from '@mentorfolio/domain/cycle/roles'
import { tellOfPerson } from '../audit/tell-of-person.ts'
import type { Tx } from '../database/client.ts'
import type { Context } from '../http/context.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { mustBeAllowed } from './must-be-allowed.ts'

/** Those of oversight among these roles. */
export const oversightAmong = (given: readonly StaffRole[]) => given.filter((role) => oversightRoles.includes(role))

/** Throws unless somebody in these parts may give all of this: roles of oversight to somebody else alone. */
export const mustBeAllowedToGive = (
  roles: readonly Role[],
  given: readonly StaffRole[],
  { isSelf }: { isSelf: boolean },
) => {
  mustBeAllowed(roles, 'person.giveRole', { state: null })
  if (oversightAmong(given).length > 0)
    mustBeAllowed(roles, 'person.giveOversight', { state: null, met: isSelf ? [] : ['notOneself'] })
}

type Given = {
  person: { id: string; centreId: string; name: string }
  given: readonly StaffRole[]
  userId: string
  now: Date
  revision: number
}

/** The centre's other DSLs, who have accepted and not left. */
const otherDsls = (tx: Tx, { id, centreId }: Given['person']) =>
  tx.person.findMany({
    where: { centreId, id: { not: id }, deactivatedAt: null, roles: { has: 'dsl' satisfies StaffRole } },
    select: { user: { select: { email: true } } },
    orderBy: { id: 'asc' },
  })

/** Events of what somebody was given: oversight by itself, so that it stands out; a new DSL is told to the others by e-mail, too. */
export const tellOfRoles = async (tx: Tx, context: Pick<Context, 'sealer' | 'config'>, told: Given) => {
  const { given, ...event } = told
  const oversight = oversightAmong(given)
  const plain = given.filter((role) => !oversight.includes(role))
  if (plain.length > 0) await tellOfPerson(tx, { ...event, action: 'person.giveRole', fields: { roles: plain } })
  if (oversight.length > 0)
    await tellOfPerson(tx, { ...event, action: 'person.giveOversight', fields: { roles: oversight } })
  if (!oversight.includes('dsl')) return
  const { centreId, name } = told.person
  const centre = await tx.centre.findUniqueOrThrow({ where: { id: centreId }, select: { name: true } })
  for (const { user } of await otherDsls(tx, told.person))
    if (user) await queueMail(tx, context, { centreId, now: told.now, to: user.email, ...words(centre.name, name) })
}

const words = (centreName: string, name: string) => ({
  subject: `${centreName} has named another DSL`,
  text: [
    `${name} is now a DSL of ${centreName} in Mentorfolio, and reads what is kept of its concerns.`,
    '',
    'If you did not expect this, ask those who lead your centre about it today.',
  ].join('\n'),
})
