import { randomUUID } from 'node:crypto'
import type { HomeView } from '@mentorfolio/domain/home/home.endpoints'
import type { Page } from '@playwright/test'
import { v7 } from 'uuid'
import { asking } from './support/asking.ts'
import { aCopiedLink, onAnotherPhone } from './support/guest.ts'
import { expect, expectAccessible, password, people, test } from './support/test.ts'

test.use({ apart: 'feedback' })

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

const fits = async (page: Page) => {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  if (before) await page.setViewportSize(before)
}

/** The feedback of Priya's first mentee, as she has it. */
const toFeedback = async (page: Page) => {
  const home = await (await page.request.get('/api/home')).json()
  const [{ id, name }] = home.candidacies[0].relationships
  await page.goto(`/relationships/${id}/feedback`)
  await expect(title(page, 'Feedback')).toBeVisible()
  return { id, name }
}

/** What the schedule adds, and one request more where the demo's are answered already. */
const taken = async (page: Page, more?: { source: string; whom: string | null; tool: string }) => {
  const { id } = await toFeedback(page)
  if (more) {
    const request = { ...more, point: 'MID', sessionId: null, dueOn: '2030-01-31' }
    const added = await page.request.put(`/api/relationships/${id}/feedback/${v7()}`, {
      data: { revision: 0, request },
      headers: { origin: new URL(page.url()).origin, 'idempotency-key': randomUUID() },
    })
    expect(added.status(), await added.text()).toBe(200)
  }
  const there = await toFeedback(page)
  const take = page.getByRole('button', { name: 'Take over this schedule' })
  if (await take.isVisible()) {
    await take.click()
    await expect(take).toHaveCount(0)
  }
  return there
}

test('who plans to be watched is told what a witness will be asked about', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  const home = await (await page.request.get('/api/home')).json()
  await page.goto(`/relationships/${home.candidacies[0].relationships[0].id}/feedback/ask`)
  await expect(page.getByText('Whom do you ask?')).toBeVisible()
  await expect(page.getByText('When somebody watches')).toHaveCount(0)
  await page.getByRole('radio', { name: 'A witness' }).check()
  await expect(page.getByText('come back to what you two have agreed')).toBeVisible()
  await expectAccessible(page)
})

test('a schedule is taken over in one tap; the mentee answers by link, once, in few taps, and the candidate reads it', async ({
  signedIn,
  browser,
}) => {
  test.slow()
  const page = await signedIn(people.priya)
  const { name } = await taken(page, { source: 'MENTEE', whom: null, tool: 'SCALE' })
  await expectAccessible(page)
  await fits(page)

  await press(page, `Ask now: ${name}, Scale, Midway`)
  const address = await aCopiedLink(page)
  await expectAccessible(page)

  const { context, page: phone } = await onAnotherPhone(browser, address)
  await expect(title(phone, 'How is it going?')).toBeVisible()
  await expect(phone.getByRole('heading', { name: 'Who will read this' })).toBeVisible()
  await expect(phone.getByText(/You can stop at any time/)).toBeVisible()
  await expectAccessible(phone)
  await fits(phone)

  // Nothing yet: what is missing is named, each with the way to it, and the link stays what it is.
  await press(phone, 'Send this')
  const missing = phone.getByRole('alert')
  await expect(missing).toBeFocused()
  await expect(missing).toContainText('It is not sent yet')
  await expectAccessible(phone)
  await fits(phone)
  await missing.getByRole('link', { name: 'Type your name.' }).click()
  await expect(phone.getByRole('textbox', { name: 'Type your name' })).toBeFocused()
  const trust = phone.getByRole('group', { name: 'I can trust my mentor.' })
  await expect(trust).toHaveAccessibleDescription('Pick a number.')
  await missing.getByRole('link', { name: '‘I can trust my mentor.’ Pick a number.' }).click()
  await expect(trust.getByRole('radio', { name: '1 not yet' })).toBeFocused()
  expect(phone.url()).toBe(address)

  // What is typed outlives a reload and a lost connection.
  await trust.getByRole('radio', { name: '4 most of the time' }).check()
  await phone.getByLabel('Is there more that you want to say?').fill('More time outside, please')
  await phone.reload()
  await expect(trust.getByRole('radio', { name: '4 most of the time' })).toBeChecked()
  await expect(phone.getByLabel('Is there more that you want to say?')).toHaveValue('More time outside, please')
  await phone.getByLabel('Type your name').fill('Robin')
  await context.setOffline(true)
  await press(phone, 'Send this')
  await expect(phone.getByRole('alert')).toContainText('You are not online')
  await context.setOffline(false)
  // Typing aside: one number, the name, send.
  await press(phone, 'Send this')
  await expect(phone.getByRole('status')).toContainText('Priya can read it now')
  await expect(phone.getByRole('status')).toBeFocused()
  await expectAccessible(phone)
  await phone.reload()
  await expect(title(phone, 'This has been answered')).toBeVisible()
  await context.close()

  await page.reload()
  await expect(page.getByText('More time outside, please')).toBeVisible()
  await expect(page.getByText('4 of 5, most of the time').first()).toBeVisible()
  await expect(page.getByText(/Signed by Robin on/).first()).toBeVisible()
  await expectAccessible(page)
})

test('a supervisor is asked by mail; a request that is withdrawn says so, and whom to talk to', async ({
  signedIn,
  browser,
  server,
}) => {
  test.slow()
  const page = await signedIn(people.priya)
  await taken(page, { source: 'SUPERVISOR', whom: 'supervisor', tool: 'SHORT_FORM' })
  await press(page, 'Ask now: supervisor, Short form, Midway')
  await page.getByLabel(/write an e-mail to|send it by e-mail to/i).fill('tutor@example.org')
  await page.getByRole('button', { name: /^(Write it|Send)$/ }).click()
  await expect(page.getByText(/Your centre’s administrator finds it under Mails|It is on its way/)).toBeVisible()

  // The demo sends nothing: what was written stands with the administrator.
  const home = await (await page.request.get('/api/home')).json()
  const office = await browser.newContext()
  await office.request.post(`${server.url}/api/auth/sign-in/email`, {
    data: { email: people.admin, password },
    headers: { origin: server.url },
  })
  const { centreId } = home.candidacies[0]
  const mails = await (await office.request.get(`${server.url}/api/centres/${centreId}/mails`)).text()
  await office.close()
  const address = /http[^\s"\\]+\/guest#[\w-]+/.exec(mails)?.[0] ?? ''
  expect(mails).toContain('asks what you think')
  const { context, page: phone } = await onAnotherPhone(browser, address)
  await expect(title(phone, 'How is it going?')).toBeVisible()
  await expectAccessible(phone)
  await phone.getByLabel(/What has changed for the mentee/).fill('Asks for help before it is too late')
  await phone.getByLabel(/What does the mentor do well/).fill('Waits for an answer')
  await phone.getByLabel('Type your name').fill('J. Field')
  await press(phone, 'Send this')
  await expect(phone.getByRole('status')).toContainText('Priya can read it now')
  await context.close()

  await page.reload()
  await expect(page.getByText('Asks for help before it is too late')).toBeVisible()

  // Asked once more at the end, and then no more.
  await press(page, 'Ask now: supervisor, Scale, At the end')
  const link = await aCopiedLink(page)
  await page.reload()
  await page.getByRole('link', { name: 'Do not ask for this: supervisor, Scale, At the end' }).click()
  await page.getByLabel('Why?').fill('They have moved on')
  await expectAccessible(page)
  await press(page, 'Withdraw this request')
  await expect(title(page, 'Feedback')).toBeVisible()
  await expect(page.getByText('Withdrawn (1)')).toBeVisible()
  const other = await onAnotherPhone(browser, link)
  await expect(title(other.page, 'You do not have to do this now')).toBeVisible()
  await expect(other.page.getByRole('alert')).toContainText('Talk to Priya or')
  await expectAccessible(other.page)
  await other.context.close()
})

test('the candidate rates themself; the assessor reads words, the admin none', async ({ signedIn }) => {
  test.slow()
  const page = await signedIn(people.priya)
  const { id } = await taken(page)
  await page.getByRole('link', { name: 'Rate yourself' }).click()
  await expect(title(page, 'Rate yourself')).toBeVisible()
  await page.getByRole('group', { name: 'Trust' }).getByRole('radio', { name: '3' }).check({ force: true })
  await page.getByLabel('Why? (Trust)').fill('It took until the third week')
  await expectAccessible(page)
  await fits(page)
  await press(page, 'Save your rating')
  await expect(title(page, 'Feedback')).toBeVisible()
  await expect(page.getByText(/It took until the third week/)).toBeVisible()

  for (const [who, reads] of [
    [people.assessor, true],
    [people.admin, false],
  ] as const) {
    const reader = await signedIn(who)
    await reader.goto('/')
    await reader.goto(`/relationships/${id}/feedback`)
    await expect(title(reader, 'Feedback')).toBeVisible()
    await expect(reader.getByText(/It took until the third week/)).toHaveCount(reads ? 1 : 0)
    await expect(reader.getByRole('button', { name: /^Ask now/ })).toHaveCount(0)
    await expectAccessible(reader)
  }
})

test('a centre writes its own questions, and goes back to those that come with Mentorfolio', async ({
  signedIn,
  server,
}, { annotations }) => {
  test.slow()
  annotations.push({ type: 'expected console', description: 'ERR_INTERNET_DISCONNECTED|Failed to fetch|409' })
  const admin = await signedIn(people.admin)
  const self = await (await admin.request.get('/api/self')).json()
  const { centreId } = self.places[0]
  await admin.goto(`/centres/${centreId}/questions`)
  await expect(title(admin, 'Questions for feedback')).toBeVisible()
  await expectAccessible(admin)
  await admin.getByRole('heading', { name: 'Mentee: open letter', exact: true }).click()
  await admin.getByRole('link', { name: 'Write your own version: Mentee: open letter' }).click()
  await admin.getByLabel('Question 1', { exact: true }).fill('What should we know?')
  await expectAccessible(admin)
  await fits(admin)
  await press(admin, 'Publish version 1')
  await expect(title(admin, 'Questions for feedback')).toBeVisible()
  await admin.getByRole('heading', { name: 'Mentee: open letter', exact: true }).click()
  await expect(admin.getByText('What should we know?')).toBeVisible()
  await admin.getByRole('link', { name: 'Write your own version: Mentee: open letter' }).click()

  await test.step('without a network what is written waits here, and goes out by itself', async () => {
    await admin.getByLabel('Question 1', { exact: true }).fill('What should we all know?')
    await admin.context().setOffline(true)
    await press(admin, 'Publish version 2')
    await expect(title(admin, 'No connection')).toBeVisible({ timeout: 20_000 })
    await expect(admin.getByText('kept on this device, and is sent by itself')).toBeVisible()
    await expect(admin.getByText(/1 change on this device, not yet sent/).first()).toBeVisible()
    await admin.context().setOffline(false)
    await expect(admin.getByText(/1 change on this device, not yet sent/)).toHaveCount(0, { timeout: 30_000 })
    await press(admin, 'Try again')
    await admin.getByRole('heading', { name: 'Mentee: open letter', exact: true }).click()
    await expect(admin.getByText('What should we all know?')).toBeVisible()
  })

  await test.step('a version that somebody else made meanwhile is told; looked at, the button goes back', async () => {
    await admin.getByRole('link', { name: 'Write your own version: Mentee: open letter' }).click()
    await expect(admin.getByLabel('Question 1', { exact: true })).toHaveValue('What should we all know?')
    const content = {
      intro: 'Hello',
      questions: [{ id: 'what', kind: 'WORDS', text: 'What?', rates: null, required: true }],
    }
    await asking(admin, server.url)('PUT', `/api/centres/${centreId}/question-sets/MENTEE/OPEN_LETTER`, {
      revision: 2,
      content,
    })
    await press(admin, 'Ask what comes with Mentorfolio again')
    await expect(admin.getByRole('alert')).toContainText('It was changed meanwhile')
    await expectAccessible(admin)
    await press(admin, 'Ask what comes with Mentorfolio again')
    await expect(title(admin, 'Questions for feedback')).toBeVisible()
    await admin.getByRole('heading', { name: 'Mentee: open letter', exact: true }).click()
    await expect(admin.getByText('What should we all know?').first()).toBeHidden()
  })
})

test('where nobody can be asked yet the page says why, and where that is put right', async ({ signedIn }) => {
  const page = await signedIn(people.tom)
  await toFeedback(page)
  await expect(page.getByText(/Nobody can be asked for feedback now\. The agreement comes first/)).toBeVisible()
  await expect(page.getByRole('link', { name: /^Ask somebody/ })).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'See the agreement' }).click()
  await expect(title(page, 'Agreement')).toBeVisible()
})

test('a mentee who missed the session by what the log says now is told so, and keeps what they typed', async ({
  signedIn,
  browser,
  server,
}) => {
  const page = await signedIn(people.grace)
  const ask = asking(page, server.url)
  const { candidacies } = await ask<HomeView>('GET', '/api/home')
  const rowan = candidacies[0]?.relationships.find(({ name }) => name === 'Rowan')
  const together = rowan?.latest.find(({ status, mentees }) => status === 'LOGGED' && mentees.length > 1)
  if (!rowan || !together) throw new Error('No group has met')
  const request = {
    ...{ source: 'MENTEE', whom: null, tool: 'SHORT_FORM', point: 'POST_SESSION', sessionId: together.id },
    dueOn: new Date().toISOString().slice(0, 10),
  }
  await ask('PUT', `/api/relationships/${rowan.id}/feedback/${v7()}`, { revision: 0, request })
  await page.goto(`/relationships/${rowan.id}/feedback`)
  await press(page, 'Ask now: Rowan, Short form, After a session')
  const { context, page: phone } = await onAnotherPhone(browser, await aCopiedLink(page))
  await phone.getByLabel('What has helped you so far?').fill('To hear where you stand')
  await phone.getByRole('group', { name: 'I can trust my mentor.' }).getByRole('radio').nth(3).check()
  await phone.getByLabel('Type your name').fill('Rowan')

  await page.goto(`/sessions/${together.id}/correct`)
  await page.getByRole('checkbox', { name: 'Rowan' }).uncheck()
  await page.getByLabel('What are you putting right, and why?').fill('It was somebody else who came in late')
  await press(page, 'Save the correction')
  await expect(page.getByText('Rowan did not come.', { exact: false }).first()).toBeVisible()

  await press(phone, 'Send this')
  await expect(phone.getByRole('alert')).toContainText('The notes now say that you did not come.')
  await expect(phone.getByText('To hear where you stand')).toBeVisible()
  await expectAccessible(phone)
  await fits(phone)
  await context.close()
  await page.goto(`/relationships/${rowan.id}/feedback`)
  await expect(page.getByText('The log says that Rowan was not there.', { exact: false })).toBeVisible()
  await expectAccessible(page)
})
