import type { Hand } from './hand.ts'
import { aHeading } from './heading.ts'
import { expect } from './test.ts'

type Claim = { says: string; change: string; link: RegExp }

/** The reflective summary of the unit: the period, and under what others said a claim each, linked to their feedback. */
export const sumsUp = async (candidate: Hand, unit: string, opening: string, claims: readonly Claim[]) => {
  const { page } = candidate
  await page.goto(`${unit}/reflection/summary/new`)
  await candidate.fill('The period as a whole', opening)
  const section = page.getByRole('region', { name: 'What others told you' })
  const evidence = page.getByRole('complementary', { name: 'Evidence' })
  for (const [index, { says, change, link }] of claims.entries()) {
    await section.getByRole('button', { name: /^Add (a|another) claim/ }).click()
    await section
      .getByRole('textbox', { name: /^What do you say\?/ })
      .nth(index)
      .fill(says)
    await evidence.getByLabel('Show').selectOption('FEEDBACK')
    await evidence.getByRole('button', { name: link }).first().click()
    await section
      .getByRole('textbox', { name: /^What did you do or change because of it/ })
      .nth(index)
      .fill(change)
  }
  await candidate.button('Save the summary')
  await expect(aHeading(page, 'Reflective summary')).toBeVisible()
  await expect(page.getByText(/^Version 1, written/)).toBeVisible()
}
