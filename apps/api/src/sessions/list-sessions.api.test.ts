import { listSessionsEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { expect, test } from 'vitest'
import { aRelationship, type TestRelationship } from '../testing/relationships.ts'
import { aLoggedSession } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi()

const onDay = (relationship: TestRelationship, day: string) =>
  aLoggedSession().with(relationship).at(`2026-11-${day}T15:00:00Z`, `2026-11-${day}T16:00:00Z`).in(api.db)

test('pages follow each other, latest first, and a session added in between shifts nothing', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const params = { id: robin.candidate.registrationId }
  const ids: Record<string, string> = {}
  for (const day of ['02', '03', '04', '05', '06']) ids[day] = (await onDay(robin, day)).id

  const first = await as.call(listSessionsEndpoint, { params, query: { limit: 2 } })
  expect(first.sessions.map(({ id }) => id)).toEqual([ids['06'], ids['05']])
  await onDay(robin, '09')
  const inBetween = await onDay(robin, '04')

  const second = await as.call(listSessionsEndpoint, { params, query: { limit: 2, after: first.next ?? '' } })
  expect(second.sessions.map(({ id }) => id)).toEqual([inBetween.id, ids['04']])
  const third = await as.call(listSessionsEndpoint, { params, query: { limit: 2, after: second.next ?? '' } })
  expect(third.sessions.map(({ id }) => id)).toEqual([ids['03'], ids['02']])
  expect(third.next).toBeNull()
})

test('sessions that start together are told apart by their ids, and none is lost between pages', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const params = { id: robin.candidate.registrationId }
  const ids: string[] = []
  for (let made = 0; made < 5; made += 1) ids.push((await onDay(robin, '05')).id)
  const seen: string[] = []
  let after: string | null = null
  do {
    const page: { sessions: { id: string }[]; next: string | null } = await as.call(listSessionsEndpoint, {
      params,
      query: { limit: 2, ...(after ? { after } : {}) },
    })
    seen.push(...page.sessions.map(({ id }) => id))
    after = page.next
  } while (after)
  expect(seen).toEqual(ids.toReversed())
})

test('twenty are shown unless told; those of one mentee can be asked for', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const sam = await aRelationship().of(robin.candidate).withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const params = { id: robin.candidate.registrationId }
  for (let made = 0; made < 21; made += 1) await onDay(robin, '05')
  const withSam = await onDay(sam, '01')
  const page = await as.call(listSessionsEndpoint, { params, query: {} })
  expect(page.sessions).toHaveLength(20)
  const sams = await as.call(listSessionsEndpoint, { params, query: { relationshipId: sam.id } })
  expect(sams.sessions.map(({ id }) => id)).toEqual([withSam.id])
})

test('a page after a session of somebody else is not there', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const theirs = await aLoggedSession().in(api.db)
  const input = { params: { id: robin.candidate.registrationId }, query: { after: theirs.id } }
  await api.as(robin.candidate).refused(listSessionsEndpoint, input, 404)
})

test.each([
  ['limit=0', 'limit', 'Ask for 1 to 100'],
  ['limit=101', 'limit', 'Ask for 1 to 100'],
  ['limit=1.5', 'limit', 'Ask for 1 to 100'],
  ['limit=many', 'limit', 'Ask for 1 to 100'],
  ['limit=1e999', 'limit', 'Ask for 1 to 100'],
  ['limit=1&limit=2', 'limit', 'Ask for 1 to 100'],
  ['after=yesterday', 'after', 'Use the id that this page gave the record'],
  ['page=2', 'page', 'Remove this field: it is not part of this request'],
])('?%s is refused in plain words', async (query, field, message) => {
  const robin = await aRelationship().in(api.db)
  const path = `/api/registrations/${robin.candidate.registrationId}/sessions?${query}`
  const response = await api.as(robin.candidate).raw({ method: 'GET', path })
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ errors: [{ field, message }] })
})
