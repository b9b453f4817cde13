import type { StaffRole } from '@mentorfolio/domain/cycle/roles'
import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'
import { sealerWith } from '../identity/seal.ts'
import { addToken, makeLink } from '../links/make-link.ts'
import type { TestCentre } from './people.ts'
import type { TestRelationship } from './relationships.ts'
import { testConfig } from './start-api.ts'
import { testsBeginAt } from './times.ts'

type Channel = 'MAIL' | 'COPY'

/** Somebody whom a centre has invited and who has not accepted, with the token of their link. */
export const anInvitation = async (
  db: Db,
  centre: Pick<TestCentre, 'id'>,
  given: { name?: string; email?: string; roles?: StaffRole[]; channel?: Channel } = {},
) => {
  const id = v7()
  const now = new Date(testsBeginAt)
  const { name = 'Noor Baines', email = `invited.${id}@example.org`, roles = ['assessor'], channel = 'MAIL' } = given
  await db.person.create({ data: { id, centreId: centre.id, name, email, roles } })
  const linkId = v7()
  const sealedTo = sealerWith(testConfig.identityKeys).seal(`link:${linkId}`, email)
  const expiresAt = new Date(now.getTime() + 14 * 86_400_000)
  const link = { id: linkId, centreId: centre.id, purpose: 'INVITATION', subjectId: id, sealedTo, expiresAt } as const
  await makeLink(db, { ...link, under18: false }, now)
  return { id, name, email, linkId, token: await addToken(db, linkId, { channel, now }) }
}

/** The token of a link that sets up a centre. */
export const aSetUpLink = async (db: Db, expiresInHours = 72) => {
  const now = new Date(testsBeginAt)
  const expiresAt = new Date(now.getTime() + expiresInHours * 3_600_000)
  const linkId = await makeLink(db, { purpose: 'SET_UP', under18: false, expiresAt }, now)
  return { linkId, token: await addToken(db, linkId, { channel: 'LOG', now }) }
}

/** A live link that asks a mentee, or their supervisor, about a session; to be reminded by e-mail. */
export const aSessionLink = async (
  db: Db,
  { id: relationshipId, centreId, candidate }: TestRelationship,
  session: { id: string },
  { role = 'mentee' }: { role?: 'mentee' | 'supervisor' } = {},
) => {
  const id = v7()
  const now = new Date(testsBeginAt)
  const about = {
    purpose: 'SESSION',
    role,
    relationshipId,
    subjectId: session.id,
    madeByPersonId: candidate.id,
  } as const
  const sealedTo = sealerWith(testConfig.identityKeys).seal(`link:${id}`, 'guest@example.org')
  const expiresAt = new Date(now.getTime() + 14 * 86_400_000)
  await makeLink(db, { id, centreId, ...about, sealedTo, expiresAt }, now)
  return { id, token: await addToken(db, id, { channel: 'MAIL', now }) }
}
