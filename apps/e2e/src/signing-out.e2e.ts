import type { Page } from '@playwright/test'
import { aSessionToLog } from './support/a-session-to-log.ts'
import { untilInstalled } from './support/installed.ts'
import { expect, expectAccessible, password, people, test } from './support/test.ts'

// Apart: so many sign-ins would meet the limit on guessing, which is real here too.
test.use({ serviceWorkers: 'allow', apart: 'signing out' })

const words = 'Robin drew the corridor and marked where it gets loud.'
const goal = (page: Page) => page.getByRole('textbox', { name: /^Goal · / })

const signIn = async (page: Page, email: string, { shared = false } = {}) => {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  if (shared) await page.getByRole('checkbox', { name: 'This is a shared computer' }).check()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('button', { name: /your account/ })).toBeVisible()
}

const signOut = async (page: Page) => {
  await page.getByRole('button', { name: /your account/ }).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
}

/** What of anybody is in this browser's storage, as text: ids and addresses at most. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('mentorfolio')
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
    const rows = await Promise.all(
      [...db.objectStoreNames].map(
        (name) =>
          new Promise<unknown[]>((resolve, reject) => {
            const asked = db.transaction(name).objectStore(name).getAll()
            asked.onsuccess = () => resolve(asked.result)
            asked.onerror = () => reject(asked.error)
          }),
      ),
    )
    db.close()
    const text = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value)
      if (value instanceof CryptoKey) return `key, extractable: ${value.extractable}`
      return typeof value === 'object' && value !== null ? Object.values(value).map(text).join(' ') : String(value)
    }
    return rows.flat().map(text)
  })

test('signing out with words that are nowhere else asks: stay, or send first', async ({ page, context }, {
  annotations,
}) => {
  annotations.push({ type: 'expected console', description: 'ERR_INTERNET_DISCONNECTED|Failed to fetch' })
  await signIn(page, people.priya)
  const { id } = await aSessionToLog(page)
  await page.goto(`/sessions/${id}/log`)
  await goal(page).waitFor()
  await untilInstalled(page)
  await context.setOffline(true)
  await goal(page).fill(words)
  await expect(page.getByText(/Unfinished, kept on this device ·/)).toBeVisible()
  await signOut(page)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/nowhere else/)).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Send first, then sign out' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByRole('button', { name: 'Stay signed in' }).click()
  await expect(goal(page)).toHaveValue(words)

  await context.setOffline(false)
  await signOut(page)
  const again = page.getByRole('dialog')
  if (await again.isVisible()) await again.getByRole('button', { name: 'Send first, then sign out' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  expect(await stored(page)).toEqual([])

  await signIn(page, people.priya)
  await page.goto(`/sessions/${id}/log`)
  await expect(goal(page)).toHaveValue(words)
})

test('a sign-in that ran out: another person sees nothing, the same one goes on', async ({ page, context }, {
  annotations,
}) => {
  annotations.push({ type: 'expected console', description: '401' })
  await signIn(page, people.priya)
  const { id } = await aSessionToLog(page)
  await page.goto(`/sessions/${id}/log`)
  await goal(page).fill(words)
  await expect(page.getByText(/Unfinished, kept on this device/)).toBeVisible()
  await context.clearCookies()
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()

  await signIn(page, people.tom)
  await page.goto('/unsent')
  await expect(page.getByText(/Nothing of yours waits here/)).toBeVisible()
  const rows = await stored(page)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter((row) => row.includes('corridor'))).toEqual([])
  expect(rows.filter((row) => row.includes('extractable: true'))).toEqual([])
  // Only the one who is signed in has a whole key here.
  expect(rows.filter((row) => row.includes('extractable: false') && !row.includes('null'))).toHaveLength(1)

  await context.clearCookies()
  await signIn(page, people.priya)
  await page.goto(`/sessions/${id}/log`)
  await expect(goal(page)).toHaveValue(words)
})

test('on a shared computer nothing outlives the tab', async ({ page, context }, { annotations }) => {
  annotations.push({ type: 'expected console', description: '401' })
  await signIn(page, people.grace, { shared: true })
  await expect(page.getByText(/Shared computer: nothing stays on it/)).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByRole('button', { name: /your account/ })).toBeVisible()
  expect(await stored(page)).toEqual([])
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  await page.close()
  const next = await context.newPage()
  await next.goto('/')
  await expect(next.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})
