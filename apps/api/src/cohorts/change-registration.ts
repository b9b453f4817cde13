import { addDays } from '@mentorfolio/domain/calendar/days'
import { dayAt, startOfDay } from '@mentorfolio/domain/calendar/local-times'
import type {
  describeRegistrationEndpoint,
  recordInductionEndpoint,
  registrationEndpoint,
  resumeEndpoint,
  takeBreakEndpoint,
  withdrawRegistrationEndpoint,
} from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import type { Action } from '@mentorfolio/domain/cycle/rules'
import type { RegistrationState } from '@mentorfolio/domain/cycle/states'
import { v7 } from 'uuid'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Db, Prisma, Tx } from '../database/client.ts'
import { invalid, stale } from '../http/problem-error.ts'
import type { Asked, AskedToWrite } from '../http/serve.ts'
import { askedOfGuestsBy, endLinks } from '../links/end-links.ts'
import { titleOf } from '../portfolio/ledger-rows.ts'
import { isShipped, unitOfPack } from './packs.ts'
import { mustNotBeRegistered } from './registered-already.ts'
import { loadRegistration, presentRegistration, type RegistrationRow, registrationFacts } from './registration-row.ts'

type Writer = { by: SignedIn; now: Date }

/** The first instant of the first day, and the first after the last, on the centre's clock. */
export const enrolment = ({ from, until }: { from: string; until: string | null }, zone: string) => ({
  from: new Date(startOfDay(from, zone)),
  until: until && new Date(startOfDay(addDays(until, 1), zone)),
})

/** A registration, its units and its induction, for whoever may see it. */
export const viewRegistration = async (db: Db, { params, by }: Asked<typeof registrationEndpoint>) => {
  const row = await loadRegistration(db, by, params.id)
  mustBeAllowed(row.roles, 'registration.view', { state: row.state })
  return presentRegistration(db, by, row)
}

/** Changes the row only if it is still the one that the writer saw; else 409 with the registration as it stands now. */
export const changeIfSeen = async (
  tx: Tx,
  { by }: Writer,
  row: RegistrationRow,
  revision: number,
  data: Prisma.RegistrationUncheckedUpdateManyInput,
) => {
  const { count } = await tx.registration.updateMany({
    where: { id: row.id, revision, state: row.state },
    data: { ...data, revision: revision + 1 },
  })
  if (count === 0) throw stale(await presentRegistration(tx, by, await loadRegistration(tx, by, row.id)))
}

/** Notes it in a chain, the centre's unless told, and answers with the registration as it now is. */
export const tellAndPresent = async (
  tx: Tx,
  { by, now }: Writer,
  { id, centreId }: { id: string; centreId: string },
  { action, fields, chainId = centreId }: { action: Action; fields: Record<string, unknown>; chainId?: string },
) => {
  const row = await loadRegistration(tx, by, id)
  await appendEvent(tx, {
    ...{ chainId, centreId, userId: by.userId, at: now, action, fields },
    ...{ subjectKind: 'registration', subjectId: id, revision: row.revision },
  })
  return { centreId, body: await presentRegistration(tx, by, row) }
}

/** Changes units and days. A unit goes only while nothing was decided in it; what was begun stays. */
export const describeRegistration = async (tx: Tx, asked: AskedToWrite<typeof describeRegistrationEndpoint>) => {
  const { params, body, by, now } = asked
  const row = await loadRegistration(tx, by, params.id)
  mustBeAllowed(row.roles, 'registration.describe', registrationFacts(by, row))
  const days = enrolment(body, row.centre.zone)
  await changeIfSeen(tx, asked, row, body.revision, days)

  const begun = await tx.portfolioUnit.findMany({
    where: {
      ...{ registrationId: row.id, packId: { notIn: body.packIds } },
      OR: [{ state: { not: 'IN_PROGRESS' } }, { decisions: { some: {} } }],
    },
    select: { packId: true },
  })
  if (begun.length > 0)
    throw invalid([
      {
        field: 'packIds',
        message: `Keep ${begun.map(({ packId }) => titleOf(packId)).join(', ')}: an assessor has begun on it`,
      },
    ])
  const added = body.packIds.filter((packId) => !row.units.some((unit) => unit.packId === packId))
  const packs = (row.cohort?.packs ?? []).filter((pack) => added.includes(pack.packId) && isShipped(pack))
  if (packs.length < added.length)
    throw invalid([{ field: 'packIds', message: 'Choose from the units that the cohort takes: this list has changed' }])
  await mustNotBeRegistered(tx, { roles: row.roles, personId: row.person.id, name: row.person.name, packIds: added })
  await tx.portfolioUnit.deleteMany({ where: { registrationId: row.id, packId: { notIn: body.packIds } } })
  await tx.portfolioUnit.createMany({
    data: packs.map((pack) => ({
      ...unitOfPack(pack),
      id: v7(),
      centreId: row.centreId,
      registrationId: row.id,
      createdAt: now,
    })),
  })
  const fields = { units: body.packIds, from: body.from, until: body.until }
  return tellAndPresent(tx, asked, row, { action: 'registration.describe', fields })
}

type Moved = AskedToWrite<typeof takeBreakEndpoint | typeof withdrawRegistrationEndpoint | typeof resumeEndpoint>

/** Whoever takes no unit any more asks nobody for anything: what guests were asked for ends with their last registration. */
const endGuestLinks = async (tx: Tx, { by, now }: Writer, { centreId, person }: RegistrationRow) => {
  const live = { personId: person.id, state: { in: ['ACTIVE', 'ON_BREAK'] } } satisfies Prisma.RegistrationWhereInput
  if ((await tx.registration.count({ where: live })) > 0) return
  await endLinks(tx, askedOfGuestsBy(person.id), { centreId, userId: by.userId, now })
}

/** Leads a registration to the state that the rule names. */
const move = async (tx: Tx, asked: Moved, action: Action, because: string | null) => {
  const row = await loadRegistration(tx, asked.by, asked.params.id)
  const facts = registrationFacts(asked.by, row, because === null ? [] : ['reason'])
  // The rule says which state follows: a state of registrations, since the rule is about them.
  const state = mustBeAllowed(row.roles, action, facts) as RegistrationState
  await changeIfSeen(tx, asked, row, asked.body.revision, { state, because })
  if (state === 'WITHDRAWN') await endGuestLinks(tx, asked, row)
  return tellAndPresent(tx, asked, row, { action, fields: { state, because } })
}

export const takeBreak = (tx: Tx, asked: AskedToWrite<typeof takeBreakEndpoint>) =>
  move(tx, asked, 'registration.takeBreak', asked.body.reason)

export const resumeRegistration = (tx: Tx, asked: AskedToWrite<typeof resumeEndpoint>) =>
  move(tx, asked, 'registration.resume', null)

/** Everything that was recorded stays, and stays readable; nothing more is submitted. */
export const withdrawRegistration = (tx: Tx, asked: AskedToWrite<typeof withdrawRegistrationEndpoint>) =>
  move(tx, asked, 'registration.withdraw', asked.body.reason)

/** A training that is still to come was not done. `today` is the centre's. */
const mustBeOver = (training: readonly { on: string }[], today: string) => {
  const message = 'Enter the day on which it was done: this one is still to come'
  const errors = training.flatMap(({ on }, index) => (on > today ? [{ field: `training.${index}.on`, message }] : []))
  if (errors.length > 0) throw invalid(errors)
}

/** What somebody brings, and which training they did. It is the candidate's record: it goes into their portfolio's chain. */
export const recordInduction = async (tx: Tx, asked: AskedToWrite<typeof recordInductionEndpoint>) => {
  const { params, body, by, now } = asked
  const row = await loadRegistration(tx, by, params.id)
  mustBeAllowed(row.roles, 'induction.record', registrationFacts(by, row))
  mustBeOver(body.training, dayAt(now, row.centre.zone))
  const { prompts, training } = body
  await changeIfSeen(tx, asked, row, body.revision, { induction: { prompts, training } })
  const chainId = row.person.portfolio?.id ?? row.centreId
  return tellAndPresent(tx, asked, row, { action: 'induction.record', fields: { prompts, training }, chainId })
}
