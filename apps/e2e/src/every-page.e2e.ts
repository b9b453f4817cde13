import type { Page } from '@playwright/test'
import { expect, expectAccessible, people, test } from './support/test.ts'

type Home = {
  candidacies: {
    registrationId: string
    units: { id: string; lines: { id: string; status: string }[] }[]
    relationships: { id: string }[]
  }[]
}

/** Where a candidate's pages are, as their home says. */
const addresses = async (page: Page): Promise<[name: string, path: string][]> => {
  const home: Home = await (await page.request.get('/api/home')).json()
  return home.candidacies.flatMap(({ registrationId, units, relationships }) => {
    const lines = units[0]?.lines ?? []
    const byStatus = new Map(lines.map(({ id, status }) => [status, id]))
    const logged = byStatus.get('LOGGED')
    const planned = byStatus.get('PLANNED')
    return [
      ['home', '/'],
      ['sessions', `/registrations/${registrationId}/sessions`],
      ...units.map(({ id }): [string, string] => ['hours', `/units/${id}/hours`]),
      ...relationships.flatMap(({ id }): [string, string][] => [
        ['relationship', `/relationships/${id}`],
        ['plan', `/sessions/plan?with=${id}`],
        ['record', `/sessions/record?with=${id}`],
      ]),
      ...[...byStatus].map(([status, id]): [string, string] => [`${status} session`, `/sessions/${id}`]),
      ...(logged ? ([['correct', `/sessions/${logged}/correct`]] satisfies [string, string][]) : []),
      ...(planned
        ? ([
            ['log', `/sessions/${planned}/log`],
            ['change the plan', `/sessions/${planned}/plan`],
          ] satisfies [string, string][])
        : []),
    ]
  })
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
    test.setTimeout(180_000)
    const page = await signedIn(people[who])
    for (const [name, path] of await addresses(page)) {
      await page.goto(path)
      await holdTo(page, name)
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
