import type { Page } from '@playwright/test'
import { patience } from '../../web/src/api/patience.ts'
import { aSessionToLog } from './support/a-session-to-log.ts'
import { untilInstalled } from './support/installed.ts'
import { expect, password, people, test } from './support/test.ts'

// Apart: so many sign-ins would meet the limit on guessing, which is real here too.
test.use({ serviceWorkers: 'allow', apart: 'one after another' })

const words = 'Robin drew the corridor and marked where it gets loud.'

const signIn = async (page: Page, email: string, { shared = false, to = '/' } = {}) => {
  await page.goto(`/sign-in?${new URLSearchParams({ to })}`)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  if (shared) await page.getByRole('checkbox', { name: 'This is a shared computer' }).check()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

const account = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`your account, ${name}`) })

/** Leaves a log half written, and the page with it, without signing out. */
const leaveWords = async (page: Page) => {
  await signIn(page, people.priya)
  await account(page, 'Priya').waitFor()
  const { id } = await aSessionToLog(page)
  await page.goto(`/sessions/${id}/log`)
  await page.getByRole('textbox', { name: /^Goal · / }).fill(words)
  await expect(page.getByText(/Unfinished, kept on this device/)).toBeVisible()
  await untilInstalled(page)
  return id
}

test('somebody else signs in before anybody signed out: however slow the server, they see their own', async ({
  page,
  context,
}) => {
  await leaveWords(page)
  const { promise: asked, resolve: isAsked } = Promise.withResolvers<void>()
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await context.route('**/api/self', async (route) => {
    isAsked()
    await released
    await route.continue()
  })
  await page.clock.install()
  await signIn(page, people.tom, { to: '/unsent' })
  await asked
  // Longer than a page waits for anything else before it looks on the device.
  await page.clock.fastForward(patience + 1_000)
  await expect(page.getByText('Priya')).toHaveCount(0)
  release()
  await expect(account(page, 'Tom')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText(/Nothing of yours waits here/)).toBeVisible()
  await expect(page.getByText('Priya')).toHaveCount(0)
})

test('the network goes as somebody else signs in: nothing of the one before is opened', async ({ page, context }, {
  annotations,
}) => {
  annotations.push({ type: 'expected console', description: 'ERR_|Failed to' })
  await leaveWords(page)
  await context.route('**/api/self', (route) => route.abort())
  await signIn(page, people.tom, { to: '/unsent' })
  await expect(page.getByRole('heading', { level: 1, name: 'No connection' })).toBeVisible()
  await expect(page.getByText('Priya')).toHaveCount(0)
  await expect(page.getByText('A walk along the canal')).toHaveCount(0)
})

test('the same person, later on as on a shared computer: nothing opens without them', async ({ page, context }, {
  annotations,
}) => {
  annotations.push({ type: 'expected console', description: 'ERR_INTERNET_DISCONNECTED|401|Failed to' })
  await leaveWords(page)
  await signIn(page, people.priya, { shared: true })
  await expect(page.getByText(/Shared computer: nothing stays on it/)).toBeVisible()
  await page.close()
  await context.setOffline(true)
  const next = await context.newPage()
  await next.goto('/')
  await expect(next.getByRole('heading', { level: 1, name: 'No connection' })).toBeVisible()
  await expect(next.getByText('Priya')).toHaveCount(0)
})

test('signing out that the server did not hear takes nothing away', async ({ page, context }, { annotations }) => {
  annotations.push({ type: 'expected console', description: '502' })
  const id = await leaveWords(page)
  await expect(page.getByText(/kept on this device and at Mentorfolio/)).toBeVisible()
  await context.route('**/api/auth/sign-out', (route) => route.fulfill({ status: 502, body: 'away' }))
  await account(page, 'Priya').click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByText(/Not signed out/)).toBeVisible()
  await page.goto(`/sessions/${id}/log`)
  await expect(page.getByRole('textbox', { name: /^Goal · / })).toHaveValue(words)
})
