import { dayOf } from '@mentorfolio/domain/calendar/days'
import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import type { RegistrationView } from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import { promptsFor, storedInduction } from '@mentorfolio/domain/cohorts/induction'
import type { Facts } from '@mentorfolio/domain/cycle/decide'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import type { Action, Need } from '@mentorfolio/domain/cycle/rules'
import type { DecidedAction } from '@mentorfolio/domain/sessions/session-view'
import { decidedActions } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { candidateStanding, isThemself, nameFor, standing, visibleTo } from '../access/visible-to.ts'
import { type Db, Prisma, type Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import { titleOf } from '../portfolio/ledger-rows.ts'
import { findProgress } from '../portfolio/progress-rows.ts'
import { findCohort, personColumns, presentPerson } from './cohort-row.ts'
import { isShipped } from './packs.ts'
import { countedIn } from './progress.ts'

const unitColumns = { id: true, packId: true, state: true, assessorId: true, iqaId: true } as const

const select = {
  ...{ id: true, centreId: true, cohortId: true, state: true, from: true, until: true, induction: true },
  ...{ because: true, madeBy: true, revision: true },
  centre: { select: { name: true, zone: true, hours: true } },
  cohort: {
    select: { id: true, name: true, endsOn: true, packs: { select: { packId: true, packVersion: true } } },
  },
  person: { select: { ...candidateStanding, userId: true, email: true, portfolio: { select: { id: true } } } },
  units: { select: { ...unitColumns, packVersion: true }, orderBy: { packId: 'asc' } },
} as const satisfies Prisma.RegistrationSelect

export type RegistrationRow = Prisma.RegistrationGetPayload<{ select: typeof select }> & { roles: Role[] }

/** One registration with the parts that the reader plays towards its candidate; null where it is not there for them. */
export const findRegistration = async (db: Db | Tx, by: SignedIn, id: string): Promise<RegistrationRow | null> => {
  const row = await db.registration.findFirst({ where: { id, person: visibleTo(by, 'portfolioUnit') }, select })
  return row && { ...row, roles: standing(by, row.person) }
}

/** As `findRegistration`. Throws 404 where it is not there for this reader. */
export const loadRegistration = async (db: Db | Tx, by: SignedIn, id: string): Promise<RegistrationRow> => {
  const row = await findRegistration(db, by, id)
  if (!row) throw notFound()
  return row
}

/** What the rules may ask of a registration. `given` are needs that the request itself meets. */
export const registrationFacts = (by: SignedIn, row: RegistrationRow, given: Need[] = []): Facts => ({
  state: row.state,
  met: [...given, ...(isThemself(by, row.person) ? [] : (['notTheCandidate'] satisfies Need[]))],
})

const allocations: readonly Action[] = ['assessor.allocate', 'iqa.allocate']

/** What the reader may do: with the registration, and with who has its units. */
const actionsOn = (by: SignedIn, row: RegistrationRow): DecidedAction[] => {
  const facts = registrationFacts(by, row, ['reason', 'notMentorNorSupervisor', 'noConflict'])
  const onTeam = decidedActions(row.roles, facts, 'cohort').filter(({ action }) => allocations.includes(action))
  return [...decidedActions(row.roles, facts, 'registration'), ...onTeam]
}

export const presentRegistration = async (
  db: Db | Tx,
  by: SignedIn,
  row: RegistrationRow,
): Promise<RegistrationView> => {
  const { centre, cohort, person, units, roles } = row
  const holders = units.flatMap(({ assessorId, iqaId }) => [assessorId, iqaId]).filter((id) => id !== null)
  const people = await db.person.findMany({ where: { id: { in: holders } }, select: personColumns })
  const holder = (id: string | null) => {
    const found = people.find((each) => each.id === id)
    return found ? presentPerson(found) : null
  }
  const [progress] = await findProgress(db, { by, among: Prisma.sql`e.id = ${row.id}::uuid`, most: 1 })
  if (!progress) throw notFound()
  const packIds = units.map(({ packId }) => packId)
  return {
    ...{ id: row.id, revision: row.revision, centreId: row.centreId, centreName: centre.name },
    candidate: { ...presentPerson(person), name: nameFor(roles, person) },
    own: isThemself(by, row.person),
    cohort: cohort && {
      ...{ id: cohort.id, name: cohort.name, endsOn: dayOf(cohort.endsOn) },
      mayView: (await findCohort(db, by, cohort.id)) !== null,
    },
    ...{ state: row.state, because: row.because },
    from: dayAt(row.from, centre.zone),
    until: row.until && dayAt(new Date(row.until.getTime() - 1), centre.zone),
    units: units.map((unit) => ({
      ...{ id: unit.id, packId: unit.packId, title: titleOf(unit.packId), state: unit.state },
      ...{ assessor: holder(unit.assessorId), iqa: holder(unit.iqaId) },
      ...countedIn(unit, progress, centre.hours),
    })),
    others: (cohort?.packs ?? [])
      .filter((pack) => isShipped(pack) && !packIds.includes(pack.packId))
      .map(({ packId }) => ({ packId, title: titleOf(packId) }))
      .toSorted((one, other) => (one.packId < other.packId ? -1 : 1)),
    induction: { ...storedInduction.parse(row.induction), asked: promptsFor(packIds) },
    actions: actionsOn(by, row),
  }
}
