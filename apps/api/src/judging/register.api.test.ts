import { keepRegisterEndpoint, registerEndpoint } from '@mentorfolio/domain/judging/register.endpoints'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { aCentre, aPerson } from '../testing/people.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const world = async () => {
  const centre = await aCentre().in(api.db)
  const lead = await aPerson('leadIqa', 'assessor').named('Lena Orr').at(centre).in(api.db)
  const assessor = await aPerson('assessor').named('Helen Ward').at(centre).in(api.db)
  const entry = (version: number, more: { countersigned?: boolean; mayCountersign?: boolean } = {}) => ({
    params: { id: centre.id, personId: assessor.id, entryId: v7() },
    body: {
      ...{ version, countersigned: true, mayCountersign: false, reason: 'New to assessing', ...more },
      entries: [{ kind: 'QUALIFICATION' as const, words: 'Certificate in assessing', on: null }],
    },
  })
  return { centre, lead, assessor, entry }
}

test('what is known of an assessor is kept in versions, and nothing of it is overwritten', async () => {
  const { centre, lead, assessor, entry } = await world()
  const as = api.as(lead)
  const first = entry(0)
  await as.call(keepRegisterEndpoint, first)
  await as.call(keepRegisterEndpoint, first)
  await as.call(keepRegisterEndpoint, entry(1, { countersigned: false, mayCountersign: true }))
  const { assessors } = await as.call(registerEndpoint, { params: { id: centre.id } })
  expect(assessors.map(({ name, isOneself, versions }) => [name, isOneself, versions.length])).toEqual([
    ['Helen Ward', false, 2],
    ['Lena Orr', true, 0],
  ])
  expect(assessors[0]?.versions[0]).toMatchObject({ version: 2, countersigned: false, byName: 'Lena Orr' })
  expect((await as.refused(keepRegisterEndpoint, entry(1), 409)).type).toBe('/problems/stale-revision')
  const row = await api.db.assessorEntry.findFirstOrThrow({ where: { personId: assessor.id } })
  await expect(api.db.assessorEntry.update({ where: { id: row.id }, data: { countersigned: false } })).rejects.toThrow()
})

test('nobody keeps their own entry, and assessors keep none', async () => {
  const { lead, assessor, entry } = await world()
  const { params, body } = entry(0)
  const own = { params: { ...params, personId: lead.id }, body }
  expect((await api.as(lead).refused(keepRegisterEndpoint, own, 409)).need).toBe('notOneself')
  await api.as(assessor).refused(keepRegisterEndpoint, own, 403)
  const someIqa = await aPerson('iqa').at({ id: lead.centreId, name: '' }).in(api.db)
  const noAssessor = { params: { ...params, personId: someIqa.id }, body }
  await api.as(lead).refused(keepRegisterEndpoint, noAssessor, 404)
})

test('whoever is asked to sign a decision may sign until they did', async () => {
  const { lead, assessor, entry } = await world()
  await api.as(lead).call(keepRegisterEndpoint, entry(0, { mayCountersign: true }))
  const candidate = await aPerson('candidate').at({ id: lead.centreId, name: '' }).in(api.db)
  await api.db.portfolioUnit.update({ where: { id: candidate.unitId }, data: { countersignerId: assessor.id } })
  const told = await api.as(lead).refused(keepRegisterEndpoint, entry(1), 409)
  expect(told.title).toBe('They are asked to sign a decision')
})
