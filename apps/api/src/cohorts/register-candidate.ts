import type {
  registerCandidateEndpoint,
  registrablePeopleEndpoint,
} from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import { v7 } from 'uuid'
import { rolesAt } from '../access/at-centre.ts'
import { mustBeAllowedToGive, tellOfRoles } from '../access/give-roles.ts'
import { aloneAt, heldAt } from '../access/held-at.ts'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Db, Tx } from '../database/client.ts'
import type { Context } from '../http/context.ts'
import { idTaken, invalid, notFound } from '../http/problem-error.ts'
import type { Asked, AskedToWrite } from '../http/serve.ts'
import { hasLeft, inviteAs, knownBy } from '../links/invite-person.ts'
import { titleOf } from '../portfolio/ledger-rows.ts'
import { enrolment, tellAndPresent } from './change-registration.ts'
import { type CohortRow, loadCohort, presentFacts, presentPerson } from './cohort-row.ts'
import { isShipped, unitOfPack } from './packs.ts'
import { mustNotBeRegistered } from './registered-already.ts'
import { findRegistration, presentRegistration } from './registration-row.ts'

type Register = AskedToWrite<typeof registerCandidateEndpoint>
type Whom = { id: string; name: string }

/** Everybody of the centre, with where they are registered already: for whoever registers. */
export const registrablePeople = async (db: Db, { params, by }: Asked<typeof registrablePeopleEndpoint>) => {
  const cohort = await loadCohort(db, by, params.id)
  mustBeAllowed(cohort.roles, 'candidate.register', { state: null, met: ['notRegisteredAlready'] })
  const people = await db.person.findMany({
    where: { centreId: cohort.centreId, deactivatedAt: null },
    select: {
      ...{ id: true, name: true, userId: true, email: true, user: { select: { email: true } } },
      registrations: {
        where: { state: { in: ['ACTIVE', 'ON_BREAK'] } },
        select: { id: true, cohort: { select: { name: true } }, units: { select: { packId: true } } },
      },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return {
    cohort: presentFacts(cohort),
    people: people.map(({ email, user, registrations, ...person }) => ({
      ...presentPerson(person),
      email: user?.email ?? email ?? '',
      registrations: registrations.map(({ id, cohort: taken, units }) => ({
        ...{ id, cohortName: taken?.name ?? null },
        units: units.map(({ packId }) => ({ packId, title: titleOf(packId) })),
      })),
    })),
  }
}

/** Somebody of the centre. */
const known = async (tx: Tx, context: Context, asked: Register, cohort: CohortRow, personId: string): Promise<Whom> => {
  const { by, now } = asked
  const { centreId } = cohort
  const person = await tx.person.findFirst({ where: { id: personId, centreId } })
  if (!person) throw invalid([{ field: 'person.personId', message: 'Choose who is registered from the list' }])
  if (person.deactivatedAt) throw hasLeft('person.personId', person.name)
  if (!person.roles.includes('candidate')) {
    const given = ['candidate'] as const
    mustBeAllowedToGive(rolesAt(by, centreId), given, { isSelf: person.userId === by.userId })
    await tx.person.update({
      where: { id: personId },
      data: { roles: [...person.roles, ...given], revision: { increment: 1 } },
    })
    await tellOfRoles(tx, context, { person, given, userId: by.userId, now, revision: person.revision + 1 })
  }
  return person
}

/** Somebody new, who is invited. An address that the centre knows is somebody: that is said, and nobody is made twice. */
const anew = async (
  tx: Tx,
  context: Context,
  asked: Register,
  cohort: CohortRow,
  { id, name, email }: { id: string; name: string; email: string },
): Promise<Whom> => {
  const { by, now } = asked
  const { centreId } = cohort
  const same = await knownBy(tx, centreId, email)
  if (same?.deactivatedAt) throw hasLeft('person.email', same.name)
  if (same)
    throw invalid([
      {
        field: 'person.email',
        message: `This is ${same.name}’s address, who is of this centre already: choose ‘Somebody of the centre’, or check the address`,
      },
    ])
  const taken = await tx.person.findUnique({ where: { id }, select: { centreId: true } })
  if (taken) throw taken.centreId === centreId ? idTaken() : notFound()
  await inviteAs(tx, context, { id, centreId, name, email, roles: ['candidate'], mail: true, by, now })
  return { id, name }
}

/** Registers somebody on units of a cohort: with a portfolio, if they have none, and an invitation, if they are new. */
export const registerCandidate = async (tx: Tx, context: Context, sent: Register) => {
  const { params, body, now, fingerprint } = sent
  const { centreId } = await loadCohort(tx, sent.by, body.cohortId)
  const by =
    body.person.kind === 'KNOWN'
      ? await aloneAt(tx, sent.by, { centreId, id: body.person.personId })
      : await heldAt(tx, sent.by, centreId)
  const asked = { ...sent, by }
  const cohort = await loadCohort(tx, by, body.cohortId)
  mustBeAllowed(cohort.roles, 'candidate.register', { state: null, met: ['notRegisteredAlready'] })
  const taken = await tx.registration.findUnique({ where: { id: params.id }, select: { madeBy: true } })
  if (taken) {
    const before = await findRegistration(tx, by, params.id)
    if (!before) throw notFound()
    if (!fingerprint.mayBe(taken.madeBy)) throw idTaken()
    return { centreId, body: await presentRegistration(tx, by, before) }
  }
  const packs = cohort.packs.filter((pack) => body.packIds.includes(pack.packId) && isShipped(pack))
  if (packs.length < body.packIds.length)
    throw invalid([{ field: 'packIds', message: 'Choose from the units that the cohort takes: this list has changed' }])
  const person =
    body.person.kind === 'KNOWN'
      ? await known(tx, context, asked, cohort, body.person.personId)
      : await anew(tx, context, asked, cohort, body.person)
  await mustNotBeRegistered(tx, {
    ...{ roles: cohort.roles, personId: person.id, name: person.name, packIds: body.packIds },
  })
  await tx.portfolio.upsert({
    where: { personId: person.id },
    create: { id: v7(), centreId, personId: person.id, createdAt: now },
    update: {},
  })
  await tx.registration.create({
    data: {
      ...{
        id: params.id,
        centreId,
        personId: person.id,
        cohortId: cohort.id,
        madeBy: fingerprint.kept,
        createdAt: now,
      },
      ...enrolment(body, cohort.centre.zone),
      units: { create: packs.map((pack) => ({ ...unitOfPack(pack), id: v7(), centreId, createdAt: now })) },
    },
  })
  const fields = { cohortId: cohort.id, from: body.from, until: body.until, units: body.packIds }
  return tellAndPresent(tx, asked, { id: params.id, centreId }, { action: 'candidate.register', fields })
}
