import type { Page } from '@playwright/test'
import { untilInstalled } from './support/installed.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

test.describe.configure({ mode: 'serial' })
test.use({ serviceWorkers: 'allow', apart: 'submitting' })

test.beforeEach(({}, { annotations }) => {
  annotations.push({ type: 'expected console', description: 'ERR_INTERNET_DISCONNECTED|Failed to fetch|40[1349]' })
})

type Home = {
  candidacies: { units: { id: string; packId: string }[]; relationships: { id: string; name: string }[] }[]
}
type Submission = { records: { record: string; id: string; relationshipId: string | null }[] }

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const home = async (page: Page): Promise<Home> => (await page.request.get('/api/home')).json()

const unitOf = async (page: Page, packId: string) => {
  const unit = (await home(page)).candidacies.flatMap(({ units }) => units).find((each) => each.packId === packId)
  return unit?.id ?? ''
}

const noSidewaysScroll = async (page: Page) => {
  const before = page.viewportSize() ?? { width: 1280, height: 800 }
  await page.setViewportSize({ width: 320, height: 700 })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over, page.url()).toBeLessThanOrEqual(0)
  await page.setViewportSize(before)
}

const declare = async (page: Page) => {
  await page.getByRole('checkbox', { name: /^This is my own work/ }).check()
  await page.getByRole('radio', { name: 'Yes' }).check()
  await page.getByLabel('Which one, and for what?').fill('A grammar tool, for the summary.')
}

test('what is missing is told in order, each with what to do and the way there', async ({ signedIn }) => {
  const page = await signedIn(people.tom)
  await page.goto(`/units/${await unitOf(page, 'S2')}/submit`)
  await expect(heading(page, 'Submit')).toBeVisible()
  const missing = page.getByRole('list', { name: 'What is missing' }).getByRole('listitem')
  // Nobody has signed yet: what waits for that comes after it.
  await expect(missing.first()).toContainText('Agreement')
  await expect(page.getByRole('button', { name: 'Submit' })).toHaveCount(0)
  await expectAccessible(page)
  await noSidewaysScroll(page)
  await missing
    .first()
    .getByRole('link', { name: /^The agreement with Ash/ })
    .click()
  await expect(page).toHaveURL(/relationships.[^/]+.agreement/)
})

test('a unit is submitted, stays as it was, is added to without a network, withdrawn and submitted again', async ({
  signedIn,
  context,
}) => {
  test.setTimeout(180_000)
  const page = await signedIn(people.grace)
  const unit = await unitOf(page, 'S2')
  const submit = `/units/${unit}/submit`
  await page.goto('/')
  await untilInstalled(page)
  await page.goto(submit)
  await expect(page.getByRole('heading', { name: 'What will be submitted' })).toBeVisible()
  await expectAccessible(page)
  await noSidewaysScroll(page)

  await test.step('nothing is submitted without a declaration', async () => {
    await page.getByRole('button', { name: 'Submit' }).click()
    const summary = page.getByRole('alert')
    await expect(summary.getByRole('link', { name: 'Tick this to say that it is your own work' })).toBeVisible()
    await expect(summary.getByRole('link', { name: 'Say whether you used AI' })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('without a network it is said, and nothing is lost', async () => {
    await declare(page)
    await context.setOffline(true)
    await expect(
      page.getByText('There is no network. It can be submitted only with one', { exact: false }),
    ).toBeVisible()
    await page.getByRole('button', { name: 'Submit' }).click()
    await expect(page.getByRole('heading', { name: 'Not submitted: there is no network' })).toBeVisible()
    await expect(page.getByLabel('Which one, and for what?')).toHaveValue('A grammar tool, for the summary.')
    // It is unfinished; nobody refused it.
    await expect(page.getByRole('banner').getByText('1 unfinished')).toBeVisible()
    await context.setOffline(false)
  })

  const other = await context.newPage()
  await test.step('two tabs: the second is told that it is submitted, and led there', async () => {
    await other.goto(submit)
    await expect(other.getByRole('button', { name: 'Submit' })).toBeVisible()
    await page.getByRole('button', { name: 'Submit' }).click()
    await expect(heading(page, 'Submission')).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: 'Your assessor sees it in their list' })).toBeVisible()
    await expectAccessible(page)
    await noSidewaysScroll(page)
    await other.getByRole('checkbox', { name: /^This is my own work/ }).check()
    await other.getByRole('radio', { name: 'No', exact: true }).check()
    await other.getByRole('button', { name: 'Submit' }).click()
    await expect(other.getByRole('heading', { name: 'It is submitted already' })).toBeVisible()
    await other.close()
  })
  const address = new URL(page.url()).pathname

  await test.step('what it holds says so, and its form is not filled in', async () => {
    const { records }: Submission = await (await page.request.get(`/api${address}`)).json()
    const summary = records.find(({ record }) => record === 'REFLECTIVE_SUMMARY')
    await page.goto(`/units/${unit}/reflection/${summary?.id}`)
    await expect(page.getByText(/^Part of what you submitted on/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Go on writing' })).toHaveCount(0)
    await expectAccessible(page)
    await page.goto(`/units/${unit}/reflection/summary/${summary?.id}/change`)
    await expect(page.getByText(/^This unit is with your assessor/)).toBeVisible()
    await expect(page.getByRole('textbox')).toHaveCount(0)
    await page.goto(`/units/${unit}/reflection/${summary?.id}`)
    await page.getByRole('link', { name: 'withdraw the submission, or add something beside it' }).click()
    await expect(heading(page, 'Submission')).toBeVisible()
  })

  await test.step('a session that it holds leads there too, and is put right no more', async () => {
    const { records }: Submission = await (await page.request.get(`/api${address}`)).json()
    const session = records.find(({ record }) => record === 'SESSION_LOG')
    await page.goto(`/sessions/${session?.id}`)
    await expect(page.getByText(/^Part of what you submitted on/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Put the log right' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Withdraw' })).toHaveCount(0)
    await expectAccessible(page)
    await noSidewaysScroll(page)
    await page.goto(`/sessions/${session?.id}?ask=withdraw`)
    await expect(page.getByText(/^Part of what you submitted on/)).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.goto(`/sessions/${session?.id}/correct`)
    await expect(heading(page, /^Put right:/)).toBeVisible()
    await expect(page.getByText(/^Part of what you submitted on/)).toBeVisible()
    await expect(page.getByRole('textbox')).toHaveCount(0)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'withdraw the submission, or add something beside it' }).click()
    await expect(heading(page, 'Submission')).toBeVisible()
  })

  await test.step('home says it, and nudges no more', async () => {
    await page.goto('/')
    await expect(page.getByRole('link', { name: /^Submitted on/ })).toBeVisible()
    await expect(page.getByText('See what else is missing')).toHaveCount(0)
    await expectAccessible(page)
  })

  await test.step('something is added beside it without a network, and sent by itself', async () => {
    await page.goto(`${address}/add`)
    await page.getByRole('textbox', { name: 'What do you add?' }).fill('The second half took place in the yard.')
    await page.getByRole('button', { name: 'Add a record' }).click()
    await page.getByLabel('Record 1', { exact: true }).selectOption({ index: 1 })
    await expectAccessible(page)
    await noSidewaysScroll(page)
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Add it' }).click()
    const added = page.getByRole('region', { name: 'Added since' })
    await expect(added.getByText('The second half took place in the yard.')).toBeVisible()
    await expect(added.getByText(/not yet sent/i)).toBeVisible()
    await context.setOffline(false)
    await expect(added.getByText(/not yet sent/i)).toHaveCount(0)
    await expect(added.getByText('The second half took place in the yard.')).toBeVisible()
  })

  await test.step('it is withdrawn, written on, and submitted again', async () => {
    await page.getByRole('link', { name: 'Withdraw the submission' }).click()
    await expect(heading(page, 'Withdraw the submission')).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('Why do you withdraw it? (optional)').fill('I forgot a session.')
    await page.getByRole('button', { name: 'Withdraw the submission' }).click()
    await expect(page.getByText('Why it was withdrawn: I forgot a session.')).toBeVisible()
    await page.goto(submit)
    await page.getByRole('checkbox', { name: /^This is my own work/ }).check()
    await page.getByRole('radio', { name: 'No', exact: true }).check()
    await page.getByRole('button', { name: 'Submit' }).click()
    await expect(heading(page, 'Submission 2')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Other submissions' }).getByText(/withdrawn/)).toBeVisible()
  })
})

test('a form that was open when its record was submitted keeps its words, and is told why', async ({
  signedIn,
  context,
}) => {
  test.setTimeout(120_000)
  const page = await signedIn(people.grace)
  const unit = await unitOf(page, 'S2')
  const matrix = async () => (await page.request.get(`/api/units/${unit}/matrix`)).json()
  const live = async () =>
    (await matrix()).submissions.find((each: { withdrawnAt: string | null }) => !each.withdrawnAt)
  const there = await live()
  if (there) {
    await page.goto(`/units/${unit}/submissions/${there.id}/withdraw`)
    await page.getByRole('button', { name: 'Withdraw the submission' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^Submission/ })).toBeVisible()
  }
  const { summaries } = await (await page.request.get(`/api/units/${unit}/reflection`)).json()
  await page.goto(`/units/${unit}/reflection/summary/${summaries[0].id}/change`)
  const closing = page.getByRole('textbox', { name: 'What you take from it' })
  await closing.fill('Less, and sooner.')

  const other = await context.newPage()
  await other.goto(`/units/${unit}/submit`)
  await expect(other.getByText('One thing is begun and not saved yet')).toBeVisible()
  await expectAccessible(other)
  await other.getByRole('checkbox', { name: /^This is my own work/ }).check()
  await other.getByRole('radio', { name: 'No', exact: true }).check()
  await other.getByRole('button', { name: 'Submit' }).click()
  await expect(heading(other, /^Submission/)).toBeVisible()

  await page.bringToFront()
  await page.getByRole('button', { name: 'Save the new version' }).click()
  await expect(page.getByRole('alert').getByText(/It is part of what you submitted/)).toBeVisible()
  await expect(closing).toHaveValue('Less, and sooner.')
  await expectAccessible(page)
})

test('an assessor reads the submission and changes nothing; an admin sees that it is there, without words', async ({
  signedIn,
}) => {
  const grace = await signedIn(people.grace)
  const unit = await unitOf(grace, 'S2')
  const { submissions } = await (await grace.request.get(`/api/units/${unit}/matrix`)).json()
  await grace.context().clearCookies()
  const helen = await signedIn(people.assessor)
  await helen.goto('/')
  await helen
    .getByRole('link', { name: /^Submitted on/ })
    .first()
    .click()
  await expect(heading(helen, /^Submission/)).toBeVisible()
  await expect(helen.getByRole('link', { name: /withdraw|Add to this submission/i })).toHaveCount(0)
  await expectAccessible(helen)
  await helen.goto(`/units/${unit}/submit`)
  await expect(heading(helen, 'This is for the candidate')).toBeVisible()
  await helen.context().clearCookies()
  const nadia = await signedIn(people.admin)
  await nadia.goto(`/units/${unit}/submissions/${submissions[0].id}`)
  await expect(heading(nadia, /^Submission/)).toBeVisible()
  await expect(nadia.getByText('What to keep')).toHaveCount(0)
  await expectAccessible(nadia)
})
