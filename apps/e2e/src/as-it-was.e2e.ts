import type { Page } from '@playwright/test'
import { aSessionToLog } from './support/a-session-to-log.ts'
import { minutesFromNow } from './support/local-time.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const status = (page: Page, words: string) => page.locator(':focus').filter({ hasText: words })

test('a log with a break says who came, and what was taken off', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  const { id } = await aSessionToLog(page)
  await page.goto(`/sessions/${id}/log`)
  await field(page, 'Day').fill('2026-10-12')
  await field(page, 'From').first().fill('16:00')
  await field(page, 'To').first().fill('17:05')
  await page.getByRole('textbox', { name: /^Goal · / }).fill('To say what helps.')
  await page.getByRole('radio', { name: 'Nothing follows' }).check()
  await expect(page.getByLabel('One action')).toBeHidden()
  await page.getByText('Title, breaks, late or early').click()
  await page.getByRole('button', { name: 'Add a break' }).click()
  const pause = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Remove break 1' }) })
  await field(page, 'From').last().fill('16:30')
  await pause.getByLabel('To', { exact: true }).fill('16:35')
  await page.getByRole('button', { name: 'Save the log' }).click()
  await expect(page.getByText('16:00–17:05, less a 5 min break: 1 h')).toBeVisible()
  await expect(page.getByText('Robin was there. Break: 16:30–16:35.')).toBeVisible()
  await expectAccessible(page)
})

test('nobody came: the focus goes to what has changed, and the advice is something that can be done', async ({
  signedIn,
}) => {
  const page = await signedIn(people.priya)
  const { id } = await aSessionToLog(page)
  await page.goto(`/sessions/${id}`)
  await page.getByRole('button', { name: 'Nobody came' }).click()
  await expect(page.getByText('This is final')).toBeVisible()
  await page.getByRole('button', { name: 'Save: nobody came' }).click()
  await expect(status(page, 'Nobody came')).toBeVisible()
  await page.getByRole('link', { name: 'If somebody did come, log it as a session that took place' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Log a session that took place' })).toBeVisible()
})

test('a plan that comes too late is told beside its times', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  await page.goto('/sessions')
  await page.getByRole('link', { name: 'Plan a session' }).click()
  const late = page.getByText('A plan counts when it is saved before the session starts.')
  await field(page, 'Day').fill(minutesFromNow(2 * 24 * 60).date)
  await expect(late).toBeHidden()
  await field(page, 'Day').fill(minutesFromNow(-2 * 24 * 60).date)
  await expect(late).toBeVisible()
  await expectAccessible(page)
})

test('on the nights when the clocks move, each time is asked about by itself', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  await page.goto('/sessions')
  await page.getByRole('link', { name: 'Log a session that took place' }).click()
  const asked = page.getByRole('group', { name: /twice that night/ })
  await field(page, 'Day').fill('2026-10-25')
  await field(page, 'From').first().fill('01:30')
  await field(page, 'To').first().fill('01:50')
  await expect(asked).toHaveCount(2)
  await expectAccessible(page)
  await field(page, 'To').first().fill('02:30')
  await expect(asked).toHaveCount(1)
  await field(page, 'From').first().fill('00:30')
  await expect(asked).toHaveCount(0)
  await field(page, 'Day').fill('2026-03-29')
  await field(page, 'From').first().fill('01:30')
  await field(page, 'To').first().focus()
  await expect(page.getByText('01:30: the clocks went forward over this time that night.')).toBeVisible()
})

test('staff who open a form by its address are told whose it is, and led back', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  const { id } = await aSessionToLog(page)
  await page.context().clearCookies()
  const staff = await signedIn(people.assessor)
  for (const path of [`/sessions/${id}/log`, `/sessions/${id}/plan`, '/sessions/plan', '/sessions/record']) {
    await staff.goto(path)
    await expect(staff.getByRole('heading', { level: 1, name: 'This is for the candidate' })).toBeVisible()
  }
  await staff.goto(`/sessions/${id}`)
  await expect(staff.getByText('Your candidates · Priya Nair · With')).toBeVisible()
  await expectAccessible(staff)
})
