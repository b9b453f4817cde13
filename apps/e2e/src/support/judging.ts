import type { Page } from '@playwright/test'
import { aHeading } from './heading.ts'
import { expect } from './test.ts'

/** The candidate submits a unit that has everything. */
export const submits = async (page: Page, unit: string, heading: string) => {
  await page.goto(`${unit}/submit`)
  await page.getByRole('checkbox', { name: /^This is my own work/ }).check()
  await page.getByRole('radio', { name: 'No', exact: true }).check()
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(aHeading(page, heading)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Your assessor sees it in their list' })).toBeVisible()
}

/** Valid, authentic, current, sufficient, reliable: each by its own box. */
export const confirms = async (page: Page) => {
  for (const what of ['Valid', 'Authentic', 'Current', 'Sufficient', 'Reliable'])
    await page.getByRole('checkbox', { name: new RegExp(`^${what}:`) }).press('Space')
}

/** How far it is judged, as the review says it. */
export const judged = (page: Page, words: string) => page.getByText(words, { exact: true })
