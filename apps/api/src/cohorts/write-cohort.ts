import type { describeCohortEndpoint, openCohortEndpoint } from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import { isSamePack, type PackVersion } from '@mentorfolio/domain/cohorts/packs'
import type { Action } from '@mentorfolio/domain/cycle/rules'
import type { FieldError } from '@mentorfolio/domain/http/problem'
import { mustBeAllowedAt, personAt } from '../access/at-centre.ts'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { idTaken, invalid, notFound, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { findCohort, loadCohort } from './cohort-row.ts'
import { isShipped } from './packs.ts'
import { presentCohort } from './view-cohort.ts'

type Body = AskedToWrite<typeof openCohortEndpoint | typeof describeCohortEndpoint>['body']
type Team = { personId: string; role: 'assessor' | 'iqa' }

const teamOf = ({ assessors, iqas }: Body): Team[] => [
  ...assessors.map((personId) => ({ personId, role: 'assessor' as const })),
  ...iqas.map((personId) => ({ personId, role: 'iqa' as const })),
]

/** Packs are of those on offer, people of those with that role: or were the cohort's already. Tells all that is not so. */
const mustBeOfTheCentre = async (
  tx: Tx,
  centreId: string,
  body: Body,
  kept: { packs: readonly PackVersion[]; team: readonly Team[] } = { packs: [], team: [] },
) => {
  const offered = await tx.centrePack.findMany({ where: { centreId } })
  const errors: FieldError[] = []
  if (!body.packs.every((pack) => kept.packs.concat(offered.filter(isShipped)).some((each) => isSamePack(each, pack))))
    errors.push({ field: 'packs', message: 'Choose from the units that the centre offers now: this list has changed' })
  for (const [field, role] of [
    ['assessors', 'assessor'],
    ['iqas', 'iqa'],
  ] as const) {
    const known = await tx.person.findMany({
      where: { id: { in: body[field] }, centreId, deactivatedAt: null, roles: { has: role } },
      select: { id: true },
    })
    const may = (personId: string) =>
      known.some(({ id }) => id === personId) ||
      kept.team.some((each) => each.personId === personId && each.role === role)
    if (!body[field].every(may))
      errors.push({ field, message: 'Choose people of this centre who have that role now: this list has changed' })
  }
  if (errors.length > 0) throw invalid(errors)
}

const columnsOf = ({ name, startsOn, endsOn, targets }: Body) => ({
  ...{ name, targets },
  startsOn: new Date(startsOn),
  endsOn: new Date(endsOn),
})

const tell = async (
  tx: Tx,
  { by, now }: { by: SignedIn; now: Date },
  cohort: { id: string; centreId: string; revision: number },
  action: Action,
  body: Body,
) => {
  const { name, startsOn, endsOn, packs, targets } = body
  await appendEvent(tx, {
    ...{ chainId: cohort.centreId, centreId: cohort.centreId, userId: by.userId, at: now, action },
    ...{ subjectKind: 'cohort', subjectId: cohort.id, revision: cohort.revision },
    fields: { name, startsOn, endsOn, packs, targets, team: teamOf(body) },
  })
}

/** Opens a cohort: what it takes, from when until when, and who is around it. */
export const openCohort = async (tx: Tx, asked: AskedToWrite<typeof openCohortEndpoint>) => {
  const { params, body, by, now, fingerprint } = asked
  const { centreId } = body
  personAt(by, centreId)
  mustBeAllowedAt(by, centreId, 'cohort.open')
  const taken = await tx.cohort.findUnique({ where: { id: params.id }, select: { madeBy: true } })
  if (taken) {
    const before = await findCohort(tx, by, params.id)
    if (!before) throw notFound()
    if (!fingerprint.mayBe(taken.madeBy)) throw idTaken()
    return { centreId, body: await presentCohort(tx, by, before, now) }
  }
  await mustBeOfTheCentre(tx, centreId, body)
  await tx.cohort.create({
    data: {
      ...{ id: params.id, centreId, madeBy: fingerprint.kept, createdAt: now, ...columnsOf(body) },
      packs: { create: body.packs.map((pack) => ({ ...pack, centreId })) },
      team: { create: teamOf(body).map((member) => ({ ...member, centreId })) },
    },
  })
  await tell(tx, asked, { id: params.id, centreId, revision: 1 }, 'cohort.open', body)
  return { centreId, body: await presentCohort(tx, by, await loadCohort(tx, by, params.id), now) }
}

/** Changes what a cohort is. Whoever is registered keeps their units, and whoever has a unit keeps it. */
export const describeCohort = async (tx: Tx, asked: AskedToWrite<typeof describeCohortEndpoint>) => {
  const { params, body, by, now } = asked
  const row = await loadCohort(tx, by, params.id)
  mustBeAllowed(row.roles, 'cohort.describe', { state: null })
  const { id, centreId } = row
  const { count } = await tx.cohort.updateMany({
    where: { id, revision: body.revision },
    data: { ...columnsOf(body), revision: body.revision + 1 },
  })
  if (count === 0) throw stale(await presentCohort(tx, by, await loadCohort(tx, by, id), now))
  const team = row.team.flatMap(({ role, person }) =>
    role === 'assessor' || role === 'iqa' ? [{ personId: person.id, role }] : [],
  )
  await mustBeOfTheCentre(tx, centreId, body, { packs: row.packs, team })
  await tx.cohortPack.deleteMany({ where: { cohortId: id } })
  await tx.cohortPack.createMany({ data: body.packs.map((pack) => ({ ...pack, cohortId: id, centreId })) })
  await tx.cohortMember.deleteMany({ where: { cohortId: id } })
  await tx.cohortMember.createMany({ data: teamOf(body).map((member) => ({ ...member, cohortId: id, centreId })) })
  await tell(tx, asked, { id, centreId, revision: body.revision + 1 }, 'cohort.describe', body)
  return { centreId, body: await presentCohort(tx, by, await loadCohort(tx, by, id), now) }
}
