import {
  allocateAssessorEndpoint,
  allocateIqaEndpoint,
  registrationEndpoint,
} from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import {
  conflictChoicesEndpoint,
  conflictsEndpoint,
  declareConflictEndpoint,
  endConflictEndpoint,
} from '@mentorfolio/domain/conflicts/conflicts.endpoints'
import {
  countersignEndpoint,
  openSubmissionEndpoint,
  releaseEndpoint,
} from '@mentorfolio/domain/judging/judging.endpoints'
import { viewPersonEndpoint } from '@mentorfolio/domain/people/people.endpoints'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { aRegisterEntry, aUnitToJudge } from '../testing/judging.ts'
import { aPerson } from '../testing/people.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const world = async () => {
  const judged = await aUnitToJudge(api)
  const admin = await aPerson('centreAdmin').named('Nadia Orme').at(judged.centre).in(api.db)
  const lead = await aPerson('leadIqa').named('Lena Orr').at(judged.centre).in(api.db)
  const declaring = (about: { kind: 'CANDIDATE'; candidateId: string } | { kind: 'SETTING'; settingId: string }) => ({
    params: { id: judged.centre.id, conflictId: v7() },
    body: { about, words: 'We shared a flat' },
  })
  const ofCandidate = () => declaring({ kind: 'CANDIDATE', candidateId: judged.candidate.id })
  const ofSetting = () => declaring({ kind: 'SETTING', settingId: judged.robin.settingId })
  const ending = (conflictId: string) => ({
    params: { id: judged.centre.id, conflictId },
    body: { reason: 'Long ago, and looked at by two' },
  })
  const list = { params: { id: judged.centre.id } }
  return { ...judged, admin, lead, ofCandidate, ofSetting, ending, list }
}

describe('whoever declared a conflict of interest', () => {
  test.each(['ofCandidate', 'ofSetting'] as const)(
    '%s begins on nothing of it, until somebody else ends it',
    async (how) => {
      const { unit, assessor, lead, ending, ...rest } = await world()
      await unit.submitted()
      const declared = rest[how]()
      await api.as(assessor).call(declareConflictEndpoint, declared)
      const open = { params: unit.params, body: { revision: await unit.revision() } }
      const told = await api.as(assessor).refused(openSubmissionEndpoint, open, 409)
      expect([told.need, told.detail]).toEqual([
        'noConflict',
        expect.stringMatching(/You declared a conflict of interest/),
      ])
      const { actions } = await unit.review()
      expect(actions.find(({ action }) => action === 'portfolioUnit.assess')?.needs).toEqual(['noConflict'])
      expect(await unit.state()).toBe('SUBMITTED')
      await api.as(lead).call(endConflictEndpoint, ending(declared.params.conflictId))
      await api.as(assessor).call(openSubmissionEndpoint, open)
      expect(await unit.state()).toBe('IN_ASSESSMENT')
    },
  )

  test('decides nothing of what was begun', async () => {
    const { unit, assessor, ofCandidate } = await world()
    await (await unit.submitted()).opened()
    await unit.accepted()
    await unit.judged('MET')
    const pass = await unit.passing()
    await api.as(assessor).call(declareConflictEndpoint, ofCandidate())
    expect((await api.as(assessor).refused(releaseEndpoint, pass, 409)).need).toBe('noConflict')
  })

  test('is asked to sign nothing, and signs nothing that waits for them', async () => {
    const { unit, assessor, colleague, ofSetting } = await world()
    await aRegisterEntry(api.db, assessor, { countersigned: true })
    await aRegisterEntry(api.db, colleague, { mayCountersign: true })
    await (await unit.submitted()).opened()
    await unit.judged('NOT_YET_MET', { feedback: 'Say how you knew' })
    const refer = await unit.referring({ countersignerId: colleague.id })
    const { revision } = await api.as(assessor).call(releaseEndpoint, refer)
    await api.as(colleague).call(declareConflictEndpoint, ofSetting())
    const sign = { params: refer.params, body: { revision, agrees: true as const } }
    expect((await api.as(colleague).refused(countersignEndpoint, sign, 409)).need).toBe('noConflict')
    expect((await unit.review()).countersigners).toEqual([])
  })

  test('is allocated nothing of it, nor handed over', async () => {
    const { admin, lead, assessor, colleague, candidate, robin, centre, ...rest } = await world()
    const iqa = await aPerson('iqa').at(centre).in(api.db)
    // They reach no candidate: the setting they do.
    for (const person of [colleague, iqa]) await api.as(person).call(declareConflictEndpoint, rest.ofSetting())
    const params = { id: candidate.registrationId }
    const { revision } = await api.as(admin).call(registrationEndpoint, { params })
    const body = (personId: string) => ({ units: [{ unitId: candidate.unitId, personId }], revision })
    const told = await api.as(admin).refused(allocateAssessorEndpoint, { params, body: body(colleague.id) }, 409)
    expect([told.need, told.errors?.[0]?.message]).toEqual([
      'noConflict',
      'Imran Cole declared a conflict of interest here: choose somebody else',
    ])
    expect((await api.as(lead).refused(allocateIqaEndpoint, { params, body: body(iqa.id) }, 409)).need).toBe(
      'noConflict',
    )
    const { work } = await api.as(admin).call(viewPersonEndpoint, { params: { id: assessor.id } })
    expect(work.map(({ colleagues }) => colleagues)).toEqual([[]])
  })
})

describe('who reads it', () => {
  test('they themselves, the admin and the lead IQA, who are shown what needs somebody else', async () => {
    const { admin, lead, assessor, colleague, candidate, ofCandidate, list, robin } = await world()
    const declared = ofCandidate()
    await api.as(assessor).call(declareConflictEndpoint, declared)
    await api.as(assessor).call(declareConflictEndpoint, declared)
    const own = await api.as(assessor).call(conflictsEndpoint, list)
    expect([own.all, own.mayDeclare, own.mayAllocate, own.conflicts.length]).toEqual([false, true, false, 1])
    expect(own.conflicts[0]).toMatchObject({ own: true, words: 'We shared a flat', ended: null, units: [] })
    expect((await api.as(colleague).call(conflictsEndpoint, list)).conflicts).toEqual([])
    await api.as(candidate).refused(conflictsEndpoint, list, 403)
    const all = await api.as(admin).call(conflictsEndpoint, list)
    expect([all.all, all.mayDeclare, all.mayAllocate]).toEqual([true, false, true])
    expect(all.conflicts[0]).toMatchObject({
      byName: 'Helen Ward',
      about: { kind: 'CANDIDATE', name: candidate.name },
      units: [{ unitId: candidate.unitId, part: 'assessor', candidateName: candidate.name }],
    })
    expect((await api.as(lead).call(conflictsEndpoint, list)).conflicts).toHaveLength(1)
    expect(robin.settingId).not.toBe('')
  })

  test('nobody reads what was declared about themself', async () => {
    const { lead, assessor, candidate, ofCandidate, list, ending } = await world()
    const declared = ofCandidate()
    await api.as(assessor).call(declareConflictEndpoint, declared)
    await api.db.person.update({ where: { id: candidate.id }, data: { roles: ['candidate', 'centreAdmin'] } })
    expect((await api.as(candidate).call(conflictsEndpoint, list)).conflicts).toEqual([])
    await api.as(candidate).refused(endConflictEndpoint, ending(declared.params.conflictId), 404)
    expect((await api.as(lead).call(conflictsEndpoint, list)).conflicts).toHaveLength(1)
  })
})

describe('a conflict of interest', () => {
  test('is about somebody whom they reach, or a setting of the centre; once', async () => {
    const { assessor, colleague, candidate, ofCandidate, ofSetting, list } = await world()
    const choices = await api.as(assessor).call(conflictChoicesEndpoint, list)
    expect(choices.candidates).toEqual([{ id: candidate.id, name: candidate.name }])
    expect(choices.settings.length).toBeGreaterThan(0)
    expect((await api.as(colleague).call(conflictChoicesEndpoint, list)).candidates).toEqual([])
    await api.as(colleague).refused(declareConflictEndpoint, ofCandidate(), 400)
    await api.as(assessor).call(declareConflictEndpoint, ofSetting())
    const { errors } = await api.as(assessor).refused(declareConflictEndpoint, ofSetting(), 400)
    expect(errors?.map(({ field }) => field)).toEqual(['about'])
  })

  test('is ended by somebody else, once; it stays with both reasons', async () => {
    const { lead, admin, assessor, ofCandidate, ofSetting, list, ending } = await world()
    await api.db.person.update({ where: { id: lead.id }, data: { roles: ['leadIqa', 'assessor'] } })
    const own = ofSetting()
    await api.as(lead).call(declareConflictEndpoint, own)
    expect((await api.as(lead).refused(endConflictEndpoint, ending(own.params.conflictId), 409)).need).toBe(
      'notOneself',
    )
    const declared = ofCandidate()
    await api.as(assessor).call(declareConflictEndpoint, declared)
    const end = ending(declared.params.conflictId)
    await api.as(assessor).refused(endConflictEndpoint, end, 403)
    await api.as(lead).call(endConflictEndpoint, end)
    expect((await api.as(admin).refused(endConflictEndpoint, end, 409)).title).toBe('It was ended already')
    const { conflicts } = await api.as(assessor).call(conflictsEndpoint, list)
    expect(conflicts[0]).toMatchObject({
      words: 'We shared a flat',
      ended: { byName: 'Lena Orr', reason: end.body.reason },
    })
    const where = { id: declared.params.conflictId }
    await expect(api.db.conflictOfInterest.update({ where, data: { words: 'Other' } })).rejects.toThrow()
    await expect(api.db.conflictOfInterest.update({ where, data: { endedBecause: 'Other' } })).rejects.toThrow()
    await expect(api.db.conflictOfInterest.delete({ where })).rejects.toThrow()
  })
})
