import type { Page } from '@playwright/test'
import { expect, expectAccessible, people, test } from './support/test.ts'

test.use({ apart: 'policies' })

const centreOf = async (page: Page): Promise<string> => {
  const { places } = await (await page.request.get('/api/self')).json()
  return `/centres/${places[0].centreId}`
}
const title = 'Law, guidance and policies'

test('an admin checks an edition, adds a policy, and takes one out of use', async ({ signedIn }) => {
  const page = await signedIn(people.admin)
  const centre = await centreOf(page)
  await page.goto(centre)
  await page.getByRole('link', { name: 'Check the policies' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expectAccessible(page)

  const kcsie = page.getByRole('listitem').filter({ hasText: 'Keeping children safe in education' })
  await expect(kcsie).toContainText('Not checked by the centre yet')
  await expect(kcsie).toContainText('September 2026')
  await kcsie.getByRole('link', { name: /^Record a check/ }).click()
  await page.getByLabel('Which edition is in force?').fill('')
  await page.getByRole('button', { name: 'Save the check' }).click()
  await expect(page.getByRole('alert')).toContainText('Enter which edition it is')
  await expectAccessible(page)
  await page.getByLabel('Which edition is in force?').fill('September 2026')
  await page.getByRole('button', { name: 'Save the check' }).click()
  await expect(kcsie).toContainText('Mentorfolio came with: 2025')
  await expect(kcsie.getByText(/^Checked /)).toBeVisible()

  await page.getByRole('link', { name: 'Add a policy of your own' }).click()
  await page.getByLabel('What is it called?').fill('Phones and messages')
  await page.getByRole('checkbox', { name: 'Wales' }).check()
  await page.getByLabel('Which edition is it?').fill('Version 2, 2026')
  await page.getByLabel('Where can it be read? (optional)').fill('our shelf')
  await page.getByRole('button', { name: 'Save the policy' }).click()
  await expect(page.getByRole('alert')).toContainText('begins with https://')
  await page.getByLabel('Where can it be read? (optional)').fill('')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save the policy' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await page.getByRole('link', { name: 'Wales', exact: true }).click()
  const phones = page.getByRole('listitem').filter({ hasText: 'Phones and messages' })
  await expect(phones).toContainText('Version 2, 2026')
  await phones.getByRole('button', { name: /^Take it out of use/ }).click()
  await page.getByText('Not used here (1)').click()
  await phones.getByRole('button', { name: /^Use it again/ }).click()
  await expect(phones.getByRole('link', { name: /^Change it/ })).toBeVisible()
})

test('a candidate reads what applies where they mentor, and may look at the other nations', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  await page.goto(`${await centreOf(page)}/policies`)
  const named = (name: string) => page.getByRole('heading', { level: 3, name })
  await expect(named('Keeping children safe in education (KCSIE)')).toBeVisible()
  await expect(named('Additional Learning Needs Code for Wales')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Add a policy of your own' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Northern Ireland' }).click()
  await expect(named('Northern Ireland Act 1998, section 75')).toBeVisible()
  await expect(named('Equality Act 2010')).toHaveCount(0)
  await expectAccessible(page)
  await page.goto(`${await centreOf(page)}/policies/kcsie`)
  await expect(page.getByText('Policies are kept by the centre’s administrators.', { exact: false })).toBeVisible()
})
