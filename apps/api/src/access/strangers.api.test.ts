import { homeEndpoint } from '@mentorfolio/domain/home/home.endpoints'
import type { EndpointDeclaration } from '@mentorfolio/domain/http/endpoint'
import { selfEndpoint } from '@mentorfolio/domain/people/people.endpoints'
import { describe, expect, test } from 'vitest'
import { allEndpoints } from '../system/endpoints.ts'
import { fixtureOf, nameOf, rightRequest } from '../testing/every-endpoint.ts'
import { everythingIn } from '../testing/everything.ts'
import { addressOf, type Client, theProblem } from '../testing/requests.ts'
import { startApi } from '../testing/start-api.ts'
import { type TwoCentres, twoCentres } from '../testing/two-centres.ts'

const api = await startApi()
const world = await twoCentres(api.db)

const send = (client: Client, endpoint: EndpointDeclaration, of: TwoCentres = world) => {
  const parts = rightRequest(endpoint, of)
  return client.raw({ method: endpoint.method, path: addressOf(endpoint, parts), body: parts.body })
}

const about = (whom: 'anyone' | 'oneself' | 'ada') =>
  allEndpoints.filter((endpoint) => fixtureOf(endpoint).for === whom)
const rows = (endpoints: readonly EndpointDeclaration[]) =>
  endpoints.map((endpoint): [string, EndpointDeclaration] => [nameOf(endpoint), endpoint])

test('every endpoint is tried here', () => {
  expect(() => allEndpoints.map(fixtureOf)).not.toThrow()
})

describe('signed out', () => {
  test.each(rows(about('anyone')))('%s answers', async (_, endpoint) => {
    expect((await send(api.signedOut, endpoint)).status).toBe(200)
  })

  test.each(rows([...about('oneself'), ...about('ada')]))('%s asks to sign in', async (_, endpoint) => {
    const before = await everythingIn(api.databaseUrl)
    await theProblem(await send(api.signedOut, endpoint), 401)
    expect(await everythingIn(api.databaseUrl)).toEqual(before)
  })
})

describe('for a stranger Ada’s records do not exist', () => {
  test.each(rows(about('ada')))('%s', async (_, endpoint) => {
    const before = await everythingIn(api.databaseUrl)
    for (const [description, person] of world.strangers) {
      const told = await theProblem(await send(api.as(person), endpoint))
      expect(told, description).toMatchObject({ status: 404, type: '/problems/not-found' })
    }
    expect(await everythingIn(api.databaseUrl)).toEqual(before)
  })

  test.each([
    ['self', selfEndpoint],
    ['home', homeEndpoint],
  ])('their own %s page says nothing of her', async (_, endpoint) => {
    const hers = [world.ada, world.robin, world.planned, world.logged].map(({ id }) => id)
    for (const [description, person] of world.strangers) {
      const page = JSON.stringify(await api.as(person).call(endpoint, {}))
      for (const trace of [...hers, world.ada.name, world.ada.email]) expect(page, description).not.toContain(trace)
    }
  })
})

describe('who looks after Ada reads, and writes nothing in her place', () => {
  const reads = about('ada').filter(({ method }) => method === 'GET')
  const writes = about('ada').filter(({ method }) => method !== 'GET')

  test.each(rows(reads))('%s', async (_, endpoint) => {
    for (const [part, person] of Object.entries(world.around)) {
      expect((await send(api.as(person), endpoint)).status, part).toBe(200)
    }
  })

  test.each(rows(writes))('%s', async (_, endpoint) => {
    const before = await everythingIn(api.databaseUrl)
    for (const [part, person] of Object.entries(world.around)) {
      const told = await theProblem(await send(api.as(person), endpoint))
      expect(told, part).toMatchObject({ status: 403, type: '/problems/wrong-role' })
    }
    expect(await everythingIn(api.databaseUrl)).toEqual(before)
  })
})

// Each request above would have gone through, had it been hers.
test.each(rows(about('ada')))('Ada herself: %s', async (_, endpoint) => {
  const fresh = await twoCentres(api.db)
  const response = await send(api.as(fresh.ada), endpoint, fresh)
  expect(response.status, await response.text()).toBe(200)
})
