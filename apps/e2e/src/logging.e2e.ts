import { noOfferedAnswers } from '@mentorfolio/domain/sessions/log'
import type { Page } from '@playwright/test'
import { v7 } from 'uuid'
import { aSessionToLog } from './support/a-session-to-log.ts'
import { asking } from './support/asking.ts'
import { built } from './support/built.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

test.use({ apart: 'logging' })

const narrative = (page: Page) => page.getByRole('textbox', { name: /^Goal · / })
const choose = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).check()
const save = (page: Page, name = 'Save the log') => page.getByRole('button', { name }).click()
const more = (page: Page) => page.getByText('More you can say')
const ask = (page: Page, name: RegExp) => page.getByRole('button', { name }).click()
const openMore = async (page: Page) => {
  await expect(more(page)).toBeVisible()
  await more(page).click()
}

const minuteBefore = (time: string) =>
  new Date(Date.parse(`2026-01-02T${time}:00Z`) - 60_000).toISOString().slice(11, 16)

test('two questions are offered at most, the rest is behind one choice, and all of it is read again', async ({
  signedIn,
}) => {
  const page = await signedIn(people.priya)
  const { id } = await aSessionToLog(page)
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto(`/sessions/${id}/log`)
  await expect(page.getByText(/^(One|Two) more, if you have a minute$/)).toBeVisible()
  await expect(page.getByRole('group', { name: 'A strategy and its impact' })).toHaveCount(0)

  await more(page).focus()
  await page.keyboard.press('Enter')
  await expectAccessible(page)
  await ask(page, /^A strategy and its impact/)
  await expect(page.getByRole('textbox', { name: 'What you tried' })).toBeFocused()
  await page.keyboard.type('We walked before we talked.')
  await page.getByRole('textbox', { name: 'What difference it made' }).fill('An hour in the room.')
  await page.getByLabel('What kind, if you want to say').selectOption('Co-regulation')
  await ask(page, /^Add another strategy$/)
  await page.getByRole('textbox', { name: 'What you tried' }).nth(1).fill('Drawing first.')
  await ask(page, /^How you spoke and how you sat/)
  await page.getByRole('textbox', { name: /^Without words/ }).fill('Side by side.')
  await ask(page, /^By when, and further actions/)
  await page.getByLabel('The action above: by when?').fill('2030-01-31')
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)

  await narrative(page).fill('To stay in the room.')
  await choose(page, 'Me')
  await page.getByRole('textbox', { name: 'One action' }).fill('Ask the tutor about the door.')
  await save(page)

  await expect(page.getByRole('heading', { name: 'Log', exact: true })).toBeVisible()
  await expect(page.getByText('We walked before we talked.')).toBeVisible()
  await expect(page.getByText('Drawing first.')).toBeVisible()
  await expect(page.getByText('Side by side.')).toBeVisible()
  await expect(page.getByText('Ask the tutor about the door. (the mentor by', { exact: false })).toBeVisible()
  await expect(page.getByText('Resistance you met')).toHaveCount(0)
  await expectAccessible(page)

  // Put right: what was said is in the form before it is drawn, and one row taken away takes nothing else along.
  await page.getByRole('link', { name: 'Put the log right' }).click()
  await expect(page.getByRole('textbox', { name: 'What you tried' }).nth(1)).toHaveValue('Drawing first.')
  await ask(page, /^Remove strategy 1$/)
  await expect(page.getByRole('textbox', { name: 'What you tried' })).toHaveValue('Drawing first.')
  await page.getByRole('textbox', { name: /^What are you putting right/ }).fill('The first was another day.')
  await save(page, 'Save the correction')
  const log = page.getByRole('region', { name: 'Log', exact: true })
  await expect(log.getByText('Drawing first.')).toBeVisible()
  await expect(log.getByText('Side by side.')).toBeVisible()
  await expect(log.getByText('We walked before we talked.')).toHaveCount(0)
})

test('a policy is chosen from the centre’s library, or typed', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  const { id } = await aSessionToLog(page)
  await page.goto(`/sessions/${id}/log`)
  await expect(page.getByText(/^(One|Two) more, if you have a minute$/)).toBeVisible()
  const library = page.getByLabel('From your centre’s library')
  const policy = page.getByRole('button', { name: /^A policy/ })
  // It is one of the two that are offered, or among the rest: by which criteria are open.
  await openMore(page)
  await expect(library.or(policy).first()).toBeVisible()
  if (await policy.isVisible()) await policy.click()
  await library.selectOption({ index: 1 })
  const [name, edition] = [page.getByLabel('Which one'), page.getByLabel('Which edition, such as 2025')]
  await expect(name).not.toHaveValue('')
  await expect(edition).not.toHaveValue('')
  const chosen = await name.inputValue()
  await edition.fill('2019')
  await page.getByLabel('How it shaped what you did').fill('I knew whom to ask.')
  await ask(page, /^Add another policy$/)
  await name.nth(1).fill('The house rules of the library')
  await expectAccessible(page)
  await narrative(page).fill('To know whom to ask.')
  await choose(page, 'Nothing follows')
  await save(page)
  await expect(page.getByText(`${chosen} (2019)`)).toBeVisible()
  await expect(page.getByText(/^An(other| earlier) edition: the centre goes by .+ now\.$/)).toBeVisible()
  await expect(page.getByText('The house rules of the library')).toBeVisible()
  const { log } = await (await page.request.get(`/api/sessions/${id}`)).json()
  expect(log.offered.policy).toMatchObject([
    { policyId: expect.stringMatching(/./), name: chosen, edition: '2019' },
    { policyId: null, name: 'The house rules of the library' },
  ])
})

test('words in a part that comes late are there again after the tab was closed', async ({ signedIn, context }) => {
  const page = await signedIn(people.priya)
  const { id } = await aSessionToLog(page)
  await page.goto(`/sessions/${id}/log`)
  await openMore(page)
  await ask(page, /^Resistance you met/)
  await page.getByRole('textbox', { name: 'How it showed' }).fill('Hood up, back turned.')
  await expect(page.getByText(/Unfinished, kept on this device/)).toBeVisible()
  await page.close()

  const again = await context.newPage()
  await again.goto(`/sessions/${id}/log`)
  await expect(again.getByRole('textbox', { name: 'How it showed' })).toHaveValue('Hood up, back turned.')
  await expectAccessible(again)
})

test('a part that holds words and does not arrive holds the form back, not the words', async ({ signedIn, context }, {
  annotations,
}) => {
  annotations.push({ type: 'expected console', description: 'Failed to load resource|dynamically imported' })
  const page = await signedIn(people.priya)
  const { id } = await aSessionToLog(page)
  await page.goto(`/sessions/${id}/log`)
  await openMore(page)
  await ask(page, /^Resistance you met/)
  await page.getByRole('textbox', { name: 'How it showed' }).fill('Hood up.')
  await expect(page.getByText(/Unfinished, kept on this device/)).toBeVisible()
  await page.close()

  const part = built('src/sessions/log/parts-helping.tsx')
  const again = await context.newPage()
  await again.route(part, (route) => route.abort())
  await again.goto(`/sessions/${id}/log`)
  await expect(again.getByText('A part of this page did not arrive.')).toBeVisible()
  await expect(again.getByRole('button', { name: 'Save the log' })).toHaveCount(0)
  await again.unroute(part)
  await again.getByRole('button', { name: 'Try again' }).click()
  await expect(again.getByRole('textbox', { name: 'How it showed' })).toHaveValue('Hood up.')
})

test('what was agreed last time is looked at again, and the session builds on it', async ({ signedIn, server }) => {
  // Somebody whose sessions no other test here writes: the last time is the one that this test has made.
  const page = await signedIn(people.grace)
  const { id, relationshipId } = await aSessionToLog(page)
  const hoursAgo = (hours: number) => `${new Date(Date.now() - hours * 3_600_000).toISOString().slice(0, 16)}:00Z`
  await asking(page, server.url)('PUT', `/api/sessions/${v7()}/record`, {
    ...{ kind: 'FORMAL', context: 'REAL', mode: 'IN_PERSON', zone: 'Europe/London', breaks: [] },
    ...{ start: hoursAgo(29), end: hoursAgo(28), attendance: [{ relationshipId, attended: true }] },
    log: {
      title: 'The time before',
      narrative: { form: 'WHOLE', text: 'We agreed on one call.' },
      next: { owner: 'MENTEE', text: 'Make the call' },
      offered: noOfferedAnswers,
    },
  })
  await page.goto(`/sessions/${id}/log`)
  const last = page.getByRole('region', { name: 'What you agreed last time' })
  await expect(last).toBeVisible()
  await last.getByRole('radio', { name: 'Partly' }).first().check()
  await last.getByRole('textbox', { name: 'A word on it, if you like' }).first().fill('Half of it, and proud.')
  await expectAccessible(page)
  await narrative(page).fill('To see how it went.')
  await choose(page, 'Nothing follows')
  await save(page)
  await expect(page.getByText('From last time')).toBeVisible()
  await expect(page.getByText('Half of it, and proud.')).toBeVisible()
  await expect(page.getByText('Builds on last time')).toBeVisible()
})

test('a log that was begun while the timer ran ends when its writer stopped it, and nothing is asked about that', async ({
  signedIn,
  server,
}) => {
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const { id } = await aSessionToLog(page, 'With the timer on', 25)
  const { revision } = await ask<{ revision: number }>('GET', `/api/sessions/${id}`)
  await ask(
    'POST',
    `/api/sessions/${id}/start`,
    { revision },
    {
      ...{ 'device-id': v7(), 'device-sent-at': new Date().toISOString() },
      'device-written-at': new Date(Date.now() - 20 * 60_000).toISOString(),
    },
  )
  await page.goto(`/sessions/${id}/log`)
  const end = page.getByLabel('To', { exact: true }).first()
  await narrative(page).fill('To say one thing aloud.')
  await end.fill('')
  await choose(page, 'Nothing follows')
  await expect(page.getByText(/Unfinished, kept on this device/)).toBeVisible()

  await page.goto(`/sessions/${id}`)
  await page.getByRole('button', { name: 'Stop the timer' }).click()
  await expect(page.getByRole('button', { name: 'Stop the timer' })).toHaveCount(0)
  await page.goto(`/sessions/${id}/log`)
  await expect(narrative(page)).toHaveValue('To say one thing aloud.')
  await expect(end).not.toHaveValue('')
  await expect(page.getByRole('heading', { name: 'This was changed after you opened it' })).toHaveCount(0)
  await expectAccessible(page)

  // An end of one's own stands, and the timer's is told beside it.
  const stopped = await end.inputValue()
  const [hour = '', minute = ''] = stopped.split(':')
  const earlier = `${hour}:${minute === '00' ? '01' : String(Number(minute) - 1).padStart(2, '0')}`
  await end.fill(earlier)
  await expect(page.getByText(/Unfinished, kept on this device/)).toBeVisible()
  await page.reload()
  await expect(end).toHaveValue(earlier)
  await expect(page.getByText(`You stopped the timer at ${stopped}.`)).toBeVisible()
  await save(page)
  await expect(page.getByText('Log, version 1')).toBeVisible()
})

test('a private note is its writer’s alone', async ({ signedIn, browser, server }) => {
  const page = await signedIn(people.priya)
  const { id } = await aSessionToLog(page)
  await page.goto(`/sessions/${id}`)
  await page.getByRole('link', { name: 'Your private note' }).click()
  await expect(page.getByText('Only you read this. It is never evidence.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Your note' }).fill('I was cross, and it was not with them.')
  await save(page, 'Keep the note')
  await expect(page.getByText(/^Kept /)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Your note' })).toHaveValue('I was cross, and it was not with them.')
  await expectAccessible(page)

  const theirs = await browser.newContext({ baseURL: server.url })
  await theirs.request.post('/api/auth/sign-in/email', {
    data: { email: people.assessor, password: 'calm-warm-exact' },
    headers: { origin: server.url },
  })
  expect((await theirs.request.get(`/api/sessions/${id}/note`)).status()).toBe(403)
  expect(await (await theirs.request.get(`/api/sessions/${id}`)).text()).not.toContain('I was cross')
  const assessors = await theirs.newPage()
  await assessors.goto(`/sessions/${id}`)
  await expect(assessors.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(assessors.getByRole('link', { name: 'Your private note' })).toHaveCount(0)
  await theirs.close()
})

test('a session is withdrawn with its reason: it stays readable, counts nothing, and asks for nothing more', async ({
  signedIn,
}) => {
  const page = await signedIn(people.priya)
  const { id } = await aSessionToLog(page, 'Entered on the wrong day')
  await page.goto(`/sessions/${id}/log`)
  await choose(page, 'One box')
  await page.getByLabel('In your words').fill('It was the week before.')
  await choose(page, 'Nothing follows')
  await save(page)
  const offered = page.getByRole('link', { name: 'Rate yourself after this session' })
  await expect(offered).toBeVisible()

  await page.getByRole('button', { name: 'Withdraw' }).click()
  await page.getByRole('button', { name: 'Withdraw the session' }).click()
  await expect(page.getByText('One thing to put right')).toBeVisible()
  await page.getByLabel('Why do you withdraw it?').fill('It stands here twice.')
  await page.getByRole('button', { name: 'Withdraw the session' }).click()

  await expect(page.getByText('Withdrawn', { exact: true })).toBeVisible()
  await expect(page.getByText('It stands here twice.')).toBeVisible()
  await expect(page.getByText('It was the week before.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Log', exact: true })).toBeVisible()
  await expect(offered).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Put the log right' })).toHaveCount(0)
  await expectAccessible(page)
})

test('a slip of the finger that makes a day of an hour is asked about before it is saved', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  const { id } = await aSessionToLog(page, 'An hour, not a day')
  await page.goto(`/sessions/${id}/log`)
  await choose(page, 'One box')
  await page.getByLabel('In your words').fill('We walked.')
  await choose(page, 'Nothing follows')
  const to = page.getByLabel('To', { exact: true })
  const end = await to.inputValue()
  const from = await page.getByLabel('From', { exact: true }).inputValue()
  await to.fill(minuteBefore(from))
  // A minute before midnight is on the same day.
  if (from !== '00:00') await page.getByRole('checkbox', { name: /It ends the next day/ }).check()
  const right = page.getByRole('checkbox', { name: 'Yes, these times are right' })
  await expect(right).toBeVisible()
  await expectAccessible(page)
  await save(page)
  await expect(page.getByText('Change the times, or tick that they are right').first()).toBeVisible()
  await to.fill(end)
  await expect(right).toHaveCount(0)
  await save(page)
  await expect(page.getByRole('heading', { name: 'Log', exact: true })).toBeVisible()
  await expect(page.getByText(/: 1 h\b/).first()).toBeVisible()
})
