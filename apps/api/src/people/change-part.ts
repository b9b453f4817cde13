import type { StaffRole } from '@mentorfolio/domain/cycle/roles'
import type { Need } from '@mentorfolio/domain/cycle/rules'
import { partsLost } from '@mentorfolio/domain/people/hand-over'
import type {
  changeRolesEndpoint,
  deactivatePersonEndpoint,
  reactivatePersonEndpoint,
} from '@mentorfolio/domain/people/people.endpoints'
import { personAt, rolesAt } from '../access/at-centre.ts'
import { mustBeAllowedToGive, seatDsl, tellOfRoles } from '../access/give-roles.ts'
import { aloneAt } from '../access/held-at.ts'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { tellOfPerson } from '../audit/tell-of-person.ts'
import type { Prisma, Tx } from '../database/client.ts'
import type { Context } from '../http/context.ts'
import { invalid, ProblemError, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { askedOfGuestsBy, endLinks } from '../links/end-links.ts'
import { handOverOf } from './hand-over.ts'
import { mailedAlone } from './mailed-alone.ts'
import { otherAdmins, type PersonRow, personAmong } from './person-row.ts'
import { presentWhole } from './view-person.ts'
import { workHeld } from './work.ts'

type Asked = AskedToWrite<
  typeof changeRolesEndpoint | typeof deactivatePersonEndpoint | typeof reactivatePersonEndpoint
>

/** Changes the row if it is still as the writer saw it; otherwise throws 409 with the person as they are now. */
const update = async (
  tx: Tx,
  person: PersonRow,
  { by, now, body }: Asked,
  data: Prisma.PersonUpdateManyMutationInput,
) => {
  const { count } = await tx.person.updateMany({
    where: { id: person.id, revision: body.revision },
    data: { ...data, revision: { increment: 1 } },
  })
  if (count === 0) throw stale(await presentWhole(tx, await personAmong(tx, by, person.id), by, now))
  return body.revision + 1
}

const done = ({ id, centreId }: PersonRow, revision: number) => ({ centreId, body: { personId: id, revision } })

/** Whether the centre has somebody to run it without this person in that part. */
const adminRemains = async (tx: Tx, person: PersonRow, taken: readonly StaffRole[]): Promise<Need[]> =>
  !taken.includes('centreAdmin') || (await otherAdmins(tx, person)) > 0 ? ['adminRemains'] : []

/**
 * Ends what they could still do through links without the parts that are taken: a copied invitation of their own making would
 * let somebody who runs the centre no more in again, and a guest's page is read by whoever kept its link.
 */
const endLinksMade = (
  tx: Tx,
  { id, centreId }: PersonRow,
  taken: readonly StaffRole[],
  { userId, now, leaves = false }: { userId: string; now: Date; leaves?: boolean },
) => {
  const copied = { purpose: 'INVITATION', tokens: { some: { channel: 'COPY' } } } as const
  const among = [
    ...(taken.includes('centreAdmin') ? [copied] : []),
    ...(leaves || taken.includes('candidate') ? [askedOfGuestsBy(id)] : []),
    ...(leaves ? [{ purpose: 'INVITATION', subjectId: id } as const] : []),
  ]
  return endLinks(tx, { OR: among }, { centreId, userId, now })
}

const leaveTeams = (tx: Tx, { id }: PersonRow, roles: readonly StaffRole[]) =>
  tx.cohortMember.deleteMany({ where: { personId: id, role: { in: [...roles] } } })

/** An admin could have accepted a copied invitation under any address, and give that account what they may not give themself. */
const mustBeProven = ({ config }: Pick<Context, 'config'>, person: PersonRow, roles: readonly StaffRole[]) => {
  if (person.user && !person.user.emailVerified && mailedAlone(config, { centreId: person.centreId, roles }))
    throw invalid([
      {
        field: 'roles',
        message: `Ask ${person.name} to sign in once with a link by e-mail first: nobody has shown yet that ${person.user.email} is theirs`,
      },
    ])
}

/** Gives and takes roles. What goes with a role that is taken is handed over in the same act. */
export const changeRoles = async (
  tx: Tx,
  context: Pick<Context, 'sealer' | 'config'>,
  asked: AskedToWrite<typeof changeRolesEndpoint>,
) => {
  const { params, body, now } = asked
  const by = await aloneAt(tx, asked.by, await personAmong(tx, asked.by, params.id))
  const person = await personAmong(tx, by, params.id)
  const roles = rolesAt(by, person.centreId)
  const given = body.roles.filter((role) => !person.roles.includes(role))
  const taken = person.roles.filter((role) => !body.roles.includes(role))
  const parts = partsLost(person.roles, body.roles)
  const work = (await workHeld(tx, person)).filter(({ part }) => parts.includes(part))
  const { met, write } = await handOverOf(tx, person, work, body.handOver)
  mustBeAllowedToGive(roles, given, { isSelf: person.userId === by.userId })
  mustBeProven(context, person, given)
  if (taken.length > 0) {
    const needs = [...met, ...(await adminRemains(tx, person, taken))]
    mustBeAllowed(roles, 'person.takeRole', { state: null, met: needs })
  }
  if (given.length + taken.length === 0) return done(person, person.revision)
  const revision = await update(tx, person, asked, { roles: body.roles })
  await leaveTeams(tx, person, taken)
  await endLinksMade(tx, person, taken, { userId: by.userId, now })
  await write({ userId: by.userId, personId: personAt(by, person.centreId).id, roles }, now)
  const told = { person, userId: by.userId, now, revision }
  await tellOfRoles(tx, context, { ...told, given })
  if (taken.length > 0) await tellOfPerson(tx, { ...told, action: 'person.takeRole', fields: { roles: taken } })
  return done(person, revision)
}

/**
 * Ends somebody's access at once, on every device, every invitation to them, and what they asked guests for. Their records
 * stay.
 */
export const deactivatePerson = async (tx: Tx, asked: AskedToWrite<typeof deactivatePersonEndpoint>) => {
  const { params, body, now } = asked
  const by = await aloneAt(tx, asked.by, await personAmong(tx, asked.by, params.id))
  const person = await personAmong(tx, by, params.id)
  const roles = rolesAt(by, person.centreId)
  if (person.deactivatedAt)
    throw new ProblemError('wrong-state', 'They have left already', { detail: 'Open the page again to see it.' })
  const { met, write } = await handOverOf(tx, person, await workHeld(tx, person), body.handOver)
  const needs = [...met, ...(await adminRemains(tx, person, person.roles))]
  mustBeAllowed(roles, 'person.deactivate', { state: null, met: needs })
  const revision = await update(tx, person, asked, { deactivatedAt: now })
  await leaveTeams(tx, person, person.roles)
  await endLinksMade(tx, person, person.roles, { userId: by.userId, now, leaves: true })
  await write({ userId: by.userId, personId: personAt(by, person.centreId).id, roles }, now)
  const told = { person, userId: by.userId, now, revision }
  await tellOfPerson(tx, { ...told, action: 'person.deactivate', fields: { deactivatedAt: now.toISOString() } })
  return done(person, revision)
}

/** Gives somebody back the access they had. Work that was handed over stays where it is. */
export const reactivatePerson = async (
  tx: Tx,
  context: Pick<Context, 'sealer' | 'config'>,
  asked: AskedToWrite<typeof reactivatePersonEndpoint>,
) => {
  const { params, now } = asked
  const by = await aloneAt(tx, asked.by, await personAmong(tx, asked.by, params.id))
  const person = await personAmong(tx, by, params.id)
  const roles = rolesAt(by, person.centreId)
  mustBeAllowed(roles, 'person.reactivate', { state: null })
  if (!person.deactivatedAt)
    throw new ProblemError('wrong-state', 'They are here already', { detail: 'Open the page again to see it.' })
  const revision = await update(tx, person, asked, { deactivatedAt: null })
  const told = { person, userId: by.userId, now, revision }
  await tellOfPerson(tx, { ...told, action: 'person.reactivate', fields: { deactivatedAt: null } })
  if (person.roles.includes('dsl')) await seatDsl(tx, context, { person, userId: by.userId, now, again: true })
  return done(person, revision)
}
