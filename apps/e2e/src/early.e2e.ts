import { atTheirDesk, holdTo, unitOf } from './support/desk.ts'
import { aHeading } from './support/heading.ts'
import { judged, submits } from './support/judging.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

test.use({ apart: 'early' })

test('criteria are sent before anything is submitted, judged early, and taken over once it is', async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000)
  const errors: string[] = []
  const [grace, helen] = await Promise.all(
    [people.grace, people.assessor].map((who) => atTheirDesk(browser, server.url, who, errors)),
  )
  if (!grace || !helen) throw new Error('Nobody is there')
  const unit = await unitOf(grace, 'S2')

  await test.step('the candidate sends two criteria from where one is shown, and a third that she takes back', async () => {
    await grace.goto(`${unit}/criteria/S2-MP1`)
    await grace.getByRole('link', { name: 'Ask your assessor to judge it before you submit' }).click()
    await expect(grace.getByRole('checkbox', { name: /^S2-MP1 / })).toBeChecked()
    await grace.getByRole('checkbox', { name: /^S2-MP1 / }).uncheck()
    await grace.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(grace.getByRole('alert').getByRole('link')).toBeVisible()
    await holdTo(grace)
    for (const id of ['S2-MP1', 'S2-MP2', 'S2-MP3'])
      await grace.getByRole('checkbox', { name: new RegExp(`^${id} `) }).check()
    await grace.getByLabel(/^What would you like to hear about/).fill('Is the measure clear enough?')
    await grace.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(aHeading(grace, 'Criteria judged early')).toBeVisible()
    await expect(grace.getByText('Waits to be judged')).toHaveCount(3)
    await holdTo(grace)
    await grace.getByRole('button', { name: 'Take it back S2-MP3' }).click()
    await expect(grace.getByText('Waits to be judged')).toHaveCount(2)
    await expect(grace.getByText('Taken back')).toBeVisible()
  })

  await test.step('the assessor finds them in the caseload, and says how they stand', async () => {
    await helen.goto(`${unit}/candidate`)
    await helen.getByRole('link', { name: '2 criteria to judge early' }).click()
    await helen.getByRole('link', { name: 'Criteria judged early' }).click()
    await helen.getByRole('link', { name: /^Judge it ?: S2-MP1/ }).click()
    await expect(aHeading(helen, /^S2-MP1 /)).toBeVisible()
    await expect(helen.getByText('Fetching its words…')).toHaveCount(0)
    await holdTo(helen)
    await helen.getByRole('radio', { name: 'Met', exact: true }).check()
    await helen.getByLabel('Feedback to Grace').fill('Clear: both of you can tell.')
    await helen.getByRole('button', { name: 'Say it to your candidate' }).click()
    await expect(helen.getByText('Clear: both of you can tell.')).toBeVisible()
    await helen.getByRole('link', { name: /^Judge it ?: S2-MP2/ }).click()
    await helen.getByRole('radio', { name: 'Not yet met' }).check()
    await helen.getByRole('button', { name: 'Say it to your candidate' }).click()
    await expect(helen.getByRole('alert').getByRole('link')).toHaveText(/what is missing/)
    await expectAccessible(helen)
    await helen.getByLabel('Feedback to Grace').fill('Add an example from the last session.')
    // Meanwhile one of its records is taken out: she is told before anything is said, and her words stay.
    await grace.goto(`${unit}/criteria/S2-MP2`)
    await grace
      .getByRole('link', { name: /^Mark the words or take it out/ })
      .first()
      .click()
    await grace.getByRole('radio', { name: 'No, I take it out' }).check()
    await grace.getByLabel('Why is it no evidence for this?').fill('It is from another day')
    await grace.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(grace.getByText(/^Kept: .* is no evidence for this criterion\.$/)).toBeVisible()
    await grace.goto(`${unit}/sent-criteria`)
    await expect(aHeading(grace, 'Criteria judged early')).toBeVisible()
    await helen.getByRole('button', { name: 'Say it to your candidate' }).click()
    await expect(helen.getByRole('alert').getByText(/ shows it no more$/)).toBeVisible()
    await expect(helen.getByText('Not claimed for it any more')).toBeVisible()
    await expect(helen.getByLabel('Feedback to Grace')).toHaveValue('Add an example from the last session.')
    await expectAccessible(helen)
    await helen.getByRole('button', { name: 'Say it to your candidate' }).click()
    await expect(helen.getByText('Add an example from the last session.')).toBeVisible()
    await expect(helen.getByRole('link', { name: /^Judge it/ })).toHaveCount(0)
  })

  await test.step('the candidate reads it at once, beside the criterion too', async () => {
    await grace.reload()
    await expect(grace.getByText('Add an example from the last session.')).toBeVisible()
    await grace.getByRole('link', { name: /^S2-MP2 / }).click()
    await expect(grace.getByRole('region', { name: 'What your assessor said' })).toContainText('Not yet met')
    await holdTo(grace)
  })

  await test.step('once it is submitted, what was met and did not change is taken over in one act', async () => {
    await submits(grace, unit, 'Submission')
    await helen.goto('/queue')
    await helen.getByRole('link', { name: 'Open the first' }).press('Enter')
    await helen.getByRole('button', { name: 'Begin to assess' }).press('Enter')
    await expect(judged(helen, '0 of 3 judged')).toBeVisible()
    await expect(helen.getByRole('region', { name: 'Judged early' })).toContainText('Clear: both of you can tell.')
    await helen.getByRole('button', { name: /^Take over 1 judgement/ }).press('Enter')
    await expect(judged(helen, '1 of 3 judged')).toBeVisible()
    await expect(helen.getByLabel('Feedback to Grace')).toHaveValue('Clear: both of you can tell.')
    await expect(helen.getByRole('button', { name: /^Take over/ })).toHaveCount(0)
    await holdTo(helen)
  })
  // The one that is told first what changed.
  expect(errors.map((error) => /409/.test(error))).toEqual([true])
})
