import type { BrowserContext, Page } from '@playwright/test'
import { untilInstalled } from './support/installed.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

test.use({ serviceWorkers: 'allow', apart: 'answers' })

test.beforeEach(({}, { annotations }) => {
  annotations.push({ type: 'expected console', description: 'ERR_INTERNET_DISCONNECTED|Failed to fetch|40[139]' })
})

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const question = (page: Page, name: RegExp) => page.getByRole('region', { name })
const offline = (context: BrowserContext) => context.setOffline(true)
const online = (context: BrowserContext) => context.setOffline(false)

/** Priya’s units by their pack. */
const herUnits = async (page: Page): Promise<Record<string, string>> => {
  const home: { candidacies: { units: { id: string; packId: string }[] }[] } = await (
    await page.request.get('/api/home')
  ).json()
  return Object.fromEntries(home.candidacies.flatMap(({ units }) => units.map(({ id, packId }) => [packId, id])))
}

const noSidewaysScroll = async (page: Page) => {
  await page.setViewportSize({ width: 320, height: 700 })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over, page.url()).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** The centre asks something else about a criterion, in the admin’s own browser. */
const centreAsks = async (page: Page, url: string, criterion: string, text: string) => {
  const context = await page.context().browser()?.newContext({ baseURL: url })
  if (!context) throw new Error('There is no browser')
  const admin = await context.newPage()
  const answer = await context.request.post(`${url}/api/auth/sign-in/email`, {
    data: { email: people.admin, password: 'calm-warm-exact' },
    headers: { origin: url },
  })
  expect(answer.status()).toBe(200)
  const { places } = await (await context.request.get('/api/self')).json()
  await admin.goto(`/centres/${places[0].centreId}/questions`)
  await admin.getByRole('link', { name: 'Questions for written answers' }).click()
  await expect(heading(admin, 'Questions for written answers')).toBeVisible()
  await admin.getByRole('heading', { name: new RegExp(criterion) }).click()
  await expectAccessible(admin)
  await noSidewaysScroll(admin)
  await admin.getByRole('link', { name: new RegExp(`Write your own version: ${criterion}`) }).click()
  await admin.getByRole('textbox', { name: 'Question 1', exact: true }).fill(text)
  for (const at of [4, 3, 2]) {
    const remove = admin.getByRole('button', { name: `Remove question ${at}`, exact: true })
    if (await remove.isVisible()) await remove.click()
  }
  await expectAccessible(admin)
  await admin.getByRole('button', { name: /^Publish version/ }).click()
  await expect(heading(admin, 'Questions for written answers')).toBeVisible()
  await context.close()
}

test('a criterion is answered by STAR without a network, and keeps its questions when the centre asks others meanwhile', async ({
  signedIn,
  context,
  server,
}) => {
  test.setTimeout(90_000)
  const page = await signedIn(people.priya)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/')
  await untilInstalled(page)
  const { S1, S2 } = await herUnits(page)
  await page.goto(`/units/${S1}/reflection`)
  await page.getByRole('link', { name: 'Written answers and case studies' }).click()

  await test.step('what the unit wants in words, and how far each is', async () => {
    await expect(heading(page, 'Written answers')).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'S1-AC1' })).toContainText('Answered')
    await expect(page.getByRole('listitem').filter({ hasText: 'S1-AC3' })).toContainText('1 of 3 questions answered')
    await expect(page.getByRole('listitem').filter({ hasText: 'S1-AC2' })).toContainText('Open')
    await expect(page.getByText('What your assessor looks for').first()).toBeVisible()
    await expectAccessible(page)
    await noSidewaysScroll(page)
  })

  await page.getByRole('link', { name: /^Answer it.*The stages of mentoring/ }).click()
  await expect(heading(page, 'S1-AC2 The stages of mentoring')).toBeVisible()
  const planning = question(page, /in one session that you can name/)

  await test.step('nothing answered is told at the first question, and nothing is lost', async () => {
    await page.getByRole('button', { name: 'Save the answer' }).click()
    await expect(page.getByRole('alert').getByRole('link', { name: /Answer at least one question/ })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('a way to answer is changed and no word goes', async () => {
    await planning.getByRole('textbox', { name: /^Situation/ }).fill('My mentee had four ideas and no week for any.')
    await planning.getByRole('textbox', { name: /^Action/ }).fill('I asked which one would be missed.')
    await planning.getByRole('radio', { name: 'One box' }).check()
    await expect(planning.getByRole('textbox')).toHaveValue(
      'Situation: My mentee had four ideas and no week for any.\n\nAction: I asked which one would be missed.',
    )
    await planning.getByRole('radio', { name: 'STAR' }).check()
    await expect(planning.getByRole('textbox', { name: /^Situation/ })).toHaveValue(/four ideas/)
  })

  await test.step('a vague word is offered the field’s own, folded, and it can be put away', async () => {
    await planning.getByRole('textbox', { name: /^Task/ }).fill('I talked to my mentee about the policy.')
    await planning.getByRole('textbox', { name: /^Result/ }).fill('Two of the ideas have a date now.')
    const hints = planning.getByRole('group').filter({ hasText: '2 more exact terms' })
    await hints.getByText('2 more exact terms').click()
    await expect(hints.getByText('Active listening, open questions', { exact: true })).toBeVisible()
    await expect(hints.getByText('The policy or law by its name and edition', { exact: true })).toBeVisible()
    await expectAccessible(page)
    await noSidewaysScroll(page)
    await hints.getByRole('button', { name: /^Not here.*The policy/ }).click()
    await expect(planning.getByText('The policy or law by its name and edition')).toHaveCount(0)
  })

  await test.step('the session that is told of is linked', async () => {
    const evidence = page.getByRole('complementary', { name: 'Evidence' })
    await evidence.getByLabel('Show').selectOption('SESSION')
    await evidence.getByRole('button', { name: /^Link this.*Choosing between two courses/ }).click()
    await expect(page.getByRole('list', { name: 'What your answer rests on' })).toContainText('two courses')
  })

  await test.step('the centre asks something else in the meantime, and the words come back under their own questions', async () => {
    await expect(page.getByText(/^Unfinished, kept on this device/)).toBeVisible()
    await centreAsks(page, server.url, 'S1-AC2', 'Which stage do you find hardest, and why?')
    await page.goto(`/units/${S1}/answers`)
    await expect(page.getByRole('listitem').filter({ hasText: 'S1-AC2' })).toContainText('Begun, not saved yet')
    await page.getByRole('link', { name: /^Go on with the answer.*The stages/ }).click()
    await expect(planning.getByRole('textbox', { name: /^Situation/ })).toHaveValue(/four ideas/)
    await expect(page.getByText('Which stage do you find hardest')).toHaveCount(0)
  })

  await test.step('it is saved without a network, read at once, and sent by itself', async () => {
    await offline(context)
    await page.getByRole('button', { name: 'Save the answer' }).click()
    await expect(page.getByRole('heading', { name: 'The answer' })).toBeVisible()
    await expect(page.getByText('I asked which one would be missed.')).toBeVisible()
    await expect(
      page
        .getByRole('main')
        .getByText(/not yet sent/)
        .first(),
    ).toBeVisible()
    await expectAccessible(page)
    await online(context)
    await expect(page.getByText(/not yet sent/)).toHaveCount(0)
    await expect(page.getByRole('heading', { name: /in one session that you can name/ })).toBeVisible()
    await expect(page.getByText('Other questions are asked about this criterion by now.')).toBeVisible()
    await expect(page.getByRole('link', { name: /two courses/ })).toBeVisible()
    await expectAccessible(page)
    await noSidewaysScroll(page)
  })

  await test.step('a new answer has the new question, and the next version of the first keeps its own', async () => {
    await page.getByRole('link', { name: 'Answer the new ones' }).click()
    await expect(page.getByRole('heading', { name: /Which stage do you find hardest/ })).toBeVisible()
    await page.goto(`/units/${S1}/answers/S1-AC2`)
    await page.getByRole('link', { name: 'Go on writing' }).click()
    await expect(planning.getByRole('textbox', { name: /^Action/ })).toHaveValue('I asked which one would be missed.')
    await question(page, /What is contracting for/)
      .getByRole('textbox')
      .fill('So that both of us know what it is for.')
    await page.getByRole('button', { name: 'Save the new version' }).click()
    await expect(page.getByText('2 of 4 questions answered')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Versions' })).toBeVisible()
  })

  await test.step('it is withdrawn with a reason and stays readable', async () => {
    await page.getByRole('link', { name: 'Withdraw' }).click()
    await page.getByRole('textbox', { name: 'Why do you withdraw it?' }).fill('I answer the new question instead.')
    await page.getByRole('button', { name: 'Withdraw it' }).click()
    await expect(heading(page, 'Written answers')).toBeVisible()
    await page.goto(`/units/${S1}/answers/S1-AC2`)
    await expect(page.getByText('Withdrawn because: I answer the new question instead.')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('a unit that asks for none says so', async () => {
    await page.goto(`/units/${S2}/answers`)
    await expect(page.getByText(/This unit asks for no written answers/)).toBeVisible()
    await expectAccessible(page)
  })
})

test('a case study is written with the keyboard alone, and read by the assessor; an admin reads no word of it', async ({
  signedIn,
  browser,
  server,
}) => {
  test.setTimeout(60_000)
  const page = await signedIn(people.priya)
  await page.setViewportSize({ width: 1280, height: 800 })
  const { S1 } = await herUnits(page)
  await page.goto(`/units/${S1}/answers`)
  await page.getByRole('link', { name: 'Write a case study' }).focus()
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Case study')).toBeVisible()
  const boxes: [string, string][] = [
    ['Background', 'A mentee who read every letter aloud.'],
    ['What stood in the way?', 'The forms came by post, in small print.'],
    ['What was tried, and why that?', 'We asked for them as a recording.'],
    ['What came of it?', 'Three forms went back in time.'],
    ['What did you learn?', 'To ask how something is best read.'],
  ]
  await page.getByRole('textbox', { name: 'Title' }).focus()
  await page.keyboard.type('Letters that could not be read')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: 'Yes, my own' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: /I was given/ })).toBeChecked()
  await page.keyboard.press('Tab')
  for (const [name, words] of boxes) {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('textbox', { name })).toBeFocused()
    await page.keyboard.type(words)
  }
  await page.keyboard.press('Tab')
  await expect(page.getByRole('checkbox', { name: /S1-AC1/ })).toBeFocused()
  await expect(page.getByRole('checkbox', { name: /S1-AC4/ })).toBeChecked()
  await expectAccessible(page)
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: 'Save the case study' }).focus()
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Letters that could not be read')).toBeVisible()
  await expect(page.getByText('A case that I was given or read, about nobody in particular')).toBeVisible()
  await expect(page.getByText('Three forms went back in time.')).toBeVisible()
  await expectAccessible(page)
  await noSidewaysScroll(page)
  const path = new URL(page.url()).pathname

  const readAs = async (email: string) => {
    const context = await browser.newContext({ baseURL: server.url })
    await context.request.post(`${server.url}/api/auth/sign-in/email`, {
      data: { email, password: 'calm-warm-exact' },
      headers: { origin: server.url },
    })
    const reader = await context.newPage()
    await reader.goto(path)
    return reader
  }
  const assessor = await readAs(people.assessor)
  await expect(assessor.getByText('Three forms went back in time.')).toBeVisible()
  await expect(assessor.getByRole('link', { name: 'Go on writing' })).toHaveCount(0)
  await assessor.context().close()
  const admin = await readAs(people.admin)
  await expect(admin.getByText('Its words are for the candidate and those who assess.')).toBeVisible()
  await expect(admin.getByText('Three forms went back in time.')).toHaveCount(0)
  await admin.goto(`/units/${S1}/answers`)
  await expect(admin.getByRole('listitem').filter({ hasText: 'S1-AC1' })).toContainText('Answered')
  await expectAccessible(admin)
  await admin.context().close()
})

test('two changes of one answer are set side by side, and none is lost', async ({ signedIn, server }) => {
  test.setTimeout(60_000)
  const page = await signedIn(people.priya)
  await page.setViewportSize({ width: 1280, height: 800 })
  const { S1 } = await herUnits(page)
  await page.goto(`/units/${S1}/answers`)
  await page.getByRole('link', { name: /^Go on with the answer.*Listening/ }).click()
  const listening = question(page, /What do you do when you listen actively/).getByRole('textbox')
  await listening.fill('I give back what I heard.')
  await expect(page.getByText(/^Unfinished, kept on this device/)).toBeVisible()

  const { answers } = await (await page.request.get(`/api/units/${S1}/answers`)).json()
  const there = answers.find(({ criterion }: { criterion: string }) => criterion === 'S1-AC3')
  const { questions: _, ...answer } = there.content
  const other = { questionId: 'safe', told: { form: 'WHOLE', text: 'I sat by the window.' } }
  const written = await page.request.put(`/api/units/${S1}/answers/${there.id}`, {
    data: { revision: there.revision, reason: null, answer: { ...answer, answers: [...answer.answers, other] } },
    headers: { origin: server.url, 'idempotency-key': crypto.randomUUID() },
  })
  expect(written.status()).toBe(200)

  await page.getByRole('button', { name: 'Save the new version' }).click()
  await expect(page.getByRole('heading', { name: 'This was changed after you opened it' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('I sat by the window.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Go on with this' }).click()
  await expect(listening).toHaveValue('I give back what I heard.')
  await page.getByRole('button', { name: 'Save the new version' }).click()
  await expect(page.getByRole('heading', { name: 'The answer' })).toBeVisible()
  await expect(page.getByText('I give back what I heard.').first()).toBeVisible()
  await expect(page.getByText('I sat by the window.').first()).toBeVisible()
})
