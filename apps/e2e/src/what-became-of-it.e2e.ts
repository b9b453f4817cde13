import type { EndingView } from '@mentorfolio/domain/endings/ending-view'
import type { HomeView } from '@mentorfolio/domain/home/home.endpoints'
import type { Browser, Page } from '@playwright/test'
import { anActiveMentee } from './support/active-mentee.ts'
import { asking } from './support/asking.ts'
import { expect, expectAccessible, password, people, test } from './support/test.ts'

test.use({ apart: 'what became of it' })

/** Somebody else, in a browser of their own. */
const somebodyElse = async (browser: Browser, origin: string, email: string) => {
  const context = await browser.newContext({ baseURL: origin })
  const headers = { origin }
  const answer = await context.request.post('/api/auth/sign-in/email', { data: { email, password }, headers })
  expect(answer.status()).toBe(200)
  return { page: await context.newPage(), done: () => context.close() }
}

const stateOf = async (page: Page, origin: string, id: string) =>
  (await asking(page, origin)<EndingView>('GET', `/api/relationships/${id}/ending`)).state

test('while the centre has paused it nothing is planned and everything can be read; then it goes on', async ({
  signedIn,
  browser,
  server,
}) => {
  const page = await signedIn(people.priya)
  const id = await anActiveMentee(asking(page, server.url), 'Siskin', 'Priya Nair')
  const desk = await somebodyElse(browser, server.url, people.dsl)
  await desk.page.goto('/safeguarding')
  await desk.page.getByRole('link', { name: 'Pause a relationship' }).click()
  await desk.page.getByLabel('Whose?').selectOption({ label: 'Priya Nair' })
  await desk.page.getByRole('button', { name: 'Look' }).click()
  const theirs = desk.page.getByRole('region', { name: /^Siskin/ }) // Once on the page, wherever it stands.
  await theirs.getByLabel('Why is it paused?').fill('Being looked into.')
  await theirs.getByRole('button', { name: 'Pause it' }).click()
  await expectAccessible(desk.page)
  await expect(theirs.getByText('Paused by the centre', { exact: true })).toBeVisible()

  await page.goto(`/relationships/${id}`)
  await expect(page.getByText('Paused by the centre', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Plan a session' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Plan a contracting or informal meeting' })).toHaveCount(0)
  const means = page.getByRole('region', { name: 'The centre has paused your mentoring with Siskin' })
  await expect(means.getByText(/^Do not meet Siskin until/)).toBeVisible()
  await expect(means.getByRole('link', { name: 'Whom to phone' })).toBeVisible()
  await expect(page.getByText('Being looked into.')).toHaveCount(0)
  await expectAccessible(page)
  // What took place can be written down all the same.
  await expect(page.getByRole('link', { name: 'Log a session that took place' })).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'The centre has paused your mentoring with Siskin' })).toBeVisible()
  await expectAccessible(page)

  await theirs.getByRole('button', { name: 'Let it go on' }).click()
  await expect(theirs.getByText('Paused by the centre', { exact: true })).toHaveCount(0)
  await expect(theirs.getByRole('button', { name: 'Pause it' })).toBeVisible()
  await desk.done()
  await page.goto(`/relationships/${id}`)
  await page.getByRole('link', { name: 'Plan a session', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Plan a session/ })).toBeVisible()
})

test('an ending is put off; the centre hands the mentee over to another mentor, who begins with a draft', async ({
  signedIn,
  browser,
  server,
}) => {
  const page = await signedIn(people.priya)
  const id = await anActiveMentee(asking(page, server.url), 'Heron', 'Priya Nair')
  const own = `/relationships/${id}`
  await page.goto(`${own}/ending`)
  await page.getByRole('link', { name: /^Record the final review/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Final review' })).toBeVisible()
  await page.getByRole('button', { name: 'Save the review' }).click()
  await page.getByRole('link', { name: 'Go on to the ending' }).click()
  await page.getByRole('button', { name: 'Begin the ending' }).click()
  await page.getByRole('link', { name: 'Put off the ending' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Put it off' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('Why is the ending put off?').fill('One more term was agreed.')
  await page.getByRole('button', { name: 'Put it off' }).click()
  await expect(page.getByText('One more term was agreed.')).toBeVisible()
  expect(await stateOf(page, server.url, id)).toBe('ACTIVE')

  const office = await somebodyElse(browser, server.url, people.admin)
  await office.page.goto(`${own}/ending`)
  await office.page.getByRole('link', { name: 'Hand over to another mentor' }).click()
  await expectAccessible(office.page)
  await office.page.getByLabel('Who goes on?').selectOption({ label: 'Tom Ellery' })
  await office.page.getByLabel('The mentee’s made-up name there').fill('Bittern')
  await office.page.getByLabel('Why does another mentor take over?').fill('Their mentor moves away.')
  await office.page.getByRole('button', { name: 'Hand over', exact: true }).click()
  await expect(office.page.getByText('Say yes, if it is to be so').first()).toBeVisible()
  await office.page.getByRole('checkbox', { name: 'Yes, Tom Ellery goes on with Heron' }).check()
  await office.page.getByRole('button', { name: 'Hand over', exact: true }).click()
  await expect(office.page.getByRole('heading', { name: 'The ending', exact: true })).toBeVisible()
  await expect(office.page.getByText(/^Heron was handed over to Tom Ellery/)).toBeVisible()
  expect(await stateOf(page, server.url, id)).toBe('TRANSFERRED')
  await office.done()

  const tom = await somebodyElse(browser, server.url, people.tom)
  await tom.page.goto('/')
  await expect(tom.page.getByRole('heading', { name: 'Finish the agreement with Bittern' })).toBeVisible()
  const home = await asking(tom.page, server.url)<HomeView>('GET', '/api/home')
  const taken = home.candidacies.flatMap(({ relationships }) => relationships).find(({ name }) => name === 'Bittern')
  expect(taken?.state).toBe('DRAFT')
  await tom.done()
  await page.goto(own)
  await expect(page.getByText('Handed over').first()).toBeVisible()
})

test('what ended early is opened again by the centre, and both sign anew', async ({ signedIn, browser, server }) => {
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const id = await anActiveMentee(ask, 'Linnet', 'Priya Nair')
  const own = `/relationships/${id}`
  await page.goto(`${own}/ending/early`)
  await page.getByLabel('Why does it end early?').fill('The placement has ended.')
  await page.getByLabel('On which day?').fill(new Date().toISOString().slice(0, 10))
  await page.getByRole('radio', { name: 'By phone' }).check()
  await page.getByLabel('What came of it?').fill('Nobody picked up.')
  await page.getByLabel('Or why nobody need be named').fill('Everybody who helps is there already.')
  await page.getByRole('button', { name: 'End it' }).click()
  await expect(page.getByText('The placement has ended.')).toBeVisible()
  expect(await stateOf(page, server.url, id)).toBe('ENDED_EARLY')

  const office = await somebodyElse(browser, server.url, people.admin)
  await office.page.goto(`${own}/ending`)
  await office.page.getByRole('link', { name: 'Open it again' }).click()
  await office.page.getByLabel('Why is it opened again?').fill('A new placement was found.')
  await office.page.getByRole('button', { name: 'Open it again' }).click()
  await expect(office.page.getByRole('heading', { name: 'The ending', exact: true })).toBeVisible()
  await office.done()
  expect(await stateOf(page, server.url, id)).toBe('AWAITING_SIGNATURES')

  await page.goto(`${own}/agreement`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
  await ask('POST', `/api${own}/agreement/sign`, { version: 2, name: 'Priya Nair' })
  await ask('PUT', `/api${own}/agreement/hand-over`, { version: 2, name: 'Leonora', helped: false })
  expect(await stateOf(page, server.url, id)).toBe('ACTIVE')

  // The words of the ending before are read, and begin the next.
  await page.goto(`${own}/ending`)
  const before = page.getByRole('region', { name: /^How it ended before it was opened again on/ })
  await expect(before.getByText('Everybody who helps is there already.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Write it: Where to turn next' }).click()
  await expect(page.getByText(/^These are the words from before it was opened again on/)).toBeVisible()
  const notNeeded = page.getByLabel('Or why nobody need be named')
  await expect(notNeeded).toHaveValue('Everybody who helps is there already.')
  await expectAccessible(page)
  await notNeeded.fill('The college looks after everything.')
  await page.getByRole('button', { name: 'Save how it ends' }).click()
  await expect(page.getByText('Not needed: The college looks after everything.')).toBeVisible()
  await expect(before.getByText('Everybody who helps is there already.')).toBeVisible()
})
