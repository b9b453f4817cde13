import { createHash, randomBytes } from 'node:crypto'
import { allocateAssessorEndpoint, registerCandidateEndpoint } from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import { makeGuestLinkEndpoint } from '@mentorfolio/domain/guests/guests.endpoints'
import {
  changeRolesEndpoint,
  deactivatePersonEndpoint,
  describePersonEndpoint,
  inviteAgainEndpoint,
  invitePersonEndpoint,
} from '@mentorfolio/domain/people/people.endpoints'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import type { Tx } from '../database/client.ts'
import { aCohort, aNewCandidate } from '../testing/cohorts.ts'
import { anInvitation } from '../testing/links.ts'
import { meanwhile } from '../testing/meanwhile.ts'
import { aCentre, aPerson, type TestPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { aLoggedSession } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi()
const newDigest = () =>
  createHash('sha256')
    .update(`link:${randomBytes(32).toString('base64url')}`)
    .digest('hex')

/** A centre of two admins, with somebody invited, a cohort, and a candidate whom an assessor could have. */
const aTeam = async () => {
  const centre = await aCentre().in(api.db)
  const person = (...roles: Parameters<typeof aPerson>) =>
    aPerson(...roles)
      .at(centre)
      .in(api.db)
  const [admin, other, assessor] = [
    await person('centreAdmin'),
    await person('centreAdmin'),
    await person('assessor', 'iqa'),
  ]
  const invited = await anInvitation(api.db, centre)
  const cohort = await aCohort().at(centre).in(api.db)
  return { centre, admin, other, assessor, invited, cohort, ada: await person('candidate'), person }
}
type Team = Awaited<ReturnType<typeof aTeam>>

const leaves =
  ({ id }: { id: string }) =>
  (tx: Tx) =>
    tx.person.update({ where: { id }, data: { deactivatedAt: new Date('2026-11-16T00:00:00Z') } })
const allocation = (ada: TestPerson, { id: personId }: { id: string }) => ({
  params: { id: ada.registrationId },
  body: { revision: 1, units: ada.unitIds.map((unitId) => ({ unitId, personId })) },
})

describe('an admin who is deactivated while their request is on its way is nobody here', () => {
  const acts: [string, (team: Team) => Promise<Response>][] = [
    [
      'inviting somebody',
      ({ admin, centre }) => {
        const body = { centreId: centre.id, name: 'New', email: `new.${v7()}@example.org`, mail: false }
        return api.as(admin).send(invitePersonEndpoint, {
          params: { id: v7() },
          body: { ...body, roles: ['assessor'] },
        })
      },
    ],
    [
      'copying an invitation',
      ({ admin, invited: { id } }) =>
        api.as(admin).send(inviteAgainEndpoint, { params: { id }, body: { mail: false, digest: newDigest() } }),
    ],
    [
      'sending an invitation to another address',
      ({ admin, invited: { id, name } }) =>
        api.as(admin).send(describePersonEndpoint, {
          params: { id },
          body: { name, email: `other.${id}@example.org`, revision: 1 },
        }),
    ],
    [
      'giving a role',
      ({ admin, assessor: { id } }) =>
        api.as(admin).send(changeRolesEndpoint, {
          params: { id },
          body: { revision: 1, roles: ['assessor', 'iqa', 'eqa'], handOver: [] },
        }),
    ],
    [
      'registering somebody new',
      ({ admin, cohort }) =>
        api.as(admin).send(registerCandidateEndpoint, { params: { id: v7() }, body: aNewCandidate(cohort) }),
    ],
    [
      'allocating a unit',
      ({ admin, ada, assessor }) => api.as(admin).send(allocateAssessorEndpoint, allocation(ada, assessor)),
    ],
  ]
  test.each(acts)('%s', async (name, act) => {
    const team = await aTeam()
    // Roles are given alone at a centre: whoever deactivates is first there, too.
    const alone = (tx: Tx) => tx.$queryRaw`SELECT id FROM "Centre" WHERE id = ${team.centre.id}::uuid FOR NO KEY UPDATE`
    const answer = await meanwhile(
      api.db,
      async (tx) => {
        if (name === 'giving a role') await alone(tx)
        await leaves(team.admin)(tx)
      },
      () => act(team),
    )
    expect(answer.status).toBe(404)
    const tokens = await api.db.linkToken.count({ where: { link: { centreId: team.centre.id } } })
    expect(tokens).toBe(1)
  })

  test('asking a guest, as a mentor', async () => {
    const robin = await aRelationship().withSignedAgreement().in(api.db)
    const session = await aLoggedSession().with(robin).in(api.db)
    const answer = await meanwhile(api.db, leaves(robin.candidate), () =>
      api.as(robin.candidate).send(makeGuestLinkEndpoint, {
        params: { id: v7() },
        body: {
          ...({ purpose: 'SESSION', subjectId: session.id, relationshipId: robin.id, role: 'mentee' } as const),
          ...{ digest: newDigest(), email: null },
        },
      }),
    )
    expect(answer.status).toBe(404)
    expect(await api.db.link.count({ where: { relationshipId: robin.id } })).toBe(0)
  })
})

test('an admin who copies invitations while they are deactivated keeps none that opens', async () => {
  const { centre, admin, other } = await aTeam()
  const { id } = await anInvitation(api.db, centre, { roles: ['centreAdmin'] })
  const copying = Array.from({ length: 40 }, () =>
    api.as(admin).send(inviteAgainEndpoint, { params: { id }, body: { mail: false, digest: newDigest() } }),
  )
  const left = await api
    .as(other)
    .send(deactivatePersonEndpoint, { params: { id: admin.id }, body: { revision: 1, handOver: [] } })
  await Promise.all(copying)
  expect(left.status).toBe(200)
  const open = { link: { subjectId: id, revokedAt: null }, channel: 'COPY' } as const
  expect(await api.db.linkToken.count({ where: open })).toBe(0)
})

describe('a unit', () => {
  test('goes to nobody who leaves at that moment', async () => {
    const { admin, ada, assessor } = await aTeam()
    const answer = await meanwhile(api.db, leaves(assessor), () =>
      api.as(admin).send(allocateAssessorEndpoint, allocation(ada, assessor)),
    )
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { errors: [{ message: 'Choose somebody of the cohort’s team: this list has changed' }] },
    ])
  })

  test('is not handed over to whoever becomes its IQA at that moment', async () => {
    const { centre, admin, assessor: both, person } = await aTeam()
    const leaver = await person('assessor')
    const ada = await aPerson('candidate').at(centre).assessedBy(leaver).in(api.db)
    const handOver = ada.unitIds.map((unitId) => ({ unitId, part: 'assessor' as const, to: both.id }))
    const answer = await meanwhile(
      api.db,
      async (tx) => {
        await tx.registration.update({ where: { id: ada.registrationId }, data: { revision: 2 } })
        await tx.portfolioUnit.update({ where: { id: ada.unitId }, data: { iqaId: both.id, revision: 2 } })
      },
      () =>
        api.as(admin).send(deactivatePersonEndpoint, { params: { id: leaver.id }, body: { revision: 1, handOver } }),
    )
    expect(answer.status).toBe(400)
    const unit = await api.db.portfolioUnit.findUniqueOrThrow({ where: { id: ada.unitId } })
    expect(unit).toMatchObject({ assessorId: leaver.id, iqaId: both.id })
  })
})
