import type { StaffRole } from '@mentorfolio/domain/cycle/roles'
import { mustBeAllowedAt, personAt, rolesAt } from '../access/at-centre.ts'
import { mustBeAllowedToGive, oversightAmong, tellOfRoles } from '../access/give-roles.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { tellOfPerson } from '../audit/tell-of-person.ts'
import type { Tx } from '../database/client.ts'
import type { Context } from '../http/context.ts'
import { invalid } from '../http/problem-error.ts'
import { mailFate } from '../mail/mail-fate.ts'
import { invite } from './invite.ts'

type Wanted = {
  id: string
  centreId: string
  name: string
  email: string
  roles: readonly StaffRole[]
  /** Whether it is mailed, where mail goes out; otherwise somebody copies a link. */
  mail: boolean
  by: SignedIn
  now: Date
}

/** Whoever a centre knows under this address: by the invitation's, or by the account's. */
export const knownBy = (tx: Tx, centreId: string, email: string) =>
  tx.person.findFirst({
    where: { centreId, OR: [{ email }, { user: { email } }] },
    select: { id: true, name: true, userId: true, roles: true, revision: true, deactivatedAt: true },
  })

/** The address is that of somebody who has left, said at this field. */
export const hasLeft = (field: string, name: string) =>
  invalid([
    { field, message: `${name} was deactivated here. Open ‘${name}’ under People and choose ‘Let them in again’` },
  ])

/**
 * Invites somebody new to a centre. Ask before whether the centre knows the address. An invitation is mailed at once; one
 * that is copied is made as its link is.
 */
export const inviteAs = async (
  tx: Tx,
  context: Pick<Context, 'sealer' | 'config'>,
  { id, centreId, name, email, roles, mail: wantsMail, by, now }: Wanted,
) => {
  mustBeAllowedAt(by, centreId, 'person.invite')
  mustBeAllowedToGive(rolesAt(by, centreId), roles, { isSelf: false })
  const { id: personId, revision } = await tx.person.create({
    data: { id, centreId, name, email, roles: [...roles], createdAt: now },
  })
  const mail = wantsMail && mailFate(context.config, centreId) !== 'NONE'
  const madeByPersonId = personAt(by, centreId).id
  if (mail) await invite(tx, context, { centreId, personId, email, madeByPersonId, now })
  const told = { person: { id, centreId, name }, userId: by.userId, now, revision }
  await tellOfPerson(tx, {
    ...{ ...told, action: 'person.invite' },
    fields: { name, email, roles: [...roles], mail },
  })
  await tellOfRoles(tx, context, { ...told, given: oversightAmong(roles) })
  return { personId, revision }
}
