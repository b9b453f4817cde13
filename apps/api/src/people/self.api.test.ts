import { deviceKeyEndpoint, selfEndpoint } from '@mentorfolio/domain/people/people.endpoints'
import { expect, test } from 'vitest'
import { aPerson } from '../testing/people.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi()

test('who is signed in, and until when', async () => {
  const { id, userId, name, email, centreId } = await aPerson('candidate').in(api.db)
  expect(await api.as({ userId }).call(selfEndpoint, {})).toMatchObject({
    ...{ userId, name, email, signedInUntil: '2026-11-30T10:00:00.000Z', shared: false },
    places: [{ personId: id, centreId }],
  })
})

test('an account’s half of the key is 32 random bytes, its own, and the same on every device and server', async () => {
  const [ada, ben] = [await aPerson('candidate').in(api.db), await aPerson('assessor').in(api.db)]
  const asked = await Promise.all(Array.from({ length: 10 }, () => api.as(ada).call(deviceKeyEndpoint, {})))
  const secrets = new Set(asked.map(({ secret }) => secret))
  expect(secrets.size).toBe(1)
  const [secret = ''] = secrets
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
  expect((await api.as(ben).call(deviceKeyEndpoint, {})).secret).not.toBe(secret)

  const secretChanged = await startApi({
    databaseUrl: api.databaseUrl,
    config: { secret: 'another secret of the tests, 32 characters or more' },
  })
  expect((await secretChanged.as(ada).call(deviceKeyEndpoint, {})).secret).toBe(secret)
})

test('it is kept by nobody on the way, and is for nobody else', async () => {
  const ada = await aPerson('candidate').in(api.db)
  const response = await api.as(ada).send(deviceKeyEndpoint, {})
  expect(response.headers.get('cache-control')).toBe('no-store')
  await api.signedOut.refused(deviceKeyEndpoint, {}, 401)
})
