import { relationshipEndpoint } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { expect, test } from 'vitest'
import { aRelationship } from '../testing/relationships.ts'
import { aPlannedSession } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { twoCentres } from '../testing/two-centres.ts'

const api = await startApi()

test('the latest plan comes with the relationship, to be repeated in one request; before the first there is none', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const look = () => api.as(robin.candidate).call(relationshipEndpoint, { params: robin })
  expect((await look()).lastPlan).toBeNull()
  const later = await aPlannedSession()
    .with(robin)
    .at('2026-11-24T15:00:00Z', '2026-11-24T16:00:00Z')
    .withWords({ plan: { title: 'What Mondays need' } })
    .in(api.db)
  await aPlannedSession().with(robin).at('2026-11-12T15:00:00Z', '2026-11-12T16:00:00Z').in(api.db)
  expect((await look()).lastPlan).toMatchObject({ sessionId: later.id, plan: { title: 'What Mondays need' } })
})

test('the plan of a session that was called off is not repeated', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const held = await aPlannedSession().with(robin).at('2026-11-12T15:00:00Z', '2026-11-12T16:00:00Z').in(api.db)
  await aPlannedSession().with(robin).at('2026-12-18T15:00:00Z', '2026-12-18T16:00:00Z').thatIs('CANCELLED').in(api.db)
  const { lastPlan } = await api.as(robin.candidate).call(relationshipEndpoint, { params: robin })
  expect(lastPlan?.sessionId).toBe(held.id)
})

test('its words are read by whoever reads words, and by no admin', async () => {
  const { robin, around } = await twoCentres(api.db)
  const as = (who: keyof typeof around) => api.as(around[who]).call(relationshipEndpoint, { params: robin })
  expect((await as('assessor')).lastPlan).not.toBeNull()
  expect((await as('centreAdmin')).lastPlan).toBeNull()
})
