import { recordOverrideEndpoint } from '@mentorfolio/domain/confidentiality/confidentiality.endpoints'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'
import { twoCentres } from '../testing/two-centres.ts'

const api = await startApi()
const world = await twoCentres(api.db)
beforeEach(() => api.clock.set(testsBeginAt))

const kept = (changes: object = {}) => ({
  params: { id: v7() },
  body: {
    registrationId: world.ada.registrationId,
    ...{ form: `/sessions/${world.logged.id}/log`, field: 'log.stages.GROW.GOAL', kind: 'NAME' as const },
    ...changes,
  },
})

test('what was kept is noted in the portfolio’s chain: where and what it seemed, and no word of it', async () => {
  const input = kept()
  const { recordedAt } = await api.as(world.ada).call(recordOverrideEndpoint, input)
  const row = await api.db.confidentialityOverride.findUniqueOrThrow({ where: { id: input.params.id } })
  expect(row).toMatchObject({
    form: input.body.form,
    field: 'log.stages.GROW.GOAL',
    kind: 'NAME',
    personId: world.ada.id,
  })
  expect(row.recordedAt.toISOString()).toBe(recordedAt)
  const event = await api.db.auditEvent.findFirstOrThrow({ where: { subjectId: row.id } })
  expect(event).toMatchObject({ action: 'confidentiality.override', chainId: row.portfolioId })
  expect(event.fields).toEqual(['form', 'field', 'kind'])
})

test('sent again it is the same note', async () => {
  const input = kept()
  const first = await api.as(world.ada).call(recordOverrideEndpoint, input)
  api.clock.set('2026-11-17T10:00:00Z')
  expect(await api.as(world.ada).call(recordOverrideEndpoint, input)).toEqual(first)
  expect(await api.db.auditEvent.count({ where: { subjectId: input.params.id } })).toBe(1)
})

test('another note under the same id is refused', async () => {
  const input = kept()
  await api.as(world.ada).call(recordOverrideEndpoint, input)
  const other = { ...input, body: { ...input.body, kind: 'PHONE' as const } }
  const told = await api.as(world.ada).refused(recordOverrideEndpoint, other, 409)
  expect(told.type).toBe('/problems/id-taken')
})

test.each([
  ['a field that is a sentence', { field: 'Jordan Smith said so' }],
  ['an address with words in it', { form: '/sessions/Jordan Smith' }],
  ['a kind that there is none of', { kind: 'SECRET' }],
])('%s is refused: no word of the writer fits', async (_sentence, changes) => {
  const input = kept(changes)
  await api.as(world.ada).refused(recordOverrideEndpoint, input, 400)
  expect(await api.db.confidentialityOverride.count({ where: { id: input.params.id } })).toBe(0)
})

test('nobody but the writer keeps what was found: whoever reads the portfolio may not', async () => {
  await api.as(world.around.assessor).refused(recordOverrideEndpoint, kept(), 403)
})
