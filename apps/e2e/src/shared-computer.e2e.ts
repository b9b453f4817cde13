import { expect, expectAccessible, password, people, test } from './support/test.ts'

test('on a shared computer a sign-in counts in its tab alone', async ({ page, context }, { annotations }) => {
  annotations.push({ type: 'expected console', description: '401' })
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(people.admin)
  await page.getByLabel('Password').fill(password)
  await page.keyboard.press('Tab')
  const box = page.getByRole('checkbox', { name: 'This is a shared computer' })
  await expect(box).toBeFocused()
  await expect(box).toHaveAccessibleDescription(/signed out when this tab closes/)
  await page.keyboard.press('Space')
  await expect(box).toBeChecked()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Good (morning|afternoon|evening), Nadia/)).toBeVisible()

  await page.reload()
  await expect(page.getByText(/Good (morning|afternoon|evening), Nadia/)).toBeVisible()
  const another = await context.newPage()
  await another.goto('/')
  await expect(another.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})

test('a browser that keeps nothing for a tab says so, and signs nobody in', async ({ page, context }) => {
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Denied', 'SecurityError')
    }
  })
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(people.admin)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('checkbox', { name: 'This is a shared computer' }).check()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('cannot be used on a shared computer')
  expect(await context.cookies()).toEqual([])
})
