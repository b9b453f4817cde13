import type {
  registerCandidateEndpoint,
  registrablePeopleEndpoint,
} from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import { v7 } from 'uuid'
import { mustBeAllowedAt, personAt } from '../access/at-centre.ts'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Db, Tx } from '../database/client.ts'
import type { Context } from '../http/context.ts'
import { idTaken, invalid, notFound } from '../http/problem-error.ts'
import type { Asked, AskedToWrite } from '../http/serve.ts'
import { invite } from '../links/invite.ts'
import { titleOf } from '../portfolio/ledger-rows.ts'
import { enrolment, tellAndPresent } from './change-registration.ts'
import { type CohortRow, loadCohort, presentFacts, presentPerson } from './cohort-row.ts'
import { isShipped } from './packs.ts'
import { holdPerson, mustNotBeRegistered } from './registered-already.ts'
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
const known = async (tx: Tx, asked: Register, cohort: CohortRow, personId: string): Promise<Whom> => {
  const { by, now } = asked
  const { centreId } = cohort
  await holdPerson(tx, personId)
  const person = await tx.person.findFirst({ where: { id: personId, centreId } })
  if (!person) throw invalid([{ field: 'person.personId', message: 'Choose who is registered from the list' }])
  if (person.deactivatedAt)
    throw invalid([
      { field: 'person.personId', message: `${person.name} has left the centre: bring them back first, under People` },
    ])
  if (!person.roles.includes('candidate')) {
    mustBeAllowedAt(by, centreId, 'person.giveRole')
    const roles = [...person.roles, 'candidate' as const]
    await tx.person.update({ where: { id: personId }, data: { roles, revision: { increment: 1 } } })
    await appendEvent(tx, {
      ...{ chainId: centreId, centreId, userId: by.userId, at: now, action: 'person.giveRole' },
      ...{ subjectKind: 'person', subjectId: personId, revision: person.revision + 1, fields: { roles } },
    })
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
  mustBeAllowedAt(by, centreId, 'person.invite')
  const same = await tx.person.findFirst({
    where: { centreId, OR: [{ email }, { user: { email } }] },
    select: { name: true, deactivatedAt: true },
  })
  if (same)
    throw invalid([
      {
        field: 'person.email',
        message: same.deactivatedAt
          ? `This is ${same.name}’s address, who has left the centre: bring them back first, under People`
          : `This is ${same.name}’s address, who is of this centre already: choose ‘Somebody of the centre’, or check the address`,
      },
    ])
  const taken = await tx.person.findUnique({ where: { id }, select: { centreId: true } })
  if (taken) throw taken.centreId === centreId ? idTaken() : notFound()
  await tx.person.create({ data: { id, centreId, name, email, roles: ['candidate'], createdAt: now } })
  await appendEvent(tx, {
    ...{ chainId: centreId, centreId, userId: by.userId, at: now, action: 'person.invite' },
    ...{ subjectKind: 'person', subjectId: id, revision: 1, fields: { name, email, roles: ['candidate'] } },
  })
  await invite(tx, context, { centreId, personId: id, email, madeByPersonId: personAt(by, centreId).id, now })
  return { id, name }
}

/** Registers somebody on units of a cohort: with a portfolio, if they have none, and an invitation, if they are new. */
export const registerCandidate = async (tx: Tx, context: Context, asked: Register) => {
  const { params, body, by, now, digest } = asked
  const cohort = await loadCohort(tx, by, body.cohortId)
  const { centreId } = cohort
  mustBeAllowed(cohort.roles, 'candidate.register', { state: null, met: ['notRegisteredAlready'] })
  const taken = await tx.registration.findUnique({ where: { id: params.id }, select: { madeBy: true } })
  if (taken) {
    const before = await findRegistration(tx, by, params.id)
    if (!before) throw notFound()
    if (taken.madeBy !== digest) throw idTaken()
    return { centreId, body: await presentRegistration(tx, by, before) }
  }
  const packs = cohort.packs.filter((pack) => body.packIds.includes(pack.packId) && isShipped(pack))
  if (packs.length < body.packIds.length)
    throw invalid([{ field: 'packIds', message: 'Choose from the units that the cohort takes: this list has changed' }])
  const person =
    body.person.kind === 'KNOWN'
      ? await known(tx, asked, cohort, body.person.personId)
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
      ...{ id: params.id, centreId, personId: person.id, cohortId: cohort.id, madeBy: digest, createdAt: now },
      ...enrolment(body, cohort.centre.zone),
      units: { create: packs.map((pack) => ({ ...pack, id: v7(), centreId, createdAt: now })) },
    },
  })
  const fields = { cohortId: cohort.id, from: body.from, until: body.until, units: body.packIds }
  return tellAndPresent(tx, asked, { id: params.id, centreId }, { action: 'candidate.register', fields })
}
