import type {
  allocateAssessorEndpoint,
  allocateIqaEndpoint,
  teamEndpoint,
} from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import type { Action, Need } from '@mentorfolio/domain/cycle/rules'
import type { FieldError } from '@mentorfolio/domain/http/problem'
import { personAt } from '../access/at-centre.ts'
import { heldAt } from '../access/held-at.ts'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { isThemself } from '../access/visible-to.ts'
import type { Db, Tx } from '../database/client.ts'
import { invalid, ProblemError } from '../http/problem-error.ts'
import type { Asked, AskedToWrite } from '../http/serve.ts'
import { caseloads } from '../portfolio/caseloads.ts'
import { conflictedWith } from '../portfolio/conflicts.ts'
import { givenBy } from '../portfolio/holdings.ts'
import { supervisedBy } from '../portfolio/supervised-by.ts'
import { changeIfSeen, tellAndPresent } from './change-registration.ts'
import { personColumns, presentPerson } from './cohort-row.ts'
import { loadRegistration, presentRegistration, type RegistrationRow } from './registration-row.ts'

type Part = 'assessor' | 'iqa'
const columnOf = { assessor: 'assessorId', iqa: 'iqaId' } as const
const otherOf = { assessor: 'iqaId', iqa: 'assessorId' } as const
const actionOf = { assessor: 'assessor.allocate', iqa: 'iqa.allocate' } as const satisfies Record<Part, Action>

/** Whoever may be given a unit: of the cohort's team, or, outside any cohort, everybody of the centre with that role. */
const teamOf = (db: Db | Tx, { centreId, cohortId }: RegistrationRow, role: Part) =>
  db.person.findMany({
    where: {
      ...{ centreId, deactivatedAt: null, roles: { has: role } },
      ...(cohortId ? { teams: { some: { cohortId, role } } } : {}),
    },
    select: { ...personColumns, email: true, user: { select: { email: true } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })

/** Whom the units of a registration can be given to, each with what they have in hand. */
export const viewTeam = async (db: Db, { params, by }: Asked<typeof teamEndpoint>) => {
  const row = await loadRegistration(db, by, params.id)
  const met: Need[] = ['notMentorNorSupervisor', 'notTheCandidate', 'noConflict']
  mustBeAllowed(row.roles, 'iqa.allocate', { state: null, met })
  const withCaseloads = async (part: Part) => {
    const people = await teamOf(db, row, part)
    const unfinished = await caseloads(db, people, part)
    return people.map((person) => ({ ...presentPerson(person), unfinished: unfinished(person) }))
  }
  return {
    registration: await presentRegistration(db, by, row),
    ...{ assessors: await withCaseloads('assessor'), iqas: await withCaseloads('iqa') },
  }
}

type Given = AskedToWrite<typeof allocateAssessorEndpoint | typeof allocateIqaEndpoint>

/**
 * Gives units to an assessor or an IQA. Nobody gets their own work, nor that of somebody they supervise, and nobody both
 * assesses a unit and assures its quality (docs/field-rules.md, 'IQA').
 */
const allocate = async (tx: Tx, sent: Given, part: Part) => {
  const { params, body } = sent
  const { centreId } = await loadRegistration(tx, sent.by, params.id)
  // Whoever is given a unit is held too: they stay who they are here until it is theirs.
  const chosen = body.units.flatMap(({ personId }) => personId ?? [])
  const by = await heldAt(tx, sent.by, centreId, chosen)
  const asked = { ...sent, by }
  const seen = await loadRegistration(tx, by, params.id)
  const action = actionOf[part]
  // Whoever is registered does not choose who judges them.
  mustBeAllowed(seen.roles, action, {
    state: null,
    // Of whoever is given it this is looked at below.
    met: [
      ...(isThemself(by, seen.person) ? [] : (['notTheCandidate'] satisfies Need[])),
      'notMentorNorSupervisor',
      'noConflict',
    ],
  })
  await changeIfSeen(tx, asked, seen, body.revision, {})
  // Read again: its row is held now, and whoever hands over a unit of it holds it too.
  const row = await loadRegistration(tx, by, params.id)
  const unknown = body.units.findIndex(({ unitId }) => !row.units.some(({ id }) => id === unitId))
  if (unknown >= 0) throw invalid([{ field: `units.${unknown}.unitId`, message: 'Choose a unit of this registration' }])

  const team = await teamOf(tx, row, part)
  const settingOf = await supervisedBy(tx, row.person.id)
  const declared = await conflictedWith(tx, row.person.id)
  const errors: FieldError[] = []
  const lacking = new Set<Need>()
  body.units.forEach(({ unitId, personId }, index) => {
    const field = `units.${index}.personId`
    const unit = row.units.find(({ id }) => id === unitId)
    if (personId === null || !unit || unit[columnOf[part]] === personId) return
    const person = team.find(({ id }) => id === personId)
    const setting = person && settingOf(person)
    if (personId === row.person.id) {
      lacking.add('notTheCandidate')
      errors.push({ field, message: `${row.person.name} is the candidate here: choose somebody else` })
    } else if (!person) errors.push({ field, message: 'Choose somebody of the cohort’s team: this list has changed' })
    else if (setting) {
      lacking.add('notMentorNorSupervisor')
      errors.push({ field, message: `${person.name} supervises the candidate at ${setting}: choose somebody else` })
    } else if (declared(personId)) {
      lacking.add('noConflict')
      errors.push({ field, message: `${person.name} declared a conflict of interest here: choose somebody else` })
    } else if (unit[otherOf[part]] === personId)
      errors.push({
        field,
        message: `${person.name} ${part === 'iqa' ? 'assesses' : 'is the IQA of'} this unit: the two are different people`,
      })
  })
  const [need] = lacking
  if (need)
    throw new ProblemError('unmet-need', 'Somebody else has to judge this', {
      ...{ because: 'UNMET_NEED', need, errors },
      detail:
        'Choose somebody who is neither the candidate nor their supervisor, and declared no conflict of interest.',
    })
  if (errors.length > 0) throw invalid(errors)

  await givenBy(tx, { personId: personAt(by, centreId).id, at: asked.now })
  for (const { unitId, personId } of body.units)
    await tx.portfolioUnit.update({
      where: { id: unitId },
      data: { [columnOf[part]]: personId, revision: { increment: 1 } },
    })
  // Who had it before stands in the chain, with the events before this one, and in `UnitHolding`.
  return tellAndPresent(tx, asked, row, { action, fields: { units: body.units } })
}

export const allocateAssessor = (tx: Tx, asked: AskedToWrite<typeof allocateAssessorEndpoint>) =>
  allocate(tx, asked, 'assessor')
export const allocateIqa = (tx: Tx, asked: AskedToWrite<typeof allocateIqaEndpoint>) => allocate(tx, asked, 'iqa')
