import { atTheirDesk, holdTo, unitOf } from './support/desk.ts'
import { aHeading } from './support/heading.ts'
import { expect, people, test } from './support/test.ts'

test.use({ apart: 'record-comments' })

test('an assessor says something of a record, its candidate reads it there and answers, and the answer waits', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000)
  const errors: string[] = []
  const priya = await atTheirDesk(browser, server.url, people.priya, errors)
  const helen = await atTheirDesk(browser, server.url, people.assessor, errors)
  const unit = await unitOf(priya, 'S2')
  type List = { items: { record: string; id: string }[] }
  const { items }: List = await (await priya.request.get(`/api${unit}/evidence?record=SESSION_LOG`)).json()
  const record = `${unit}/evidence/SESSION_LOG/${items[0]?.id}`
  const said = 'What did you ask before they fell silent?'
  const answered = 'I asked what helped last time.'

  await test.step('the assessor writes it from beside the record', async () => {
    await helen.goto(record)
    await expect(helen.getByRole('heading', { name: 'Feedback on this record' })).toBeVisible()
    await holdTo(helen)
    await helen.getByRole('link', { name: 'Give feedback on this record' }).press('Enter')
    await expect(aHeading(helen, 'Feedback on a record')).toBeVisible()
    await helen.getByRole('button', { name: 'Give feedback' }).press('Enter')
    await expect(helen.getByText('Write what you say of it').first()).toBeVisible()
    await holdTo(helen)
    await helen.getByRole('textbox', { name: /^What do you say of it to Priya/ }).fill(said)
    await helen.getByRole('button', { name: 'Give feedback' }).press('Enter')
    await expect(helen.getByRole('heading', { name: 'Feedback on this record' })).toBeVisible()
    await expect(helen.getByText(said)).toBeVisible()
    await expect(helen.getByText(/^Helen Marsh · .* of version \d+$/)).toBeVisible()
  })

  await test.step('the candidate is told at the unit, and reads it beside the record', async () => {
    await priya.goto(`${unit}/evidence`)
    await expect(priya.getByText('1 new', { exact: true })).toBeVisible()
    await priya.goto(record)
    await expect(priya.getByText(said)).toBeVisible()
    await expect(priya.getByText('New', { exact: true })).toBeVisible()
    await expect(priya.getByRole('link', { name: 'Give feedback on this record' })).toHaveCount(0)
    await holdTo(priya)
    await priya.getByRole('button', { name: /^I have read this/ }).press('Enter')
    await expect(priya.getByText('New', { exact: true })).toHaveCount(0)
  })

  await test.step('and answers in words', async () => {
    await priya.getByRole('link', { name: /^Answer/ }).press('Enter')
    await expect(aHeading(priya, 'Answer feedback')).toBeVisible()
    await priya.getByRole('textbox', { name: 'Your answer to Helen Marsh' }).fill(answered)
    await holdTo(priya)
    await priya.getByRole('button', { name: 'Answer', exact: true }).press('Enter')
    await expect(aHeading(priya, 'Feedback on records')).toBeVisible()
    await expect(priya.getByText(answered)).toBeVisible()
    await expect(priya.getByText(/^You answered, .* · not read yet$/)).toBeVisible()
  })

  await test.step('the answer waits in the caseload until it was read', async () => {
    await helen.goto(`${unit}/candidate`)
    await helen.getByRole('link', { name: /^1 answer to your feedback/ }).press('Enter')
    await expect(aHeading(helen, 'Feedback on records')).toBeVisible()
    await expect(helen.getByText(answered)).toBeVisible()
    await holdTo(helen)
    await helen.getByRole('button', { name: /^I have read this/ }).press('Enter')
    await expect(helen.getByText('New', { exact: true })).toHaveCount(0)
    await helen.goto(`${unit}/candidate`)
    await expect(helen.getByRole('heading', { name: 'Waits for you' })).toBeVisible()
    await expect(helen.getByRole('link', { name: /answer to your feedback/ })).toHaveCount(0)
    await expect(helen.getByText(/today: feedback on a record/)).toBeVisible()
  })

  await test.step('withdrawn with a reason it stays readable', async () => {
    await helen.goto(`${unit}/record-comments`)
    await helen.getByRole('link', { name: /^Withdraw it/ }).press('Enter')
    await expect(aHeading(helen, 'Withdraw feedback')).toBeVisible()
    await helen.getByRole('textbox', { name: 'Why do you withdraw it?' }).fill('It was of another log.')
    await holdTo(helen)
    await helen.getByRole('button', { name: 'Withdraw it' }).press('Enter')
    await expect(aHeading(helen, 'Feedback on records')).toBeVisible()
    await expect(helen.getByText(/^Helen Marsh withdrew it, .*: It was of another log\.$/)).toBeVisible()
    await priya.goto(`${unit}/record-comments`)
    await expect(priya.getByText(/withdrew it, .*: It was of another log\.$/)).toBeVisible()
    await expect(priya.getByRole('link', { name: /^Answer/ })).toHaveCount(0)
  })
  expect(errors).toEqual([])
})
