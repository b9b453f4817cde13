import type { Page } from '@playwright/test'
import { minutesFromNow } from './support/local-time.ts'
import { expect, expectAccessible, password, people, test } from './support/test.ts'

test.use({ apart: 'six hours' })

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

test('a candidate signs in, plans and logs a session, and the six hours explain themselves; a restart loses nothing', async ({
  page,
  server,
}, { annotations }) => {
  // While the server goes and is away, what a page keeps up to date by itself meets nobody.
  annotations.push({ type: 'expected console', description: 'ERR_CONNECTION_(REFUSED|RESET)' })
  await test.step('sign in', async () => {
    await page.goto('/sign-in')
    await expect(heading(page, 'Sign in')).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('E-mail address').fill(people.priya)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByText('4 h 20 min of 6 h counted')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('log the session that waits', async () => {
    await page.getByRole('link', { name: 'Log the session' }).click()
    await expect(heading(page, 'Preparing for the interview')).toBeVisible()
    await expect(page.getByText(/1 h would count\. Total: 5 h 20 min of 6 h/)).toBeVisible()
    await expectAccessible(page)
    await page
      .getByRole('textbox', { name: /^Goal · / })
      .fill('To walk in without freezing, and to have two questions ready.')
    await page.getByRole('radio', { name: 'Robin', exact: true }).check()
    await page.getByLabel('One action').fill('Robin texts the college to ask for the room number.')
    await page.getByRole('button', { name: 'Save the log' }).click()
    await expect(page.getByText('To walk in without freezing, and to have two questions ready.')).toBeVisible()
    await expect(page.getByText('1 h', { exact: true }).first()).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('plan a session', async () => {
    await page.getByRole('link', { name: 'Robin' }).first().click()
    await page.getByRole('link', { name: 'Plan a session' }).click()
    await expect(heading(page, 'Plan a session')).toBeVisible()
    await expectAccessible(page)
    const from = minutesFromNow(1)
    await page.getByLabel('What is it about?').fill('How the interview went')
    await page.getByLabel('Day', { exact: true }).fill(from.date)
    await page.getByLabel('From', { exact: true }).fill(from.time)
    await page.getByLabel('To', { exact: true }).fill(minutesFromNow(31).time)
    await page.getByRole('checkbox', { name: 'Get a college place that Robin chooses' }).check()
    await page.getByLabel('One objective for this session').fill('Name one thing that went well')
    await page.getByLabel('How you will both know that it was met').fill('Robin says it without being asked twice')
    await page.getByRole('button', { name: 'Save the plan' }).click()
    await expect(heading(page, 'How the interview went')).toBeVisible()
    await expect(page.getByText('Robin says it without being asked twice')).toBeVisible()
    await expectAccessible(page)
  })

  // Its times lie within the minutes by which the clocks of a phone and the server may differ.
  await test.step('run its timer, and log it with the times as they were', async () => {
    await page.getByRole('button', { name: 'Start the timer' }).click()
    await expect(page.getByRole('button', { name: 'Stop the timer' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Log the session' }).click()
    await page.getByLabel('From', { exact: true }).fill(minutesFromNow(1).time)
    await page.getByLabel('To', { exact: true }).fill(minutesFromNow(3).time)
    await page.getByRole('radio', { name: 'One box' }).check()
    await page.getByLabel('In your words').fill('Robin came back taller. “They laughed at my question, the good way.”')
    await page.getByRole('radio', { name: 'Nothing follows' }).check()
    await page.getByRole('button', { name: 'Save the log' }).click()
    await expect(page.getByText('Robin came back taller. “They laughed at my question, the good way.”')).toBeVisible()
    await expect(page.getByText('2 min', { exact: true }).first()).toBeVisible()
  })

  const explains = async () => {
    await page.goto('/')
    await expect(page.getByText('5 h 22 min of 6 h counted')).toBeVisible()
    await page.getByRole('link', { name: 'See what counts' }).click()
    await expect(heading(page, '5 h 22 min of 6 h counted')).toBeVisible()
    await expect(page.getByRole('link', { name: 'How the interview went' })).toBeVisible()
    const line = (title: string) => page.getByRole('listitem').filter({ hasText: title })
    await expect(line('Getting to know each other')).toContainText('No agreement was in force at the time')
    await expect(line('A chat on the way back')).toContainText('Its kind does not count towards the hours')
  }
  await test.step('the ledger explains', async () => {
    await explains()
    await expectAccessible(page)
    await page.getByText('The same as a table').click()
    await expect(
      page.getByRole('table').getByRole('row').filter({ hasText: 'Counts' }).filter({ hasText: '2 min' }),
    ).toHaveCount(1)
    await expectAccessible(page)
  })
  await test.step('reload', async () => {
    await page.reload()
    await expect(heading(page, '5 h 22 min of 6 h counted')).toBeVisible()
  })
  await test.step('restart the server: still signed in, still there', async () => {
    await server.restart()
    await explains()
  })
})
