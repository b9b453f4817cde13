import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from '@playwright/test'
import { aSessionToLog } from './support/a-session-to-log.ts'
import { aNewMentee, asking, sendAgreement } from './support/asking.ts'
import { untilInstalled } from './support/installed.ts'
import { expect, expectAccessible, password, people, test } from './support/test.ts'

test.use({ serviceWorkers: 'allow', apart: 'hand-over' })

test.beforeEach(({}, { annotations }) => {
  annotations.push({ type: 'expected console', description: 'ERR_INTERNET_DISCONNECTED|Failed to fetch|40[1349]' })
})

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

/** An agreement that its mentor has signed, at a setting that authorised it. Answers the relationship's id. */
const anAgreementToSign = async (ask: ReturnType<typeof asking>, pseudonym: string) => {
  const id = await aNewMentee(ask, pseudonym)
  const clauses = await sendAgreement(ask, id)
  await ask('POST', `/api/relationships/${id}/agreement/sign`, { version: 1, name: 'Priya Nair' })
  await ask('PUT', `/api/relationships/${id}/authorisation`, {
    ...{ by: 'T. Novak', role: 'Head of year', on: '2026-09-28' },
  })
  return { id, clauses }
}

/** The locked page, and nothing else of ours. */
const staysLocked = async (page: Page, name: RegExp) => {
  await expect(heading(page, name)).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('link')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'I want to stop' }), 'from whatever page').toBeVisible()
}

const fitsOnAPhone = async (page: Page) => {
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.setViewportSize({ width: 390, height: 844 })
}

const typeDigits = async (page: Page, digits: string) => {
  await page.getByLabel(/’s four digits$/).fill(digits)
  await page.getByRole('button', { name: 'Unlock' }).click()
}

const lockWith = async (page: Page, digits: string) => {
  await page.getByLabel('Choose four digits').fill(digits)
  await page.getByRole('button', { name: /^Lock, and hand over/ }).click()
}

const offline = (context: BrowserContext) => context.setOffline(true)
const online = (context: BrowserContext) => context.setOffline(false)

test('signed on the mentor’s device without a network, by keyboard alone; nothing else opens until the digits do', async ({
  server,
  signedIn,
  context,
}) => {
  test.setTimeout(180_000)
  const page = await signedIn(people.priya)
  await page.setViewportSize({ width: 390, height: 844 })
  const { id } = await anAgreementToSign(asking(page, server.url), 'Heron')
  await page.goto('/')
  await untilInstalled(page)
  await page.goto(`/relationships/${id}/agreement`)
  await expect(page.getByRole('link', { name: 'Hand over this device' })).toBeVisible()
  const other = await context.newPage()
  await other.goto('/')
  await expect(other.getByRole('navigation').first()).toBeVisible()
  await offline(context)

  await test.step('four digits are chosen', async () => {
    await page.getByRole('link', { name: 'Hand over this device' }).click()
    await expect(heading(page, 'Hand over to Heron')).toBeVisible()
    await expectAccessible(page)
    await fitsOnAPhone(page)
    await lockWith(page, '12')
    await expect(page.getByRole('alert')).toHaveText('Choose four digits, such as 4827')
    await expect(page.getByLabel('Choose four digits')).toBeFocused()
    await expectAccessible(page)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('4827')
    await page.keyboard.press('Enter')
  })

  await test.step('the locked page, in every tab, at every address', async () => {
    await staysLocked(page, /^Our agreement$/)
    await expect(page.getByText('From Priya, your mentor')).toBeVisible()
    await expect(page.getByText('Who will read this')).toBeVisible()
    await expectAccessible(page)
    await fitsOnAPhone(page)
    // The tab that was open showed Priya's home.
    await staysLocked(other, /^Our agreement$/)
    await page.goBack()
    await staysLocked(page, /^Our agreement$/)
    await page.reload()
    await staysLocked(page, /^Our agreement$/)
    const typed = await context.newPage()
    for (const path of ['/', `/relationships/${id}`, '/hours', '/sign-in', '/unsent', '/concern']) {
      await typed.goto(path)
      await staysLocked(typed, /^Our agreement$/)
    }
    await typed.close()
    await other.close()
  })

  await test.step('whom to tell that somebody is not safe, without a network; nothing else of the mentor’s', async () => {
    await page.getByRole('button', { name: 'See whom to tell' }).press('Enter')
    await expect(heading(page, 'Is somebody not safe?')).toBeFocused()
    for (const number of ['999', '0800 1111', '01632 960142', '01632 960118'])
      await expect(page.getByRole('link', { name: `Phone ${number}` })).toBeVisible()
    await expect(page.getByText('Martin Hale')).toBeVisible()
    // Where Priya mentors somebody else.
    await expect(page.getByText(/Millbrook|Fiona Latimer/)).toHaveCount(0)
    await expect(page.getByRole('textbox')).toHaveCount(0)
    await expectAccessible(page)
    await fitsOnAPhone(page)
    await page.getByRole('button', { name: 'Go back' }).press('Enter')
    await staysLocked(page, /^Our agreement$/)
    await expect(heading(page, 'Our agreement')).toBeFocused()
  })

  await test.step('wrong digits open nothing, and the mentee reads on', async () => {
    await page.getByRole('button', { name: 'I am Priya' }).click()
    await expect(heading(page, 'This phone is locked')).toBeFocused()
    await expectAccessible(page)
    await typeDigits(page, '1111')
    await expect(page.getByRole('alert')).toHaveText('Those are not the digits. You can try 4 more times.')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Go back to the page' }).click()
    await staysLocked(page, /^Our agreement$/)
  })

  await test.step('the mentee signs, by keyboard', async () => {
    await page.getByRole('button', { name: 'Sign our agreement' }).press('Enter')
    const name = page.getByLabel('Type your name to sign')
    await expect(name).toBeFocused()
    await page.keyboard.type('Heron')
    await page.keyboard.press('Tab')
    await expect(page.getByLabel('Someone helped me')).toBeFocused()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Thank you. Give the phone back to Priya.')).toBeVisible()
    await expect(heading(page, 'Give the phone back')).toBeFocused()
    await expectAccessible(page)
    await fitsOnAPhone(page)
    await page.reload()
    await expect(page.getByText('Thank you. Give the phone back to Priya.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Sign our agreement' })).toHaveCount(0)
  })

  await test.step('the digits open it again: it waits to be sent', async () => {
    await typeDigits(page, '4827')
    await expect(heading(page, 'Agreement')).toBeVisible()
    await expect(page.getByText('The signature of Heron, on your device')).toBeVisible()
    await expect(page.getByText('Heron has not signed yet')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Hand over this device' })).toHaveCount(0)
    await expectAccessible(page)
    await page.goto(`/relationships/${id}/hand-over/agreement`)
    await expect(page.getByText('There is nothing here for Heron to answer now')).toBeVisible()
    await page.goto(`/relationships/${id}/agreement`)
  })

  await test.step('sent, it is in force, marked as signed on the mentor’s device', async () => {
    await online(context)
    await expect(page.getByText('Version 1 is in force')).toBeVisible({ timeout: 30_000 })
    await expect(page.getByText(/Heron signed on .*on the mentor’s device/)).toBeVisible()
    await expect(page.getByText('Somebody helped.')).toBeVisible()
  })
})

test('a signature for words that have changed meanwhile comes back, with the reason', async ({
  server,
  signedIn,
  context,
}) => {
  test.setTimeout(120_000)
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const { id, clauses } = await anAgreementToSign(ask, 'Dunlin')
  const cookies = await context.cookies()
  await page.goto('/')
  await untilInstalled(page)
  await page.goto(`/relationships/${id}/hand-over/agreement`)
  await expect(page.getByLabel('Choose four digits')).toBeVisible()
  await offline(context)
  await lockWith(page, '4827')
  await page.getByLabel('Type your name to sign').fill('Dunlin')
  await page.getByRole('button', { name: 'Sign our agreement' }).click()
  await expect(page.getByText('Thank you. Give the phone back to Priya.')).toBeVisible()
  // Meanwhile, on another device.
  const elsewhere = await page
    .context()
    .browser()
    ?.newContext({ storageState: { cookies, origins: [] } })
  if (!elsewhere) throw new Error('no browser')
  const revised = await elsewhere.request.post(`${server.url}/api/relationships/${id}/agreement/revise`, {
    headers: { origin: server.url, 'idempotency-key': randomUUID() },
    data: { revision: 1, mentor: 'Priya', clauses, reason: 'There is a new timetable' },
  })
  expect(revised.status(), await revised.text()).toBe(200)
  await elsewhere.close()
  await typeDigits(page, '4827')
  await expect(page.getByText('The signature of Dunlin, on your device')).toBeVisible()
  await online(context)
  await expect(page.getByRole('banner').getByText('1 came back')).toBeVisible({ timeout: 30_000 })
  await page.goto('/unsent')
  await expect(page.getByText(/Not taken: .*It waits for the latest version/)).toBeVisible()
  await page.getByRole('link', { name: 'See the record' }).click()
  await expect(page.getByText('Version 2 waits for signatures')).toBeVisible()
  await expect(page.getByText('Dunlin has not signed yet').first()).toBeVisible()
  await expect(page.getByText(/Dunlin signed on/)).toHaveCount(0)
})

test('a mentee says on the mentor’s device whether a session was as it is written', async ({ signedIn, context }) => {
  test.setTimeout(120_000)
  const page = await signedIn(people.priya)
  const { id } = await aSessionToLog(page, 'In the library')
  await page.goto('/')
  await untilInstalled(page)
  await page.goto(`/sessions/${id}/log`)
  await page.getByRole('textbox', { name: /^Goal · / }).fill('We looked for a quiet place.')
  await page.getByRole('radio', { name: 'Nothing follows' }).check()
  await page.getByRole('button', { name: 'Save the log' }).click()
  await expect(page.getByText('Log, version 1')).toBeVisible()
  await page.getByRole('link', { name: 'Hand over this device' }).click()
  await expect(heading(page, /^Hand over to /)).toBeVisible()
  await offline(context)
  await lockWith(page, '4827')
  await staysLocked(page, /^Did we meet\?$/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'That’s not right' }).click()
  await page.getByLabel(/What is not right/).fill('I left at half past.')
  await page.reload()
  await expect(page.getByLabel(/What is not right/)).toHaveValue('I left at half past.')
  await page.getByRole('button', { name: 'Send this' }).click()
  await expect(page.getByText('Thank you. Give the phone back to Priya.')).toBeVisible()
  await typeDigits(page, '4827')
  await expect(page.getByText(/said of this session, on your device/)).toBeVisible()
  await online(context)
  const said = page.getByRole('list', { name: 'What was said of it' })
  await expect(said.getByText('Questioned')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/on the mentor’s device/)).toBeVisible()
  await expect(page.getByText('I left at half past.')).toBeVisible()
})

test('a mentee asks on the mentor’s device for a change in place of signing, without a network', async ({
  server,
  signedIn,
  context,
}) => {
  test.setTimeout(120_000)
  const page = await signedIn(people.priya)
  const { id } = await anAgreementToSign(asking(page, server.url), 'Avocet')
  await page.goto('/')
  await untilInstalled(page)
  await page.goto(`/relationships/${id}/hand-over/agreement`)
  await expect(page.getByLabel('Choose four digits')).toBeVisible()
  await offline(context)
  await lockWith(page, '4827')
  await staysLocked(page, /^Our agreement$/)
  await page.getByRole('button', { name: 'Ask for a change' }).press('Enter')
  await expect(page.getByLabel('What should be different?')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Write what should be different.')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.type('Not on Mondays, please.')
  await page.reload()
  await expect(page.getByLabel('What should be different?')).toHaveValue('Not on Mondays, please.')
  await page.getByRole('button', { name: 'Send this' }).click()
  await expect(page.getByText('Thank you. Give the phone back to Priya.')).toBeVisible()
  await typeDigits(page, '4827')
  await expect(page.getByText('What Avocet asks to be different, on your device')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Hand over this device' })).toHaveCount(0)
  await online(context)
  await expect(page.getByText('Avocet asked for a change before signing')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('‘Not on Mondays, please.’').first()).toBeVisible()
  await expect(page.getByText('Avocet has not signed yet').first()).toBeVisible()
})

/** Needs and a goal of somebody new, written and read by nobody yet. Answers the relationship's id. */
const aPlanToConfirm = async (ask: ReturnType<typeof asking>, pseudonym: string) => {
  const id = await aNewMentee(ask, pseudonym)
  const questions = [{ question: 'What makes a good day?', answer: 'Birds' }]
  const none = { flags: [], barriers: [], questions, jobMatch: null, graduated: null }
  await ask('PUT', `/api/relationships/${id}/needs`, {
    revision: 0,
    needs: {
      ...{
        ...none,
        tool: { kind: 'CONVERSATION_GUIDE', name: null },
        interests: 'Birds',
        strengths: 'Patient',
        communication: 'In writing',
      },
      ...{ learning: 'By doing', helps: 'A quiet room', avoid: 'Surprises' },
    },
  })
  return id
}

test('needs are confirmed on the locked page without a network, by keyboard alone; first they are not right', async ({
  server,
  signedIn,
  context,
}) => {
  test.setTimeout(180_000)
  const page = await signedIn(people.priya)
  await page.setViewportSize({ width: 390, height: 844 })
  const id = await aPlanToConfirm(asking(page, server.url), 'Curlew')
  await page.goto('/')
  await untilInstalled(page)
  await page.goto(`/relationships/${id}/needs`)
  await expect(page.getByRole('link', { name: 'Hand over this device' })).toBeVisible()
  await page.goto(`/relationships/${id}/my-plan`)
  await expect(page.getByText('A quiet room')).toBeVisible()
  await offline(context)
  const handOver = async () => {
    await page.getByRole('link', { name: 'Hand over this device' }).press('Enter')
    await expect(heading(page, 'Hand over to Curlew')).toBeVisible()
    await page.getByLabel('Choose four digits').press('ControlOrMeta+A')
    await page.keyboard.type('4827')
    await page.keyboard.press('Enter')
    await staysLocked(page, /^My plan$/)
  }

  await test.step('the locked page, at every address; nothing closes it', async () => {
    await handOver()
    await expectAccessible(page)
    await fitsOnAPhone(page)
    await expect(page.getByText(/Priya has to tell the person who keeps people safe/)).toBeVisible()
    await page.keyboard.press('Escape')
    await staysLocked(page, /^My plan$/)
    for (const path of ['/', `/relationships/${id}`, `/relationships/${id}/my-plan`, '/hours', '/concern']) {
      await page.goto(path)
      await staysLocked(page, /^My plan$/)
    }
  })

  await test.step('not right, in words', async () => {
    await page.getByRole('button', { name: 'That’s not right' }).press('Enter')
    await expect(page.getByLabel('What is not right?')).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Write what is not right. A few words will do.')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.type('Rooms need a window')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Thank you. Give the phone back to Priya.')).toBeVisible()
    await expect(heading(page, 'Give the phone back')).toBeFocused()
    await page.reload()
    await expect(page.getByText('Thank you. Give the phone back to Priya.')).toBeVisible()
    await expect(page.getByText('A quiet room')).toHaveCount(0)
    await typeDigits(page, '1111')
    await expect(page.getByRole('alert')).toHaveText('Those are not the digits. You can try 4 more times.')
  })

  await test.step('the digits open it: what Curlew said waits, and they are not asked the same again', async () => {
    await typeDigits(page, '4827')
    await expect(page.getByText('What Curlew says of their plan, on your device')).toBeVisible()
    await expect(page.getByText('Curlew says: that’s not right')).toBeVisible()
    await page.goto(`/relationships/${id}/hand-over/needs`)
    await expect(page.getByText('There is nothing here for Curlew to answer now')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('once it is sent it may be confirmed, and says that it was on the mentor’s device', async () => {
    const unsent = page.getByRole('banner').getByText(/not yet sent/)
    await expect(unsent).toBeVisible()
    await online(context)
    // Nothing is 'not yet sent' while it is on its way, either: the next page would call it off.
    await expect(page.getByRole('banner').getByText(/saved · /i)).toBeAttached({ timeout: 30_000 })
    await expect(unsent).toHaveCount(0)
    await page.goto(`/relationships/${id}/needs`)
    await expect(page.getByText('‘Rooms need a window’ Talk about it, then write it anew.')).toBeVisible()
    await expect(page.getByText('What Curlew says of their plan, on your device')).toHaveCount(0)
    await page.goto(`/relationships/${id}/my-plan`)
    await offline(context)
    await handOver()
    await page.getByRole('button', { name: 'Yes, that’s right' }).press('Enter')
    await expect(page.getByText('Thank you. Give the phone back to Priya.')).toBeVisible()
    await typeDigits(page, '4827')
    await expect(
      page.getByRole('region', { name: 'About me' }).getByText('Curlew confirmed it', { exact: true }),
    ).toBeVisible()
    await online(context)
    await expect(page.getByText('What Curlew says of their plan, on your device')).toHaveCount(0, { timeout: 30_000 })
    await page.goto(`/relationships/${id}/needs`)
    await expect(page.getByText(/Curlew confirmed it on .*, on your device/)).toBeVisible()
  })
})

// Signing in by password ends the session that the others share: this one comes last.
test('after five wrong tries only a password opens it; the server tells nothing meanwhile', async ({
  server,
  signedIn,
  context,
}) => {
  test.setTimeout(120_000)
  const page = await signedIn(people.priya)
  const { id } = await anAgreementToSign(asking(page, server.url), 'Plover')
  await page.goto(`/relationships/${id}/hand-over/agreement`)
  await lockWith(page, '0370')
  await staysLocked(page, /^Our agreement$/)
  for (const path of ['/api/home', '/api/self', `/api/relationships/${id}`]) {
    const told = await page.goto(path)
    expect(told?.status()).toBe(403)
    expect(await told?.text()).not.toContain('Priya')
  }
  // Neither does a link in a page of somebody else’s, which takes the sign-in along.
  expect((await context.cookies()).find(({ name }) => name === 'handed-over')?.sameSite).toBe('Lax')
  const elsewhere = await context.newPage()
  await elsewhere.goto(
    `data:text/html,<a href="${server.url}/api/home">Home</a><a href="${server.url}/hours">Hours</a>`,
  )
  const answer = elsewhere.waitForResponse('**/api/home')
  await elsewhere.getByRole('link', { name: 'Home' }).click()
  expect((await answer).status()).toBe(403)
  await elsewhere.goBack()
  await elsewhere.getByRole('link', { name: 'Hours' }).click()
  await staysLocked(elsewhere, /^Our agreement$/)
  await elsewhere.close()
  await page.goto('/')
  // The storage alone, or the cookie alone, is not what keeps it.
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await staysLocked(page, /^Our agreement$/)
  await page.getByRole('button', { name: 'I am Priya' }).click()
  for (const left of ['4 more times', '3 more times', '2 more times', 'once more']) {
    await typeDigits(page, '1111')
    await expect(page.getByRole('alert')).toHaveText(`Those are not the digits. You can try ${left}.`)
  }
  await typeDigits(page, '1111')
  await expect(page.getByRole('alert')).toHaveText('That was the fifth time. Now only your password opens it.')
  await expectAccessible(page)
  await page.reload()
  await page.getByRole('button', { name: 'I am Priya' }).click()
  await expect(page.getByLabel(/’s four digits$/)).toHaveCount(0)
  await offline(context)
  await page.getByLabel('E-mail address').fill(people.priya)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toHaveText('No connection. Check your network, then try again.')
  await online(context)
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toContainText('do not belong together')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(heading(page, 'Agreement')).toBeVisible()
  await page.goto('/')
  await expect(page.getByText(/of 6 h counted/)).toBeVisible()
})
