import type { Page } from '@playwright/test'
import { aSessionToLog } from './support/a-session-to-log.ts'
import { expect, people, test } from './support/test.ts'

/** Counts what a person does: a tap, click or key command, or a field filled. */
const counting = (page: Page) => {
  let interactions = 0
  const count = async (what: Promise<unknown>) => {
    interactions += 1
    await what
  }
  return {
    click: (name: RegExp | string, role: 'link' | 'button' = 'link') =>
      count(page.getByRole(role, { name }).first().click()),
    choose: (name: string) => count(page.getByRole('radio', { name, exact: true }).check()),
    fill: (name: RegExp, words: string) => count(page.getByRole('textbox', { name }).first().fill(words)),
    total: () => interactions,
  }
}

test('from home, the log of a session is two taps away at most', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  await aSessionToLog(page)
  await page.goto('/')
  const hand = counting(page)
  await hand.click('Log the session')
  await expect(page.getByRole('button', { name: 'Save the log' })).toBeVisible()
  expect(hand.total()).toBeLessThanOrEqual(2)
})

test('a planned session is logged with the answers it needs in twelve interactions at most', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  await aSessionToLog(page)
  await page.goto('/')
  const hand = counting(page)
  await hand.click('Log the session')
  await hand.fill(/^Goal · /, 'To know what comes after the handshake.')
  await hand.choose('Nothing follows')
  await hand.click('Save the log', 'button')
  await expect(page.getByText('To know what comes after the handshake.')).toBeVisible()
  expect(hand.total()).toBeLessThanOrEqual(12)
})
