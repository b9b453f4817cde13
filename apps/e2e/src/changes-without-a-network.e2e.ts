import { untilInstalled } from './support/installed.ts'
import { expect, people, test } from './support/test.ts'

test.use({ serviceWorkers: 'allow', apart: 'changes without a network' })
test.beforeEach(({}, { annotations }) => {
  annotations.push({ type: 'expected console', description: 'ERR_INTERNET_DISCONNECTED|Failed to fetch' })
})

test('what was changed without a network stands on its page, and is sent by itself', async ({ signedIn, context }) => {
  test.setTimeout(120_000)
  const page = await signedIn(people.priya)
  await page.goto('/')
  await untilInstalled(page)
  const { candidacies } = await (await page.request.get('/api/home')).json()
  const [{ id }] = candidacies[0].relationships
  await page.goto(`/relationships/${id}/adaptations`)
  await page.getByRole('link', { name: 'Record what you changed' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What did you change?' })).toBeVisible()
  await page.getByRole('radio', { name: 'I saw it myself' }).check()
  await page.getByLabel('When did you see it?').fill('2026-01-12')
  await page.getByLabel('What did you see?').fill('I answer my own questions')
  await page.getByLabel('What did you change?', { exact: true }).fill('I write my own answer down instead')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Save the change' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What was changed, and why' })).toBeVisible({
    timeout: 20_000,
  })
  await expect(page.getByText('I write my own answer down instead').first()).toBeVisible()
  await expect(page.getByText(/not yet sent/i).first()).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText(/not yet sent/i)).toHaveCount(0, { timeout: 30_000 })
})
