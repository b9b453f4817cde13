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

/** Events of what somebody was given: oversight by itself, so that it stands out; a new DSL is told to the others, too. */
export const tellOfRoles = async (tx: Tx, context: Pick<Context, 'sealer' | 'config'>, told: Given) => {
  const { given, ...event } = told
  const oversight = oversightAmong(given)
  const plain = given.filter((role) => !oversight.includes(role))
  if (plain.length > 0) await tellOfPerson(tx, { ...event, action: 'person.giveRole', fields: { roles: plain } })
  if (oversight.length > 0)
    await tellOfPerson(tx, { ...event, action: 'person.giveOversight', fields: { roles: oversight } })
  if (oversight.includes('dsl')) await seatDsl(tx, context, { ...event, again: false })
}

/**
 * Notes since when somebody is at the safeguarding desk and who let them, which everybody at it reads, and tells the other
 * DSLs by e-mail: of one who was given the part, invited to it, or let in again with it.
 */
export const seatDsl = async (
  tx: Tx,
  context: Pick<Context, 'sealer' | 'config'>,
  { person, userId: deskGivenBy, now, again }: Pick<Given, 'person' | 'userId' | 'now'> & { again: boolean },
) => {
  const { centreId } = person
  const { name, userId, centre } = await tx.person.update({
    where: { id: person.id },
    data: { deskSince: now, deskGivenBy },
    select: { name: true, userId: true, centre: { select: { name: true } } },
  })
  const told = { centreId, now, ...words(centre.name, { name, isIn: userId !== null, again }) }
  for (const { user } of await otherDsls(tx, person))
    if (user) await queueMail(tx, context, { ...told, to: user.email })
}

const words = (centreName: string, { name, isIn, again }: { name: string; isIn: boolean; again: boolean }) => ({
  subject: `${centreName} has named another DSL`,
  text: [
    isIn
      ? `${name} is now a DSL of ${centreName} in Mentorfolio${again ? ' again' : ''}, and reads what is kept of its concerns.`
      : `${name} was invited to be a DSL of ${centreName} in Mentorfolio. Once they accept, they read what is kept of its concerns.`,
    '',
    'If you did not expect this, ask those who lead your centre about it today.',
  ].join('\n'),
})
