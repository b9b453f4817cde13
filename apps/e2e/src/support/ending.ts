import { copiesTheLink } from './contracting.ts'
import type { Hand } from './hand.ts'
import { aHeading } from './heading.ts'
import { expect } from './test.ts'
import type { World } from './world.ts'

const ending = 'We look at the first plan once more, and say goodbye.'

/** From the ending's page, the final review done and the mentee heard: begun, written, confirmed by the mentee by link, and closed. */
export const closes = async (world: World, candidate: Hand) => {
  const { page } = candidate
  await candidate.button('Begin the ending')
  await expect(page.getByText('Close the relationship waits for')).toContainText('a planned ending')
  await candidate.link(/it: A planned ending/)
  await candidate.fill('How do you end?', ending)
  await candidate.fill('Or why nobody need be named', 'Everybody who helps is there already.')
  await candidate.button('Save how it ends')
  await expect(aHeading(page, 'The ending')).toBeVisible()
  await world.onPhone(await copiesTheLink(candidate), async (mentee) => {
    await expect(mentee.page.getByText(ending)).toBeVisible()
    await mentee.button('Yes, that’s right')
    await expect(mentee.page.getByRole('status')).toContainText('Thank you')
  })
  await page.reload()
  await candidate.button('Close the relationship')
  await candidate.button('Yes, close it')
  await expect(page.getByRole('button', { name: 'Close the relationship' })).toHaveCount(0)
}
