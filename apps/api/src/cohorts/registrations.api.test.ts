import {
  allocateAssessorEndpoint,
  allocateIqaEndpoint,
  cohortEndpoint,
  describeRegistrationEndpoint,
  recordInductionEndpoint,
  registerCandidateEndpoint,
  registrablePeopleEndpoint,
  registrationEndpoint,
  resumeEndpoint,
  takeBreakEndpoint,
  teamEndpoint,
  withdrawRegistrationEndpoint,
} from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import { homeEndpoint } from '@mentorfolio/domain/home/home.endpoints'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { aCohort, aNewCandidate } from '../testing/cohorts.ts'
import { aSessionLink } from '../testing/links.ts'
import { aCentre, aPerson, type TestPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { aLoggedSession } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi()

const aSchool = async () => {
  const centre = await aCentre().in(api.db)
  const person = (...roles: Parameters<typeof aPerson>) =>
    aPerson(...roles)
      .at(centre)
      .in(api.db)
  const [admin, assessor, iqa] = [await person('centreAdmin'), await person('assessor'), await person('iqa')]
  const cohort = await aCohort()
    .at(centre)
    .withTeam({ assessors: [assessor], iqas: [iqa] })
    .in(api.db)
  return { centre, admin, assessor, iqa, cohort, person }
}
const actionsAbout = async (subjectId: string) => {
  const events = await api.db.auditEvent.findMany({ where: { subjectId }, orderBy: { seq: 'asc' } })
  return events.map(({ action }) => action)
}
const known = (cohort: { id: string }, { id }: { id: string }, packIds = ['S2']) => ({
  ...{ cohortId: cohort.id, person: { kind: 'KNOWN' as const, personId: id }, packIds },
  ...{ from: '2026-11-16', until: null },
})

describe('registering somebody new', () => {
  test('makes a person without an account, invites them, and gives them a portfolio', async () => {
    const { centre, admin, cohort } = await aSchool()
    const id = v7()
    const body = aNewCandidate(cohort, { name: 'Sam Hollis' })
    const made = await api.as(admin).call(registerCandidateEndpoint, { params: { id }, body })
    expect(made).toMatchObject({
      ...{ state: 'ACTIVE', from: '2026-11-16', until: '2027-07-16', own: false },
      candidate: { name: 'Sam Hollis', invited: true },
      cohort: { id: cohort.id, mayView: true },
      units: [{ packId: 'S2', state: 'IN_PROGRESS', assessor: null, iqa: null }],
      others: [{ packId: 'S1' }, { packId: 'S5' }],
    })
    const person = await api.db.person.findUniqueOrThrow({
      where: { id: body.person.id },
      include: { portfolio: true },
    })
    expect(person).toMatchObject({ userId: null, roles: ['candidate'], email: body.person.email, centreId: centre.id })
    expect(person.portfolio).not.toBeNull()
    const link = await api.db.link.findFirstOrThrow({ where: { subjectId: person.id } })
    expect(link).toMatchObject({ purpose: 'INVITATION', under18: false, usedAt: null })
    expect(await api.db.outgoingMail.count({ where: { centreId: centre.id } })).toBe(1)
    expect([await actionsAbout(person.id), await actionsAbout(id)]).toEqual([['person.invite'], ['candidate.register']])
    const { rows } = await api.as(admin).call(cohortEndpoint, { params: { id: cohort.id } })
    expect(rows[0]).toMatchObject({
      invited: true,
      waits: [{ kind: 'INVITATION' }, { kind: 'ALLOCATION' }, { kind: 'MENTEE' }],
    })
  })

  test('sent twice it registers once and invites once', async () => {
    const { admin, cohort } = await aSchool()
    const input = { params: { id: v7() }, body: aNewCandidate(cohort) }
    const first = await api.as(admin).call(registerCandidateEndpoint, input)
    expect(await api.as(admin).call(registerCandidateEndpoint, input)).toEqual(first)
    expect(await api.db.link.count({ where: { subjectId: input.body.person.id } })).toBe(1)
    const other = { ...input, body: { ...input.body, until: null } }
    expect(await api.as(admin).refused(registerCandidateEndpoint, other, 409)).toMatchObject({
      type: '/problems/id-taken',
    })
  })

  test('an address that the centre knows is that person: it is said who, and nothing is made', async () => {
    const { admin, cohort, assessor } = await aSchool()
    for (const email of [assessor.email, assessor.email.toUpperCase()]) {
      const input = { params: { id: v7() }, body: aNewCandidate(cohort, { email }) }
      const told = await api.as(admin).refused(registerCandidateEndpoint, input, 400)
      expect(told.errors).toEqual([
        {
          field: 'person.email',
          message: `This is ${assessor.name}’s address, who is of this centre already: choose ‘Somebody of the centre’, or check the address`,
        },
      ])
    }
    expect(await api.db.registration.count({ where: { cohortId: cohort.id } })).toBe(0)
  })

  test('two admins who register the same new person at once: one does, the other is told who it is', async () => {
    const { admin, cohort, person } = await aSchool()
    const other = await person('centreAdmin')
    const email = `sam.${v7()}@example.org`
    const register = (by: TestPerson) =>
      api.as(by).send(registerCandidateEndpoint, { params: { id: v7() }, body: aNewCandidate(cohort, { email }) })
    const answers = await Promise.all([register(admin), register(other)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 400])
    const refused = await answers.find(({ status }) => status === 400)?.json()
    expect(refused).toMatchObject({ errors: [{ field: 'person.email' }] })
    expect(await api.db.person.count({ where: { email } })).toBe(1)
    expect(await api.db.registration.count({ where: { cohortId: cohort.id } })).toBe(1)
  })
})

describe('registering somebody of the centre', () => {
  test('makes them a candidate too, and keeps the portfolio that they have', async () => {
    const { admin, cohort, assessor, centre } = await aSchool()
    await api.as(admin).call(registerCandidateEndpoint, { params: { id: v7() }, body: known(cohort, assessor) })
    const { roles } = await api.db.person.findUniqueOrThrow({ where: { id: assessor.id } })
    expect(roles).toEqual(['assessor', 'candidate'])
    expect(await actionsAbout(assessor.id)).toEqual(['person.giveRole'])
    const ada = await aPerson('candidate').registeredOn('S1').at(centre).in(api.db)
    await api.as(admin).call(registerCandidateEndpoint, { params: { id: v7() }, body: known(cohort, ada) })
    expect(await api.db.portfolio.findMany({ where: { personId: ada.id }, select: { id: true } })).toEqual([
      { id: ada.portfolioId },
    ])
  })

  test('twice on one unit is refused: it says where they are registered, and what to do', async () => {
    const { admin, cohort, centre } = await aSchool()
    const ada = await aPerson('candidate').named('Ada Quill').at(centre).inCohort(cohort).in(api.db)
    const input = { params: { id: v7() }, body: known(cohort, ada, ['S1', 'S2']) }
    const told = await api.as(admin).refused(registerCandidateEndpoint, input, 409)
    expect(told).toMatchObject({ type: '/problems/unmet-need', need: 'notRegisteredAlready' })
    expect(told.errors).toEqual([
      {
        field: 'packIds',
        message:
          'Ada Quill is registered for Undertaking mentoring in the workplace already, in Mentors, September 2026: leave it out here, or change that registration',
      },
    ])
    const { people } = await api.as(admin).call(registrablePeopleEndpoint, { params: { id: cohort.id } })
    expect(people.find(({ personId }) => personId === ada.id)?.registrations).toMatchObject([
      { id: ada.registrationId, cohortName: cohort.name, units: [{ packId: 'S2' }] },
    ])
  })

  test('a withdrawn registration stands in nobody’s way', async () => {
    const { admin, cohort, centre } = await aSchool()
    const ada = await aPerson('candidate').at(centre).inCohort(cohort).whoIs('WITHDRAWN').in(api.db)
    await api.as(admin).call(registerCandidateEndpoint, { params: { id: v7() }, body: known(cohort, ada) })
  })

  test('two admins at once: one registers, the other is told that they are registered already', async () => {
    const { admin, cohort, person, assessor } = await aSchool()
    const other = await person('centreAdmin')
    const register = (by: TestPerson) =>
      api.as(by).send(registerCandidateEndpoint, { params: { id: v7() }, body: known(cohort, assessor) })
    const answers = await Promise.all([register(admin), register(other), register(admin), register(other)])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const answer of answers.filter(({ status }) => status !== 200))
      expect(await answer.json()).toMatchObject({ status: 409, need: 'notRegisteredAlready' })
    const { roles, registrations } = await api.db.person.findUniqueOrThrow({
      where: { id: assessor.id },
      include: { registrations: true },
    })
    expect([roles, registrations.length]).toEqual([['assessor', 'candidate'], 1])
  })

  test('who has left, is of another centre, or asks for a unit that the cohort does not take, is refused at the field', async () => {
    const { admin, cohort, centre, assessor } = await aSchool()
    const left = await aPerson('assessor').named('Lee Moss').at(centre).deactivated().in(api.db)
    const stranger = await aPerson('candidate').in(api.db)
    const cases = [
      [known(cohort, left), 'person.personId'],
      [known(cohort, stranger), 'person.personId'],
      [known(cohort, assessor, ['S4']), 'packIds'],
    ] as const
    for (const [body, field] of cases) {
      const told = await api.as(admin).refused(registerCandidateEndpoint, { params: { id: v7() }, body }, 400)
      expect(told.errors?.map((each) => each.field)).toEqual([field])
    }
  })

  test('the first day begins at midnight where the centre is, and the last ends with it', async () => {
    const { admin, cohort, assessor } = await aSchool()
    const body = { ...known(cohort, assessor), from: '2027-04-01', until: '2027-06-30' }
    const id = v7()
    const made = await api.as(admin).call(registerCandidateEndpoint, { params: { id }, body })
    expect(made).toMatchObject({ from: '2027-04-01', until: '2027-06-30' })
    const { from, until } = await api.db.registration.findUniqueOrThrow({ where: { id } })
    expect([from.toISOString(), until?.toISOString()]).toEqual(['2027-03-31T23:00:00.000Z', '2027-06-30T23:00:00.000Z'])
  })
})

describe('allocating', () => {
  const aCandidate = async () => {
    const school = await aSchool()
    const ada = await aPerson('candidate')
      .named('Ada Quill')
      .registeredOn('S1', 'S2')
      .at(school.centre)
      .inCohort(school.cohort)
      .in(api.db)
    return { ...school, ada }
  }
  const unitsTo = (ada: TestPerson, person: { id: string } | null, revision = 1) => ({
    params: { id: ada.registrationId },
    body: { units: ada.unitIds.map((unitId) => ({ unitId, personId: person?.id ?? null })), revision },
  })

  test('the team is offered, each with what they have in hand', async () => {
    const { admin, ada, assessor, centre } = await aCandidate()
    await aPerson('candidate').at(centre).assessedBy(assessor).in(api.db)
    // What has passed may come back from the IQA; what is confirmed does not.
    for (const state of ['PASSED', 'CONFIRMED'] as const) {
      const { unitId } = await aPerson('candidate').at(centre).assessedBy(assessor).in(api.db)
      await api.db.portfolioUnit.update({ where: { id: unitId }, data: { state } })
    }
    const team = await api.as(admin).call(teamEndpoint, { params: { id: ada.registrationId } })
    expect(team.assessors).toMatchObject([{ personId: assessor.id, unfinished: 2 }])
    expect(team.iqas).toMatchObject([{ unfinished: 0 }])
  })

  test('for all units, then for one again: whoever had it before stands in the chain', async () => {
    const { admin, ada, assessor, iqa, cohort, person } = await aCandidate()
    const second = await person('assessor')
    await api.db.cohortMember.create({
      data: { cohortId: cohort.id, centreId: cohort.centreId, personId: second.id, role: 'assessor' },
    })
    await api.as(admin).call(allocateAssessorEndpoint, unitsTo(ada, assessor))
    const body = { units: [{ unitId: ada.unitIds[0] ?? '', personId: second.id }], revision: 2 }
    const moved = await api.as(admin).call(allocateAssessorEndpoint, { params: { id: ada.registrationId }, body })
    expect(moved.units.map((unit) => unit.assessor?.personId)).toEqual([second.id, assessor.id])
    await api.as(admin).call(allocateIqaEndpoint, unitsTo(ada, iqa, 3))
    expect(await actionsAbout(ada.registrationId)).toEqual(['assessor.allocate', 'assessor.allocate', 'iqa.allocate'])
    const home = await api.as(second).call(homeEndpoint, {})
    expect(home.caseload.map(({ candidateName }) => candidateName)).toEqual(['Ada Quill'])
  })

  test('a candidate to themself is refused, in words', async () => {
    const { admin, ada, cohort } = await aCandidate()
    await api.db.person.update({ where: { id: ada.id }, data: { roles: ['candidate', 'assessor'] } })
    await api.db.cohortMember.create({
      data: { cohortId: cohort.id, centreId: cohort.centreId, personId: ada.id, role: 'assessor' },
    })
    const told = await api.as(admin).refused(allocateAssessorEndpoint, unitsTo(ada, ada), 409)
    expect(told).toMatchObject({ need: 'notTheCandidate' })
    expect(told.errors?.[0]).toEqual({
      field: 'units.0.personId',
      message: 'Ada Quill is the candidate here: choose somebody else',
    })
  })

  test('an admin who is the candidate does not choose who judges them', async () => {
    const { ada, assessor } = await aCandidate()
    await api.db.person.update({ where: { id: ada.id }, data: { roles: ['candidate', 'centreAdmin'] } })
    const told = await api.as(ada).refused(allocateAssessorEndpoint, unitsTo(ada, assessor), 409)
    expect(told).toMatchObject({ need: 'notTheCandidate' })
  })

  test('a supervisor at one of their settings is refused, by name or by address', async () => {
    const { admin, ada, assessor } = await aCandidate()
    const robin = await aRelationship().of(ada).withSignedAgreement().in(api.db)
    const { settingId } = await api.db.relationship.findUniqueOrThrow({ where: { id: robin.id } })
    const supervisors = [
      { supervisor: assessor.name.toUpperCase(), supervisorEmail: null },
      { supervisor: 'T. Novak', supervisorEmail: assessor.email },
    ]
    for (const data of supervisors) {
      await api.db.setting.update({ where: { id: settingId ?? '' }, data })
      const told = await api.as(admin).refused(allocateAssessorEndpoint, unitsTo(ada, assessor), 409)
      expect(told).toMatchObject({ need: 'notMentorNorSupervisor' })
      expect(told.errors?.[0]?.message).toMatch(/supervises the candidate at Brookfield Primary: choose somebody else/)
    }
  })

  test('nobody is assessor and IQA of the same unit', async () => {
    const { admin, ada, assessor, cohort } = await aCandidate()
    await api.db.person.update({ where: { id: assessor.id }, data: { roles: ['assessor', 'iqa'] } })
    await api.db.cohortMember.create({
      data: { cohortId: cohort.id, centreId: cohort.centreId, personId: assessor.id, role: 'iqa' },
    })
    await api.as(admin).call(allocateAssessorEndpoint, unitsTo(ada, assessor))
    const told = await api.as(admin).refused(allocateIqaEndpoint, unitsTo(ada, assessor, 2), 400)
    expect(told.errors?.map(({ message }) => message)).toEqual(
      ada.unitIds.map(() => `${assessor.name} assesses this unit: the two are different people`),
    )
  })

  test('who is not in the team is refused; whoever has it already stays, and nobody is an answer too', async () => {
    const { admin, ada, person, assessor, cohort } = await aCandidate()
    const outside = await person('assessor')
    await api.as(admin).refused(allocateAssessorEndpoint, unitsTo(ada, outside), 400)
    await api.as(admin).call(allocateAssessorEndpoint, unitsTo(ada, assessor))
    await api.db.cohortMember.deleteMany({ where: { cohortId: cohort.id } })
    await api.as(admin).call(allocateAssessorEndpoint, unitsTo(ada, assessor, 2))
    const freed = await api.as(admin).call(allocateAssessorEndpoint, unitsTo(ada, null, 3))
    expect(freed.units.map((unit) => unit.assessor)).toEqual([null, null])
  })

  test('a lead IQA allocates IQAs and no assessors', async () => {
    const { ada, iqa, assessor, person } = await aCandidate()
    const lead = await person('leadIqa')
    await api.as(lead).call(allocateIqaEndpoint, unitsTo(ada, iqa))
    await api.as(lead).refused(allocateAssessorEndpoint, unitsTo(ada, assessor, 2), 403)
  })

  test('of two who allocate at once one is told what the other did', async () => {
    const { admin, ada, assessor, person } = await aCandidate()
    const other = await person('centreAdmin')
    const answers = await Promise.all([
      api.as(admin).send(allocateAssessorEndpoint, unitsTo(ada, assessor)),
      api.as(other).send(allocateAssessorEndpoint, unitsTo(ada, null)),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })
})

describe('a registration', () => {
  const aCandidate = async () => {
    const school = await aSchool()
    const ada = await aPerson('candidate').named('Ada Quill').at(school.centre).inCohort(school.cohort).in(api.db)
    return { ...school, ada, params: { id: ada.registrationId } }
  }

  test('takes a break with its reason, goes on, and is withdrawn', async () => {
    const { admin, ada, params } = await aCandidate()
    const as = api.as(admin)
    const resting = await as.call(takeBreakEndpoint, { params, body: { revision: 1, reason: 'A new job' } })
    expect(resting).toMatchObject({ state: 'ON_BREAK', because: 'A new job', revision: 2 })
    const again = { params, body: { revision: 2, reason: 'Twice' } }
    expect(await as.refused(takeBreakEndpoint, again, 409)).toMatchObject({ because: 'WRONG_STATE' })
    expect(await as.call(resumeEndpoint, { params, body: { revision: 2 } })).toMatchObject({
      ...{ state: 'ACTIVE', because: null, revision: 3 },
    })
    await as.call(withdrawRegistrationEndpoint, { params, body: { revision: 3, reason: 'Moved away' } })
    expect(await api.as(ada).call(registrationEndpoint, { params })).toMatchObject({
      ...{ state: 'WITHDRAWN', because: 'Moved away', own: true },
    })
    expect(await actionsAbout(ada.registrationId)).toEqual([
      'registration.takeBreak',
      'registration.resume',
      'registration.withdraw',
    ])
  })

  test('that is withdrawn ends what guests were asked for, unless another one is live', async () => {
    const { admin, ada, params, cohort } = await aCandidate()
    const robin = await aRelationship().of(ada).withSignedAgreement().in(api.db)
    const link = await aSessionLink(api.db, robin, await aLoggedSession().with(robin).in(api.db))
    const ended = async () => (await api.db.link.findUniqueOrThrow({ where: { id: link.id } })).revokedAt !== null
    const as = api.as(admin)
    const second = v7()
    await as.call(registerCandidateEndpoint, { params: { id: second }, body: known(cohort, ada, ['S1']) })
    const withdrawn = { revision: 1, reason: 'Moved away' }
    await as.call(withdrawRegistrationEndpoint, { params, body: withdrawn })
    expect(await ended()).toBe(false)
    await as.call(withdrawRegistrationEndpoint, { params: { id: second }, body: withdrawn })
    expect(await ended()).toBe(true)
    expect(await actionsAbout(link.id)).toEqual(['link.revoke'])
  })

  test('gains units and loses those that nobody has begun on', async () => {
    const { admin, params, ada } = await aCandidate()
    const days = { from: '2026-09-01', until: null }
    const as = api.as(admin)
    const both = await as.call(describeRegistrationEndpoint, {
      ...{ params, body: { ...days, packIds: ['S1', 'S2'], revision: 1 } },
    })
    expect(both.units.map(({ packId }) => packId)).toEqual(['S1', 'S2'])
    expect(both.units.find(({ packId }) => packId === 'S2')?.id).toBe(ada.unitId)
    await api.db.portfolioUnit.update({ where: { id: ada.unitId }, data: { state: 'SUBMITTED' } })
    const less = { params, body: { ...days, packIds: ['S1'], revision: 2 } }
    const told = await as.refused(describeRegistrationEndpoint, less, 400)
    expect(told.errors).toEqual([
      {
        field: 'packIds',
        message: 'Keep Undertaking mentoring in the workplace: an assessor has begun on it',
      },
    ])
    const one = await as.call(describeRegistrationEndpoint, {
      ...{ params, body: { ...days, packIds: ['S2'], revision: 2 } },
    })
    expect(one.units.map(({ packId }) => packId)).toEqual(['S2'])
  })

  test('without a unit still stands in the caseload', async () => {
    const { admin, ada } = await aCandidate()
    await api.db.portfolioUnit.deleteMany({ where: { registrationId: ada.registrationId } })
    const home = await api.as(admin).call(homeEndpoint, {})
    expect(home.caseload).toMatchObject([{ candidateName: 'Ada Quill', unit: null }])
  })

  test('its induction is written by the candidate and by an admin, into the portfolio’s chain', async () => {
    const { admin, ada, params } = await aCandidate()
    const prompts = [{ key: 'SAFEGUARDING' as const, answer: 'HAVE' as const, note: 'Course in September' }]
    const training = [{ on: '2026-09-10', level: 'Level 2', provider: 'Northgate Training' }]
    const mine = await api.as(ada).call(recordInductionEndpoint, { params, body: { prompts, training, revision: 1 } })
    expect(mine.induction).toEqual({ prompts, training, asked: [] })
    await api.as(admin).call(recordInductionEndpoint, { params, body: { prompts: [], training, revision: 2 } })
    const events = await api.db.auditEvent.findMany({ where: { chainId: ada.portfolioId } })
    expect(events.map(({ action }) => action)).toEqual(['induction.record', 'induction.record'])
  })

  test('a training that is still to come was not done: it is refused at its day', async () => {
    const { ada } = await aCandidate()
    const rows = ['2026-11-16', '2035-01-10'].map((on) => ({ on, level: 'Level 2', provider: 'Northgate' }))
    const params = { id: ada.registrationId }
    const send = (training: typeof rows) => ({ params, body: { prompts: [], training, revision: 1 } })
    const told = await api.as(ada).refused(recordInductionEndpoint, send(rows), 400)
    expect(told.errors).toEqual([{ field: 'training.1.on', message: expect.stringContaining('still to come') }])
    await api.as(ada).call(recordInductionEndpoint, send(rows.slice(0, 1)))
  })

  test('an induction that nobody filled in blocks nothing', async () => {
    const { admin, assessor, ada } = await aCandidate()
    const units = [{ unitId: ada.unitId, personId: assessor.id }]
    await api.as(admin).call(allocateAssessorEndpoint, {
      ...{ params: { id: ada.registrationId }, body: { units, revision: 1 } },
    })
  })

  test('its assessor reads it and changes nothing', async () => {
    const { assessor, ada, params, centre } = await aCandidate()
    await api.db.portfolioUnit.update({ where: { id: ada.unitId }, data: { assessorId: assessor.id } })
    const { actions } = await api.as(assessor).call(registrationEndpoint, { params })
    expect(actions.filter(({ allowed }) => allowed).map(({ action }) => action)).not.toContain('registration.describe')
    const body = { revision: 1, reason: 'Because' }
    await api.as(assessor).refused(takeBreakEndpoint, { params, body }, 403)
    const other = await aPerson('assessor').at(centre).in(api.db)
    await api.as(other).refused(registrationEndpoint, { params }, 404)
  })
})
