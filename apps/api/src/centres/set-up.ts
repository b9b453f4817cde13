import type { setUpNewEndpoint, setUpSignedInEndpoint } from '@mentorfolio/domain/centres/centres.endpoints'
import type { StaffRole } from '@mentorfolio/domain/cycle/roles'
import { unitPacks } from '@mentorfolio/qualifications'
import { v7 } from 'uuid'
import { makeAccount } from '../access/accounts.ts'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { signedOut } from '../http/problem-error.ts'
import type { FoundLink } from '../links/find-link.ts'
import { type AskedByGuest, useUp } from '../links/serve-guest.ts'

type Founding = {
  centreName: string
  zone: string
  alsoDsl: boolean
  admin: { userId: string; name: string; email: string }
}

/** Whoever is signed in, as a page may tell them. */
export const accountOf = ({ userId, name, email }: SignedIn) => ({ userId, name, email })

/** Makes a centre with its first admin. It offers every unit pack from the start, so that nothing is empty. */
const found = async (tx: Tx, { centreName, zone, alsoDsl, admin }: Founding, link: FoundLink, now: Date) => {
  const [centreId, personId] = [v7(), v7()]
  const { userId, name, email } = admin
  const roles: StaffRole[] = alsoDsl ? ['centreAdmin', 'dsl'] : ['centreAdmin']
  const atDesk = alsoDsl ? { deskSince: now, deskGivenBy: userId } : {}
  await tx.centre.create({
    data: {
      ...{ id: centreId, name: centreName, zone, createdAt: now },
      packs: { create: unitPacks.map(({ id, packVersion }) => ({ packId: id, packVersion, chosenAt: now })) },
      people: { create: { id: personId, userId, name, email, roles, createdAt: now, ...atDesk } },
    },
  })
  const tell = { chainId: centreId, centreId, userId, linkId: link.id, at: now }
  await appendEvent(tx, {
    ...{ ...tell, action: 'centre.setUp', subjectKind: 'centre', subjectId: centreId, revision: 1 },
    fields: { name: centreName, zone, packs: unitPacks.map(({ id, packVersion }) => [id, packVersion]) },
  })
  await appendEvent(tx, {
    ...{ ...tell, action: 'person.giveRole', subjectKind: 'person', subjectId: personId, revision: 1 },
    fields: { roles },
  })
  return { centreId, body: { centreId } }
}

const begin = async (tx: Tx, link: FoundLink, now: Date) => {
  mustBeAllowed(['anyone'], 'centre.setUp', { state: null, met: ['linkLive'] })
  await useUp(tx, link, now)
}

/** Sets a centre up with a new account. The link came from the server's log: it proves nothing of the address. */
export const setUpNew = async (tx: Tx, { body, link, now }: AskedByGuest<typeof setUpNewEndpoint>) => {
  await begin(tx, link, now)
  const { centreName, zone, alsoDsl, ...account } = body
  const userId = await makeAccount(tx, { ...account, emailVerified: false, now })
  const { name, email } = account
  return found(tx, { centreName, zone, alsoDsl, admin: { userId, name, email } }, link, now)
}

/** Sets a centre up with the account that is signed in. */
export const setUpSignedIn = async (tx: Tx, asked: AskedByGuest<typeof setUpSignedInEndpoint>) => {
  const { body, link, now, account } = asked
  const admin = await account()
  if (!admin) throw signedOut()
  await begin(tx, link, now)
  return found(tx, { ...body, admin }, link, now)
}
