import type { StaffRole } from '@mentorfolio/domain/cycle/roles'
import { guestEndpoint } from '@mentorfolio/domain/guests/guests.endpoints'
import {
  changeRolesEndpoint,
  deactivatePersonEndpoint,
  invitePersonEndpoint,
  listPeopleEndpoint,
  reactivatePersonEndpoint,
  selfEndpoint,
  viewPersonEndpoint,
} from '@mentorfolio/domain/people/people.endpoints'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { openMail } from '../mail/queue-mail.ts'
import { anInvitation, aSessionLink } from '../testing/links.ts'
import { aCentre, aPerson, type TestPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { aLoggedSession } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi()

/** A centre that one admin runs, with an assessor who looks after a candidate, and colleagues. */
const aTeam = async () => {
  const centre = await aCentre('Northgate Training').in(api.db)
  const admin = await aPerson('centreAdmin').named('Imogen Vale').at(centre).in(api.db)
  const assessor = await aPerson('assessor').named('Noor Baines').at(centre).in(api.db)
  const iqa = await aPerson('iqa').named('Cal Whitby').at(centre).in(api.db)
  const colleague = await aPerson('assessor').named('Sol Penrose').at(centre).in(api.db)
  const candidate = await aPerson('candidate')
    .named('Ada Quill')
    .at(centre)
    .registeredOn('S1', 'S2')
    .assessedBy(assessor)
    .sampledBy(iqa)
    .in(api.db)
  return { centre, admin, assessor, iqa, colleague, candidate, as: api.as(admin) }
}

const roles = (person: TestPerson, given: StaffRole[], handOver: object[] = [], revision = 1) => ({
  params: { id: person.id },
  body: { revision, roles: given, handOver: handOver as never },
})
const deactivation = (person: TestPerson, handOver: object[] = [], revision = 1) => ({
  params: { id: person.id },
  body: { revision, handOver: handOver as never },
})
const allTo = (candidate: TestPerson, to: TestPerson, part = 'assessor') =>
  candidate.unitIds.map((unitId) => ({ unitId, part, to: to.id }))

describe('who may change somebody’s part', () => {
  const parts: [StaffRole, 'granted' | 'denied'][] = [
    ['centreAdmin', 'granted'],
    ['candidate', 'denied'],
    ['assessor', 'denied'],
    ['iqa', 'denied'],
    ['leadIqa', 'denied'],
    ['eqa', 'denied'],
    ['dsl', 'denied'],
  ]
  test.each(parts)('is %s of Northgate: %s', async (role, granted) => {
    const { centre, colleague } = await aTeam()
    const somebody = api.as(await aPerson(role).at(centre).in(api.db))
    const status = granted === 'granted' ? 200 : 403
    const body = {
      centreId: centre.id,
      name: 'New',
      email: `new.${v7()}@example.org`,
      roles: ['dsl' as const],
      mail: true,
    }
    const answers = [
      await somebody.send(invitePersonEndpoint, { params: { id: v7() }, body }),
      await somebody.send(changeRolesEndpoint, roles(colleague, ['assessor', 'iqa'])),
      await somebody.send(deactivatePersonEndpoint, deactivation(colleague, [], granted === 'granted' ? 2 : 1)),
      await somebody.send(listPeopleEndpoint, { params: { id: centre.id }, query: {} }),
    ]
    expect(answers.map((answer) => answer.status)).toEqual([status, status, status, status])
  })

  test('is admin of another centre: for them nobody here exists', async () => {
    const { centre, colleague } = await aTeam()
    const elsewhere = api.as(await aPerson('centreAdmin').in(api.db))
    await elsewhere.refused(changeRolesEndpoint, roles(colleague, ['iqa']), 404)
    await elsewhere.refused(deactivatePersonEndpoint, deactivation(colleague), 404)
    await elsewhere.refused(viewPersonEndpoint, { params: { id: colleague.id } }, 404)
    await elsewhere.refused(listPeopleEndpoint, { params: { id: centre.id }, query: {} }, 404)
  })
})

describe('oversight', () => {
  test.each([['dsl'], ['leadIqa']] as const)('is nothing that an admin gives themself: %s', async (role) => {
    const { centre, admin, as } = await aTeam()
    const told = await as.refused(changeRolesEndpoint, roles(admin, ['centreAdmin', 'assessor', role]), 409)
    expect(told.need).toBe('notOneself')
    const { withheld } = await as.call(viewPersonEndpoint, { params: { id: admin.id } })
    expect(withheld).toEqual(['leadIqa', 'dsl'])
    // Another admin can, and it stands in the centre's chain by itself.
    const other = api.as(await aPerson('centreAdmin').at(centre).in(api.db))
    expect((await other.call(viewPersonEndpoint, { params: { id: admin.id } })).withheld).toEqual([])
    await other.call(changeRolesEndpoint, roles(admin, ['centreAdmin', 'assessor', role]))
    const events = await api.db.auditEvent.findMany({ where: { subjectId: admin.id }, orderBy: { seq: 'asc' } })
    expect(events.map(({ action }) => action)).toEqual(['person.giveRole', 'person.giveOversight'])
  })

  test('once given, stays while their other roles change', async () => {
    const { centre } = await aTeam()
    const both = await aPerson('centreAdmin', 'dsl').at(centre).in(api.db)
    await api.as(both).call(changeRolesEndpoint, roles(both, ['centreAdmin', 'dsl', 'assessor']))
  })

  test('a new DSL, known or invited, is told to the centre’s other DSLs by e-mail, and to nobody else', async () => {
    const { centre, as, assessor } = await aTeam()
    const dsl = await aPerson('dsl').at(centre).in(api.db)
    await aPerson('dsl').at(centre).deactivated().in(api.db)
    await aPerson('dsl').in(api.db)
    await api.db.outgoingMail.deleteMany()
    await as.call(changeRolesEndpoint, roles(assessor, ['assessor', 'dsl']))
    const body = {
      ...{ centreId: centre.id, name: 'Wim Okafor', email: `wim.${v7()}@example.org`, mail: false },
      roles: ['dsl' as const],
    }
    await as.call(invitePersonEndpoint, { params: { id: v7() }, body })
    const rows = await api.db.outgoingMail.findMany({ orderBy: { id: 'asc' } })
    const mails = rows.map((row) => openMail(api.context.sealer, row))
    // The one who was just named is told of the next.
    const invited = 'Wim Okafor was invited to be a DSL of Northgate Training in Mentorfolio'
    expect(mails.map(({ to, text }) => [to, text.split(/[,.]/)[0]])).toEqual([
      [dsl.email, 'Noor Baines is now a DSL of Northgate Training in Mentorfolio'],
      ...[assessor.email, dsl.email].map((to) => [to, invited]),
    ])
    expect(mails[0]?.subject).toBe('Northgate Training has named another DSL')
    expect(mails[1]?.text).toContain('Once they accept, they read')
  })

  test('a DSL who is let in again is told to the other DSLs, too', async () => {
    const { centre, as } = await aTeam()
    const dsl = await aPerson('dsl').at(centre).in(api.db)
    const former = await aPerson('dsl').named('Wim Okafor').at(centre).deactivated().in(api.db)
    await api.db.outgoingMail.deleteMany()
    await as.call(reactivatePersonEndpoint, { params: { id: former.id }, body: { revision: 1 } })
    const mails = (await api.db.outgoingMail.findMany()).map((row) => openMail(api.context.sealer, row))
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      [dsl.email, 'Northgate Training has named another DSL'],
    ])
    expect(mails[0]?.text).toMatch(/^Wim Okafor is now a DSL of Northgate Training in Mentorfolio again/)
  })
})

describe('unfinished work', () => {
  test('is shown with the colleagues who may take it over, and what they look after', async () => {
    const { as, assessor, colleague, iqa, candidate } = await aTeam()
    const page = await as.call(viewPersonEndpoint, { params: { id: assessor.id } })
    expect(
      page.work.map(({ unitId, part, candidateName, colleagues }) => [unitId, part, candidateName, colleagues]),
    ).toEqual(candidate.unitIds.map((unitId) => [unitId, 'assessor', 'Ada Quill', [colleague.id]]))
    expect(page.colleagues).toEqual([
      { id: iqa.id, name: 'Cal Whitby', assessing: 0, sampling: 2 },
      { id: colleague.id, name: 'Sol Penrose', assessing: 0, sampling: 0 },
    ])
  })

  test.each([
    [
      'deactivating',
      (person: TestPerson, handOver: object[]) => [deactivatePersonEndpoint, deactivation(person, handOver)],
    ],
    [
      'taking the role',
      (person: TestPerson, handOver: object[]) => [changeRolesEndpoint, roles(person, ['dsl'], handOver)],
    ],
  ] as const)('%s waits until all of it has gone to somebody', async (_, asked) => {
    const { as, assessor, colleague, candidate } = await aTeam()
    const send = (handOver: object[]) => {
      const [endpoint, input] = asked(assessor, handOver)
      return as.send(endpoint as typeof deactivatePersonEndpoint, input as never)
    }
    const [first] = allTo(candidate, colleague)
    for (const handOver of [[], first ? [first] : []]) {
      const told = await (await send(handOver)).json()
      expect(told).toMatchObject({ status: 409, need: 'workHandedOver' })
    }
    expect(await api.db.portfolioUnit.count({ where: { assessorId: assessor.id } })).toBe(2)
    expect((await send(allTo(candidate, colleague))).status).toBe(200)
    expect(await api.db.portfolioUnit.count({ where: { assessorId: colleague.id } })).toBe(2)
    const events = await api.db.auditEvent.findMany({
      where: { action: 'assessor.allocate' },
      select: { subjectId: true },
    })
    expect(events.map(({ subjectId }) => subjectId)).toEqual(expect.arrayContaining(candidate.unitIds))
  })

  test('does not go to whoever samples it, to the candidate, to somebody of another centre, who has left, or waits', async () => {
    const { as, centre, assessor, iqa, candidate } = await aTeam()
    const both = await aPerson('assessor', 'iqa').at(centre).in(api.db)
    await api.db.portfolioUnit.updateMany({ where: { id: { in: candidate.unitIds } }, data: { iqaId: both.id } })
    await api.db.person.update({ where: { id: candidate.id }, data: { roles: ['candidate', 'assessor'] } })
    const wrong = [
      both,
      candidate,
      iqa,
      await aPerson('assessor').in(api.db),
      await aPerson('assessor').at(centre).deactivated().in(api.db),
      await anInvitation(api.db, centre),
    ]
    for (const to of wrong) {
      const handOver = candidate.unitIds.map((unitId) => ({ unitId, part: 'assessor', to: to.id }))
      const told = await as.refused(deactivatePersonEndpoint, deactivation(assessor, handOver), 400)
      expect(told.errors?.map(({ field }) => field)).toEqual(['handOver.0.to', 'handOver.1.to'])
    }
  })

  test('neither goes nor is offered to whoever supervises the candidate', async () => {
    const { as, assessor, colleague, candidate } = await aTeam()
    const { id } = await aRelationship().of(candidate).in(api.db)
    const where = { relationships: { some: { id } } }
    await api.db.setting.updateMany({ where, data: { supervisor: colleague.name } })
    const told = await as.refused(deactivatePersonEndpoint, deactivation(assessor, allTo(candidate, colleague)), 400)
    expect(told.errors?.[0]?.message).toBe(`Choose another colleague for ${candidate.name}`)
    const { work } = await as.call(viewPersonEndpoint, { params: { id: assessor.id } })
    expect(work.map(({ colleagues }) => colleagues)).toEqual(candidate.unitIds.map(() => []))
  })

  test('is not given away by the candidate themself, though they run the centre', async () => {
    const { assessor, colleague, candidate } = await aTeam()
    await api.db.person.update({ where: { id: candidate.id }, data: { roles: ['candidate', 'centreAdmin'] } })
    const handOver = allTo(candidate, colleague)
    const told = await api.as(candidate).refused(deactivatePersonEndpoint, deactivation(assessor, handOver), 409)
    expect(told.need).toBe('notTheCandidate')
  })

  test('that is finished, or of a registration that has ended, stays with whoever did it', async () => {
    const { as, assessor, candidate } = await aTeam()
    const [one = '', other = ''] = candidate.unitIds
    await api.db.portfolioUnit.update({ where: { id: one }, data: { state: 'CLAIMED' } })
    await api.db.portfolioUnit.update({ where: { id: other }, data: { state: 'CONFIRMED' } })
    await as.call(deactivatePersonEndpoint, deactivation(assessor))
    expect(await api.db.portfolioUnit.count({ where: { assessorId: assessor.id } })).toBe(2)
  })

  test('that somebody else was given meanwhile is not theirs to hand over', async () => {
    const { as, assessor, colleague, candidate } = await aTeam()
    const handOver = allTo(candidate, colleague)
    await api.db.portfolioUnit.updateMany({ where: { assessorId: assessor.id }, data: { assessorId: colleague.id } })
    const told = await as.refused(deactivatePersonEndpoint, deactivation(assessor, handOver), 400)
    expect(told.errors?.[0]?.message).toMatch(/not theirs any more/)
  })
})

describe('somebody has to run the centre', () => {
  test.each([
    ['giving the role up', (person: TestPerson) => [changeRolesEndpoint, roles(person, ['iqa'])]],
    ['leaving', (person: TestPerson) => [deactivatePersonEndpoint, deactivation(person)]],
  ] as const)('the last admin stays: %s is refused', async (_, asked) => {
    const { as, admin, centre } = await aTeam()
    // Neither somebody who was invited nor somebody who has left runs it.
    await anInvitation(api.db, centre, { roles: ['centreAdmin'] })
    await aPerson('centreAdmin').at(centre).deactivated().in(api.db)
    const [endpoint, input] = asked(admin)
    const told = await as.refused(endpoint as typeof deactivatePersonEndpoint, input as never, 409)
    expect(told.need).toBe('adminRemains')
    expect(await as.call(viewPersonEndpoint, { params: { id: admin.id } })).toMatchObject({ isLastAdmin: true })
  })

  test('two admins who remove each other at the same moment: one of them stays', async () => {
    for (let times = 0; times < 5; times += 1) {
      const { as, admin, centre } = await aTeam()
      const other = await aPerson('centreAdmin').at(centre).in(api.db)
      const answers = await Promise.all([
        as.send(changeRolesEndpoint, roles(other, ['dsl'])),
        api.as(other).send(deactivatePersonEndpoint, deactivation(admin)),
      ])
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      const left = await api.db.person.count({
        where: { centreId: centre.id, deactivatedAt: null, roles: { has: 'centreAdmin' } },
      })
      expect(left).toBe(1)
    }
  })
})

describe('deactivated', () => {
  test('somebody loses the centre at once, in sessions that are open, and keeps their other centres', async () => {
    const { as, centre, colleague } = await aTeam()
    const elsewhere = await aPerson('dsl').sameAccountAs(colleague).in(api.db)
    const theirs = api.as(colleague)
    const placesOf = async () => (await theirs.call(selfEndpoint, {})).places.map(({ centreId }) => centreId)
    expect(await placesOf()).toContain(centre.id)
    await as.call(deactivatePersonEndpoint, deactivation(colleague))
    expect(await placesOf()).toEqual([elsewhere.centreId])
  })

  test('an admin loses what they could do, and every link that they could have copied', async () => {
    const { as, centre } = await aTeam()
    const other = await aPerson('centreAdmin').at(centre).in(api.db)
    const copied = await anInvitation(api.db, centre, { channel: 'COPY' })
    const mailed = await anInvitation(api.db, centre)
    await as.call(deactivatePersonEndpoint, deactivation(other))
    await api.as(other).refused(listPeopleEndpoint, { params: { id: centre.id }, query: {} }, 404)
    const links = await api.db.link.findMany({ where: { subjectId: { in: [copied.id, mailed.id] } } })
    expect(links.filter(({ revokedAt }) => revokedAt !== null).map(({ subjectId }) => subjectId)).toEqual([copied.id])
  })

  test.each([
    ['leaving', (person: TestPerson) => [deactivatePersonEndpoint, deactivation(person)]],
    ['being candidate no more', (person: TestPerson) => [changeRolesEndpoint, roles(person, ['eqa'])]],
  ] as const)('a mentor asks guests for nothing more after %s, and nothing comes back with them', async (_, lose) => {
    const { as, candidate } = await aTeam()
    const robin = await aRelationship().of(candidate).withSignedAgreement().in(api.db)
    const link = await aSessionLink(api.db, robin, await aLoggedSession().with(robin).in(api.db))
    const opened = () => api.signedOut.send(guestEndpoint, {}, { headers: { 'link-token': link.token } })
    expect((await opened()).status).toBe(200)
    const [endpoint, input] = lose(candidate)
    await as.call(endpoint as typeof deactivatePersonEndpoint, input as never)
    expect(await (await opened()).json()).toMatchObject({ status: 410, because: 'REVOKED' })
    const [event] = await api.db.auditEvent.findMany({ where: { subjectId: link.id } })
    expect(event).toMatchObject({ chainId: candidate.portfolioId, action: 'link.revoke' })
    if (endpoint === deactivatePersonEndpoint)
      await as.call(reactivatePersonEndpoint, { params: { id: candidate.id }, body: { revision: 2 } })
    expect((await opened()).status).toBe(410)
  })

  test('and let in again, they have the roles they had; their work stays where it went', async () => {
    const { as, assessor, colleague, candidate } = await aTeam()
    await as.call(deactivatePersonEndpoint, deactivation(assessor, allTo(candidate, colleague)))
    await as.refused(deactivatePersonEndpoint, deactivation(assessor, [], 2), 409)
    const again = { params: { id: assessor.id }, body: { revision: 2 } }
    await as.call(reactivatePersonEndpoint, again)
    await as.refused(reactivatePersonEndpoint, again, 409)
    const page = await as.call(viewPersonEndpoint, { params: { id: assessor.id } })
    expect(page).toMatchObject({ state: 'ACTIVE', roles: ['assessor'], work: [] })
  })

  test('leaves the teams of cohorts, in that role', async () => {
    const { as, centre, colleague } = await aTeam()
    const cohortId = v7()
    const dates = { startsOn: new Date('2026-09-01'), endsOn: new Date('2027-07-31') }
    await api.db.cohort.create({ data: { id: cohortId, centreId: centre.id, name: 'Autumn', ...dates } })
    const member = { cohortId, personId: colleague.id, centreId: centre.id }
    await api.db.cohortMember.createMany({ data: [{ ...member, role: 'assessor' }] })
    await as.call(changeRolesEndpoint, roles(colleague, ['dsl']))
    expect(await api.db.cohortMember.count({ where: { personId: colleague.id } })).toBe(0)
  })
})

test('a change over another change is refused with the person as they are now', async () => {
  const { as, colleague } = await aTeam()
  await as.call(changeRolesEndpoint, roles(colleague, ['assessor', 'dsl']))
  const told = await as.refused(changeRolesEndpoint, roles(colleague, ['assessor', 'iqa']), 409)
  expect(told).toMatchObject({ type: '/problems/stale-revision', current: { revision: 2, roles: ['assessor', 'dsl'] } })
})

test('giving and taking at once is told as two events', async () => {
  const { as, colleague } = await aTeam()
  await as.call(changeRolesEndpoint, roles(colleague, ['iqa']))
  const events = await api.db.auditEvent.findMany({ where: { subjectId: colleague.id }, orderBy: { seq: 'asc' } })
  expect(events.map(({ action }) => action)).toEqual(['person.giveRole', 'person.takeRole'])
})
