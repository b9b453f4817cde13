import { type guestEndpoint, guestPurposes, guestRoles } from '@mentorfolio/domain/guests/guests.endpoints'
import { calledBy } from '@mentorfolio/domain/people/called-by'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Db } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { AskedByGuest } from '../links/serve-guest.ts'

/** What every page of a guest says. That it was opened is noted, once: nothing is used up and nothing else changes. */
export const viewGuest = async (db: Db, { link, now }: AskedByGuest<typeof guestEndpoint>) => {
  const purpose = guestPurposes.find((each) => each === link.purpose)
  const role = guestRoles.find((each) => each === link.role)
  if (!purpose || !role || link.relationshipId === null) throw notFound()
  mustBeAllowed([role], 'link.open', { state: null, met: ['linkLive'] })
  const row = await db.relationship.findFirst({
    where: { id: link.relationshipId, centreId: link.centreId ?? '' },
    select: {
      pseudonym: true,
      setting: { select: { dsl: true } },
      portfolio: { select: { person: { select: { name: true, centre: { select: { name: true } } } } } },
    },
  })
  if (!row) throw notFound()
  if (link.openedAt === null)
    await db.link.updateMany({ where: { id: link.id, openedAt: null }, data: { openedAt: now } })
  const { person } = row.portfolio
  return {
    ...{ purpose, role, mentorName: calledBy(person.name), name: row.pseudonym, centreName: person.centre.name },
    talkTo: row.setting?.dsl || null,
    expiresAt: link.expiresAt.toISOString(),
  }
}
