import type { BrowserContext, Page } from '@playwright/test'
import { untilInstalled } from './support/installed.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

test.use({ serviceWorkers: 'allow', apart: 'reflection' })

test.beforeEach(({}, { annotations }) => {
  annotations.push({ type: 'expected console', description: 'ERR_INTERNET_DISCONNECTED|Failed to fetch|40[139]' })
})

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const status = (page: Page) => page.getByRole('banner').getByRole('status')
const offline = (context: BrowserContext) => context.setOffline(true)
const online = (context: BrowserContext) => context.setOffline(false)

/** The unit for which Priya has written something already. */
const herUnit = async (page: Page) => {
  const home = await (await page.request.get('/api/home')).json()
  const [{ id }] = home.candidacies[0].units
  return `/units/${id}/reflection`
}

const noSidewaysScroll = async (page: Page) => {
  await page.setViewportSize({ width: 320, height: 700 })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over, page.url()).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1280, height: 800 })
}

test('a session is looked back on without a network, shown at once, and sent by itself', async ({
  signedIn,
  context,
}) => {
  test.setTimeout(120_000)
  const page = await signedIn(people.priya)
  await page.goto('/')
  await untilInstalled(page)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reflect' }).click()
  await expect(heading(page, 'Looking back')).toBeVisible()
  await expect(page.getByText(/Looked back on: \d of \d sessions/)).toBeVisible()
  await expectAccessible(page)
  await page
    .getByRole('list', { name: 'Sessions without a reflection' })
    .getByRole('link', { name: /^Look back/ })
    .first()
    .click()
  await expect(heading(page, 'Look back')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'What stays with you from this session?' })).toBeVisible()
  await expectAccessible(page)
  await noSidewaysScroll(page)
  await page.getByRole('textbox', { name: 'What stays with you from this session?' }).fill('The silence did it.')
  await page.getByRole('radio', { name: 'Kolb' }).check()
  await expect(page.getByRole('textbox', { name: /^Concrete experience/ })).toHaveValue('The silence did it.')
  await page
    .getByRole('textbox', { name: /^Abstract conceptualisation/ })
    .fill('Waiting is a question too: because nothing is asked, everything can be said.')
  await page.getByText('Right and wrong in it').click()
  await page.getByRole('textbox', { name: /a choice that could have been wrong/ }).fill('Whether to ring home.')

  await offline(context)
  await page.getByRole('button', { name: 'Save what you wrote' }).click()
  await expect(heading(page, /^Looking back:/)).toBeVisible()
  await expect(page.getByText('Waiting is a question too', { exact: false })).toBeVisible()
  await expect(
    page
      .getByRole('main')
      .getByText(/not yet sent/)
      .first(),
  ).toBeVisible()
  await expect(status(page).getByText('1 change on this device, not yet sent')).toBeVisible()
  await expectAccessible(page)

  await online(context)
  await expect(page.getByText(/not yet sent/)).toHaveCount(0)
  await expect(page.getByText('Whether to ring home.')).toBeVisible()
  await page.getByRole('link', { name: 'Go on writing' }).click()
  await page.getByRole('textbox', { name: /^Active experimentation/ }).fill('With Ash, who fears it.')
  await page.getByRole('button', { name: 'Save the new version' }).click()
  await expect(page.getByText(/version 2/)).toBeVisible()
})

test('a summary grows claim by claim, with what it rests on and what a reader will look for', async ({ signedIn }) => {
  test.setTimeout(180_000)
  const page = await signedIn(people.priya)
  await page.setViewportSize({ width: 1280, height: 800 })
  const unit = await herUnit(page)
  await page.goto(unit)
  await page.getByRole('link', { name: 'Go on with the summary' }).click()
  await expect(heading(page, 'Reflective summary')).toBeVisible()
  const evidence = page.getByRole('complementary', { name: 'Evidence' })
  const list = page.getByRole('region', { name: 'What a reader will look for' })

  await test.step('what is missing is told, and saving is not refused for it', async () => {
    await expect(list.getByText(/Link a mentee’s feedback to a claim/)).toBeVisible()
    await expect(list.getByText(/Not touched yet: /)).toBeVisible()
    await expect(evidence.getByRole('button', { name: /^Link this/ }).first()).toBeDisabled()
    await expectAccessible(page)
  })

  await test.step('one tap links what is read to the claim that is written', async () => {
    const section = page.getByRole('region', { name: 'You as a mentor' })
    await section.getByRole('button', { name: 'Add a claim' }).click()
    const claim = section.getByRole('textbox', { name: /^What do you say\?/ })
    await expect(claim).toBeFocused()
    await claim.fill('I have become a much better listener.')
    await expect(evidence.getByRole('status')).toHaveText('Links go to claim 1 of “You as a mentor”.')
    await expect(list.getByText('1 claim with nothing linked', { exact: false })).toBeVisible()
    await evidence.getByLabel('Show').selectOption('SESSION')
    await evidence.getByRole('button', { name: /^Link this.*Choosing between two courses/ }).click()
    await expect(
      section.getByRole('list', { name: /rests on/ }).getByText(/Choosing between two courses/),
    ).toBeVisible()
    await expect(list.getByText('Each claim rests on something.')).toBeVisible()
    await expect(list.getByText(/Not touched yet: .*Choosing between two courses/)).toHaveCount(0)
  })

  await test.step('words that only describe are asked about, and the prompt is put away', async () => {
    await page
      .getByRole('textbox', { name: 'What you take from it' })
      .fill('We met in the art room. I asked about the week. Robin drew a line and showed it to me.')
    await page.getByRole('button', { name: 'Look through my words' }).click()
    const prompts = page.getByRole('region', { name: /to think about/ })
    const asked = prompts.getByRole('listitem').filter({ hasText: 'We met in the art room.' })
    await expect(asked.getByText('Tells, and does not yet ask why')).toBeVisible()
    await expect(asked.getByText(/Why did it go that way\?/)).toBeVisible()
    // What rests on evidence is not asked about.
    await expect(prompts.getByText('Says so, and does not yet show it')).toHaveCount(0)
    await expectAccessible(page)
    await asked.getByRole('button', { name: 'Go to these words' }).click()
    await expect(page.getByRole('textbox', { name: 'What you take from it' })).toBeFocused()
    await asked.getByRole('button', { name: 'Not here' }).click()
    await expect(page.getByRole('heading', { name: 'Nothing to ask' })).toBeFocused()
  })

  await test.step('what was linked is there after the tab was left, and after saving', async () => {
    await expect(page.getByText(/^Unfinished, kept on this device/)).toBeVisible()
    await page.reload()
    const section = page.getByRole('region', { name: 'You as a mentor' })
    await expect(section.getByText(/Choosing between two courses/)).toBeVisible()
    await page.getByRole('button', { name: 'Save the new version' }).click()
    await expect(page.getByText(/^Version 2, written/)).toBeVisible()
    await expect(page.getByText('I have become a much better listener.').first()).toBeVisible()
    await expect(page.getByRole('link', { name: /Choosing between two courses/ }).first()).toBeVisible()
    await expectAccessible(page)
    await noSidewaysScroll(page)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('link', { name: 'Go on writing' })).toBeHidden()
    await expect(page.getByText('I have become a much better listener.').first()).toBeVisible()
    await page.emulateMedia({ media: null })
  })

  await test.step('on a phone the evidence opens within the claim, by keyboard too', async () => {
    await page.setViewportSize({ width: 320, height: 700 })
    await page.getByRole('link', { name: 'Go on writing' }).click()
    await expect(heading(page, 'Reflective summary')).toBeVisible()
    await expect(page.getByRole('complementary', { name: 'Evidence' })).toBeHidden()
    const section = page.getByRole('region', { name: 'You as a mentor' })
    const fold = section.getByText('Evidence to link')
    await fold.focus()
    await page.keyboard.press('Enter')
    await section.getByLabel('Show').selectOption('GOAL')
    const link = section.getByRole('button', { name: /^Link this/ }).first()
    await link.focus()
    await page.keyboard.press('Enter')
    await expect(section.getByRole('list', { name: /rests on/ }).getByText(/^Goal/)).toBeVisible()
    await noSidewaysScroll(page)
    await expectAccessible(page)
  })
})

test('a target without a date is told, nothing typed is lost, and a plan follows from it', async ({ signedIn }) => {
  test.setTimeout(120_000)
  const page = await signedIn(people.priya)
  const unit = await herUnit(page)
  await page.goto(unit)
  await page.getByRole('link', { name: 'Say how it went, or add a target' }).click()
  await expect(heading(page, 'Self-review')).toBeVisible()
  await expect(page.getByText(/^All five SMART parts are written/)).toBeVisible()
  await expect(page.getByText('Not linked to feedback yet', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save the new version' }).click()
  await expect(page.getByText('Nothing has changed, so no new version is made.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add another target' }).click()
  await page.getByLabel(/^Specific: .*target 2/).fill('Learn ten signs of British Sign Language')
  await expect(page.getByText(/^Not SMART yet: measurable, achievable, relevant, time-bound/)).toBeVisible()
  await page.getByRole('button', { name: 'Save the new version' }).click()
  await expect(page.getByText('Choose the date by which you will have done it').first()).toBeVisible()
  await expect(page.getByLabel(/^Specific: .*target 2/)).toHaveValue('Learn ten signs of British Sign Language')
  await expectAccessible(page)
  await page.getByLabel('Time-bound: by when?').nth(1).fill('2030-01-31')
  await page.getByText('How it went', { exact: true }).first().click()
  await page.getByRole('radio', { name: 'Moved' }).first().check()
  await page.getByRole('button', { name: 'Save the new version' }).click()
  await expect(page.getByText('Write why it moved').first()).toBeVisible()
  await page.getByLabel('Why does it move?').first().fill('The placement began a month later')
  await page.getByRole('button', { name: 'Save the new version' }).click()
  await expect(page.getByText('The placement began a month later').first()).toBeVisible()
  await expect(page.getByText('Moved', { exact: true }).first()).toBeVisible()
  await expectAccessible(page)
  await noSidewaysScroll(page)

  await page.goto(unit)
  await page.getByRole('link', { name: 'Begin the plan' }).click()
  await page.getByRole('textbox', { name: /^What do you want to learn\?/ }).fill('British Sign Language, first steps')
  await page.getByLabel('By when?', { exact: true }).fill('2030-03-31')
  await page
    .getByLabel('Where does it come from?')
    .selectOption({ label: 'Target · Learn ten signs of British Sign Language' })
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save the plan' }).click()
  await expect(page.getByText('British Sign Language, first steps').first()).toBeVisible()
  await expect(page.getByText('Target · Learn ten signs of British Sign Language').first()).toBeVisible()
  await expectAccessible(page)
})

test('the assessor reads every text and writes none; what was asked about the words is nowhere', async ({
  signedIn,
}) => {
  const page = await signedIn(people.assessor)
  const home = await (await page.request.get('/api/home')).json()
  const priya = home.caseload.find(({ candidateName }: { candidateName: string }) => candidateName.startsWith('Priya'))
  await page.goto(`/units/${priya.unit.id}/hours`)
  await page.getByRole('link', { name: /^Looking back/ }).click()
  await expect(heading(page, 'Looking back')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Go on with the summary' })).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('link', { name: /^Read it ?: Reflective summary/ }).click()
  await expect(page.getByText(/Twelve weeks with one mentee/).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Go on writing' })).toHaveCount(0)
  await expect(page.getByText(/to think about|Look through my words/)).toHaveCount(0)
  await expectAccessible(page)
})

test('an assessor finds what was held first, and the way to how it was looked back on', async ({ signedIn }) => {
  const page = await signedIn(people.assessor)
  await page.goto('/')
  await page.getByRole('link', { name: 'Priya Nair', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sessions' })).toBeVisible()
  const parts = page.getByRole('main').getByRole('heading', { level: 2 })
  await expect(parts.last()).toHaveText('Planned, or called off')
  expect((await parts.allTextContents()).indexOf('Planned, or called off')).toBeGreaterThan(0)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Looking back' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Looking back|Reflection/ })).toBeVisible()
})
