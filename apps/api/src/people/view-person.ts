import { decide, type Facts } from '@mentorfolio/domain/cycle/decide'
import { oversightRoles } from '@mentorfolio/domain/cycle/roles'
import type { PersonView, viewPersonEndpoint } from '@mentorfolio/domain/people/people.endpoints'
import { rolesAt } from '../access/at-centre.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Db, Tx } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { titleOf } from '../portfolio/ledger-rows.ts'
import { invitationsOf, otherAdmins, type PersonRow, personAmong, presentPerson } from './person-row.ts'
import { colleaguesOf, takersOf, workOf } from './work.ts'

const withheldFrom = ({ roles, userId, centreId }: PersonRow, by: SignedIn) => {
  const facts: Facts = { state: null, met: userId === by.userId ? [] : ['notOneself'] }
  const may = decide({ roles: rolesAt(by, centreId) }, 'person.giveOversight', facts).allowed
  return may ? [] : oversightRoles.filter((role) => !roles.includes(role))
}

/** One person with everything that changing their part in the centre has to know. */
export const presentWhole = async (db: Db | Tx, row: PersonRow, by: SignedIn, now: Date): Promise<PersonView> => {
  const invitations = await invitationsOf(db, [row.id])
  const [work, admins] = [await workOf(db, row), await otherAdmins(db, row)]
  const colleagues = work.length > 0 ? await colleaguesOf(db, row) : []
  const takers = await takersOf(db, work, colleagues)
  return {
    ...presentPerson(row, invitations, by, now),
    centreId: row.centreId,
    centreName: row.centre.name,
    revision: row.revision,
    work: work.map((allocation) => ({
      unitId: allocation.unit.id,
      part: allocation.part,
      unitTitle: titleOf(allocation.unit.packId),
      candidateName: allocation.unit.registration.person.name,
      colleagues: takers(allocation).map(({ id }) => id),
    })),
    colleagues: colleagues.map(({ id, name, assessing, sampling }) => ({ id, name, assessing, sampling })),
    withheld: withheldFrom(row, by),
    isLastAdmin: row.userId !== null && row.roles.includes('centreAdmin') && admins === 0,
  }
}

export const viewPerson = async (db: Db, { params: { id }, by, now }: Asked<typeof viewPersonEndpoint>) =>
  presentWhole(db, await personAmong(db, by, id), by, now)
