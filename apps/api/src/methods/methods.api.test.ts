import { caseloadEndpoint } from '@mentorfolio/domain/caseload/caseload.endpoints'
import {
  answerMethodEndpoint,
  methodsEndpoint,
  signMethodEndpoint,
  withdrawMethodEndpoint,
  writeDiscussionEndpoint,
  writeObservationEndpoint,
} from '@mentorfolio/domain/methods/methods.endpoints'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { aUnitToJudge } from '../testing/judging.ts'
import { aDiscussion, anObservation } from '../testing/methods.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const world = async () => {
  const made = await aUnitToJudge(api)
  const { assessor, candidate, unit, pack } = made
  const recordId = v7()
  const params = { id: unit.id, recordId }
  const criterion = pack.criteria[0]?.id ?? ''
  const seen = (by: typeof assessor) => api.as(by).call(methodsEndpoint, { params: { id: unit.id } })
  const observing = (revision: number, more: Parameters<typeof anObservation>[1] = {}) => ({
    params,
    body: { revision, reason: null, observation: anObservation(criterion, more) },
  })
  const observe = (...given: Parameters<typeof observing>) =>
    api.as(assessor).call(writeObservationEndpoint, observing(...given))
  const sign = (revision: number) => api.as(assessor).call(signMethodEndpoint, { params, body: { revision } })
  const agree = (revision: number) =>
    api.as(candidate).call(answerMethodEndpoint, { params, body: { revision, agrees: true } })
  return { ...made, params, criterion, seen, observing, observe, sign, agree }
}

test('an observation is written, signed by its assessor, read and signed by its candidate', async () => {
  const { candidate, assessor, observe, sign, agree, seen, robin } = await world()
  const { records } = await observe(0, { relationshipId: robin.id, menteeAgreed: 'They said yes', stage: 'SESSION' })
  expect(records).toMatchObject([{ state: 'WRITTEN', isMine: true, versions: [{ agreementVersion: 1 }] }])
  // Not theirs to read before that.
  expect((await seen(candidate)).records).toEqual([])
  await sign(1)
  expect((await seen(candidate)).records).toMatchObject([{ state: 'TO_SIGN', versions: [{ version: 1 }] }])
  await agree(1)
  const [record] = (await seen(assessor)).records
  expect(record?.state).toBe('SIGNED')
  expect(record?.versions[0]?.signatures.map(({ party, agrees }) => [party, agrees])).toEqual([
    ['ASSESSOR', true],
    ['CANDIDATE', true],
  ])
})

test('what its candidate says is not right stays, and a new version asks for both signatures again', async () => {
  const { params, candidate, observe, sign, agree, seen } = await world()
  await observe(0)
  await sign(1)
  const words = 'It was the second session'
  await api.as(candidate).call(answerMethodEndpoint, { params, body: { revision: 1, agrees: false, words } })
  // It is no signature to take back.
  await api.as(candidate).refused(answerMethodEndpoint, { params, body: { revision: 1, agrees: true } }, 409)
  await observe(1, { feedback: 'Calm, in the second session' })
  expect((await seen(candidate)).records).toMatchObject([
    { state: 'WRITTEN', versions: [{ version: 1, signatures: [{}, { agrees: false, words }] }] },
  ])
  await api.as(candidate).refused(answerMethodEndpoint, { params, body: { revision: 2, agrees: true } }, 409)
  await sign(2)
  const { records } = await agree(2)
  expect(records).toMatchObject([{ state: 'SIGNED', versions: [{ version: 2 }, { version: 1 }] }])
})

test('what is not right waits for its assessor until it is written anew; what they sign is a contact', async () => {
  const { params, assessor, candidate, observe, sign } = await world()
  const line = async () => {
    const { items } = await api.as(assessor).call(caseloadEndpoint, { query: {} })
    return [items[0]?.lastContact?.what ?? null, items[0]?.waiting.find(({ what }) => what === 'METHODS')?.href ?? null]
  }
  await observe(0)
  expect(await line()).toEqual([null, null])
  await sign(1)
  expect(await line()).toEqual(['METHOD_SIGNED', null])
  const body = { revision: 1, agrees: false, words: 'It was the second session' }
  await api.as(candidate).call(answerMethodEndpoint, { params, body })
  expect(await line()).toEqual(['METHOD_SIGNED', `/units/${params.id}/methods/${params.recordId}`])
  await observe(1, { feedback: 'Calm, in the second session' })
  expect(await line()).toEqual(['METHOD_SIGNED', null])
})

test('once both signed it changes no more, and is withdrawn with a reason', async () => {
  const { params, assessor, candidate, observe, observing, sign, agree, seen } = await world()
  await observe(0)
  await sign(1)
  await agree(1)
  const { detail } = await api.as(assessor).refused(writeObservationEndpoint, observing(1, { feedback: 'Other' }), 409)
  expect(detail).toContain('Both signed it')
  const body = { revision: 1, reason: 'Of another candidate' }
  await api.as(assessor).call(withdrawMethodEndpoint, { params, body })
  expect((await seen(candidate)).records).toMatchObject([
    { state: 'WITHDRAWN', withdrawn: { because: 'Of another candidate' }, versions: [{ version: 1 }] },
  ])
  await api.as(assessor).refused(withdrawMethodEndpoint, { params, body }, 409)
})

test('sent again it is the same version; against an older one it is told what stands there', async () => {
  const { assessor, observe, observing, seen } = await world()
  await observe(0)
  await observe(0)
  expect((await seen(assessor)).records).toMatchObject([{ revision: 1 }])
  await observe(1, { feedback: 'Anew' })
  const { type } = await api
    .as(assessor)
    .refused(writeObservationEndpoint, observing(1, { feedback: 'From another device' }), 409)
  expect(type).toContain('stale-revision')
})

test('nobody records for a unit that is not theirs, nor for their own work; whoever takes it over reads on', async () => {
  const { params, criterion, colleague, assessor, candidate, unit, observe, observing, sign, seen } = await world()
  await observe(0)
  await sign(1)
  await api
    .as(colleague)
    .refused(writeObservationEndpoint, { ...observing(0), params: { ...params, recordId: v7() } }, 404)
  await api
    .as(candidate)
    .refused(writeObservationEndpoint, { ...observing(0), params: { ...params, recordId: v7() } }, 403)
  await api.as(assessor).refused(answerMethodEndpoint, { params, body: { revision: 1, agrees: true } }, 403)
  await api.db.portfolioUnit.update({ where: { id: unit.id }, data: { assessorId: colleague.id } })
  expect((await seen(colleague)).records).toMatchObject([{ state: 'TO_SIGN', isMine: false, byName: 'Helen Ward' }])
  const { detail } = await api.as(colleague).refused(writeObservationEndpoint, observing(1, { feedback: 'Mine' }), 409)
  expect(detail).toContain('record your own')
  await api.as(colleague).call(writeDiscussionEndpoint, {
    params: { id: unit.id, recordId: v7() },
    body: { revision: 0, reason: null, discussion: aDiscussion(criterion) },
  })
})

test('what is not of this unit, or not of this mentee, is told in its field', async () => {
  const { assessor, observing, robin } = await world()
  const wrong = observing(0, {
    ...{ relationshipId: v7(), menteeAgreed: 'Yes', sessionId: robin.id },
    checklist: [{ criterion: 'NONE', says: 'NOT_SEEN', words: null }],
  })
  const { errors } = await api.as(assessor).refused(writeObservationEndpoint, wrong, 400)
  expect(errors?.map(({ field }) => field)).toEqual([
    'observation.relationshipId',
    'observation.sessionId',
    'observation.checklist.0.criterion',
  ])
})

test('a discussion is planned by its questions, and signed once it was held', async () => {
  const { assessor, candidate, criterion, params, sign, agree, seen } = await world()
  const write = (revision: number, discussion: ReturnType<typeof aDiscussion>) =>
    api.as(assessor).call(writeDiscussionEndpoint, { params, body: { revision, reason: null, discussion } })
  const points = [{ criteria: [criterion], question: 'Why?', at: null, words: null }]
  await write(0, aDiscussion(criterion, { minutes: null, summary: null, points }))
  const { detail } = await api.as(assessor).refused(signMethodEndpoint, { params, body: { revision: 1 } }, 409)
  expect(detail).toContain('how long it took')
  await write(1, aDiscussion(criterion))
  await sign(2)
  await agree(2)
  expect((await seen(candidate)).records).toMatchObject([{ kind: 'PROFESSIONAL_DISCUSSION', state: 'SIGNED' }])
})

test('the database keeps what was written and signed', async () => {
  const { params, observe, sign } = await world()
  await observe(0)
  await sign(1)
  const { recordId } = params
  const refusals = [
    () => api.db.methodRecordVersion.updateMany({ where: { recordId }, data: { reason: 'Other' } }),
    () => api.db.methodRecordSignature.deleteMany({ where: { recordId } }),
    () => api.db.methodRecord.update({ where: { id: recordId }, data: { kind: 'PROFESSIONAL_DISCUSSION' } }),
    () => api.db.methodRecord.delete({ where: { id: recordId } }),
  ]
  for (const refused of refusals) await expect(refused()).rejects.toThrow()
})
