import type { HomeView } from '@mentorfolio/domain/home/home.endpoints'
import type { Hand } from './hand.ts'
import { aHeading } from './heading.ts'
import { expect, expectAccessible } from './test.ts'

/** The address of the candidate's one unit. */
export const unitOf = async ({ page }: Hand) => {
  const home: HomeView = await (await page.request.get('/api/home')).json()
  const [unit] = home.candidacies.flatMap(({ units }) => units)
  if (!unit) throw new Error('No unit')
  return `/units/${unit.id}`
}

/** The unit cannot be submitted yet, and its evidence says that this is missing, among whatever else is. */
export const isMissing = async ({ page }: Hand, unit: string, what: string | RegExp) => {
  await page.goto(`${unit}/evidence`)
  await expect(aHeading(page, 'Your evidence')).toBeVisible()
  await expect(page.getByText(/missing before it can be submitted/)).toBeVisible()
  const missing = page.getByRole('region', { name: 'What is missing' })
  await expect(missing.getByRole('heading', { name: what }).first()).toBeVisible()
}

/** From its evidence, which misses nothing, the unit is submitted; its submission says so. */
export const submits = async (candidate: Hand, unit: string) => {
  const { page } = candidate
  await page.goto(`${unit}/evidence`)
  await expect(aHeading(page, 'Your evidence')).toBeVisible()
  // Told one by one, should something be missing.
  await expect(page.getByRole('region', { name: 'What is missing' }).getByRole('heading', { level: 3 })).toHaveText([])
  await expect(page.getByText('Nothing is missing: you can submit this unit.')).toBeVisible()
  await expectAccessible(page)
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Submit/ })
    .click()
  await expect(aHeading(page, 'Submit')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What will be submitted' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('checkbox', { name: /^This is my own work\./ }).check()
  await page.getByRole('radio', { name: 'No', exact: true }).check()
  await candidate.button('Submit')
  await expect(aHeading(page, 'Submission')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Submitted' })).toBeVisible()
  await expect(page.getByText('‘This is my own work.', { exact: false })).toBeVisible()
  await expectAccessible(page)
}
