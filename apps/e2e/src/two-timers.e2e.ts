import type { Page } from '@playwright/test'
import { minutesFromNow } from './support/local-time.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

// With a server of its own: a timer that another journey has left running would be told here, too.
test.use({ apart: 'two timers' })

const objective = (page: Page) => page.getByRole('textbox', { name: 'One objective for this session' })
const measure = (page: Page) => page.getByRole('textbox', { name: 'How you will both know that it was met' })

const writeObjective = async (page: Page) => {
  await objective(page).fill('Say one thing that went well')
  await measure(page).fill('It is on the card')
}

test('a second timer is told where it is started, on both sessions and at home', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  await page.goto('/')
  await page.getByRole('link', { name: 'Plan and start now with Robin' }).click()
  await objective(page).fill('The first of two')
  await measure(page).fill('It runs')
  await page.getByRole('button', { name: 'Save and start' }).click()
  await expect(page.getByRole('timer')).toBeVisible()
  const first = page.url()

  await page.goto('/')
  await page.getByRole('link', { name: 'Plan and start now with Robin' }).click()
  await expect(page.getByText('A timer runs as well with Robin')).toBeVisible()
  await expect(page.getByRole('link', { name: 'The first of two' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'The first of two' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The first of two' })).toBeVisible()
  await expect(page.getByText('A timer runs as well')).toHaveCount(0)

  const relationshipId = new URL(
    (await page.getByRole('link', { name: 'Robin', exact: true }).first().getAttribute('href')) ?? '',
    first,
  ).pathname
    .split('/')
    .at(-1)
  await page.goto(`/sessions/plan?with=${relationshipId}`)
  await page.getByRole('textbox', { name: 'What is it about?' }).fill('The second of two')
  const [from, to] = [minutesFromNow(20), minutesFromNow(50)]
  await page.getByLabel('Day', { exact: true }).first().fill(from.date)
  await page.getByLabel('From', { exact: true }).first().fill(from.time)
  await page.getByLabel('To', { exact: true }).first().fill(to.time)
  await page.getByRole('checkbox').first().check()
  await writeObjective(page)
  await page.getByRole('button', { name: 'Save the plan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The second of two' })).toBeVisible()
  await expect(page.getByText('Time that two sessions share counts once.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Start this one as well' }).click()
  await expect(page.getByRole('timer')).toBeVisible()

  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'The timer is running with Robin' })).toBeVisible()
  await expect(page.getByText('A timer runs as well with Robin')).toBeVisible()
  await expectAccessible(page)
})
