import { untilInstalled } from './support/installed.ts'
import { expect, people, test } from './support/test.ts'

test.use({ serviceWorkers: 'allow', apart: 'needs without a network' })
test.beforeEach(({}, { annotations }) => {
  annotations.push({ type: 'expected console', description: 'ERR_INTERNET_DISCONNECTED|Failed to fetch' })
})

test('needs are kept and shown without a network, and sent once there is one', async ({ signedIn, context }) => {
  test.setTimeout(120_000)
  const page = await signedIn(people.tom)
  await page.goto('/')
  await untilInstalled(page)
  const home = await (await page.request.get('/api/home')).json()
  const [{ id }] = home.candidacies[0].relationships
  await page.goto(`/relationships/${id}/needs`)
  await page.getByRole('link', { name: 'Change what they need' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Change what they need' })).toBeVisible()
  await expect(page.getByLabel('What to avoid', { exact: true })).toBeVisible()
  await context.setOffline(true)
  await page.getByLabel('What to avoid', { exact: true }).fill('Being watched')
  await page.getByRole('button', { name: 'Save the new version' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What Ash needs' })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('Being watched')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('banner').getByText(/not yet sent/)).toHaveCount(0, { timeout: 30_000 })
  await page.reload()
  await expect(page.getByText('Version 2')).toBeVisible()
})
