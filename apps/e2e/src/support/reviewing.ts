import type { Hand } from './hand.ts'
import { aHeading } from './heading.ts'
import { goal } from './mentoring.ts'
import { expect } from './test.ts'
import { day } from './world.ts'

/** A review of the one goal, with its milestone and the feedback that was considered; it makes the next version of the plan. */
export const reviews = async (candidate: Hand, mentee: string) => {
  const { page } = candidate
  await page.goto(`${mentee}/reviews/new`)
  const region = page.getByRole('region', { name: goal })
  await region.getByRole('radio', { name: '6', exact: true }).check()
  await region.getByRole('checkbox', { name: 'It is there' }).check()
  await page
    .getByRole('group', { name: 'Which feedback did you consider?' })
    .getByRole('checkbox', { name: /^Robin/ })
    .check()
  await candidate.fill('What went well?', 'The list was there a week early.')
  await candidate.fill('What changes from here, and why?', 'The form comes first, because Robin asked for it.')
  await candidate.fill('What does Robin do?', 'Fills in one page a week')
  await candidate.fill('When is the next review?', day(60))
  await candidate.button('Save the review')
  await expect(aHeading(page, /^Review of/)).toBeVisible()
}

/** From the ending's page: the last look at every goal. */
export const reviewsALastTime = async (candidate: Hand, mentee: string) => {
  const { page } = candidate
  await page.goto(`${mentee}/ending`)
  await candidate.link('Record the final review: Final review of the goals')
  await expect(aHeading(page, 'Final review')).toBeVisible()
  await page.getByRole('region', { name: goal }).getByRole('radio', { name: '8', exact: true }).check()
  await candidate.button('Save the review')
  await candidate.link('Go on to the ending')
}
