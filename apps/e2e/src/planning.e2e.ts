import type { Page } from '@playwright/test'
import { aSessionToLog } from './support/a-session-to-log.ts'
import { untilInstalled } from './support/installed.ts'
import { minutesFromNow } from './support/local-time.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

test.use({ serviceWorkers: 'allow', apart: 'planning' })

const objective = (page: Page) => page.getByRole('textbox', { name: 'One objective for this session' })
const measure = (page: Page) => page.getByRole('textbox', { name: 'How you will both know that it was met' })
const isWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

const writeObjective = async (page: Page) => {
  await objective(page).fill('Say one thing that went well')
  await measure(page).fill('It is on the card')
}

test('from home to a running session: two taps, and the words of the least that counts', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  await page.goto('/')
  let taps = 0
  const tap = async (what: Promise<void>) => {
    taps += 1
    await what
  }
  await tap(page.getByRole('link', { name: 'Plan and start now with Robin' }).click())
  await expect(page.getByRole('heading', { level: 1, name: 'Plan and start now' })).toBeVisible()
  // What the last plan served is chosen already.
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await writeObjective(page)
  await expectAccessible(page)
  await tap(page.getByRole('button', { name: 'Save and start' }).click())
  await expect(page.getByRole('timer')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Say one thing that went well' })).toBeVisible()
  await expect(page.getByText('How we’ll know: It is on the card')).toBeVisible()
  expect(taps).toBeLessThanOrEqual(2)
})

test('what a plan is drawn from comes with the form, and waits for nothing else', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  const { relationshipId } = await aSessionToLog(page, 'Look at the week ahead')
  // Never answered.
  await page.route('**/mentoring-plan', () => undefined)
  await page.goto(`/sessions/plan?with=${relationshipId}`)
  await expect(page.getByRole('heading', { name: 'What works for Robin' })).toBeVisible()
  await page.getByText('What suits, and how you respect it').click()
  await expect(page.getByRole('group', { name: 'Which of these does this session respect?' })).toBeVisible()
})

test('without a network, plan and start wait in order and are sent by themselves', async ({ signedIn, context }, {
  annotations,
}) => {
  annotations.push({ type: 'expected console', description: 'ERR_INTERNET_DISCONNECTED|Failed to fetch|404' })
  const page = await signedIn(people.priya)
  await page.goto('/')
  await untilInstalled(page)
  await page.getByRole('link', { name: 'Plan and start now with Robin' }).click()
  await objective(page).waitFor()
  await context.setOffline(true)
  await writeObjective(page)
  await objective(page).fill('Begin in the basement')
  await page.getByRole('button', { name: 'Save and start' }).click()
  await expect(page.getByRole('timer')).toBeVisible()
  await expect(page.getByText('Not yet sent').first()).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('Not yet sent')).toHaveCount(0, { timeout: 15_000 })
  const id = page.url().split('/').at(-1)
  const session = await (await page.request.get(`/api/sessions/${id}`)).json()
  expect(session).toMatchObject({ title: 'Begin in the basement', revision: 2 })
  expect(Date.parse(session.startedAt)).toBeGreaterThanOrEqual(Date.parse(session.planRecordedAt))
})

test('the last plan is repeated by one tap from the mentee’s page, marked as copied', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  const { relationshipId } = await aSessionToLog(page, 'Look back at the week')
  await page.goto(`/relationships/${relationshipId}`)
  await expect(page.getByRole('link', { name: 'Repeat the last plan' })).toBeVisible()
  // What is kept in the background for when there is no network is asked for by no page.
  await page.waitForLoadState('networkidle')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.getByRole('link', { name: 'Repeat the last plan' }).click()
  await expect(page.getByRole('textbox', { name: 'What is it about?' })).not.toHaveValue('')
  expect(asked, 'the plan comes with the mentee’s page').toContain(`/api/relationships/${relationshipId}`)
  expect(asked.filter((path) => path.startsWith('/api/sessions/'))).toEqual([])
  await expect(objective(page).first()).not.toHaveValue('')
  await expect(page.getByText(/^Copied from .* Read it again/).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save the plan' }).click()
  await expect(page.getByRole('heading', { name: 'Plan', exact: true })).toBeVisible()
})

test('activities that take longer than the session are told on the form and after, and saved all the same', async ({
  signedIn,
}) => {
  const page = await signedIn(people.priya)
  const { relationshipId } = await aSessionToLog(page)
  await page.goto(`/sessions/plan?with=${relationshipId}`)
  await page.getByRole('textbox', { name: 'What is it about?' }).fill('Too much for one hour')
  await page.getByRole('checkbox').first().check()
  await writeObjective(page)
  await page.getByText('Timed activities', { exact: true }).click()
  await page.getByRole('button', { name: 'Add an activity' }).click()
  await page.getByRole('textbox', { name: 'What you do' }).fill('Everything at once')
  await page.getByRole('textbox', { name: 'Minutes' }).fill('90')
  await expect(page.getByText(/30 min too many: shorten one, leave one out, or meet for longer/)).toBeVisible()
  await page.getByText('What it is for, and how it runs').click()
  await page.getByRole('textbox', { name: 'What is this session for?' }).fill('To see what fits')
  await page.getByText('Questions to ask, rather than assume').click()
  await page.getByRole('textbox', { name: 'What will you ask?' }).fill('What matters most?\nWhat can wait?')
  await page.getByText('What suits, and how you respect it').click()
  const respected = page.getByRole('group', { name: 'Which of these does this session respect?' })
  await respected.getByRole('checkbox').first().check()
  await page.getByText('Model, kind, how you meet').click()
  await page.getByLabel('A model to follow').selectOption('GROW')
  await page.getByLabel('The stage it belongs to (optional)').selectOption({ label: 'Options' })
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save the plan' }).click()
  await expect(page.getByText(/30 min more than the session has/)).toBeVisible()
  await expect(page.getByText('Stage: Options')).toBeVisible()
  await expect(page.getByText('To see what fits')).toBeVisible()
  await expect(page.getByText('What can wait?')).toBeVisible()
  await expectAccessible(page)
})

test('a weekly series with one left out, by the keyboard; moved and called off from one on', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  const { relationshipId } = await aSessionToLog(page)
  await page.goto(`/sessions/series?with=${relationshipId}`)
  await page.getByRole('textbox', { name: 'What are they about?' }).fill('The Monday talk')
  const first = minutesFromNow(60 * 24 * 3)
  await page.getByLabel('Day', { exact: true }).fill(first.date)
  await page.getByLabel('From', { exact: true }).fill('15:00')
  await page.getByLabel('To', { exact: true }).fill('16:00')
  await page.getByLabel('How many times?').selectOption('4')
  const days = page.getByRole('group', { name: 'These days' })
  await expect(days.getByRole('listitem')).toHaveCount(4)
  await days.getByRole('checkbox').nth(1).focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('3 sessions will be planned.')).toBeVisible()
  const goals = page.getByRole('group', { name: 'Which goal does it serve?' })
  await goals.getByRole('checkbox').first().focus()
  await page.keyboard.press('Space')
  await writeObjective(page)
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await isWide(page)).toBe(false)
  await page.getByRole('button', { name: 'Save the series' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'The Monday talk' })).toBeVisible()
  await expect(page.getByText(/Weekly, 3 of 3/)).toBeVisible()
  await expectAccessible(page)
  expect(await isWide(page)).toBe(false)

  await page.getByRole('link', { name: 'The Monday talk' }).nth(1).click()
  await expect(page.getByText('Weekly, 2 of 3')).toBeVisible()
  await page.getByRole('link', { name: 'Planned as a series of 3' }).click()
  await page.getByRole('link', { name: 'Move some of them' }).click()
  await page.getByRole('button', { name: 'Move them' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Nothing would change yet')
  await page.getByLabel('From', { exact: true }).fill('10:30')
  await page.getByLabel('To', { exact: true }).fill('11:15')
  await expect(page.getByText(/becomes/)).toHaveCount(2)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Move them' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Monday talk' })).toBeVisible()
  await expect(page.getByText(/Weekly, 2 of 3 · 10:30–11:15/)).toBeVisible()

  await page.getByRole('link', { name: 'Call some of them off' }).click()
  await page.getByLabel('From which session on?').selectOption({ index: 3 })
  await expect(page.getByText('Will be called off:')).toBeVisible()
  await page.getByRole('textbox', { name: /Why/ }).fill('Half-term')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Call them off' }).click()
  await expect(page.getByText('Called off')).toHaveCount(1)
})

test('where no formal session can be planned the page says why, and what can be done', async ({ signedIn }) => {
  const page = await signedIn(people.tom)
  await page.goto('/')
  await page.getByRole('link', { name: 'Ash', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ash' })).toBeVisible()
  const id = page.url().split('/').at(-1)
  for (const way of ['now', 'series', 'plan']) {
    await page.goto(`/sessions/${way}?with=${id}`)
    await expect(page.getByText(/A formal session cannot be planned (yet|any more)\./)).toBeVisible()
    await expectAccessible(page)
  }
})

test('a first hello before the agreement is planned with its kind, its time and a few words', async ({ signedIn }) => {
  const page = await signedIn(people.tom)
  await page.goto('/')
  await page.getByRole('link', { name: 'Ash', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ash' })).toBeVisible()
  await page.goto(`/sessions/plan?with=${page.url().split('/').at(-1)}`)
  const kind = page.getByRole('group', { name: 'What kind of meeting is it?' })
  await expect(kind.getByRole('radio', { checked: true })).toHaveCount(1)
  await expect(page.getByRole('link', { name: 'Plan a weekly series' })).toHaveCount(0)
  await expect(page.getByText('A contracting or informal meeting needs no goal and no objective.')).toBeVisible()
  await page.getByRole('textbox', { name: 'What is it about?' }).fill('Meeting for the first time')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save the plan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Meeting for the first time' })).toBeVisible()
  await page.getByRole('link', { name: 'Change the plan' }).click()
  await page.getByRole('textbox', { name: 'What is it about?' }).fill('Meeting for the first time, in the library')
  await page.getByRole('button', { name: 'Save the new plan' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'Meeting for the first time, in the library' }),
  ).toBeVisible()
})

test('who started the timer and waited in vain says so from the log, and that plan is not the one that is repeated', async ({
  signedIn,
}) => {
  const page = await signedIn(people.priya)
  const { relationshipId } = await aSessionToLog(page)
  await page.goto(`/sessions/now?with=${relationshipId}`)
  await objective(page).fill('Wait at the gate')
  await measure(page).fill('Robin comes')
  await page.getByRole('button', { name: 'Save and start' }).click()
  await expect(page.getByRole('timer')).toBeVisible()
  const id = page.url().split('/').at(-1)
  await page.goto(`/sessions/${id}/log`)
  // It has run for less than a minute: no stretch of no time is proposed.
  const [from, to] = [page.getByLabel('From', { exact: true }).first(), page.getByLabel('To', { exact: true }).first()]
  expect(await to.inputValue()).not.toBe(await from.inputValue())
  await page.getByRole('button', { name: 'Nobody came' }).click()
  const told = page.waitForResponse(/\/no-show$/)
  await page.getByRole('button', { name: 'Save: nobody came' }).click()
  await told
  await expect(page.getByText('Nobody came', { exact: true }).first()).toBeVisible()
  await page.goto(`/sessions/plan?with=${relationshipId}`)
  await expect(page.getByRole('link', { name: /^Repeat the last plan/ })).not.toContainText('Wait at the gate')
})

test('a plan is not moved into a time that is over: the form says what to do, and keeps the words', async ({
  signedIn,
}, { annotations }) => {
  annotations.push({ type: 'expected console', description: '400' })
  const page = await signedIn(people.priya)
  const { relationshipId } = await aSessionToLog(page)
  await page.goto(`/sessions/plan?with=${relationshipId}`)
  await page.getByRole('textbox', { name: 'What is it about?' }).fill('The last map')
  const [from, to] = [minutesFromNow(2 * 24 * 60), minutesFromNow(2 * 24 * 60 + 30)]
  await page.getByLabel('Day', { exact: true }).fill(from.date)
  await page.getByLabel('From', { exact: true }).first().fill(from.time)
  await page.getByLabel('To', { exact: true }).first().fill(to.time)
  await page.getByRole('checkbox').first().check()
  await writeObjective(page)
  await page.getByRole('button', { name: 'Save the plan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The last map' })).toBeVisible()
  await page.getByRole('link', { name: 'Change the plan' }).click()
  await page.getByLabel('Day', { exact: true }).fill(minutesFromNow(-3 * 24 * 60).date)
  await objective(page).fill('Say two things that went well')
  await page.getByRole('button', { name: 'Save the new plan' }).click()
  await expect(page.getByText(/^That time is over\. Choose one that lies ahead/).first()).toBeVisible()
  await expect(objective(page)).toHaveValue('Say two things that went well')
  await expectAccessible(page)
})
