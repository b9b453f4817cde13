import { randomBytes } from 'node:crypto'
import { rules } from '@mentorfolio/domain/cycle/rules'
import { homeEndpoint } from '@mentorfolio/domain/home/home.endpoints'
import type { EndpointDeclaration } from '@mentorfolio/domain/http/endpoint'
import { selfEndpoint } from '@mentorfolio/domain/people/people.endpoints'
import { describe, expect, test } from 'vitest'
import { allEndpoints } from '../system/endpoints.ts'
import { fixtureOf, nameOf, partsOf, rightRequest, rightSender, whoIs } from '../testing/every-endpoint.ts'
import { everythingIn } from '../testing/everything.ts'
import { theirIdentity } from '../testing/mentees.ts'
import { addressOf, type Client, theProblem } from '../testing/requests.ts'
import { startApi } from '../testing/start-api.ts'
import { secretNames, type TwoCentres, twoCentres } from '../testing/two-centres.ts'

const api = await startApi()
const world = await twoCentres(api.db)

const send = (client: Client, endpoint: EndpointDeclaration, of: TwoCentres = world) => {
  const parts = rightRequest(endpoint, of)
  return client.raw({ method: endpoint.method, path: addressOf(endpoint, parts), body: parts.body })
}

const about = (whom: 'anyone' | 'oneself' | 'ada' | 'admin' | 'cohort' | 'desk' | 'link') =>
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

  test.each(rows([...about('oneself'), ...about('ada'), ...about('admin'), ...about('cohort'), ...about('desk')]))(
    '%s asks to sign in',
    async (_, endpoint) => {
      const before = await everythingIn(api.databaseUrl)
      await theProblem(await send(api.signedOut, endpoint), 401)
      expect(await everythingIn(api.databaseUrl)).toEqual(before)
    },
  )
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
    const { by }: { by: readonly string[] } = rules[endpoint.action]
    for (const [part, person] of Object.entries(world.around)) {
      const { status } = await send(api.as(person), endpoint)
      expect(status, part).toBe(by.includes(part) ? 200 : 403)
    }
  })

  test.each(rows(writes))('%s', async (_, endpoint) => {
    const before = await everythingIn(api.databaseUrl)
    const { by }: { by: readonly string[] } = rules[endpoint.action]
    for (const [part, person] of Object.entries(world.around)) {
      // What is theirs to do is tried where it goes through.
      if (by.includes(part)) continue
      const told = await theProblem(await send(api.as(person), endpoint))
      expect(told, part).toMatchObject({ status: 403, type: '/problems/wrong-role' })
    }
    expect(await everythingIn(api.databaseUrl)).toEqual(before)
  })
})

describe('a centre’s own rows', () => {
  test.each(rows(about('admin')))(
    '%s: for those of another centre, and of none, they do not exist',
    async (_, endpoint) => {
      const before = await everythingIn(api.databaseUrl)
      for (const [description, person] of world.strangers) {
        if (person.centreId === world.ada.centreId && person !== world.left) continue
        const told = await theProblem(await send(api.as(person), endpoint))
        expect(told, description).toMatchObject({ status: 404, type: '/problems/not-found' })
      }
      expect(await everythingIn(api.databaseUrl)).toEqual(before)
    },
  )

  test.each(rows(about('admin')))('%s: of her own centre, for the parts that the table names', async (_, endpoint) => {
    const { by }: { by: readonly string[] } = rules[endpoint.action]
    const everybody = [world.ada, ...Object.values(world.around), ...world.strangers.map(([, person]) => person)]
    for (const person of everybody) {
      if (person.centreId !== world.ada.centreId || person === world.left) continue
      const { roles } = await api.db.person.findUniqueOrThrow({ where: { id: person.id } })
      if (roles.some((role) => by.includes(role))) continue
      const { status } = await theProblem(await send(api.as(person), endpoint))
      // Whoever may not see such rows at all is told that there is none.
      expect([403, 404], roles.join()).toContain(status)
    }
  })
})

/** It is for a part at the centre itself, which they have there. */
const isForPartAt = async ({ id, centreId }: { id: string; centreId: string }, { action }: EndpointDeclaration) => {
  const { scope, by }: { scope: string; by: readonly string[] } = rules[action]
  if (scope !== 'centre' || centreId !== world.ada.centreId) return false
  const { roles } = await api.db.person.findUniqueOrThrow({ where: { id } })
  return roles.some((role) => by.includes(role))
}

describe('what belongs to a cohort', () => {
  const kept = rows(about('cohort'))
  const everybody = ['ada', 'assessor', 'iqa', 'leadIqa', 'centreAdmin'] as const

  test.each(kept)('is not there for another centre, nor for whoever has left: %s', async (_, endpoint) => {
    const before = await everythingIn(api.databaseUrl)
    const theirs = partsOf(endpoint).map((part) => whoIs(part, world))
    for (const [description, person] of world.strangers) {
      if (theirs.includes(person)) continue
      // What each of a part has for themself at the centre, every colleague of that part has, too.
      if (!description.includes('has left') && (await isForPartAt(person, endpoint))) continue
      const told = await theProblem(await send(api.as(person), endpoint))
      const ofTheCentre = person.centreId === world.ada.centreId && !description.includes('has left')
      expect(ofTheCentre ? [403, 404] : [404], description).toContain(told.status)
    }
    expect(await everythingIn(api.databaseUrl)).toEqual(before)
  })

  test.each(kept)('is refused to the wrong parts, and changes nothing: %s', async (_, endpoint) => {
    const before = await everythingIn(api.databaseUrl)
    for (const part of everybody.filter((each) => !partsOf(endpoint).includes(each))) {
      const told = await theProblem(await send(api.as(whoIs(part, world)), endpoint))
      expect([403, 404], part).toContain(told.status)
    }
    expect(await everythingIn(api.databaseUrl)).toEqual(before)
  })

  test.each(kept)('goes through for each of its parts: %s', async (_, endpoint) => {
    for (const part of partsOf(endpoint)) {
      const fresh = await twoCentres(api.db)
      const response = await send(api.as(whoIs(part, fresh)), endpoint, fresh)
      expect(response.status, `${part}: ${await response.text()}`).toBe(200)
    }
  })
})

describe('for nobody but the desk and whoever raised it there is a concern', () => {
  test.each(rows(about('desk')))('%s', async (_, endpoint) => {
    const before = await everythingIn(api.databaseUrl)
    const others = [...Object.entries(world.around), ...world.strangers].filter(([, person]) => person !== world.dsl)
    for (const [description, person] of others) {
      // Another centre's lead has a desk of their own, with nothing on it.
      if (description === 'dsl of another centre' && endpoint.method === 'GET') continue
      const told = await theProblem(await send(api.as(person), endpoint))
      expect(told, description).toMatchObject({ status: 404, type: '/problems/not-found' })
    }
    expect(await everythingIn(api.databaseUrl)).toEqual(before)
  })
})

describe('what a link opens', () => {
  test.each(rows(about('link')))('%s is not there without it', async (_, endpoint) => {
    const { path, method } = endpoint
    const { body } = rightRequest(endpoint, world)
    const before = await api.db.link.findMany({ orderBy: { id: 'asc' } })
    for (const token of [undefined, '', 'x', randomBytes(32).toString('base64url')])
      for (const client of [api.signedOut, api.as(world.ada), api.as(world.around.centreAdmin)]) {
        const response = await client.raw({
          method,
          path,
          body,
          headers: token === undefined ? {} : { 'link-token': token },
        })
        const told = await theProblem(response)
        // From the thirtieth wrong guess on, whoever guesses waits.
        expect([404, 429], token).toContain(told.status)
      }
    expect(await api.db.link.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
  })

  test.each(rows(about('link')))('%s is not there for a link of another purpose', async (_, endpoint) => {
    const { path, method } = endpoint
    const fixture = fixtureOf(endpoint)
    const everyGuest = fixture.for === 'link' && fixture.everyGuest
    // What is under one address, `/api/guest/closing`, is of one purpose, whoever it is asked of.
    const purposeOf = ({ path: under }: EndpointDeclaration) => under.split('/').slice(0, 4).join('/')
    const others = about('link').filter(
      (other) =>
        !(everyGuest && other.path.startsWith('/api/guest')) &&
        (purposeOf(other) !== purposeOf(endpoint) || !path.startsWith('/api/guest/')),
    )
    const tokens = others.flatMap((other) => {
      const headers = rightSender(other, world).headers
      return headers['link-token'] === rightSender(endpoint, world).headers['link-token'] ? [] : [headers]
    })
    for (const headers of tokens) {
      const { body } = rightRequest(endpoint, world)
      await theProblem(await api.as(world.outsider).raw({ method, path, body, headers }), 404)
    }
  })
})

// Each request above would have gone through, had it been hers.
test.each(rows([...about('ada'), ...about('admin'), ...about('desk'), ...about('link')]))(
  'whose it is: %s',
  async (_, endpoint) => {
    const fresh = await twoCentres(api.db)
    const { person, headers } = rightSender(endpoint, fresh)
    const parts = rightRequest(endpoint, fresh)
    const path = addressOf(endpoint, parts)
    const response = await api.as(person).raw({ method: endpoint.method, path, body: parts.body, headers })
    expect(response.status, await response.text()).toBe(200)
  },
)

test('and of all that was answered nothing is kept that says who a mentee is', async () => {
  const kept = await api.db.storedAnswer.findMany()
  expect(kept.length).toBeGreaterThan(50)
  const { realName, email, phone } = secretNames
  const named = [...Object.values(theirIdentity).flat(), 'wren@example.org', realName, email, phone]
  const answers = JSON.stringify(kept.map(({ body }) => body))
  expect(named.filter((name) => name !== null && answers.includes(name))).toEqual([])
})
