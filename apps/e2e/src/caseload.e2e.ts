import { aHeading } from './support/heading.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

const noSidewaysScroll = async (page: import('@playwright/test').Page) => {
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1440, height: 900 })
}

test('an assessor finds a candidate in their caseload, by keyboard, and what they have in hand of one unit', async ({
  signedIn,
}) => {
  const page = await signedIn(people.assessor)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/')
  await page.getByRole('link', { name: 'Caseload', exact: true }).click()
  await expect(aHeading(page, /units? in your care$/)).toBeVisible()
  await expectAccessible(page)
  await noSidewaysScroll(page)

  const search = page.getByRole('searchbox', { name: 'Candidate’s name, or part of it' })
  await search.fill('priya')
  await search.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: /^\d+ units? found$/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Tom Ellery/ })).toHaveCount(0)
  // A name stands in no address.
  expect(page.url()).not.toContain('priya')

  const found = page.getByRole('link', { name: /^Priya Nair/ }).first()
  await found.focus()
  await page.keyboard.press('Enter')
  await expect(aHeading(page, 'Priya Nair')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Waits for you' })).toBeVisible()
  await expectAccessible(page)
  await noSidewaysScroll(page)
  await page.getByRole('link', { name: 'Sessions to accept' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /accepted$|^Sessions to accept$/ })).toBeVisible()

  await page.getByRole('link', { name: 'Caseload', exact: true }).click()
  await page.getByRole('link', { name: 'Longest without contact' }).click()
  await expect(page.getByRole('link', { name: 'Longest without contact' })).toHaveAttribute('aria-current', 'true')
  await page.getByRole('link', { name: 'Waits for me' }).click()
  await expect(aHeading(page, /with something for you$|^Your caseload$/)).toBeVisible()
})
