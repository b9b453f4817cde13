import { nothingOfTheEnding } from '@mentorfolio/domain/endings/closure'
import type { EndingView } from '@mentorfolio/domain/endings/ending-view'
import type { FeedbackView } from '@mentorfolio/domain/feedback/feedback-view'
import type { Page } from '@playwright/test'
import { v7 } from 'uuid'
import { anActiveMentee } from './support/active-mentee.ts'
import { asking } from './support/asking.ts'
import { untilInstalled } from './support/installed.ts'
import { minutesFromNow } from './support/local-time.ts'
import { onThisDevice } from './support/on-this-device.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

test.use({ serviceWorkers: 'allow', apart: 'said on this device' })
test.beforeEach(({}, { annotations }) => {
  annotations.push({ type: 'expected console', description: 'ERR_INTERNET_DISCONNECTED|Failed to fetch' })
})

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const unsent = (page: Page) => page.getByRole('main').getByText(/not yet sent/i)

/** The short form, to be asked of the mentee at the end; answers the request's id. */
const toAskAtTheEnd = async (ask: ReturnType<typeof asking>, id: string) => {
  const requestId = v7()
  const request = {
    ...{ source: 'MENTEE', whom: null, tool: 'SHORT_FORM', point: 'END', sessionId: null },
    dueOn: minutesFromNow(0).date,
  }
  await ask('PUT', `/api/relationships/${id}/feedback/${requestId}`, { revision: 0, request })
  return requestId
}

test('a mentee gives feedback on the mentor’s device without a network: what is missing is named, and it is given once', async ({
  signedIn,
  context,
  server,
}) => {
  test.slow()
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const id = await anActiveMentee(ask, 'Plover', 'Priya Nair')
  const requestId = await toAskAtTheEnd(ask, id)
  await page.goto('/')
  await untilInstalled(page)
  await page.goto(`/relationships/${id}/feedback`)
  await page.getByRole('button', { name: 'Ask now: Plover, Short form, At the end' }).click()
  await onThisDevice(page, async () => {
    await expect(heading(page, 'How is it going?')).toBeVisible()
    await context.setOffline(true)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Send this' }).click()
    const missing = page.getByRole('alert')
    await expect(missing).toBeFocused()
    await missing.getByRole('link', { name: 'Type your name.' }).click()
    await expect(page.getByRole('textbox', { name: 'Type your name' })).toBeFocused()
    await expectAccessible(page)
    for (const group of await page.getByRole('group').all())
      if ((await group.getByRole('radio').count()) > 0) await group.getByRole('radio').nth(3).check()
    for (const box of await page.getByRole('textbox').all()) await box.fill('I can say what I think here')
    await page.getByLabel('Type your name').fill('P.')
    await page.getByLabel('Someone helped me with this').check()
    await page.reload()
    await expect(page.getByLabel('Type your name')).toHaveValue('P.')
    await page.getByLabel('Someone helped me with this').check()
    await page.getByRole('button', { name: 'Send this' }).click()
    await expect(page.getByText('Thank you. Give the phone back to Priya.')).toBeVisible()
    await expect(page.getByText('I can say what I think here')).toHaveCount(0)
  })
  await expect(heading(page, 'Feedback')).toBeVisible()
  await expect(page.getByText('I can say what I think here').first()).toBeVisible()
  await expect(page.getByText(/on the mentor’s device · someone helped/)).toBeVisible()
  await expect(unsent(page).first()).toBeVisible()
  await expectAccessible(page)

  await context.setOffline(false)
  await expect(unsent(page)).toHaveCount(0, { timeout: 30_000 })
  await expect(page.getByText(/Signed by Plover on/)).toBeVisible()
  const { requests } = await ask<FeedbackView>('GET', `/api/relationships/${id}/feedback`)
  expect(requests).toMatchObject([{ id: requestId, state: 'ANSWERED', answer: { handOver: true, helped: true } }])
  await page.goto(`/relationships/${id}/hand-over/feedback/${requestId}`)
  await expect(page.getByText('There is nothing here for Plover to answer now')).toBeVisible()
})

test('a mentee says on the mentor’s device that the ending is not right, and then that it is', async ({
  signedIn,
  context,
  server,
}) => {
  test.slow()
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const id = await anActiveMentee(ask, 'Dunlin', 'Priya Nair')
  const api = `/api/relationships/${id}`
  const write = (revision: number, closureId: string, ending: string) =>
    ask('PUT', `${api}/closures/${closureId}`, {
      ...{ revision, reason: null, closure: { ...nothingOfTheEnding, ending, notNeeded: 'All are there.' } },
    })
  const closureId = v7()
  await write(0, closureId, 'We walk round the lake.')
  await ask('PUT', `${api}/reviews/${v7()}`, {
    ...{ revision: 0, reason: null, plan: null },
    review: {
      ...{ on: minutesFromNow(0).date, final: true, sessionId: null, goals: [], milestones: [], feedback: [] },
      ...{ wentWell: null, obstacles: null, whatChanges: null, stages: [], nextReviewOn: null },
    },
  })
  const { revision } = await ask<EndingView>('GET', `${api}/ending`)
  await ask('POST', `${api}/start-closing`, { revision })
  await page.goto('/')
  await untilInstalled(page)
  await page.goto(`/relationships/${id}/ending`)

  await test.step('without a network: not right, in words', async () => {
    await onThisDevice(page, async () => {
      await expect(heading(page, 'How it ends')).toBeVisible()
      await context.setOffline(true)
      await expect(page.getByText('We walk round the lake.')).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'That’s not right' }).click()
      await page.getByLabel('What is not right?').fill('We wanted to bake')
      await page.getByRole('button', { name: 'Send this' }).click()
      await expect(page.getByText('Thank you. Give the phone back to Priya.')).toBeVisible()
    })
    await expect(heading(page, 'The ending')).toBeVisible()
    await expect(page.getByText('Dunlin, on the mentor’s device, says: that’s not right')).toBeVisible()
    await expect(unsent(page).first()).toBeVisible()
    await context.setOffline(false)
    await expect(unsent(page)).toHaveCount(0, { timeout: 30_000 })
    await expect(page.getByText('‘We wanted to bake’')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('written anew, it is right; both answers stay', async () => {
    await write(1, closureId, 'We bake, and say goodbye.')
    await page.goto(`/relationships/${id}/ending`)
    await onThisDevice(page, async () => {
      await expect(page.getByText('We bake, and say goodbye.')).toBeVisible()
      await page.getByRole('button', { name: 'Yes, that’s right' }).click()
      await expect(page.getByText('Thank you. Give the phone back to Priya.')).toBeVisible()
    })
    await expect(page.getByText('Dunlin, on the mentor’s device, says that it is right')).toBeVisible()
    await expect(unsent(page)).toHaveCount(0, { timeout: 30_000 })
    const { said } = await ask<EndingView>('GET', `${api}/ending`)
    expect(said).toMatchObject([
      { right: false, version: 1, words: 'We wanted to bake', handOver: true },
      { right: true, version: 2, handOver: true },
    ])
    await expectAccessible(page)
  })
})

test('a mentee says on the mentor’s device that they want to stop, without a network, and answers besides', async ({
  signedIn,
  context,
  server,
}) => {
  test.slow()
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const id = await anActiveMentee(ask, 'Wagtail', 'Priya Nair')
  await toAskAtTheEnd(ask, id)
  await page.goto('/')
  await untilInstalled(page)
  await page.goto(`/relationships/${id}/ending`)
  await expect(heading(page, 'The ending')).toBeVisible()
  await page.goto(`/relationships/${id}/feedback`)
  await page.getByRole('button', { name: 'Ask now: Wagtail, Short form, At the end' }).click()
  const why = page.getByLabel(/Is there something you want to say/)
  const told = page.getByText('Priya will see that you want to stop.')
  await onThisDevice(page, async () => {
    await expect(heading(page, 'How is it going?')).toBeVisible()
    await context.setOffline(true)

    await test.step('by keyboard; a name is left out; what is typed stays over a reload', async () => {
      await page.getByRole('button', { name: 'I want to stop' }).press('Enter')
      await expect(why).toBeFocused()
      await expectAccessible(page)
      await why.fill('Ring me on 07700 900123')
      await page.getByRole('button', { name: 'Yes, I want to stop' }).click()
      await expect(page.getByText('Leave out “07700 900123”: other people read this.')).toBeVisible()
      await expect(why).toBeFocused()
      await expectAccessible(page)
      await why.fill('It is too much')
      await page.reload()
      await page.getByRole('button', { name: 'I want to stop' }).click()
      await expect(why).toHaveValue('It is too much')
      await page.getByRole('button', { name: 'Yes, I want to stop' }).click()
      await expect(told).toBeVisible()
      await expectAccessible(page)
    })

    await test.step('it was said, also when the page is loaded afresh; the page can still be answered', async () => {
      await page.reload()
      await expect(told).toBeVisible()
      await expect(page.getByRole('button', { name: 'I want to stop' })).toHaveCount(0)
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      for (const box of await page.getByRole('textbox').all()) await box.fill('I said it above')
      for (const group of await page.getByRole('group').all())
        if ((await group.getByRole('radio').count()) > 0) await group.getByRole('radio').nth(3).check()
      await page.getByLabel('Type your name').fill('W.')
      await page.getByRole('button', { name: 'Send this' }).click()
      await expect(page.getByText('Thank you. Give the phone back to Priya.')).toBeVisible()
      await expect(told).toBeVisible()
      await expectAccessible(page)
    })
  })

  await test.step('the mentor reads it on the device before it is sent', async () => {
    await expect(heading(page, 'Feedback')).toBeVisible()
    await page.goto(`/relationships/${id}/ending`)
    await expect(page.getByRole('heading', { name: 'Wagtail wants to stop' })).toBeVisible()
    await expect(page.getByText(/on your device\. ‘It is too much’/)).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('sent, it is what comes next at home, and is kept once', async () => {
    await context.setOffline(false)
    await page.goto('/')
    await expect(page.getByRole('heading', { name: /Wagtail wants to stop/ })).toBeVisible({ timeout: 30_000 })
    const { stopRequests } = await ask<EndingView>('GET', `/api/relationships/${id}/ending`)
    expect(stopRequests).toMatchObject([{ words: 'It is too much', handOver: true }])
  })
})

test('what a mentee began to write about stopping is gone once the device is the mentor’s again', async ({
  signedIn,
  server,
}) => {
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const id = await anActiveMentee(ask, 'Siskin', 'Priya Nair')
  await toAskAtTheEnd(ask, id)
  await page.goto(`/relationships/${id}/feedback`)
  const askNow = page.getByRole('button', { name: 'Ask now: Siskin, Short form, At the end' })
  await askNow.click()
  await page.getByRole('link', { name: 'Hand over this device' }).click()
  await page.getByLabel('Choose four digits').fill('4827')
  await page.getByRole('button', { name: /^Lock, and hand over/ }).click()
  await page.getByRole('button', { name: 'I want to stop' }).click()
  await page.getByLabel(/Is there something you want to say/).fill('I do not dare to')
  await page.getByRole('button', { name: 'I am Priya' }).click()
  await page.getByLabel(/’s four digits$/).fill('4827')
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(heading(page, 'Feedback')).toBeVisible()
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('dare')
})
