import type { Page } from '@playwright/test'
import { aHeading } from './support/heading.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

test.describe.configure({ mode: 'serial' })
test.use({ apart: 'comment-bank' })

const noSidewaysScroll = async (page: Page) => {
  await page.setViewportSize({ width: 320, height: 700 })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over, page.url()).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1440, height: 900 })
}

const holdTo = async (page: Page) => {
  await expectAccessible(page)
  await noSidewaysScroll(page)
}

const bankOf = async (page: Page) => {
  const self: { places: { centreId: string }[] } = await (await page.request.get('/api/self')).json()
  return `/centres/${self.places[0]?.centreId}/comments`
}

type Home = { candidacies: { units: { id: string; packId: string }[] }[] }

const submitsTheirs = async (page: Page, packId: string) => {
  const home: Home = await (await page.request.get('/api/home')).json()
  const unit = home.candidacies.flatMap(({ units }) => units).find((each) => each.packId === packId)
  await page.goto(`/units/${unit?.id}/submit`)
  await page.getByRole('checkbox', { name: /^This is my own work/ }).check()
  await page.getByRole('radio', { name: 'No', exact: true }).check()
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Your assessor sees it in their list' })).toBeVisible()
}

const forEveryone = 'What told you that it had helped?'
const ownWords = 'Name whom you heard it from.'

test('a lead IQA keeps a comment for every assessor, changes and withdraws another', async ({ signedIn }) => {
  const page = await signedIn(people.leadIqa)
  const bank = await bankOf(page)
  const keeps = async (title: string, words: string) => {
    await page.goto(`${bank}/new?whose=CENTRE`)
    await page.getByRole('textbox', { name: 'Name' }).fill(title)
    await page.getByRole('textbox', { name: 'Comment' }).fill(words)
    await page.getByRole('button', { name: 'Keep this comment' }).click()
    await expect(aHeading(page, 'Kept comments')).toBeVisible()
    await expect(page.getByRole('heading', { level: 3, name: title })).toBeVisible()
  }
  await keeps('How you knew', forEveryone)
  await keeps('Too long', 'Say it in half as many words.')
  await holdTo(page)
  await page.getByRole('link', { name: /^Change ?: Too long/ }).click()
  await expect(aHeading(page, 'Change a comment')).toBeVisible()
  await page.getByRole('textbox', { name: 'Comment' }).fill('Say it in fewer words.')
  await holdTo(page)
  await page.getByRole('button', { name: 'Keep this comment' }).click()
  await expect(page.getByText('Say it in fewer words.')).toBeVisible()
  await page.getByText(/^Withdraw ?: Too long/).click()
  await page.getByRole('button', { name: 'Withdraw it' }).click()
  await expect(page.getByText(/withdrawn: nobody is offered it/)).toBeVisible()
})

test('a candidate submits', async ({ signedIn }) => {
  await submitsTheirs(await signedIn(people.grace), 'S2')
})

test('what was typed in the feedback is kept; a kept comment goes where the cursor is, by keyboard', async ({
  signedIn,
}) => {
  test.setTimeout(300_000)
  // A name that the server knows is told by it.
  test.info().annotations.push({ type: 'expected console', description: '400' })
  const page = await signedIn(people.assessor)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/queue')
  await page.getByRole('link', { name: 'Open the first' }).click()
  await expect(aHeading(page, /^Grace Adeyemi/)).toBeVisible()
  await page.getByRole('button', { name: 'Begin to assess' }).click()
  // The judgement comes back while the next page is still on its way, at an address that this tab has not opened yet.
  const judged = Promise.withResolvers<void>()
  await page.route('**/judgements/*', async (route) => {
    await judged.promise
    await route.continue()
  })
  const sent = page.waitForRequest('**/judgements/*')
  await page.getByRole('button', { name: 'Not yet' }).click()
  // Before there is a word: words with a name in them are not sent.
  await sent
  const feedback = page.getByRole('textbox', { name: 'Feedback to Grace' })
  await feedback.fill(`Grace, ${ownWords}`)

  await test.step('what names somebody is not kept', async () => {
    const arrived = Promise.withResolvers<void>()
    await page.getByRole('button', { name: 'Kept comments…' }).press('Enter')
    await expect(page.getByRole('dialog', { name: 'Kept comments' }).getByRole('listitem').first()).toBeVisible()
    await page.route('**/assets/*', async (route) => {
      await arrived.promise
      await route.continue()
    })
    const onItsWay = page.waitForRequest('**/assets/*')
    await page.getByRole('button', { name: 'Keep this comment' }).press('Enter')
    await onItsWay
    const answered = page.waitForResponse('**/judgements/*')
    judged.resolve()
    await answered
    arrived.resolve()
    await expect(aHeading(page, 'Keep a comment')).toBeVisible()
    await page.unroute('**/judgements/*')
    await page.unroute('**/assets/*')
    await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue(`Grace, ${ownWords}`)
    await expect(page.getByRole('combobox', { name: 'For what?' })).toHaveValue('S2-MP1')
    await page.getByRole('textbox', { name: 'Name' }).fill('Whom from')
    await page.getByRole('button', { name: 'Keep this comment' }).click()
    await expect(page.getByRole('link', { name: /^Take out ‘Grace’/ })).toBeVisible()
    await holdTo(page)
    await page.getByRole('textbox', { name: 'Comment' }).fill(ownWords)
    await page.getByRole('button', { name: 'Keep this comment' }).click()
    await expect(aHeading(page, /^Grace Adeyemi/)).toBeVisible()
  })

  await test.step('those for the criterion come first; taking one overwrites nothing', async () => {
    await expect(feedback).toHaveValue(`Grace, ${ownWords}`)
    await feedback.press('Control+Home')
    for (const _ of 'Grace,') await feedback.press('ArrowRight')
    await page.getByRole('button', { name: 'Kept comments…' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Kept comments' })
    await expect(dialog.getByRole('searchbox', { name: 'Search' })).toBeFocused()
    await expect(dialog.getByRole('listitem')).toHaveText([/^Whom from/, /^How you knew/])
    await expectAccessible(page)
    await page.keyboard.type('how')
    await expect(dialog.getByRole('listitem')).toHaveText([/^How you knew/])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(feedback).toBeFocused()
    await expect(feedback).toHaveValue(`Grace, ${forEveryone} ${ownWords}`)
    await expect(page.getByText('1 of 3 judged', { exact: true })).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('status').filter({ hasText: /^Kept · / })).toBeVisible()
  })

  await test.step('one’s own is deleted; the feedback stays', async () => {
    const review = page.url()
    await page.goto(await bankOf(page))
    await page.getByText(/^Delete ?: Whom from/).click()
    await page.getByRole('button', { name: 'Delete it for good' }).click()
    await expect(page.getByRole('heading', { level: 3, name: 'Whom from' })).toHaveCount(0)
    await holdTo(page)
    await page.goto(review)
    await expect(feedback).toHaveValue(`Grace, ${forEveryone} ${ownWords}`)
  })
})

test('a comment that was refused for a name, and kept once it was said to be none, is unfinished no more', async ({
  signedIn,
}, { annotations }) => {
  annotations.push({ type: 'expected console', description: '400' })
  const page = await signedIn(people.assessor)
  await page.goto(`${await bankOf(page)}/new`)
  await page.getByRole('textbox', { name: 'Name' }).fill('How both will know')
  await page.getByRole('textbox', { name: 'Comment' }).fill('Robin is a bird, too: ask how both will know.')
  await page.getByRole('button', { name: 'Keep this comment' }).click()
  await expect(page.getByRole('link', { name: /^Take out ‘Robin’/ })).toBeVisible()
  await page.getByRole('checkbox', { name: /^What looks like a name/ }).check()
  await page.getByRole('button', { name: 'Keep this comment' }).click()
  await expect(aHeading(page, 'Kept comments')).toBeVisible()
  await expect(page.getByText('Robin is a bird, too: ask how both will know.')).toBeVisible()
  await page.goto('/unsent')
  await expect(page.getByText(/Nothing of yours waits here/)).toBeVisible()
})
