import { rules } from '@mentorfolio/domain/cycle/rules'
import { homeEndpoint } from '@mentorfolio/domain/home/home.endpoints'
import type { EndpointDeclaration } from '@mentorfolio/domain/http/endpoint'
import { viewMenteeEndpoint } from '@mentorfolio/domain/mentees/mentees.endpoints'
import { relationshipEndpoint } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { ledgerEndpoint, viewSessionEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { describe, expect, test } from 'vitest'
import { allEndpoints } from '../system/endpoints.ts'
import { fixtureOf, nameOf, rightRequest } from '../testing/every-endpoint.ts'
import type { TestPerson } from '../testing/people.ts'
import { addressOf } from '../testing/requests.ts'
import { startApi } from '../testing/start-api.ts'
import { secretNames, secretWords, twoCentres } from '../testing/two-centres.ts'

const api = await startApi()
const world = await twoCentres(api.db)

/** Whether an endpoint answers these parts: the one table says whom; a link's holder has no part. */
const isReadBy = (endpoint: EndpointDeclaration, roles: readonly string[]) => {
  const { by }: { by: readonly string[] } = rules[endpoint.action]
  const whom = fixtureOf(endpoint).for
  return whom === 'oneself' || whom === 'anyone' || (whom !== 'link' && roles.some((role) => by.includes(role)))
}

/** Everything about Ada that this person can read, over all endpoints and all of her sessions. */
const allThatIsReadBy = async (person: TestPerson) => {
  const { roles } = await api.db.person.findUniqueOrThrow({ where: { id: person.id } })
  const paths = allEndpoints
    .filter((endpoint) => endpoint.method === 'GET' && isReadBy(endpoint, roles))
    .map((endpoint) => addressOf(endpoint, rightRequest(endpoint, world)))
  const sessions = await api.db.mentoringSession.findMany({ where: { portfolioId: world.ada.portfolioId } })
  paths.push(...sessions.map(({ id }) => `/api/sessions/${id}`))
  const pages = await Promise.all(
    paths.map(async (path) => {
      const response = await api.as(person).raw({ method: 'GET', path })
      expect(response.status, path).toBe(200)
      return response.text()
    }),
  )
  return pages.join('\n')
}

const wordsIn = (pages: string, words: Record<string, string> = secretWords) =>
  Object.entries(words)
    .filter(([, word]) => pages.includes(word))
    .map(([place]) => place)

test.each(['assessor', 'iqa', 'leadIqa'] as const)('the %s reads what Ada wrote', async (part) => {
  const pages = await allThatIsReadBy(world.around[part])
  expect(wordsIn(pages)).toEqual(Object.keys(secretWords))
  // Whoever relies on a testimony has to be able to ask its witness (docs/field-rules.md).
  expect(wordsIn(pages, secretNames), 'and not who anybody else is').toEqual(['witnessName', 'witnessContact'])
})

test('Ada reads everything of her own', async () => {
  const pages = await allThatIsReadBy(world.ada)
  expect(wordsIn(pages)).toEqual(Object.keys(secretWords))
  expect(wordsIn(pages, secretNames)).toEqual(Object.keys(secretNames))
})

const reads = allEndpoints.filter((endpoint) => endpoint.method === 'GET')
const pageOf = async (person: TestPerson, endpoint: EndpointDeclaration) => {
  const path = addressOf(endpoint, rightRequest(endpoint, world))
  return (await api.as(person).raw({ method: 'GET', path })).text()
}

test('the real name and contact are in one answer alone', async () => {
  const of = { realName: secretNames.realName, email: secretNames.email, phone: secretNames.phone }
  for (const endpoint of reads)
    for (const person of [world.ada, ...Object.values(world.staff)]) {
      const mayKnow = endpoint === viewMenteeEndpoint && (person === world.ada || person === world.staff.centreAdmin)
      const found = wordsIn(await pageOf(person, endpoint), of)
      expect(found, `${nameOf(endpoint)} ${person.name}`).toEqual(mayKnow ? Object.keys(of) : [])
    }
})

describe('an admin sees facts', () => {
  test('and not a word of what was written, but what is adjusted for a candidate, which is theirs to record too', async () => {
    const pages = await allThatIsReadBy(world.around.centreAdmin)
    expect(wordsIn(pages)).toEqual(['adjusted'])
    const { feedbackName: _, ...others } = secretNames
    expect(wordsIn(pages, secretNames), 'but who everybody is, except who signed feedback').toEqual(Object.keys(others))
    expect(pages).toContain(world.ada.name)
  })

  test('of a session: its times and who came, without title, plan or log', async () => {
    const as = api.as(world.around.centreAdmin)
    const session = await as.call(viewSessionEndpoint, { params: { id: world.logged.id } })
    expect(session).toMatchObject({
      ...{ status: 'LOGGED', start: world.logged.start, end: world.logged.end, mentees: [{ name: 'Robin' }] },
      ...{
        title: null,
        plan: null,
        log: null,
        goals: [],
        offered: [],
        further: [],
        lastActions: [],
        endedBecause: null,
        endedWithIt: false,
      },
      units: Array.from({ length: 5 }, () => ({ reasons: ['EXCLUDED_BY_ASSESSOR'] })),
    })
    expect(session.actions).toEqual([{ action: 'session.view', allowed: true, because: null, needs: [] }])
  })

  test('of the ledger: minutes and reasons', async () => {
    const as = api.as(world.around.centreAdmin)
    const ledger = await as.call(ledgerEndpoint, { params: { id: world.ada.unitId } })
    expect(ledger.sessions.every(({ title, exclusion, acceptance }) => !(title || exclusion || acceptance))).toBe(true)
    expect(ledger.sum.countedMinutes).toBe(60)
  })

  test('of a relationship: its state, without goals', async () => {
    const as = api.as(world.around.centreAdmin)
    const page = await as.call(relationshipEndpoint, { params: { id: world.robin.id } })
    expect(page).toMatchObject({ state: 'ACTIVE', goalList: null, goals: 1 })
  })
})

test('an assessor sees the caseload of that candidate alone', async () => {
  const home = await api.as(world.around.assessor).call(homeEndpoint, {})
  expect(home.caseload.map(({ candidateName }) => candidateName)).toEqual(['Ada Quill'])
  expect(home.candidacies).toEqual([])
})

test.each(allEndpoints.filter(({ method }) => method === 'GET').map((endpoint) => [nameOf(endpoint)]))(
  '%s is never kept on the way',
  async (name) => {
    const endpoint = allEndpoints.find((known) => nameOf(known) === name)
    if (!endpoint) throw new Error(name)
    const path = addressOf(endpoint, rightRequest(endpoint, world))
    const response = await api.as(world.ada).raw({ method: 'GET', path })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('etag')).toBeNull()
  },
)
