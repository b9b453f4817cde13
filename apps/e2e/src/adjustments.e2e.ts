import { atTheirDesk, holdTo, unitOf } from './support/desk.ts'
import { aHeading } from './support/heading.ts'
import { expect, people, test } from './support/test.ts'

test.use({ apart: 'adjustments' })

test('an adjustment is recorded, agreed by its candidate, written anew and ended', async ({ browser, server }) => {
  test.setTimeout(120_000)
  const errors: string[] = []
  const [grace, helen] = await Promise.all(
    [people.grace, people.assessor].map((who) => atTheirDesk(browser, server.url, who, errors)),
  )
  if (!grace || !helen) throw new Error('Nobody is there')
  const unit = await unitOf(grace, 'S2')

  await test.step('the assessor records it', async () => {
    await helen.goto(`${unit}/candidate`)
    await helen.getByRole('link', { name: 'Reasonable adjustments' }).click()
    await expect(helen.getByText('Nothing is adjusted.')).toBeVisible()
    await helen.getByRole('link', { name: 'Record an adjustment' }).click()
    await helen.getByRole('button', { name: 'Record it' }).click()
    await expect(helen.getByRole('alert').getByRole('link')).toHaveCount(4)
    await holdTo(helen)
    await helen.getByLabel('What is adjusted?').fill('Questions are read aloud.')
    await helen.getByLabel(/^What stays/).fill('The answers are her own.')
    await helen.getByLabel('What was seen, and by whom?').fill('She loses the line on long pages: I saw it.')
    await helen.getByLabel(/^Who asked for it/).fill('She did.')
    await helen.getByRole('button', { name: 'Record it' }).click()
    await expect(helen.getByText('The candidate has yet to agree')).toBeVisible()
    await holdTo(helen)
  })

  await test.step('the candidate says what is not right, then agrees to what is written anew', async () => {
    await grace.goto(`${unit}/adjustments`)
    await grace.getByRole('link', { name: /^Agree, or say what is not right/ }).click()
    await grace.getByRole('radio', { name: 'Something is not right' }).check()
    await grace.getByRole('button', { name: 'Answer', exact: true }).click()
    await expect(grace.getByRole('alert').getByRole('link')).toBeVisible()
    await holdTo(grace)
    await grace.getByLabel(/^What is not right/).fill('Twice would help.')
    await grace.getByRole('button', { name: 'Answer', exact: true }).click()
    await expect(grace.getByText('Not right, you say')).toBeVisible()
    await helen.reload()
    await expect(helen.getByText(/Twice would help/)).toBeVisible()
    await helen.getByRole('link', { name: /^Write it anew/ }).click()
    await helen.getByLabel('What is adjusted?').fill('Questions are read aloud, twice.')
    await helen.getByLabel(/^What did you change/).fill('As she said.')
    await helen.getByRole('button', { name: 'Save it anew' }).click()
    await expect(helen.getByText('The candidate has yet to agree')).toBeVisible()
    await grace.reload()
    await grace.getByRole('link', { name: /^Agree, or say what is not right/ }).click()
    await grace.getByRole('radio', { name: 'Yes, I agree' }).check()
    await grace.getByRole('button', { name: 'Answer', exact: true }).click()
    await expect(grace.getByText('Agreed by you')).toBeVisible()
    await holdTo(grace)
  })

  await test.step('it is ended, with the reason', async () => {
    await helen.reload()
    await helen.getByRole('link', { name: /^End it/ }).click()
    await helen.getByLabel('Why does it end?').fill('She reads alone now.')
    await helen.getByRole('button', { name: 'End it' }).click()
    await expect(aHeading(helen, 'Reasonable adjustments')).toBeVisible()
    await expect(helen.getByText('Ended', { exact: true })).toBeVisible()
    await holdTo(helen)
  })
  expect(errors).toEqual([])
})
