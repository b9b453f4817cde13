import { nothingOfTheEnding } from '@mentorfolio/domain/endings/closure'
import type { EndingView } from '@mentorfolio/domain/endings/ending-view'
import type { HomeView } from '@mentorfolio/domain/home/home.endpoints'
import type { Page } from '@playwright/test'
import { v7 } from 'uuid'
import { anActiveMentee } from './support/active-mentee.ts'
import { asking } from './support/asking.ts'
import { minutesFromNow } from './support/local-time.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

// It ends what others count on: a demo centre of its own.
test.use({ apart: 'ending' })

/** The relationship of this candidate that goes on. */
const activeOf = async (page: Page) => {
  const home: HomeView = await (await page.request.get('/api/home')).json()
  const found = home.candidacies.flatMap(({ relationships }) => relationships).find(({ state }) => state === 'ACTIVE')
  if (!found) throw new Error('Nobody to meet')
  return found
}
const endingOf = async (page: Page, id: string): Promise<EndingView> =>
  (await page.request.get(`/api/relationships/${id}/ending`)).json()

test('an ending says what is missing; a final review, how it ends, and an early end with its reason in the history', async ({
  signedIn,
}) => {
  const page = await signedIn(people.grace)
  const { id, name } = await activeOf(page)
  await page.goto(`/relationships/${id}/ending`)
  await expect(page.getByRole('heading', { name: 'The ending' })).toBeVisible()
  await expect(page.getByText('Begin the ending waits for')).toContainText('the final review of the goals')
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Record the final review: Final review of the goals' }).click()
  await expect(page.getByRole('heading', { name: 'Final review', exact: true })).toBeVisible()
  await expectAccessible(page)
  for (const goal of await page
    .getByRole('region')
    .getByRole('group', { name: /from 1 to 10/ })
    .all())
    await goal.getByRole('radio', { name: '7', exact: true }).check()
  await page.getByRole('button', { name: 'Save the review' }).click()
  await expect(page.getByRole('heading', { name: /Final review of/ })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Go on to the ending' }).click()
  await page.getByRole('link', { name: /it: A planned ending/ }).click()
  await page.getByLabel('How do you end?').fill('We look at the first plan once more, and say goodbye.')
  await page.getByLabel('Or why nobody need be named').fill('Everybody who helps is there already.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save how it ends' }).click()
  await expect(page.getByRole('heading', { name: 'The ending', exact: true })).toBeVisible()
  expect((await endingOf(page, id)).met).toEqual(
    expect.arrayContaining(['finalReview', 'plannedEnding', 'signpostingNotNeeded']),
  )

  await page.getByRole('link', { name: 'End early' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'End it' }).click()
  await expect(page.getByRole('link', { name: 'Write why it ends early' })).toBeVisible()
  await page.getByLabel('Why does it end early?').fill('The placement has ended, and with it the reason to meet.')
  await page.getByLabel('On which day?').fill(new Date().toISOString().slice(0, 10))
  await page.getByRole('radio', { name: 'By phone' }).check()
  await page.getByLabel('What came of it?').fill('Nobody picked up.')
  await page.getByRole('button', { name: 'End it' }).click()
  await expect(page.getByRole('heading', { name: 'Every step until now' })).toBeVisible()
  await expect(page.getByText('The placement has ended, and with it the reason to meet.')).toBeVisible()
  await page.goto(`/relationships/${id}`)
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await expect(page.getByText('Ended early').first()).toBeVisible()
})

test('a pause is the desk’s: found by its mentor and made-up name, the centre’s to everybody else, and over again', async ({
  signedIn,
  browser,
  server,
}) => {
  const desk = await signedIn(people.dsl)
  await desk.goto('/safeguarding')
  await desk.getByRole('link', { name: 'Pause a relationship' }).click()
  await desk.getByLabel('Whose?').selectOption({ label: 'Priya Nair' })
  await desk.getByRole('button', { name: 'Look' }).click()
  const robin = desk.getByRole('region', { name: /^Robin/ })
  await expect(robin).toBeVisible()
  await expectAccessible(desk)
  await robin.getByRole('button', { name: 'Pause it' }).click()
  await expect(robin.getByText('Write why: nobody but this desk reads it')).toBeVisible()
  await robin.getByLabel('Why is it paused?').fill('Being looked into.')
  await robin.getByRole('button', { name: 'Pause it' }).click()
  await expect(robin.getByText('Paused by the centre', { exact: true }).first()).toBeVisible()

  const context = await browser.newContext({ baseURL: server.url })
  const signIn = { data: { email: people.priya, password: 'calm-warm-exact' }, headers: { origin: server.url } }
  await context.request.post('/api/auth/sign-in/email', signIn)
  const priya = await context.newPage()
  const home: HomeView = await (await context.request.get('/api/home')).json()
  const paused = home.candidacies.flatMap(({ relationships }) => relationships).find(({ state }) => state === 'PAUSED')
  await priya.goto(`/relationships/${paused?.id}`)
  await expect(priya.getByText('Paused by the centre', { exact: true }).first()).toBeVisible()
  await expect(priya.getByText('Being looked into.')).toHaveCount(0)
  await context.close()

  await robin.getByRole('button', { name: 'Let it go on' }).click()
  await expect(robin.getByText('Paused by the centre', { exact: true })).toHaveCount(0)
})

test('words begun before a closing was there are not lost to one made meanwhile: both are shown, and saved as the writer says', async ({
  signedIn,
  server,
}, { annotations }) => {
  annotations.push({ type: 'expected console', description: '409|422' })
  const page = await signedIn(people.priya)
  const { id } = await activeOf(page)
  await page.goto(`/relationships/${id}/ending/words`)
  await page.getByLabel('How do you end?').fill('A walk to the lake, where we began.')
  await expect(page.getByText(/Unfinished, kept on this device/)).toBeVisible()
  await asking(page, server.url)('PUT', `/api/relationships/${id}/closures/${v7()}`, {
    ...{ revision: 0, reason: null },
    closure: { ...nothingOfTheEnding, ending: 'Tea with everybody.' },
  })
  await page.reload()
  await expect(page.getByLabel('How do you end?')).toHaveValue('A walk to the lake, where we began.')
  await page.getByRole('button', { name: 'Save how it ends' }).click()
  await expect(page.getByRole('heading', { name: 'This was changed after you opened it' })).toBeVisible()
  await expect(page.getByText('Tea with everybody.').first()).toBeVisible()
})

test('what was written for an early end before a record had it comes back, and goes along', async ({
  signedIn,
  server,
}) => {
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const id = await anActiveMentee(ask, 'Fern', 'Priya')
  const { date: today } = minutesFromNow(0)
  await page.goto(`/relationships/${id}/ending/early`)
  await page.getByLabel('Why does it end early?').fill('She starts at another college.')
  await page.getByLabel('What came of it?').fill('Rang twice; nobody picked up.')
  await page.getByLabel('Or why nobody need be named').fill('The new college has a mentor for her.')
  await expect(page.getByText(/Unfinished, kept on this device/)).toBeVisible()
  await ask('PUT', `/api/relationships/${id}/feedback-attempts/${v7()}`, {
    ...{ revision: 0, reason: null, on: today, attempt: { how: 'LINK', words: 'No answer to the link.' } },
  })
  await ask('PUT', `/api/relationships/${id}/closures/${v7()}`, {
    ...{ revision: 0, reason: null, closure: { ...nothingOfTheEnding, notNeeded: 'Everybody who helps is there.' } },
  })
  await page.reload()
  await expect(page.getByText(/It was recorded meanwhile that Fern was asked/)).toBeVisible()
  await expect(page.getByLabel('What came of it?')).toHaveValue('Rang twice; nobody picked up.')
  await expect(page.getByLabel('Or why nobody need be named')).toHaveValue('The new college has a mentor for her.')
  await expectAccessible(page)
  await page.getByLabel('On which day?').fill(today)
  await page.getByRole('radio', { name: 'By phone' }).check()
  await page.getByRole('button', { name: 'End it' }).click()
  await expect(page.getByRole('heading', { name: 'Every step until now' })).toBeVisible()
  await page.goto(`/relationships/${id}/feedback`)
  await expect(page.getByText('Rang twice; nobody picked up.')).toBeVisible()
})
