import type { AdaptationsView } from '@mentorfolio/domain/adaptations/adaptation-view'
import type { HomeView } from '@mentorfolio/domain/home/home.endpoints'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, people, test } from './support/test.ts'

test.use({ apart: 'effectiveness' })

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const answerOf = async <Answer>(page: Page, path: string): Promise<Answer> => (await page.request.get(path)).json()

const robinOf = async (page: Page) => {
  const { candidacies } = await answerOf<HomeView>(page, '/api/home')
  const relationship = candidacies[0]?.relationships[0]
  if (!relationship) throw new Error('Nobody to meet')
  return { path: `/relationships/${relationship.id}`, unit: candidacies[0]?.units[0]?.id ?? '' }
}

const fits = async (page: Page) => {
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      `${page.url()} at ${width}`,
    ).toBeLessThanOrEqual(0)
  }
}

test('from feedback to what was changed to the session where it shows, and back', async ({ signedIn }) => {
  test.setTimeout(180_000)
  const page = await signedIn(people.priya)
  const { path } = await robinOf(page)
  const { feedback, sessions } = await answerOf<AdaptationsView>(page, `/api${path}/adaptations`)
  const given = feedback.find(({ source, point }) => source === 'MENTEE' && point === 'MID')
  const earlier = sessions.find(({ title }) => title === 'What a good week looks like')
  const later = sessions.find(({ title }) => title === 'What gets in the way on Mondays')
  if (!given || !earlier || !later) throw new Error('The demo has no such feedback or session')

  await test.step('a change begins with the answer that made it', async () => {
    await page.goto(`${path}/adaptations/new?after=${given.id}`)
    await expect(heading(page, 'What did you change?')).toBeVisible()
    await expect(page.getByRole('radio', { name: 'Feedback' })).toBeChecked()
    await expect(page.getByLabel('Which feedback?')).toHaveValue(given.id)
    await expectAccessible(page)
    await fits(page)
    await page.getByLabel('What did you change?', { exact: true }).fill('The list stays in my bag until we have drawn')
  })

  await test.step('words beside a framework stay when none is chosen, and are told before they would be left out', async () => {
    await page.getByText('What it leans on').click()
    await page.getByLabel('A framework (optional)').selectOption('Universal design for learning')
    const how = page.getByLabel('How does your change follow from it? (optional)')
    await how.fill('More than one way into it')
    await page.getByLabel('A framework (optional)').selectOption('None')
    await expect(how).toHaveValue('More than one way into it')
    await page.getByRole('button', { name: 'Save the change' }).click()
    await page.getByRole('link', { name: /Choose the framework that this is about/ }).click()
    await expect(how).toBeFocused()
    await expectAccessible(page)
    await page.getByLabel('A framework (optional)').selectOption('Universal design for learning')
  })

  await test.step('a session that was over before is not offered, one that came after is', async () => {
    await page.getByRole('button', { name: 'Add a session' }).click()
    const offered = page.getByLabel('Session', { exact: true }).getByRole('option')
    await expect(offered.filter({ hasText: earlier.title ?? '' })).toHaveCount(0)
    await expect(offered.filter({ hasText: later.title ?? '' })).toHaveCount(1)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Remove session 1' }).click()
    await page.getByRole('button', { name: 'Save the change' }).click()
    await expect(heading(page, 'What was changed, and why')).toBeVisible()
    await expect(page.getByText('In no session yet.')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('on the later session: it shows here', async () => {
    await page.goto(`/sessions/${later.id}`)
    await page.getByRole('link', { name: /Yes, it shows.*The list stays in my bag/ }).click()
    await expect(heading(page, 'It shows here')).toBeVisible()
    await expect(page.getByLabel('Session', { exact: true })).toHaveValue(later.id)
    await expect(page.getByLabel('How does it show there?')).toBeFocused()
    await expect(page.getByLabel('What did you change?')).toBeHidden()
    await expectAccessible(page)
    await page.getByLabel('How does it show there?').fill('Seven notes on the table, and no list')
    await page.getByRole('button', { name: 'Save the new version' }).click()
    await expect(heading(page, 'What was changed, and why')).toBeVisible()
    await expect(page.getByText('Seven notes on the table, and no list').first()).toBeVisible()
    await expect(page.getByText('Changed: where it shows')).toBeVisible()
  })

  await test.step('and back: from the change to the session, and there the whole chain', async () => {
    await page
      .getByRole('link', { name: /What gets in the way on Mondays/ })
      .first()
      .click()
    await expect(heading(page, 'What gets in the way on Mondays')).toBeVisible()
    await expect(page.getByText('This session shows what you changed').first()).toBeVisible()
    await expect(page.getByRole('link', { name: /Robin at mid-point/ }).first()).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'The list stays in my bag until we have drawn' }).click()
    await expect(heading(page, 'What was changed, and why')).toBeVisible()
  })

  await test.step('and on the answer itself: what came of it, loaded once for all answers', async () => {
    // What the page before asks is not counted.
    await page.goto('about:blank')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`${path}/feedback#${given.id}`)
    await expect(page.getByText('What came of it').first()).toBeVisible()
    const change = page.getByRole('link', { name: 'The list stays in my bag until we have drawn' })
    const fromTop = () =>
      page.evaluate((id) => document.getElementById(id)?.getBoundingClientRect().top ?? Number.NaN, given.id)
    await expect.poll(async () => Math.abs(await fromTop()), 'the page opens at that answer').toBeLessThan(300)
    await expect(page.getByText('Seven notes on the table, and no list')).toBeVisible()
    const times = (what: string) => asked.filter((url) => url.endsWith(`/api${path}/${what}`)).length
    expect(await page.getByText('Answered', { exact: true }).count()).toBeGreaterThan(2)
    // Once for the page, however many answered, and once more where the portfolio is being kept for when there is no network.
    expect(times('adaptations')).toBeLessThanOrEqual(times('feedback') + 1)
    await expectAccessible(page)
    await fits(page)
    await change.click()
    await expect(heading(page, 'What was changed, and why')).toBeVisible()
  })

  await test.step('withdrawn with a reason it stays readable', async () => {
    await page.getByRole('link', { name: 'Withdraw this change' }).click()
    await expectAccessible(page)
    await page.getByLabel('Why do you withdraw it?').fill('I wrote it twice')
    await page.getByRole('button', { name: 'Withdraw this change' }).click()
    await expect(page.getByText('Withdrawn', { exact: true })).toBeVisible()
    await expect(page.getByText('I wrote it twice')).toBeVisible()
    await page.getByRole('link', { name: 'All changes' }).click()
    await expect(heading(page, 'What you changed')).toBeVisible()
    await expect(page.getByText('Withdrawn', { exact: true })).toBeVisible()
    await expectAccessible(page)
    await fits(page)
  })
})

test('three views side by side, where they lie apart, and the words beneath', async ({ signedIn }) => {
  test.setTimeout(120_000)
  const page = await signedIn(people.priya)
  const { path } = await robinOf(page)
  await page.goto(path)
  await page.getByRole('link', { name: 'Three views' }).click()
  await expect(heading(page, 'Three views')).toBeVisible()
  await expect(
    page.getByText('You rate active listening 5; Robin 3 at mid-point. Worth a question.').first(),
  ).toBeVisible()
  await expect(page.getByRole('img', { name: /The latest numbers from 1 to 5/ })).toBeVisible()
  await expect(page.getByRole('img', { name: /Summarising over time/ })).toBeVisible()
  await expectAccessible(page)
  await fits(page)

  const listening = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Active listening' }) })
  await listening.getByText('Numbers and words').focus()
  await page.keyboard.press('Enter')
  await expect(listening.getByRole('table')).toBeVisible()
  await expect(listening.getByRole('cell', { name: /When you have your list/ })).toBeVisible()
  await expectAccessible(page)
})

test('whether it works: each number opens to its records, each picture has its table, on paper too', async ({
  signedIn,
}) => {
  test.setTimeout(120_000)
  const page = await signedIn(people.priya)
  const { path, unit } = await robinOf(page)
  await page.goto(`${path}/effectiveness`)
  await expect(heading(page, 'Does it work?')).toBeVisible()
  await expect(page.getByText(/requests answered/)).toBeVisible()
  await expect(
    page.getByText('What an assessor observed of this mentoring and signed, and witness testimonies.'),
  ).toBeVisible()
  await expectAccessible(page)
  await fits(page)

  await test.step('a number opens to its records', async () => {
    const goals = page.getByRole('region', { name: 'How far the goals went' })
    await goals.getByText('See which').first().click()
    await expect(goals.getByRole('link', { name: 'Get a college place that Robin chooses' })).toBeVisible()
    const said = page.getByRole('region', { name: 'What was said' })
    await said.getByText('See each request').click()
    await expect(said.getByRole('link', { name: /Deputy head at mid-point/ })).toBeVisible()
  })

  await test.step('pictures have names, and their facts as a table', async () => {
    await expect(
      page.getByRole('img', { name: /Get a college place that Robin chooses: 3 at the start .*5 now/ }),
    ).toBeVisible()
    const skills = page.getByRole('region', { name: 'Skills, session by session' })
    await expect(skills.getByRole('img', { name: /Skills by session/ }).first()).toBeVisible()
    await expect(skills.getByText(/no example/).first()).toBeVisible()
    await skills.getByText('See as a table').click()
    await expect(skills.getByRole('table')).toBeVisible()
    await expect(skills.getByRole('link', { name: 'Choosing between two courses' })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('on paper everything folded is there, and nothing to press', async () => {
    await page.reload()
    await expect(heading(page, 'Does it work?')).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('table').first()).toBeVisible()
    await expect(page.getByRole('link', { name: 'Choosing between two courses' }).first()).toBeVisible()
    await expect(page.getByRole('button')).toHaveCount(0)
    await page.emulateMedia({ media: null })
  })

  await test.step('the skills of all hours stand on the page of what counts', async () => {
    await page.goto(`/units/${unit}/hours`)
    await expect(page.getByRole('heading', { name: 'Skills across the hours' })).toBeVisible()
    await expectAccessible(page)
    await fits(page)
  })
})

test('an assessor reads it; an admin is not led there', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  const { path } = await robinOf(page)
  await page.context().clearCookies()
  const assessor = await signedIn(people.assessor)
  await assessor.goto(`${path}/effectiveness`)
  await expect(heading(assessor, 'Does it work?')).toBeVisible()
  await assessor.goto(`${path}/adaptations`)
  await expect(heading(assessor, 'What the mentor changed')).toBeVisible()
  await expect(assessor.getByRole('link', { name: 'Record what you changed' })).toHaveCount(0)
  await expectAccessible(assessor)
})
