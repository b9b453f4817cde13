import { aSessionToLog } from './support/a-session-to-log.ts'
import { expect, expectAccessible, password, people, test } from './support/test.ts'

const words = 'Robin drew the corridor and marked where it gets loud.'

test('an empty log is told field by field, and the summary leads to each', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  const { id } = await aSessionToLog(page)
  await page.goto(`/sessions/${id}/log`)
  await page.getByRole('button', { name: 'Save the log' }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'things to put right' })
  await expect(summary).toBeFocused()
  await expectAccessible(page)
  await summary.getByRole('link').first().press('Enter')
  await expect(page.locator(':focus')).toHaveRole('textbox')
})

test('a sign-in that ran out while writing: sign in in place, and go on', async ({ signedIn, context }, {
  annotations,
}) => {
  annotations.push({ type: 'expected console', description: '401' })
  const page = await signedIn(people.priya)
  const { id } = await aSessionToLog(page)
  // The names that words are held against before they go out are told to whoever is signed in: these are late.
  const names = '**/api/relationships/*/mentee'
  await page.route(names, (route) => route.continue({ headers: { ...route.request().headers(), cookie: '' } }))
  await page.goto(`/sessions/${id}/log`)
  await page.getByRole('textbox', { name: /^Goal · / }).fill(words)
  await page.getByRole('radio', { name: 'Nothing follows' }).check()
  await context.clearCookies()
  await page.getByRole('button', { name: 'Save the log' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await expectAccessible(page)
  await page.unroute(names)
  await dialog.getByLabel('Password').fill(password)
  await dialog.getByRole('button', { name: /^Sign in/ }).click()
  await expect(page.getByText(words)).toBeVisible()
  await expect(page.getByText('Log, version 1')).toBeVisible()
})
