import type { Browser, Page } from '@playwright/test'
import { expect, expectAccessible, password } from './test.ts'

/** Somebody at their own computer, signed in; what their console says goes to `errors`. */
export const atTheirDesk = async (browser: Browser, url: string, email: string, errors: string[]): Promise<Page> => {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } })
  const answer = await context.request.post(`${url}/api/auth/sign-in/email`, {
    data: { email, password },
    headers: { origin: url },
  })
  expect(answer.status(), await answer.text()).toBe(200)
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  return page
}

/** What each page is held to in the state in which it is met: WCAG, and 320 px without sideways scroll. */
export const holdTo = async (page: Page): Promise<void> => {
  await expect(page.getByRole('main').locator('[aria-busy=true]')).toHaveCount(0)
  await expectAccessible(page)
  const before = page.viewportSize() ?? { width: 1440, height: 900 }
  await page.setViewportSize({ width: 320, height: 700 })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over, page.url()).toBeLessThanOrEqual(0)
  await page.setViewportSize(before)
}

/** The address of the first unit of a pack of whoever is signed in. */
export const unitOf = async (page: Page, packId: string): Promise<string> => {
  type Home = { candidacies: { units: { id: string; packId: string }[] }[] }
  const home: Home = await (await page.request.get('/api/home')).json()
  const unit = home.candidacies.flatMap(({ units }) => units).find((each) => each.packId === packId)
  return `/units/${unit?.id}`
}
