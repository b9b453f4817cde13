import type { BrowserContext, Page } from '@playwright/test'
import { patience } from '../../web/src/api/patience.ts'
import { aSessionToLog } from './support/a-session-to-log.ts'
import { untilInstalled } from './support/installed.ts'
import { minutesFromNow } from './support/local-time.ts'
import { expect, expectAccessible, password, people, test } from './support/test.ts'

test.use({ serviceWorkers: 'allow', apart: 'without a network' })

const words = 'Robin drew the corridor and marked where it gets loud.'
const goal = (page: Page) => page.getByRole('textbox', { name: /^Goal · / })
const status = (page: Page) => page.getByRole('banner').getByRole('status')

/** This browser has the pages, and the portfolio behind them. */
const untilKept = async (page: Page) => {
  await page.goto('/')
  await untilInstalled(page)
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const asked = indexedDB.open('mentorfolio')
            asked.onsuccess = () => {
              const counted = asked.result.transaction('sealed').objectStore('sealed').count()
              counted.onsuccess = () => {
                asked.result.close()
                resolve(counted.result)
              }
            }
          }),
      ),
    )
    .toBeGreaterThan(8)
}

const offline = (context: BrowserContext) => context.setOffline(true)
const online = (context: BrowserContext) => context.setOffline(false)

test.beforeEach(({}, { annotations }) => {
  annotations.push({ type: 'expected console', description: 'ERR_INTERNET_DISCONNECTED|Failed to fetch|40[19]' })
})

test('the own portfolio opens without a network, and says of when it is', async ({ signedIn, context }) => {
  const page = await signedIn(people.priya)
  await untilKept(page)
  await offline(context)
  await page.reload()
  await expect(page.getByText(/No connection\. This page shows what this device had/)).toBeVisible()
  await expect(page.getByText(/of 6 h counted/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Sessions', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sessions' })).toBeVisible()
  await page.getByRole('link', { name: 'Hours', exact: true }).click()
  await expect(page.getByText(/of 6 h/).first()).toBeVisible()
  await online(context)
  await expect(page.getByText(/No connection/)).toHaveCount(0)
  await expect(page.getByText(/of 6 h/).first()).toBeVisible()
})

test('a server that takes too long: the copy of last time is shown, and what came at last takes its place by itself', async ({
  signedIn,
  context,
}) => {
  const page = await signedIn(people.priya)
  await untilKept(page)
  const { promise: isAsked, resolve: asked } = Promise.withResolvers<void>()
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await context.route('**/api/home', async (route) => {
    asked()
    await released
    const response = await route.fetch()
    const home = await response.json()
    home.candidacies[0].units[0].probableTitle = 'What came at last'
    await route.fulfill({ response, json: home })
  })
  await page.clock.install()
  await page.reload()
  await isAsked
  await page.clock.fastForward(patience + 1_000)
  await expect(page.getByText(/of 6 h counted/)).toBeVisible()
  await expect(page.getByText(/No connection\. This page shows what this device had/)).toBeVisible()
  await expect(page.getByText('What came at last')).toHaveCount(0)
  release()
  await expect(page.getByText('What came at last').first()).toBeVisible()
  await expect(page.getByText(/No connection/)).toHaveCount(0)
})

test('planned, started, and logged without a network: kept in order, sent by itself, saved once', async ({
  signedIn,
  context,
}) => {
  const page = await signedIn(people.priya)
  await untilKept(page)
  await page.goto('/')
  await page.getByRole('link', { name: 'Sessions', exact: true }).click()
  await page.getByRole('link', { name: 'Plan a session' }).click()
  await page.getByRole('textbox', { name: 'What is it about?' }).waitFor()
  await offline(context)
  const from = minutesFromNow(1)
  const to = minutesFromNow(31)
  await page.getByRole('textbox', { name: 'What is it about?' }).fill('Down in the basement')
  await page.getByLabel('Day', { exact: true }).fill(from.date)
  await page.getByLabel('From', { exact: true }).fill(from.time)
  await page.getByLabel('To', { exact: true }).fill(to.time)
  await page.getByRole('checkbox').first().check()
  await page.getByRole('textbox', { name: 'One objective for this session' }).fill('Name one quiet place')
  await page.getByRole('textbox', { name: 'How you will both know that it was met' }).fill('It is on the drawing')
  await page.getByRole('button', { name: 'Save the plan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Down in the basement' })).toBeVisible()
  await expect(
    page
      .getByRole('main')
      .getByText(/not yet sent/)
      .first(),
  ).toBeVisible()
  await expect(status(page).getByText('1 change on this device, not yet sent')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Start the timer' }).click()
  await expect(status(page).getByText('2 changes on this device, not yet sent')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('timer')).toBeVisible()

  await page.getByRole('link', { name: 'Log the session' }).click()
  // The timer has run for less than a minute here: the writer knows better.
  const began = minutesFromNow(-20)
  const ended = minutesFromNow(-1)
  await page.getByLabel('Day', { exact: true }).fill(began.date)
  await page.getByLabel('From', { exact: true }).first().fill(began.time)
  await page.getByLabel('To', { exact: true }).first().fill(ended.time)
  await page.getByRole('textbox', { name: 'In your words' }).fill(words)
  await page.getByRole('radio', { name: 'Nothing follows' }).check()
  await page.getByRole('button', { name: 'Save the log' }).click()
  await expect(page.getByText(words)).toBeVisible()
  await expect(status(page).getByText('3 changes on this device, not yet sent')).toBeVisible()
  const address = page.url()
  await status(page).getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Waiting to be sent' })).toBeVisible()
  await expectAccessible(page)

  await online(context)
  await expect(page.getByText(/Nothing of yours waits here/)).toBeVisible({ timeout: 20_000 })
  await expect(status(page).getByText(/All saved/)).toBeVisible()
  await page.goto(address)
  await expect(page.getByText('Plan, version 1')).toBeVisible()
  await expect(page.getByText('Log, version 1')).toBeVisible()
  await expect(page.getByText(words)).toBeVisible()
})

test('a log written without a network turns from waiting to saved, with both times', async ({ signedIn, context }) => {
  const page = await signedIn(people.priya)
  const { id } = await aSessionToLog(page, 'A walk without a signal')
  await untilKept(page)
  await page.goto(`/sessions/${id}/log`)
  await goal(page).waitFor()
  await offline(context)
  await page.reload()
  await goal(page).fill(words)
  await page.getByRole('radio', { name: 'Nothing follows' }).check()
  await page.getByRole('button', { name: 'Save the log' }).click()
  await expect(page.getByText(words)).toBeVisible()
  await expect(
    page
      .getByRole('main')
      .getByText(/not yet sent/)
      .first(),
  ).toBeVisible()
  await expectAccessible(page)
  await online(context)
  await expect(page.getByText('Log, version 1')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('main').getByText(/not yet sent/)).toHaveCount(0)
})

test('what waits can be changed before anybody has heard of it', async ({ signedIn, context }) => {
  const page = await signedIn(people.priya)
  const { id } = await aSessionToLog(page, 'Changed before it went')
  await untilKept(page)
  await page.goto(`/sessions/${id}/log`)
  await goal(page).waitFor()
  await offline(context)
  await goal(page).fill('Too hasty')
  await page.getByRole('radio', { name: 'Nothing follows' }).check()
  await page.getByRole('button', { name: 'Save the log' }).click()
  await expect(page.getByText('Too hasty')).toBeVisible()
  await status(page).getByRole('link').click()
  await page.getByRole('button', { name: 'Change it first' }).click()
  await goal(page).fill(words)
  await page.getByRole('button', { name: 'Save the log' }).click()
  await expect(page.getByText(words)).toBeVisible()
  await online(context)
  await expect(page.getByText('Log, version 1')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('Log, version 2')).toHaveCount(0)
})

test('what the server does not take comes back with the reason, and nothing is lost', async ({ signedIn, context }) => {
  const page = await signedIn(people.priya)
  const { id } = await aSessionToLog(page, 'Called off elsewhere')
  await untilKept(page)
  await page.goto(`/sessions/${id}/log`)
  await goal(page).fill(words)
  await page.getByRole('radio', { name: 'Nothing follows' }).check()
  await offline(context)
  await page.getByRole('button', { name: 'Save the log' }).click()
  await expect(page.getByText(words)).toBeVisible()
  // Meanwhile, on another device. The request does not go through the page.
  await context.request.post(`/api/sessions/${id}/cancel`, {
    headers: { 'idempotency-key': crypto.randomUUID() },
    data: { revision: 1, reason: null },
  })
  await online(context)
  await expect(status(page).getByText('1 came back')).toBeVisible({ timeout: 20_000 })
  await status(page).getByRole('link').click()
  await expect(page.getByText(/Not taken/)).toBeVisible()
  await expectAccessible(page)
  await page
    .getByText(/Read the words/)
    .first()
    .click()
  await expect(page.getByText(words).last()).toBeVisible()
  await page.getByRole('link', { name: 'Open your words' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'This session can have no log' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Log it as a session that took place' }).click()
  await expect(goal(page)).toHaveValue(words)
  await page.getByRole('button', { name: 'Save the log' }).click()
  await expect(page.getByText('Log, version 1')).toBeVisible()
  await page.goto('/unsent')
  await expect(page.getByText(/Nothing of yours waits here/)).toBeVisible()
})

test('a double click saves once, and is told as saved', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  const { id } = await aSessionToLog(page, 'Clicked twice')
  await page.goto(`/sessions/${id}/log`)
  await goal(page).fill(words)
  await page.getByRole('radio', { name: 'Nothing follows' }).check()
  await page.getByRole('button', { name: 'Save the log' }).dblclick()
  await expect(page.getByText('Log, version 1')).toBeVisible()
  await page.goto('/unsent')
  await expect(page.getByText(/Nothing of yours waits here/)).toBeVisible()
})

test('a sign-in that ran out while words waited: sign in in place, and they go out', async ({ signedIn, context }) => {
  const page = await signedIn(people.priya)
  const { id } = await aSessionToLog(page, 'Signed out in between')
  await untilKept(page)
  await page.goto(`/sessions/${id}/log`)
  await goal(page).fill(words)
  await page.getByRole('radio', { name: 'Nothing follows' }).check()
  await offline(context)
  await page.getByRole('button', { name: 'Save the log' }).click()
  await expect(page.getByText(words)).toBeVisible()
  await context.clearCookies()
  await online(context)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expectAccessible(page)
  await dialog.getByLabel('Password').fill(password)
  await dialog.getByRole('button', { name: /^Sign in/ }).click()
  await expect(page.getByText('Log, version 1')).toBeVisible({ timeout: 20_000 })
})

test('a log with further answers, one from the centre’s library, is written without a network and sent once', async ({
  signedIn,
  context,
}) => {
  test.slow()
  const page = await signedIn(people.priya)
  await untilKept(page)
  const { id } = await aSessionToLog(page, 'A map of the corridor')
  const more = page.getByText('More you can say')
  const library = page.getByLabel('From your centre’s library')
  const policy = page.getByRole('button', { name: /^A policy/ })
  const askOfPolicy = async () => {
    await more.click()
    await expect(library.or(policy).first()).toBeVisible()
    if (await policy.isVisible()) await policy.click()
    await expect(library).toBeVisible()
  }
  // Once with a network: the library is on this device from then on.
  await page.goto(`/sessions/${id}/log`)
  await askOfPolicy()
  await offline(context)
  await page.reload()
  await askOfPolicy()
  await library.selectOption({ index: 1 })
  const chosen = await page.getByLabel('Which one').inputValue()
  expect(chosen).not.toBe('')
  await expect(page.getByLabel('Which edition, such as 2025')).not.toHaveValue('')
  await page.getByLabel('How it shaped what you did').fill('I knew whom to tell.')
  await page.getByRole('button', { name: /^A strategy and its impact/ }).click()
  await page.getByRole('textbox', { name: 'What you tried' }).fill('We drew before we talked.')
  await expectAccessible(page)
  await goal(page).fill(words)
  await page.getByRole('radio', { name: 'Nothing follows' }).check()
  await page.getByRole('button', { name: 'Save the log' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'A map of the corridor' })).toBeVisible()
  await expect(page.getByText('I knew whom to tell.')).toBeVisible()
  await expect(page.getByText('We drew before we talked.')).toBeVisible()
  await expect(status(page).getByText('1 change on this device, not yet sent')).toBeVisible()
  await page.reload()
  await expect(page.getByText('We drew before we talked.')).toBeVisible()
  await online(context)
  await expect(status(page).getByText(/not yet sent/)).toHaveCount(0, { timeout: 20_000 })
  await expect(page.getByText('Log, version 1')).toBeVisible()
  const { log, logVersions } = await (await page.request.get(`/api/sessions/${id}`)).json()
  expect(logVersions).toHaveLength(1)
  expect(log.offered).toMatchObject({
    policy: [{ policyId: expect.stringMatching(/./), name: chosen, impact: 'I knew whom to tell.' }],
    strategy: [{ strategy: 'We drew before we talked.' }],
  })
})

test('a weekly series made without a network stands on its page, session by session, and is sent by itself', async ({
  signedIn,
  context,
}) => {
  test.slow()
  const page = await signedIn(people.priya)
  await untilKept(page)
  const { relationshipId, mentee } = await aSessionToLog(page)
  await page.goto(`/relationships/${relationshipId}`)
  await page.goto(`/sessions/series?with=${relationshipId}`)
  await page.getByRole('textbox', { name: 'What are they about?' }).fill('The Thursday walk')
  await page.getByLabel('Day', { exact: true }).fill(minutesFromNow(60 * 24 * 4).date)
  await page.getByLabel('From', { exact: true }).fill('07:10')
  await page.getByLabel('To', { exact: true }).fill('07:50')
  await page.getByLabel('How many times?').selectOption('3')
  await page.getByRole('group', { name: 'Which goal does it serve?' }).getByRole('checkbox').first().check()
  await page.getByRole('textbox', { name: 'One objective for this session' }).fill('Walk one round more')
  await page.getByRole('textbox', { name: 'How you will both know that it was met' }).fill('It is on the map')
  await offline(context)
  await page.getByRole('button', { name: 'Save the series' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Thursday walk' })).toBeVisible()
  const main = page.getByRole('main')
  await expect(main.getByRole('link', { name: 'The Thursday walk' })).toHaveCount(3)
  await expect(main.getByText('Not yet sent', { exact: true })).toHaveCount(3)
  await expect(main.getByText(/Weekly, 3 of 3/)).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await main.getByRole('link', { name: 'The Thursday walk' }).nth(1).click()
  await expect(page.getByText('Weekly, 2 of 3')).toBeVisible()
  await expect(page.getByText('Walk one round more')).toBeVisible()
  await expect(main.getByText(mentee).first()).toBeVisible()
  await expect(main.getByText(/not yet sent/i).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start the timer' })).toHaveCount(0)
  await expectAccessible(page)
  await online(context)
  await expect(main.getByText(/not yet sent/i)).toHaveCount(0, { timeout: 20_000 })
  await expect(page.getByText('Plan, version 1')).toBeVisible()
  await page.getByRole('link', { name: 'Planned as a series of 3' }).click()
  await expect(page.getByRole('link', { name: 'Move some of them' })).toBeVisible()
})
