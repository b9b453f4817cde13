import { handOverAgreementEndpoint } from '@mentorfolio/domain/agreements/agreements.endpoints'
import { pauseEndpoint, resumeEndpoint } from '@mentorfolio/domain/endings/pauses.endpoints'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { aCentre, aPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi()

test('signed on a phone before a pause and sent after it, an agreement is in force from the end of the pause', async () => {
  const centre = await aCentre().in(api.db)
  const ada = await aPerson('candidate').at(centre).in(api.db)
  const dsl = api.as(await aPerson('dsl').at(centre).in(api.db))
  const robin = await aRelationship().of(ada).ofAnAdult().awaitingTheMentee().in(api.db)
  const params = { id: robin.id }

  api.clock.set('2026-11-16T10:05:00Z')
  await dsl.call(pauseEndpoint, { params, body: { after: null, reason: 'To be looked into' } })
  const { id: after } = await api.db.relationshipMove.findFirstOrThrow({
    where: { relationshipId: robin.id, to: 'PAUSED' },
  })
  api.clock.set('2026-11-16T11:00:00Z')
  await dsl.call(resumeEndpoint, { params, body: { after } })

  api.clock.set('2026-11-16T11:05:00Z')
  const headers = {
    'device-id': v7(),
    ...{ 'device-written-at': '2026-11-16T10:00:00Z', 'device-sent-at': '2026-11-16T11:05:00Z' },
  }
  const body = { version: 1, name: 'Robin', helped: false }
  await api.as(ada).call(handOverAgreementEndpoint, { params, body }, { headers })
  expect(await api.db.inForcePeriod.findMany({ where: { relationshipId: robin.id } })).toMatchObject([
    { start: new Date('2026-11-16T11:00:00Z'), end: null },
  ])
})
