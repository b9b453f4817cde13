import { expect, expectAccessible, password, people, test } from './support/test.ts'

test('whoever opens a page signed out signs in and gets there', async ({ page }, { annotations }) => {
  annotations.push({ type: 'expected console', description: '401' })
  await page.goto('/')
  await page.getByLabel('E-mail address').fill(people.grace)
  await page.getByLabel('Password').fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Good (morning|afternoon|evening), Grace/)).toBeVisible()
})

test('a wrong password is told in words, beside the form, and the address stays', async ({ page }, { annotations }) => {
  annotations.push({ type: 'expected console', description: '401' })
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(people.tom)
  await page.getByLabel('Password').fill('not-the-password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('E-mail address')).toHaveValue(people.tom)
  await expectAccessible(page)
})

test('a link by e-mail is used by its button, once', async ({ page, server }, { annotations }) => {
  annotations.push({ type: 'expected console', description: '40[01]|429' })
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(people.tom)
  await page.getByRole('button', { name: 'Send me a link instead' }).click()
  await expect(page.getByText(/link/i).first()).toBeVisible()
  await expectAccessible(page)
  const link = await server.lastLink()
  await page.goto(link)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText(/Good (morning|afternoon|evening), Tom/)).toBeVisible()

  await page.context().clearCookies()
  await page.goto('/sign-in')
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
})

test('signing out on every device ends the other device too', async ({ browser, page, server }, { annotations }) => {
  annotations.push({ type: 'expected console', description: '401' })
  const sign = async (target: typeof page) => {
    await target.goto(`${server.url}/sign-in`)
    await target.getByLabel('E-mail address').fill(people.dsl)
    await target.getByLabel('Password').fill(password)
    await target.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(target.getByText(/Good (morning|afternoon|evening), Joanne/)).toBeVisible()
  }
  const other = await (await browser.newContext()).newPage()
  await sign(page)
  await sign(other)
  await page.getByRole('button', { name: /your account/ }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Sign out on every device' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await other.reload()
  await expect(other.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await other.context().close()
})
