import type { Page } from '@playwright/test'
import { expect, expectAccessible, people, test } from './support/test.ts'

// It opens a cohort and registers people: in a centre of its own, one step after the other.
test.use({ apart: 'cohorts', viewport: { width: 1440, height: 900 } })
test.describe.configure({ mode: 'serial', timeout: 120_000 })

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

/** WCAG in light and dark, and 320 px without sideways scroll. */
const hold = async (page: Page) => {
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 700 })
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    page.url(),
  ).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1440, height: 900 })
}

/** Chooses by the name that an option begins with: what somebody has in hand stands behind it. */
const choose = async (page: Page, label: string, name: RegExp) => {
  const select = page.getByLabel(label)
  const option = await select.getByRole('option', { name }).textContent()
  await select.selectOption({ label: option ?? '' })
}

/** The admin, on the page of the cohort that these tests open. */
const atTheCohort = async (signedIn: (email: string) => Promise<Page>) => {
  const page = await signedIn(people.admin)
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: 'Cohorts' }).click()
  await page.getByRole('link', { name: 'Evening mentors' }).click()
  await expect(heading(page, 'Evening mentors')).toBeVisible()
  return page
}

test('a unit more is offered, and a cohort opened: its empty page says what comes next', async ({ signedIn }) => {
  const page = await signedIn(people.admin)
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: 'Cohorts' }).click()
  await expect(heading(page, 'Cohorts')).toBeVisible()
  await hold(page)

  await page.getByRole('link', { name: 'Units on offer' }).click()
  await expect(page.getByText('A paraphrase of a revision page, not a specification').first()).toBeVisible()
  await hold(page)
  await page.getByRole('checkbox', { name: /Preparing for the Mentoring Role/ }).check()
  await page.getByRole('button', { name: 'Save the choice' }).click()
  await expect(heading(page, 'Cohorts')).toBeVisible()

  await page.getByRole('link', { name: 'Open a cohort' }).click()
  await page.getByRole('button', { name: 'Open the cohort' }).click()
  await expect(page.getByRole('link', { name: 'Choose at least one unit that this cohort takes' })).toBeVisible()
  await hold(page)
  await page.getByLabel('Name').fill('Evening mentors')
  await page.getByLabel('First day').fill('2026-01-12')
  await page.getByLabel('Last day').fill('2099-12-18')
  await page.getByRole('checkbox', { name: 'Undertaking mentoring in the workplace' }).check()
  await page.getByRole('checkbox', { name: 'Providing Mentoring for Individuals' }).check()
  await page.getByRole('checkbox', { name: 'Helen Marsh' }).check()
  await page.getByRole('checkbox', { name: 'Owen Price' }).check()
  await page.getByLabel('A first agreement is signed by').fill('2025-12-01')
  await page.getByRole('button', { name: 'Open the cohort' }).click()
  await expect(page.getByRole('link', { name: 'Enter a day from the cohort’s first to its last' })).toBeVisible()
  await page.getByLabel('A first agreement is signed by').fill('2026-01-12')
  await page.getByRole('button', { name: 'Open the cohort' }).click()
  await expect(heading(page, 'Evening mentors')).toBeVisible()
  await expect(page.getByText('No candidate yet')).toBeVisible()
  await hold(page)
})

test('an address that is known is offered, and nobody is registered twice; somebody new is, by keyboard', async ({
  signedIn,
}, { annotations }) => {
  annotations.push({ type: 'expected console', description: '409' })
  const page = await atTheCohort(signedIn)
  await page.getByRole('link', { name: 'Register a candidate' }).click()
  await page.getByLabel('Name').fill('Tom Ellery')
  await page.getByLabel('E-mail address').fill(people.tom)
  await page.getByRole('button', { name: 'Register Tom Ellery' }).click()
  await expect(page.getByText('Tom Ellery is registered already:')).toBeVisible()
  await hold(page)
  await page.getByRole('checkbox', { name: 'Undertaking mentoring in the workplace' }).check()
  await page.getByRole('button', { name: 'Register', exact: true }).click()
  await expect(
    page.getByRole('link', { name: /Tom Ellery is registered for Undertaking mentoring in the workplace already/ }),
  ).toBeVisible()
  await hold(page)

  await page.getByRole('radio', { name: 'Somebody of the centre' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('radio', { name: 'Somebody new' })).toBeFocused()
  await page.getByLabel('Name').fill('Sam Hollis')
  await page.getByLabel('E-mail address').fill('sam.hollis@example.org')
  await page.getByRole('button', { name: 'Register and invite' }).press('Enter')
  await expect(heading(page, 'Evening mentors')).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: 'Sam Hollis' })
  await expect(row).toContainText('Invitation not accepted yet')
  await expect(row).toContainText('Registered after the target for a first agreement, 12 Jan')
  await expect(row).not.toContainText('Missed')
  await hold(page)
})

test('an assessor and an IQA are allocated, each from the cohort’s team', async ({ signedIn }) => {
  const page = await atTheCohort(signedIn)
  await page.getByRole('link', { name: 'Sam Hollis' }).click()
  await expect(heading(page, 'Sam Hollis')).toBeVisible()
  await hold(page)
  await page.getByRole('link', { name: 'Allocate an assessor' }).click()
  await choose(page, 'Assessor of Undertaking mentoring in the workplace', /^Helen Marsh, /)
  await hold(page)
  await page.getByRole('button', { name: 'Save the assessor' }).click()
  await expect(page.getByText('Assessor: Helen Marsh')).toBeVisible()
  await page.getByRole('link', { name: 'Allocate an IQA' }).click()
  await choose(page, 'IQA of Undertaking mentoring in the workplace', /^Owen Price, /)
  await page.getByRole('button', { name: 'Save the IQA' }).click()
  await expect(page.getByText('IQA: Owen Price')).toBeVisible()
})

test('a break with its reason, and on again', async ({ signedIn }) => {
  const page = await atTheCohort(signedIn)
  await page.getByRole('link', { name: 'Sam Hollis' }).click()
  await page.getByRole('link', { name: 'Take a break' }).click()
  await page.getByRole('button', { name: 'Save the break' }).click()
  await expect(page.getByRole('link', { name: 'Say why they take a break' })).toBeVisible()
  await hold(page)
  await page.getByLabel('Why do they take a break?').fill('A new job until spring')
  await page.getByRole('button', { name: 'Save the break' }).click()
  await expect(page.getByText('A new job until spring')).toBeVisible()
  await hold(page)
  await page.getByRole('button', { name: 'Go on after the break' }).click()
  await expect(page.getByText('Active', { exact: true })).toBeVisible()
})

test('a candidate fills in their own induction, from their sessions', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  await page.goto('/sessions')
  await page.getByRole('link', { name: 'Your registration' }).click()
  await expect(heading(page, 'Your registration')).toBeVisible()
  await hold(page)
  await page.getByRole('link', { name: 'Answer 3 questions' }).click()
  await hold(page)
  const group = page.getByRole('group', { name: /An idea of safeguarding/ })
  await group.getByRole('radio', { name: 'It is there' }).check()
  await page.getByRole('button', { name: 'Add a training' }).click()
  await page.getByLabel('Day', { exact: true }).fill('2026-09-10')
  await page.getByLabel(/Level, such as/).fill('Level 2')
  await page.getByLabel('Who gave it').fill('Vale Safeguarding Partnership')
  await page.getByRole('button', { name: 'Save the induction' }).click()
  await expect(page.getByText(/Level 2, Vale Safeguarding Partnership/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Answer 2 questions' })).toBeVisible()
})

test('an assessor sees the candidates of a cohort that are theirs', async ({ signedIn }) => {
  const page = await signedIn(people.assessor)
  await page.goto('/')
  await page
    .getByRole('link', { name: /^Mentors, / })
    .first()
    .click()
  await expect(page.getByRole('table')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Register a candidate' })).toHaveCount(0)
  await hold(page)
})
