import { dayOf } from '@mentorfolio/domain/calendar/days'
import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import type { cohortChoicesEndpoint, cohortListEndpoint } from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import { decide } from '@mentorfolio/domain/cycle/decide'
import type { StaffRole } from '@mentorfolio/domain/cycle/roles'
import { mustBeAllowedAt, rolesAt } from '../access/at-centre.ts'
import type { Db } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { titleOf } from '../portfolio/ledger-rows.ts'
import { personColumns, presentPerson } from './cohort-row.ts'
import { isShipped, presentPacks } from './packs.ts'

/** The cohorts of a centre, the latest to begin first. */
export const listCohorts = async (db: Db, { params, by, now }: Asked<typeof cohortListEndpoint>) => {
  const centreId = params.id
  mustBeAllowedAt(by, centreId, 'cohort.list')
  const centre = await db.centre.findUniqueOrThrow({
    where: { id: centreId },
    select: {
      ...{ name: true, zone: true, packs: { select: { packId: true, packVersion: true } } },
      cohorts: {
        select: {
          ...{ id: true, name: true, startsOn: true, endsOn: true },
          packs: { select: { packId: true, packVersion: true }, orderBy: { packId: 'asc' } },
          _count: { select: { registrations: { where: { state: { in: ['ACTIVE', 'ON_BREAK', 'COMPLETED'] } } } } },
        },
        orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
      },
    },
  })
  return {
    centreId,
    centreName: centre.name,
    today: dayAt(now, centre.zone),
    cohorts: centre.cohorts.map(({ id, name, startsOn, endsOn, packs, _count }) => ({
      ...{ id, name, startsOn: dayOf(startsOn), endsOn: dayOf(endsOn) },
      units: packs.filter(isShipped).map(({ packId }) => titleOf(packId)),
      candidates: _count.registrations,
    })),
    packsOffered: centre.packs.filter(isShipped).length,
    mayOpen: decide({ roles: rolesAt(by, centreId) }, 'cohort.open', { state: null }).allowed,
  }
}

/** What a cohort is put together from. Somebody invited may be in a team before they have accepted. */
export const cohortChoices = async (db: Db, { params, by }: Asked<typeof cohortChoicesEndpoint>) => {
  const centreId = params.id
  mustBeAllowedAt(by, centreId, 'cohort.open')
  const withRole = async (role: StaffRole) => {
    const people = await db.person.findMany({
      where: { centreId, deactivatedAt: null, roles: { has: role } },
      select: personColumns,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    })
    return people.map(presentPerson)
  }
  const { name, packs } = await db.centre.findUniqueOrThrow({
    where: { id: centreId },
    select: { name: true, packs: { select: { packId: true, packVersion: true } } },
  })
  return {
    ...{ centreId, centreName: name, packs: presentPacks(packs) },
    ...{ assessors: await withRole('assessor'), iqas: await withRole('iqa') },
  }
}
