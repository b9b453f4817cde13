import type { Page } from '@playwright/test'
import { untilInstalled } from './support/installed.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

test.use({ serviceWorkers: 'allow', apart: 'evidence-matrix' })

test.beforeEach(({}, { annotations }) => {
  annotations.push({ type: 'expected console', description: 'ERR_INTERNET_DISCONNECTED|Failed to fetch' })
})

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const main = (page: Page) => page.getByRole('main')

/** Priya's two units: of sessions, and of knowledge. */
const unitOf = async (page: Page, packId: string): Promise<string> => {
  const home = await (await page.request.get('/api/home')).json()
  const units: { id: string; packId: string }[] = home.candidacies[0].units
  return units.find((unit) => unit.packId === packId)?.id ?? ''
}

const noSidewaysScroll = async (page: Page) => {
  await page.setViewportSize({ width: 320, height: 700 })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over, page.url()).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1280, height: 800 })
}

test('a gap leads to the record that lacks least; once it holds that, it is claimed', async ({ signedIn }) => {
  test.setTimeout(120_000)
  const page = await signedIn(people.priya)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/')
  await main(page).getByRole('link', { name: 'Undertaking mentoring in the workplace' }).click()
  await expect(heading(page, 'Your evidence')).toBeVisible()
  await expect(
    page.getByRole('heading', { name: 'Two of three criteria are claimed; none is accepted yet.' }),
  ).toBeVisible()
  await expectAccessible(page)
  await noSidewaysScroll(page)

  const missing = page.getByRole('region', { name: 'What is missing' })
  await expect(missing.getByText('1 h 40 min of counted time')).toBeVisible()
  await expect(
    missing.getByText(/^Reflective summary with a mentee’s feedback linked to what you changed/),
  ).toBeVisible()
  await missing.getByRole('link', { name: /^Add it.*Reflective summary/ }).click()
  await expect(heading(page, 'Reflective summary')).toBeVisible()
  const section = page.getByRole('region', { name: 'You as a mentor' })
  await section.getByRole('button', { name: 'Add a claim' }).click()
  await section.getByRole('textbox', { name: /^What do you say\?/ }).fill('I wait longer since they told me to.')
  const evidence = page.getByRole('complementary', { name: 'Evidence' })
  await evidence.getByLabel('Show').selectOption('FEEDBACK')
  // What is linked leaves the buttons: the first of those that are left, each time.
  const unlinked = evidence.getByRole('button', { name: /^Link this/ })
  for (let left = await unlinked.count(); left > 0; left -= 1) {
    await unlinked.first().click()
    await expect(unlinked).toHaveCount(left - 1)
  }
  await section.getByRole('textbox', { name: /^What did you do or change because of it/ }).fill('I count to ten.')
  await page.getByRole('button', { name: 'Save the new version' }).click()
  await expect(page.getByText(/^Version 2, written/)).toBeVisible()

  await page.goto(`/units/${await unitOf(page, 'S2')}/evidence`)
  await expect(page.getByRole('heading', { name: /^All three criteria are claimed/ })).toBeVisible()
  await page
    .getByRole('columnheader', { name: /A summary built on feedback/ })
    .getByRole('link')
    .click()
  await expect(page.getByRole('region', { name: 'What shows it' }).getByText('Found automatically')).toBeVisible()
})

test('a record is taken out with a reason, and put back', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  await page.setViewportSize({ width: 1280, height: 800 })
  const unit = await unitOf(page, 'S2')
  await page.goto(`/units/${unit}/criteria/S2-MP2`)
  await expect(heading(page, 'Core skills, all the way through')).toBeVisible()
  await expectAccessible(page)
  await noSidewaysScroll(page)
  await page.getByRole('link', { name: /^Mark the words or take it out.*Rehearsing the college visit/ }).click()
  await expect(heading(page, 'Rehearsing the college visit')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'No, I take it out' }).check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('alert').getByText('Say why this is no evidence for the criterion')).toBeVisible()
  await page.getByLabel('Why is it no evidence for this?').fill('The examples are from another day')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  // Back to the criterion, which says what was kept.
  await expect(heading(page, 'Core skills, all the way through')).toBeVisible()
  const kept = page.getByText('Kept: ‘Rehearsing the college visit’ is no evidence for this criterion.')
  await expect(kept).toBeFocused()
  await expectAccessible(page)
  await page.getByText('Taken out: 1').click()
  await expect(page.getByText('The examples are from another day')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Put it back.*Rehearsing the college visit/ }).click()
  await expect(page.getByText('Taken out: 1')).toHaveCount(0)
  await expect(
    page.getByRole('link', { name: /^Mark the words or take it out.*Rehearsing the college visit/ }),
  ).toBeVisible()
})

test('a record is added with its words marked, by the keyboard alone', async ({ signedIn }) => {
  test.setTimeout(90_000)
  const page = await signedIn(people.priya)
  await page.setViewportSize({ width: 1280, height: 800 })
  const unit = await unitOf(page, 'S2')
  await page.goto(`/units/${unit}/criteria/S2-MP1`)
  const add = page.locator('summary').filter({ hasText: 'Add a record' })
  await add.focus()
  await page.keyboard.press('Enter')
  const list = page.getByRole('list', { name: 'Records' })
  await expect(list.getByRole('listitem').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Kind of record').focus()
  await page.getByLabel('Kind of record').selectOption('REFLECTIVE_SUMMARY')
  const record = list.getByRole('link', { name: /^Add Reflective summary/ })
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await record.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: 'Yes, I add it' })).toBeChecked()
  await page.getByLabel('How does it show this?').focus()
  await page.keyboard.type('It says what I changed after Robin’s answer')
  const box = page.getByRole('checkbox', { name: 'All of this' }).first()
  await box.focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('status').getByText('1 passage is marked.')).toBeVisible()
  await expect(main(page).locator('mark').first()).toBeVisible()
  await expect(page.getByText(/^Unfinished, kept on this device/)).toBeVisible()
  await page.reload()
  await expect(box).toBeChecked()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Kept: ‘Reflective summary’ is evidence for this criterion.')).toBeFocused()
  await expect(page.getByText('Added by you')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Words that show it' }).getByRole('listitem')).toHaveCount(1)

  // From the record's own page one comes back to it.
  await page.getByRole('link', { name: 'Reflective summary', exact: true }).first().click()
  await expect(page.getByText('Marked for S2-MP1 Session plans')).toBeVisible()
  await page.getByRole('link', { name: /^Mark the words or take it out.*Session plans/ }).click()
  await expect(page.getByRole('radio', { name: 'Yes, I add it' })).toBeChecked()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/^Kept: It is evidence for S2-MP1 Session plans/)).toBeFocused()
})

test('words that are selected are marked; decided without a network it shows at once, and goes by itself', async ({
  signedIn,
  context,
}) => {
  test.setTimeout(120_000)
  const page = await signedIn(people.priya)
  await page.setViewportSize({ width: 1280, height: 800 })
  const unit = await unitOf(page, 'S2')
  await page.goto('/')
  await untilInstalled(page)
  await page.goto(`/units/${unit}/criteria/S2-MP2`)
  await page.getByRole('link', { name: /^Mark the words or take it out.*Choosing between two courses/ }).click()
  await expect(heading(page, 'Choosing between two courses')).toBeVisible()
  const text = page.getByRole('group', { name: 'Example' }).first().getByRole('paragraph').first()
  await text.selectText()
  await page.getByRole('button', { name: 'Use these words' }).click()
  await expect(page.getByRole('list', { name: 'Marked words' }).getByRole('listitem')).toHaveCount(1)
  await expect(page.getByText(/^Unfinished, kept on this device/)).toBeVisible()
  // Loaded before the network goes, as whoever was there before has it.
  await page.goto(`/units/${unit}/evidence`)
  await page.goBack()
  await expect(page.getByRole('list', { name: 'Marked words' }).getByRole('listitem')).toHaveCount(1)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(heading(page, 'Core skills, all the way through')).toBeVisible()
  await expect(page.getByText(/^Kept on this device: ‘Choosing between two courses’ is evidence/)).toBeVisible()
  await expect(page.getByRole('list', { name: 'Words that show it' }).getByRole('listitem')).toHaveCount(1)
  await expect(main(page).getByText('Not yet sent').first()).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(false)
  await expect(main(page).getByText('Not yet sent')).toHaveCount(0)
  await page.getByRole('link', { name: 'Choosing between two courses', exact: true }).click()
  await expect(page.getByText('Marked for S2-MP2 Core skills, all the way through')).toBeVisible()
})

test('a gap says that its record was taken out, and puts it back; the way here is in the navigation', async ({
  signedIn,
}) => {
  test.setTimeout(90_000)
  const page = await signedIn(people.priya)
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Evidence' }).click()
  await expect(heading(page, 'Your evidence')).toBeVisible()
  const unit = await unitOf(page, 'S1')
  const { claims } = await (await page.request.get(`/api/units/${unit}/criteria/S1-AC2`)).json()
  for (const { item } of claims) {
    await page.goto(`/units/${unit}/evidence/${item.record}/${item.id}?for=S1-AC2`)
    await page.getByRole('radio', { name: 'No, I take it out' }).check()
    await page.getByLabel('Why is it no evidence for this?').fill('Only a draft')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText(/^Kept: It is no evidence for S1-AC2/)).toBeFocused()
  }
  await page.goto(`/units/${unit}/evidence`)
  const gap = page.getByRole('region', { name: 'What is missing' }).getByRole('listitem').filter({ hasText: 'S1-AC2' })
  await expect(page.getByText(/Next: S1-AC2 /)).toBeVisible()
  await expect(
    gap.getByText(`You took ${claims.length === 1 ? '1 record' : `${claims.length} records`} out:`),
  ).toBeVisible()
  await expectAccessible(page)
  await noSidewaysScroll(page)
  await gap
    .getByRole('button', { name: /^Put it back/ })
    .first()
    .click()
  await expect(gap).toHaveCount(0)
  await expect(heading(page, 'Your evidence')).toBeFocused()
})

test('the matrix tells each cell in words, and is printed whole', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  await page.setViewportSize({ width: 1280, height: 800 })
  const unit = await unitOf(page, 'S2')
  await page.goto(`/units/${unit}/evidence`)
  const row = page.getByRole('row', { name: /What gets in the way on Mondays Session log/ })
  await expect(row.getByRole('cell').nth(1)).toHaveText('Found automatically')
  await expect(page.getByRole('region', { name: 'Skills across the hours' })).toBeVisible()
  await expectAccessible(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('table', { name: /^Criteria by records/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Ask/ }).first()).toBeHidden()
  await page.emulateMedia({ media: null })
  await page.setViewportSize({ width: 320, height: 700 })
  const criterion = page
    .getByRole('list', { name: 'Criteria' })
    .getByRole('listitem')
    .filter({ hasText: 'S2-MP2' })
    .first()
  await criterion.locator('summary').click()
  await expect(criterion.getByRole('link', { name: 'Choosing between two courses' })).toBeVisible()
  await expectAccessible(page)
  await noSidewaysScroll(page)
})

test('an assessor reads what is claimed and decides nothing of it', async ({ signedIn }) => {
  const page = await signedIn(people.assessor)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/')
  await page
    .getByRole('row', { name: /Priya Nair/ })
    .getByRole('link', { name: 'What is claimed' })
    .click()
  await expect(heading(page, 'What is claimed')).toBeVisible()
  await expectAccessible(page)
  await page
    .getByRole('row', { name: /What gets in the way on Mondays Session log/ })
    .getByRole('rowheader')
    .getByRole('link')
    .click()
  await expect(page.getByRole('heading', { name: 'Its words' })).toBeVisible()
  await expect(page.getByText('Robin chose Sunday night', { exact: false })).toBeVisible()
  await expect(page.getByRole('link', { name: /Mark the words/ })).toHaveCount(0)
  await expectAccessible(page)
})

test('an admin sees what is there, without a title or a word of it', async ({ signedIn }) => {
  const page = await signedIn(people.admin)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/')
  await page
    .getByRole('row', { name: /Priya Nair/ })
    .getByRole('link', { name: 'What is claimed' })
    .click()
  await expect(heading(page, 'What is claimed')).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /^Session log/ }).first()).toBeVisible()
  await expect(page.getByText('What gets in the way on Mondays')).toHaveCount(0)
  await expectAccessible(page)
  await page
    .getByRole('rowheader', { name: /^Session log/ })
    .first()
    .getByRole('link')
    .click()
  await expect(page.getByText('You see that it is there and what it is claimed for, not its words.')).toBeVisible()
  await expectAccessible(page)
})
