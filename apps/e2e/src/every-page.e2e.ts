import type { Page } from '@playwright/test'
import { expect, expectAccessible, people, test } from './support/test.ts'

type Home = {
  candidacies: {
    registrationId: string
    units: { id: string; lines: { id: string; status: string }[] }[]
    relationships: { id: string }[]
  }[]
}

const answerOf = async <Answer>(page: Page, path: string): Promise<Answer> => (await page.request.get(path)).json()

/** Where a candidate's pages are, as their home says. */
const addresses = async (page: Page): Promise<[name: string, path: string][]> => {
  const home = await answerOf<Home>(page, '/api/home')
  return home.candidacies.flatMap(({ registrationId, units, relationships }) => {
    const lines = units[0]?.lines ?? []
    const byStatus = new Map(lines.map(({ id, status }) => [status, id]))
    const logged = byStatus.get('LOGGED')
    const planned = byStatus.get('PLANNED')
    return [
      ['home', '/'],
      ['sessions', `/registrations/${registrationId}/sessions`],
      ...units.map(({ id }): [string, string] => ['hours', `/units/${id}/hours`]),
      ...units
        .slice(0, 1)
        .flatMap(({ id }): [string, string][] =>
          ['', '/summary/new', '/self-review/new', '/cpd-plan/new'].map((part) => [
            `reflection${part}`,
            `/units/${id}/reflection${part}`,
          ]),
        ),
      ...units.flatMap(({ id }): [string, string][] => [
        ['written answers', `/units/${id}/answers`],
        ['case study', `/units/${id}/case-studies/new`],
        ['prior learning', `/units/${id}/prior-learning`],
        ['claim prior learning', `/units/${id}/prior-learning/new`],
        ['testimony', `/units/${id}/testimonies`],
        ['other methods', `/units/${id}/methods`],
        ['feedback on records', `/units/${id}/record-comments`],
        ['judged early', `/units/${id}/sent-criteria`],
        ['send criteria', `/units/${id}/sent-criteria/new`],
        ['contact notes', `/units/${id}/contact-notes`],
        ['adjustments', `/units/${id}/adjustments`],
        ['assessment plan', `/units/${id}/assessment-plan`],
        ['attempts', `/units/${id}/attempts`],
      ]),
      ...relationships.flatMap(({ id }): [string, string][] => [
        ['relationship', `/relationships/${id}`],
        ['plan', `/sessions/plan?with=${id}`],
        ['plan and start', `/sessions/now?with=${id}`],
        ['series', `/sessions/series?with=${id}`],
        ['record', `/sessions/record?with=${id}`],
      ]),
      ...[...byStatus].map(([status, id]): [string, string] => [`${status} session`, `/sessions/${id}`]),
      ...(logged
        ? ([
            ['ask about it', `/units/${units[0]?.id}/hours/ask/${logged}`],
            ['correct', `/sessions/${logged}/correct`],
            ['looking back', `/sessions/${logged}/reflection`],
            ['look back', `/sessions/${logged}/reflection/write`],
          ] satisfies [string, string][])
        : []),
      ...(planned
        ? ([
            ['log', `/sessions/${planned}/log`],
            ['change the plan', `/sessions/${planned}/plan`],
          ] satisfies [string, string][])
        : []),
    ]
  })
}

/** What stands around a candidate's mentees: agreements, needs, goals, plans, settings, their registration. */
const addressesAround = async (page: Page): Promise<string[]> => {
  const { candidacies } = await answerOf<Home>(page, '/api/home')
  const paths: string[] = []
  for (const { registrationId, relationships } of candidacies) {
    const registration = await answerOf<{ centreId: string }>(page, `/api/registrations/${registrationId}`)
    const settingsOf = `/centres/${registration.centreId}/settings`
    const { settings } = await answerOf<{ settings: { id: string }[] }>(page, `/api${settingsOf}`)
    const setting = settings.slice(0, 1).map(({ id }) => `/settings/${id}`)
    const files = `/registrations/${registrationId}/work-products`
    const { products } = await answerOf<{ products: { id: string }[] }>(page, `/api${files}`)
    paths.push(
      ...[files, `${files}/new`, `${files}/new?what=RECORDING`],
      ...products.slice(0, 1).flatMap(({ id }) => ['', '/change', '/withdraw'].map((part) => `${files}/${id}${part}`)),
    )
    paths.push(
      ...[`/registrations/${registrationId}`, `/registrations/${registrationId}/induction`],
      ...[settingsOf, `/settings/new?at=${registration.centreId}`, ...setting],
      `/centres/${registration.centreId}/policies`,
      ...setting.flatMap((path) => [`${path}/edit`, `${path}/permission`]),
      `/mentees/new?registration=${registrationId}`,
    )
    for (const { id } of relationships) {
      const own = `/relationships/${id}`
      const { goalList } = await answerOf<{ goalList: { id: string }[] }>(page, `/api${own}`)
      const goals = goalList.slice(0, 1).map((goal) => `${own}/goals/${goal.id}`)
      paths.push(
        ...[`${own}/mentee`, `${own}/agreement`, `${own}/agreement/write`, `${own}/authorisation`],
        ...[`${own}/needs`, `${own}/needs/write`, `${own}/goals/new`],
        ...goals.flatMap((goal) => [goal, `${goal}/change`, `${goal}/drop`]),
        `${own}/records`,
        ...['referrals', 'agency-contacts', 'employer-contacts', 'supervision'].map((kind) => `${own}/${kind}/new`),
        ...[`${own}/mentoring-plan`, `${own}/mentoring-plan/write`, `${own}/my-plan`],
        ...[`${own}/adaptations`, `${own}/adaptations/new`, `${own}/triangulation`, `${own}/effectiveness`],
      )
    }
  }
  return [...paths, '/unsent', '/concern']
}

/** Reviews, and the way to the end with its forms, of each mentee. */
const addressesToTheEnd = async (page: Page): Promise<string[]> => {
  const { candidacies } = await answerOf<Home>(page, '/api/home')
  const paths: string[] = []
  for (const { id } of candidacies.flatMap(({ relationships }) => relationships)) {
    const own = `/relationships/${id}`
    const { reviews } = await answerOf<{ reviews: { id: string }[] }>(page, `/api${own}/reviews`)
    const [review] = reviews.map((each) => `${own}/reviews/${each.id}`)
    paths.push(
      ...[`${own}/reviews`, `${own}/reviews/new`],
      ...(review ? [review, `${review}/correct`, `${review}/withdraw`] : []),
      ...['', '/words', '/put-off', '/early', '/transfer', '/reopen'].map((part) => `${own}/ending${part}`),
    )
  }
  return paths
}

type Listed = { id: string }

/** The pages of a centre's admin: the centre, its people, settings, template, units, cohorts and registrations. */
const addressesOfTheAdmin = async (page: Page): Promise<string[]> => {
  const self = await answerOf<{ places: { personId: string; centreId: string }[] }>(page, '/api/self')
  const paths: string[] = []
  for (const { centreId, personId } of self.places) {
    const centre = `/centres/${centreId}`
    const { people: listed } = await answerOf<{ people: Listed[] }>(page, `/api${centre}/people`)
    const { settings } = await answerOf<{ settings: Listed[] }>(page, `/api${centre}/settings`)
    const { cohorts } = await answerOf<{ cohorts: Listed[] }>(page, `/api${centre}/cohorts`)
    const { assessors } = await answerOf<{ assessors: { personId: string }[] }>(page, `/api${centre}/assessors`)
    const other = listed.filter(({ id }) => id !== personId).slice(0, 1)
    paths.push(
      ...['', '/new', '/kcsie'].map((part) => `${centre}/policies${part}`),
      ...[centre, `${centre}/details`, `${centre}/agreement-template`, `${centre}/packs`],
      ...[`${centre}/people`, `${centre}/people/invite`, `${centre}/people/${personId}`],
      ...other.flatMap(({ id }) =>
        ['', '/details', '/roles', '/deactivate'].map((part) => `${centre}/people/${id}${part}`),
      ),
      ...[`${centre}/settings`, `/settings/new?at=${centreId}`],
      ...settings.slice(0, 1).flatMap(({ id }) => ['', '/edit', '/permission'].map((part) => `/settings/${id}${part}`)),
      ...[`${centre}/cohorts`, `${centre}/cohorts/open`, `${centre}/recordings`, `${centre}/assessors`],
      `${centre}/conflicts`,
      `${centre}/comments`,
      `${centre}/comments/new?whose=CENTRE`,
      ...assessors.slice(0, 1).map(({ personId: whose }) => `${centre}/assessors/${whose}`),
    )
    for (const { id } of cohorts) {
      const { rows } = await answerOf<{ rows: { registrationId: string }[] }>(page, `/api/cohorts/${id}`)
      paths.push(...['', '/describe', '/register'].map((part) => `/cohorts/${id}${part}`))
      const parts = ['', '/describe', '/assessor', '/iqa', '/break', '/withdraw', '/induction']
      const some = rows.slice(0, 1)
      paths.push(
        ...some.flatMap(({ registrationId }) => parts.map((part) => `/registrations/${registrationId}${part}`)),
      )
    }
  }
  return paths
}

const hasNoSidewaysScroll = async (page: Page) => {
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    page.url(),
  ).toBeLessThanOrEqual(0)
}

/** What every page is held to: a title, one first heading, WCAG in light and dark, and 320 px without sideways scroll. */
const holdTo = async (page: Page, name: string) => {
  await test.step(name, async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page).toHaveTitle(/\S+ · Mentorfolio$/)
    // A form's words are fetched from the device before it is drawn.
    await expect(page.getByRole('main').locator('[aria-busy=true]')).toHaveCount(0)
    // In its whole length: a button that lies half under the bar that saves is measured by the half that shows.
    await page.setViewportSize({ width: 390, height: await page.evaluate(() => document.documentElement.scrollHeight) })
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 700 })
    await hasNoSidewaysScroll(page)
    await page.setViewportSize({ width: 1440, height: 900 })
    await hasNoSidewaysScroll(page)
    await page.setViewportSize({ width: 390, height: 844 })
  })
}

for (const who of ['priya', 'tom', 'grace'] as const)
  test(`every page of ${who} is accessible, and fits 320 px`, async ({ signedIn }) => {
    test.setTimeout(300_000)
    const page = await signedIn(people[who])
    for (const [name, path] of await addresses(page)) {
      await page.goto(path)
      await holdTo(page, name)
    }
  })

for (const who of ['priya', 'tom', 'grace'] as const)
  test(`every page around the mentees of ${who} is accessible, and fits 320 px`, async ({ signedIn }) => {
    test.setTimeout(420_000)
    const page = await signedIn(people[who])
    for (const path of await addressesAround(page)) {
      await page.goto(path)
      await holdTo(page, path)
    }
  })

test('every page of reviews and endings is accessible, and fits 320 px', async ({ signedIn }) => {
  test.setTimeout(180_000)
  const page = await signedIn(people.priya)
  const paths = await addressesToTheEnd(page)
  expect(paths.some((path) => path.endsWith('/withdraw'))).toBe(true)
  for (const path of paths) {
    await page.goto(path)
    await holdTo(page, path)
  }
})

test('every page of the admin is accessible, and fits 320 px', async ({ signedIn }) => {
  test.setTimeout(300_000)
  const page = await signedIn(people.admin)
  for (const path of await addressesOfTheAdmin(page)) {
    await page.goto(path)
    await holdTo(page, path)
  }
})

for (const who of ['assessor', 'iqa', 'leadIqa', 'admin', 'eqa', 'dsl'] as const)
  test(`the home of the ${who}, and what it leads to`, async ({ signedIn }) => {
    test.setTimeout(120_000)
    const page = await signedIn(people[who])
    await page.goto('/')
    await holdTo(page, 'home')
    const led = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    for (const path of new Set(led.filter((href) => href !== null))) {
      await page.goto(path)
      await holdTo(page, path)
    }
  })

test('the caseload of the assessor, and one unit of it', async ({ signedIn }) => {
  const page = await signedIn(people.assessor)
  const { items } = await answerOf<{ items: { unit: Listed }[] }>(page, '/api/caseload')
  expect(items.length).toBeGreaterThan(0)
  const units = items
    .slice(0, 2)
    .flatMap(({ unit }) =>
      ['candidate', 'contact-notes/new', 'adjustments/new', 'assessment-plan/write', 'holders'].map(
        (part) => `/units/${unit.id}/${part}`,
      ),
    )
  for (const path of ['/caseload', '/caseload?order=SILENT&waits=yes', ...units]) {
    await page.goto(path)
    await holdTo(page, path)
  }
})

test('a page that is not there says so, and leads back', async ({ signedIn }, { annotations }) => {
  annotations.push({ type: 'expected console', description: '40[04]' })
  const page = await signedIn(people.priya)
  for (const path of ['/nowhere', '/sessions/01a18cf7-9c00-717f-91b1-68640142c218', '/units/not-an-id/hours']) {
    await page.goto(path)
    await holdTo(page, path)
    await page.getByRole('link', { name: 'home', exact: false }).last().click()
    await expect(page.getByText(/of 6 h counted/)).toBeVisible()
  }
})
