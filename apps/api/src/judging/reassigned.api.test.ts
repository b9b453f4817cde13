import { allocateAssessorEndpoint, registrationEndpoint } from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import { holdersEndpoint } from '@mentorfolio/domain/judging/holders.endpoints'
import {
  countersignEndpoint,
  judgeEndpoint,
  openSubmissionEndpoint,
  releaseEndpoint,
  reviewEndpoint,
} from '@mentorfolio/domain/judging/judging.endpoints'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { aRegisterEntry, aUnitToJudge } from '../testing/judging.ts'
import { aPerson, type TestPerson } from '../testing/people.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const world = async () => {
  const judged = await aUnitToJudge(api)
  const { centre, candidate } = judged
  const admin = await aPerson('centreAdmin').named('Nadia Orme').at(centre).in(api.db)
  const third = await aPerson('assessor').named('Kemi Lane').at(centre).in(api.db)
  const params = { id: candidate.registrationId }
  const givenTo = async (person: TestPerson | null) => {
    const { revision } = await api.as(admin).call(registrationEndpoint, { params })
    const units = [{ unitId: candidate.unitId, personId: person?.id ?? null }]
    return api.as(admin).call(allocateAssessorEndpoint, { params, body: { units, revision } })
  }
  return { ...judged, admin, third, givenTo }
}

test('in the middle of an assessment: what was judged stays with its name, and the new assessor goes on and decides', async () => {
  const { unit, assessor, colleague, givenTo } = await world()
  await (await unit.submitted()).opened()
  await unit.accepted()
  await unit.judged('MET')
  const pass = await unit.passing()
  await givenTo(colleague)
  const seen = await unit.review(colleague)
  expect(seen.criteria.every(({ judgement }) => judgement.byName === 'Helen Ward' && judgement.outcome === 'MET')).toBe(
    true,
  )
  const told = await api.as(assessor).refused(releaseEndpoint, pass, 403)
  expect([told.because, told.title]).toEqual(['GIVEN_ON', 'Imran Cole has this unit now'])
  expect(told.detail).toContain('Nadia Orme took it from you on 16 November 2026')
  await api.as(assessor).refused(reviewEndpoint, { params: unit.params, query: {} }, 403)
  const [first] = seen.criteria
  if (!first) throw new Error('The unit has criteria')
  const anew = {
    params: { ...unit.params, judgementId: v7() },
    body: {
      criteria: [{ id: first.id, version: first.judgement.version }],
      ...{ outcome: 'MET' as const, feedback: 'I see it too', methods: ['RECORDS' as const], opened: [] },
    },
  }
  const judged = await api.as(colleague).call(judgeEndpoint, anew)
  expect(judged.criteria.map(({ judgement }) => judgement.byName).slice(0, 2)).toEqual(['Imran Cole', 'Helen Ward'])
  const body = { ...pass.body, revision: await unit.revision() }
  await api.as(colleague).call(releaseEndpoint, { params: { ...pass.params, decisionId: v7() }, body })
  expect(await unit.state()).toBe('PASSED')
})

test('with a proposal open: whoever was asked can still sign it, and it bears its proposer’s name', async () => {
  const { unit, assessor, colleague, third, givenTo } = await world()
  await aRegisterEntry(api.db, assessor, { countersigned: true })
  await aRegisterEntry(api.db, colleague, { mayCountersign: true })
  await (await unit.submitted()).opened()
  await unit.judged('NOT_YET_MET', { feedback: 'Say how you knew' })
  const refer = await unit.referring({ countersignerId: colleague.id })
  await api.as(assessor).call(releaseEndpoint, refer)
  await givenTo(third)
  const { decisions, actions } = await unit.review(third)
  expect(decisions[0]?.byName).toBe('Helen Ward')
  expect(actions.find(({ action }) => action === 'portfolioUnit.takeBackProposal')?.allowed).toBe(true)
  const sign = { params: refer.params, body: { revision: await unit.revision(), agrees: true as const } }
  await api.as(assessor).refused(countersignEndpoint, sign, 403)
  await api.as(colleague).call(countersignEndpoint, sign)
  expect(await unit.state()).toBe('REFERRED')
})

test('before anything was begun, given on twice, or taken from everybody: whoever had it begins on nothing', async () => {
  const { unit, assessor, colleague, third, givenTo } = await world()
  await unit.submitted()
  await givenTo(colleague)
  await givenTo(third)
  const open = async () => ({ params: unit.params, body: { revision: await unit.revision() } })
  for (const [who, title] of [
    [assessor, 'Kemi Lane has this unit now'],
    [colleague, 'Kemi Lane has this unit now'],
  ] as const)
    expect((await api.as(who).refused(openSubmissionEndpoint, await open(), 403)).title).toBe(title)
  await givenTo(null)
  expect((await api.as(third).refused(openSubmissionEndpoint, await open(), 403)).title).toBe(
    'This unit is with somebody else',
  )
  await givenTo(assessor)
  await api.as(assessor).call(openSubmissionEndpoint, await open())
  expect(await unit.state()).toBe('IN_ASSESSMENT')
})

test('who has had a unit is kept by itself, with who gave it, and nobody changes it', async () => {
  const { unit, assessor, colleague, admin, candidate, third, givenTo } = await world()
  await (await unit.submitted()).opened()
  const { criteria } = await unit.judged('MET')
  api.clock.set('2026-11-17T10:00:00Z')
  await givenTo(colleague)
  const params = { id: unit.id }
  for (const who of [colleague, admin]) {
    const { holders } = await api.as(who).call(holdersEndpoint, { params })
    expect(holders).toMatchObject([
      {
        part: 'ASSESSOR',
        name: 'Imran Cole',
        from: '2026-11-17T10:00:00.000Z',
        until: null,
        byName: 'Nadia Orme',
        judged: 0,
      },
      {
        part: 'ASSESSOR',
        name: 'Helen Ward',
        until: '2026-11-17T10:00:00.000Z',
        byName: null,
        judged: criteria.length,
      },
    ])
  }
  await api.as(candidate).refused(holdersEndpoint, { params }, 403)
  for (const who of [assessor, third]) await api.as(who).refused(holdersEndpoint, { params }, 404)
  const { seq } = await api.db.unitHolding.findFirstOrThrow({ where: { unitId: unit.id } })
  await expect(api.db.unitHolding.update({ where: { seq }, data: { personId: null } })).rejects.toThrow()
  await expect(api.db.unitHolding.delete({ where: { seq } })).rejects.toThrow()
})
