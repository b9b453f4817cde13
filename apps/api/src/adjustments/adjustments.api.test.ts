import {
  adjustmentsEndpoint,
  answerAdjustmentEndpoint,
  endAdjustmentEndpoint,
  recordAdjustmentEndpoint,
} from '@mentorfolio/domain/adjustments/adjustments.endpoints'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { aUnitToJudge } from '../testing/judging.ts'
import { aPerson } from '../testing/people.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const world = async () => {
  const made = await aUnitToJudge(api)
  const { unit, candidate } = made
  const params = { id: unit.id, adjustmentId: v7() }
  const recording = (more: { version?: number; what?: string; until?: string } = {}) => ({
    params,
    body: {
      ...{ version: 0, what: 'Questions are read aloud', keeps: 'The answers are his own', need: 'Small print' },
      ...{ from: '2026-11-13', until: null, reason: 'He asked for it', ...more },
    },
  })
  const answering = (version: number, agrees: boolean, words: string | null = null) => ({
    params,
    body: { version, agrees, words },
  })
  const view = (by = candidate) => api.as(by).call(adjustmentsEndpoint, { params: { id: unit.id } })
  return { ...made, params, recording, answering, view }
}

test('an adjustment is recorded, agreed by its candidate, written anew, asked again, and ended', async () => {
  const { unit, candidate, assessor, centre, params, recording, answering, view } = await world()
  const admin = await aPerson('centreAdmin').at(centre).in(api.db)
  await api.as(assessor).call(recordAdjustmentEndpoint, recording())
  // Sent twice it is one.
  await api.as(assessor).call(recordAdjustmentEndpoint, recording())
  await api.as(assessor).refused(recordAdjustmentEndpoint, recording({ until: '2026-12-18' }), 409)
  await api.as(candidate).refused(answerAdjustmentEndpoint, answering(1, false), 400)
  await api.as(candidate).call(answerAdjustmentEndpoint, answering(1, true))
  await api.as(candidate).call(answerAdjustmentEndpoint, answering(1, true))
  await api.as(candidate).refused(answerAdjustmentEndpoint, answering(1, false, 'No'), 409)
  expect((await view()).adjustments).toMatchObject([{ version: 1, answer: { agrees: true } }])
  await api.as(admin).call(recordAdjustmentEndpoint, recording({ version: 1, what: 'Questions are read aloud, twice' }))
  expect((await view(admin)).adjustments).toMatchObject([{ version: 2, answer: null, before: [{ version: 1 }] }])
  await api.as(candidate).refused(answerAdjustmentEndpoint, answering(1, true), 409)
  await unit.submitted()
  expect((await unit.review()).adjustments).toEqual(['Questions are read aloud, twice'])
  const end = { params, body: { version: 2, reason: 'He needs it no more' } }
  await api.as(assessor).call(endAdjustmentEndpoint, end)
  await api.as(assessor).call(endAdjustmentEndpoint, end)
  expect((await unit.review()).adjustments).toEqual([])
  const late = await api.as(assessor).refused(recordAdjustmentEndpoint, recording({ version: 3, what: 'More' }), 409)
  expect(late.because).toBe('WRONG_STATE')
  await expect(
    api.db.reasonableAdjustment.updateMany({ where: { unitId: unit.id }, data: { what: 'Other' } }),
  ).rejects.toThrow()
})

test('nobody else records or answers one; a time that ends before it begins is refused', async () => {
  const { candidate, assessor, colleague, recording, answering, view } = await world()
  await api.as(candidate).refused(recordAdjustmentEndpoint, recording(), 403)
  await api.as(colleague).refused(recordAdjustmentEndpoint, recording(), 404)
  await api.as(assessor).refused(recordAdjustmentEndpoint, recording({ until: '2026-11-12' }), 400)
  await api.as(candidate).refused(answerAdjustmentEndpoint, answering(1, true), 404)
  await api.as(assessor).call(recordAdjustmentEndpoint, recording())
  await api.as(assessor).refused(answerAdjustmentEndpoint, answering(1, true), 403)
  expect((await view(assessor)).adjustments).toHaveLength(1)
})
