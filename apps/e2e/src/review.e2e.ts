import type { EndingView } from '@mentorfolio/domain/endings/ending-view'
import { anActiveMentee } from './support/active-mentee.ts'
import { asking } from './support/asking.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

test.use({ apart: 'review' })

test('a final review that is withdrawn stays readable with its reason, and the ending asks for another', async ({
  signedIn,
  server,
}) => {
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const id = await anActiveMentee(ask, 'Dotterel', 'Priya Nair')
  const own = `/relationships/${id}`
  const met = async () => (await ask<EndingView>('GET', `/api${own}/ending`)).met
  await page.goto(`${own}/reviews/new?final=yes`)
  await page.getByLabel(/^What went well/).fill('We said what we meant.')
  await page.getByRole('button', { name: 'Save the review' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Final review of/ })).toBeVisible()
  expect(await met()).toContain('finalReview')

  await page.getByRole('link', { name: 'Withdraw it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Withdraw a review' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Withdraw it' }).click()
  const missing = page.getByRole('alert').first()
  await expect(missing).toBeFocused()
  await missing.getByRole('link').click()
  const why = page.getByLabel('Why do you withdraw it?')
  await expect(why).toBeFocused()
  await why.fill('We meet for another term.')
  // Kept like any other words, until it is sent.
  await expect(page.getByText(/Unfinished, kept on this device/)).toBeVisible()
  await page.reload()
  await expect(why).toHaveValue('We meet for another term.')
  await page.getByRole('button', { name: 'Withdraw it' }).click()

  await expect(page.getByRole('heading', { level: 1, name: /Final review of/ })).toBeVisible()
  await expect(page.getByText(/We meet for another term\./)).toBeVisible()
  await expect(page.getByText('We said what we meant.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Withdraw it' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Correct it' })).toHaveCount(0)
  await expectAccessible(page)
  expect(await met()).not.toContain('finalReview')
  await page.goto(`${own}/ending`)
  await expect(page.getByRole('link', { name: /^Record the final review/ })).toBeVisible()
  // Nothing of hers is on its way when somebody else signs in.
  await page.goto('about:blank')
  const assessor = await signedIn(people.assessor)
  await assessor.goto('/')
  await assessor.goto(`${own}/reviews`)
  await expect(assessor.getByText(/Withdrawn/).first()).toBeVisible()
  await expectAccessible(assessor)
})
