import type { Page } from '@playwright/test'
import { untilInstalled } from './support/installed.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

test.use({ apart: 'referrals and contacts', serviceWorkers: 'allow' })
test.beforeEach(({}, { annotations }) => {
  annotations.push({ type: 'expected console', description: 'ERR_INTERNET_DISCONNECTED|Failed to fetch' })
})

const robinOf = async (page: Page): Promise<{ id: string; session: string; title: string }> => {
  const { candidacies } = await (await page.request.get('/api/home')).json()
  const [{ id }] = candidacies[0].relationships
  const { sessions } = await (await page.request.get(`/api/relationships/${id}/records`)).json()
  return { id, session: sessions[0].id, title: sessions[0].title }
}
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

const answerReferral = async (page: Page) => {
  await page.getByRole('radio', { name: 'An interest or a talent to follow' }).check()
  await page.getByLabel('What does Robin want or need?').fill('A place to draw on Saturdays')
  await page.getByLabel('To what kind of service?').selectOption({ label: 'A club, sport, arts or the community' })
  await page.getByRole('radio', { name: 'They said yes themself' }).check()
  await page.getByRole('radio', { name: 'Nothing about the mentee was shared' }).check()
}

test('a referral from a session: danger first, then the words, later what came of it', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  const { id, session, title } = await robinOf(page)
  await page.goto(`/relationships/${id}/referrals/new?session=${session}`)
  await expect(page.getByRole('heading', { name: 'Worried about somebody’s safety?' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Whom to phone' })).toHaveAttribute('href', '/concern')
  await expect(page.getByLabel('What does Robin want or need?')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('radio', { name: 'Nobody was asked: it is about safety' }).check()
  await expect(page.getByText('Then write nothing here.')).toBeVisible()
  await page.getByRole('button', { name: 'Save the referral' }).click()
  await expect(page.getByRole('alert')).toContainText('raise a concern')
  await expectAccessible(page)
  const need = page.getByRole('textbox', { name: /want or need/ })
  await need.fill('A worry that belongs elsewhere')
  await page.getByRole('button', { name: 'Throw away what stands here' }).click()
  await page.getByRole('button', { name: 'Yes, throw them away' }).click()
  await expect(need).toHaveValue('')
  await page.reload()
  await expect(need).toHaveValue('')

  await answerReferral(page)
  await page.getByRole('button', { name: 'Save the referral' }).click()
  await expect(heading(page, /^Referral on /)).toBeVisible()
  await expect(page.getByText('A place to draw on Saturdays')).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: title })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Write what came of it' }).click()
  await page.getByLabel('What came of it?').fill('Robin went twice and wants to go on')
  await page.getByLabel('Why does it change? (optional)').fill('The club wrote back')
  await page.getByRole('button', { name: 'Save the new version' }).click()
  await expect(page.getByText('Robin went twice and wants to go on')).toBeVisible()
  await expect(page.getByText('Version 2')).toBeVisible()
  await expect(page.getByText('Changed: what came of it')).toBeVisible()

  await page.getByRole('link', { name: 'Withdraw it' }).click()
  await expect(heading(page, 'Withdraw: referral')).toBeVisible()
  await page.getByLabel('Why do you withdraw it?').fill('It was another’s')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Withdraw it' }).click()
  await expect(page.getByText(/^Withdrawn on .*: It was another’s$/)).toBeVisible()
  await page.getByRole('link', { name: 'Referrals, contacts and supervision' }).click()
  await expect(page.getByText('Withdrawn (1)')).toBeVisible()
})

test('contacts and supervision stand on one list, by day, and can be shown by kind', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  const { id } = await robinOf(page)
  await page.goto(`/relationships/${id}`)
  await page.getByRole('link', { name: 'Referrals, contacts and supervision' }).click()
  await expect(heading(page, 'Referrals, contacts and supervision')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Record contact with an agency' }).click()
  await page.getByLabel('With whom, by their part?').selectOption({ label: 'A youth worker' })
  await page.getByLabel('What was it for?').fill('A bus on Saturdays')
  await page.getByRole('radio', { name: 'The mentee agreed to what was shared' }).check()
  await page.getByRole('button', { name: 'Save the contact' }).click()
  await expect(page.getByRole('alert')).toContainText('Write what you shared')
  await expectAccessible(page)
  await page.getByLabel('What did you share?').fill('From where to where')
  await page.getByRole('button', { name: 'Save the contact' }).click()
  await expect(heading(page, /^Contact with an agency on /)).toBeVisible()

  await page.goto(`/relationships/${id}/employer-contacts/new`)
  await page.getByLabel('What was it for?').selectOption({ label: 'Shaping a job to fit them' })
  await page.getByLabel('What may be shared with them, and why').selectOption({ index: 1 })
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save the contact' }).click()
  await expect(heading(page, /^Contact with an employer on /)).toBeVisible()

  await page.goto(`/relationships/${id}/supervision/new`)
  await page.getByRole('radio', { name: 'Other mentors' }).check()
  await page.getByLabel('On which day?').fill('2099-01-01')
  await page.getByLabel('How many minutes?').fill('50')
  await page.getByRole('checkbox', { name: 'A dilemma' }).check()
  await page.getByLabel('What was it?').fill('Whether to say what I think')
  await page.getByLabel('What came of it?').fill('Ask first what they think')
  await page.getByRole('button', { name: 'Save the supervision' }).click()
  await expect(page.getByRole('alert')).toContainText('Choose today or a day that has been')
  await page.getByLabel('On which day?').fill('2026-01-09')
  await page.getByRole('button', { name: 'Save the supervision' }).click()
  await expect(heading(page, 'Supervision on 9 January 2026')).toBeVisible()

  await page.goto(`/relationships/${id}/records`)
  await page.getByRole('link', { name: /^Supervision \(/ }).click()
  const found = page.getByRole('main').getByRole('listitem').getByRole('link')
  await expect(found.filter({ hasText: /^Contact/ })).toHaveCount(0)
  await expect(found.last()).toHaveText('Supervision on 9 January 2026')
})

test('without a network a record stands on its page at once, and is sent once there is one', async ({
  signedIn,
  context,
}) => {
  test.setTimeout(120_000)
  const page = await signedIn(people.priya)
  await page.goto('/')
  await untilInstalled(page)
  const { id } = await robinOf(page)
  await page.goto(`/relationships/${id}/referrals/new`)
  await expect(page.getByLabel('What does Robin want or need?')).toBeVisible()
  await context.setOffline(true)
  await answerReferral(page)
  await page.getByRole('button', { name: 'Save the referral' }).click()
  await expect(heading(page, /^Referral on /)).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('A place to draw on Saturdays')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('banner').getByText(/not yet sent/)).toHaveCount(0, { timeout: 30_000 })
  await page.reload()
  await expect(page.getByText('A place to draw on Saturdays')).toBeVisible()
})

const looksAt = async (page: Page, id: string) => {
  await page.goto(`/relationships/${id}/records`)
  await expect(heading(page, 'Referrals, contacts and supervision')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Record a referral' })).toHaveCount(0)
  await page
    .getByRole('link', { name: /^Supervision on / })
    .first()
    .click()
  await expect(heading(page, /^Supervision on /)).toBeVisible()
  await expectAccessible(page)
}
/** Whoever looks after her, in the place of the candidate whose records they are. */
const insteadOfPriya = async (signedIn: (email: string) => Promise<Page>, email: string) => {
  const page = await signedIn(people.priya)
  const { id } = await robinOf(page)
  await page.context().clearCookies()
  await signedIn(email)
  await looksAt(page, id)
  return page
}

test('an assessor reads the words', async ({ signedIn }) => {
  const page = await insteadOfPriya(signedIn, people.assessor)
  await expect(page.getByText('What I brought')).toBeVisible()
})

test('an admin sees that there are records and when, not a word', async ({ signedIn }) => {
  const page = await insteadOfPriya(signedIn, people.admin)
  await expect(page.getByText('Its words are for the candidate and whoever judges.')).toBeVisible()
})
