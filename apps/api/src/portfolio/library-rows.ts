import { dayOf } from '@mentorfolio/domain/calendar/days'
import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import { libraryOf } from '@mentorfolio/domain/policies/library'
import type { PolicyView } from '@mentorfolio/domain/policies/policy-view'
import type { Db, Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'

/** A centre's library today, by its own clock. Reached by whoever has been allowed to read it. */
export const libraryAt = async (
  db: Tx | Db,
  centreId: string,
  now: Date,
): Promise<{ centreName: string; policies: PolicyView[] }> => {
  const centre = await db.centre.findUnique({
    where: { id: centreId },
    select: { name: true, zone: true, policies: { include: { versions: { orderBy: { version: 'desc' } } } } },
  })
  if (!centre) throw notFound()
  const kept = centre.policies.map(({ checkedOn, retiredAt, versions, ...policy }) => ({
    ...policy,
    checkedOn: checkedOn && dayOf(checkedOn),
    retired: retiredAt !== null,
    versions: versions.map((each) => ({
      ...{ version: each.version, name: each.name, edition: each.edition, used: each.used },
      ...{ checkedOn: each.checkedOn && dayOf(each.checkedOn), at: each.at.toISOString() },
    })),
  }))
  return { centreName: centre.name, policies: libraryOf(kept, dayAt(now, centre.zone)) }
}
