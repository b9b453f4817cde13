import type { Page } from '@playwright/test'
import { atTheirDesk, holdTo, unitOf } from './support/desk.ts'
import { aHeading } from './support/heading.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

test.use({ apart: 'asking' })

const noPlan = 'A plan has to be saved before the session starts'

/** The line of the hours, or of the assessor's page, that says this; what stands in a line comes after the line itself. */
const lineWith = (page: Page, words: string | RegExp) => page.getByRole('listitem').filter({ hasText: words }).first()

test('what counts nothing is asked about, accepted before anything is submitted, and counts', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000)
  const errors: string[] = []
  const priya = await atTheirDesk(browser, server.url, people.priya, errors)
  const helen = await atTheirDesk(browser, server.url, people.assessor, errors)
  const unit = await unitOf(priya, 'S2')

  await test.step('the candidate asks, from the line, by keyboard', async () => {
    await priya.goto(`${unit}/hours`)
    await expect(aHeading(priya, '4 h 20 min of 6 h counted')).toBeVisible()
    await lineWith(priya, noPlan)
      .getByRole('link', { name: /^Ask my assessor about/ })
      .press('Enter')
    await expect(aHeading(priya, 'Ask my assessor')).toBeVisible()
    await expect(priya.getByText(noPlan)).toBeVisible()
    await holdTo(priya)
    await priya.getByRole('button', { name: 'Ask', exact: true }).press('Enter')
    await expect(priya.getByText('Say what you ask, in a few words').first()).toBeVisible()
    await expectAccessible(priya)
    await priya.getByRole('textbox', { name: /^What do you ask Helen/ }).fill('I planned it on paper. May I show you?')
    await priya.getByRole('button', { name: 'Ask', exact: true }).press('Enter')
    await expect(aHeading(priya, '4 h 20 min of 6 h counted')).toBeVisible()
    await expect(lineWith(priya, noPlan)).toContainText(/You asked Helen Marsh today: ‘I planned it on paper/)
  })

  await test.step('it can be taken back, and asked in other words', async () => {
    await lineWith(priya, noPlan)
      .getByRole('button', { name: /^Take the question back/ })
      .press('Enter')
    const again = lineWith(priya, noPlan).getByRole('link', { name: /^Ask my assessor about/ })
    await expect(again).toBeVisible()
    await again.press('Enter')
    await priya.getByRole('textbox', { name: /^What do you ask Helen/ }).fill('The plan is on paper, signed that day.')
    await priya.getByRole('button', { name: 'Ask', exact: true }).click()
    await expect(lineWith(priya, noPlan)).toContainText('The plan is on paper, signed that day.')
    await holdTo(priya)
  })

  await test.step('the assessor finds it first, and accepts the session in spite of the rules', async () => {
    await helen.goto(`${unit}/sessions-to-accept`)
    await expect(helen.getByRole('heading', { name: '1 question to you' })).toBeVisible()
    const line = lineWith(helen, 'The plan is on paper')
    await holdTo(helen)
    await line.getByRole('button', { name: /^Accept in spite of it/ }).press('Enter')
    await helen.getByRole('textbox', { name: 'Why do you accept it?' }).fill('Seen on paper, with the agreement.')
    await helen.getByRole('button', { name: 'Accept the session' }).press('Enter')
    await expect(aHeading(helen, '2 h 10 min of 6 h accepted')).toBeVisible()
    await expect(helen.getByRole('heading', { name: /question to you$/ })).toHaveCount(0)
  })

  await test.step('the candidate sees the minutes, and the answer until they have read it', async () => {
    await priya.goto(`${unit}/hours`)
    await expect(aHeading(priya, '4 h 45 min of 6 h counted')).toBeVisible()
    await expect(priya.getByText(/^Helen Marsh answered what you asked about a session/)).toBeVisible()
    const line = lineWith(priya, 'The plan is on paper')
    await expect(line).toContainText(/Helen Marsh accepted it today: ‘Seen on paper/)
    await holdTo(priya)
    await line.getByRole('button', { name: /^I have read this/ }).press('Enter')
    await expect(priya.getByText(/^Helen Marsh answered what you asked/)).toHaveCount(0)
    await expect(line).toContainText('Helen Marsh accepted it')
  })

  await test.step('words answer without deciding', async () => {
    const late = priya.getByRole('link', { name: /^Ask my assessor about/ }).first()
    await late.click()
    await priya.getByRole('textbox', { name: /^What do you ask Helen/ }).fill('Does a late log matter here?')
    await priya.getByRole('button', { name: 'Ask', exact: true }).click()
    await expect(priya.getByText(/Does a late log matter here/)).toBeVisible()
    await helen.goto(`${unit}/sessions-to-accept`)
    await lineWith(helen, 'Does a late log matter here')
      .getByRole('link', { name: /^Answer with words about/ })
      .press('Enter')
    await expect(aHeading(helen, 'Answer a question')).toBeVisible()
    await holdTo(helen)
    await helen.getByRole('textbox', { name: /^Your answer to Priya/ }).fill('It counts. Say when you wrote it.')
    await helen.getByRole('button', { name: 'Answer', exact: true }).press('Enter')
    await expect(aHeading(helen, '2 h 10 min of 6 h accepted')).toBeVisible()
    await expect(helen.getByRole('heading', { name: /question to you$/ })).toHaveCount(0)
    await priya.goto(`${unit}/hours`)
    await expect(lineWith(priya, 'Does a late log matter')).toContainText(
      /Helen Marsh answered today: ‘It counts. Say when/,
    )
  })
  expect(errors).toEqual([])
})
