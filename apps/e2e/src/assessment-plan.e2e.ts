import { atTheirDesk, holdTo, unitOf } from './support/desk.ts'
import { aHeading } from './support/heading.ts'
import { expect, people, test } from './support/test.ts'
import { day } from './support/world.ts'

test.use({ apart: 'assessment plan' })

test('the assessment is planned, changed as its candidate says, agreed, and done from the plan', async ({
  browser,
  server,
}) => {
  test.setTimeout(120_000)
  const errors: string[] = []
  const [grace, helen] = await Promise.all(
    [people.grace, people.assessor].map((who) => atTheirDesk(browser, server.url, who, errors)),
  )
  if (!grace || !helen) throw new Error('Nobody is there')
  const unit = await unitOf(grace, 'S2')

  await test.step('the assessor plans two activities', async () => {
    await helen.goto(`${unit}/candidate`)
    await helen.getByRole('link', { name: 'Assessment plan' }).click()
    await expect(helen.getByText('Nothing is planned yet.')).toBeVisible()
    await helen.getByRole('link', { name: 'Plan the assessment' }).click()
    await expect(aHeading(helen, 'Plan the assessment')).toBeVisible()
    await helen.getByRole('button', { name: 'Save the plan' }).click()
    await expect(helen.getByRole('alert').first()).toBeVisible()
    await holdTo(helen)
    await helen.getByLabel('Activity 1: what will be done?').fill('I watch a session with Robin.')
    await helen.getByLabel('Activity 1: how is it assessed?').selectOption({ label: 'Observation' })
    await helen.getByRole('button', { name: 'Add another activity' }).click()
    await helen.getByLabel('Activity 2: what will be done?').fill('We talk about how it ends.')
    await helen.getByLabel('Activity 2: how is it assessed?').selectOption({ label: 'Professional discussion' })
    await helen.getByLabel('Activity 2: by which day?').fill(day(20))
    const second = helen.getByRole('group', { name: 'Activity 2: for which criteria?' })
    await second.getByRole('checkbox', { name: /^S2-MP2/ }).check()
    await second.getByRole('checkbox', { name: /^S2-MP3/ }).check()
    // A day and criteria are missing of the first: told there, and nothing of the second is lost.
    await helen.getByRole('button', { name: 'Save the plan' }).click()
    await expect(helen.getByRole('alert').getByRole('link')).toHaveCount(2)
    await helen.getByLabel('Activity 1: by which day?').fill(day(10))
    await helen
      .getByRole('group', { name: 'Activity 1: for which criteria?' })
      .getByRole('checkbox', { name: /^S2-MP1/ })
      .check()
    await helen.getByLabel(/^Activity 1: what does your candidate bring/).fill('Robin is asked first.')
    await helen.getByRole('button', { name: 'Save the plan' }).click()
    await expect(aHeading(helen, 'Assessment plan')).toBeVisible()
    await expect(helen.getByText('The candidate has yet to agree')).toBeVisible()
    await expect(helen.getByText('I watch a session with Robin.').first()).toBeVisible()
    await holdTo(helen)
  })

  await test.step('the candidate says what does not work; it waits for the assessor, who writes it anew', async () => {
    await grace.goto('/')
    await expect(grace.getByRole('region', { name: 'From your assessor' })).toBeVisible()
    await holdTo(grace)
    await grace.getByRole('link', { name: 'Assessment plan to agree to' }).click()
    await expect(grace.getByText('Waits for your yes')).toBeVisible()
    await holdTo(grace)
    await grace.getByRole('link', { name: 'Agree, or say what does not work' }).click()
    await grace.getByRole('radio', { name: 'Something does not work' }).check()
    await grace.getByRole('button', { name: 'Answer', exact: true }).click()
    await expect(grace.getByRole('alert').getByRole('link')).toBeVisible()
    await holdTo(grace)
    await grace.getByLabel(/^What does not work/).fill('Robin is away that week.')
    await grace.getByRole('button', { name: 'Answer', exact: true }).click()
    await expect(grace.getByText('Does not work, you say')).toBeVisible()
    await helen.goto('/caseload?waits=yes')
    await helen
      .getByRole('link', { name: /1 plan that does not work for your candidate/ })
      .first()
      .click()
    await expect(helen.getByText(/Robin is away that week/)).toBeVisible()
    await helen.getByRole('link', { name: 'Write the plan anew' }).click()
    await helen.getByLabel('Activity 1: by which day?').fill(day(15))
    await helen.getByLabel('What did you change, and why?').fill('A week later, as you asked.')
    await helen.getByRole('button', { name: 'Save the plan anew' }).click()
    await expect(helen.getByText('The candidate has yet to agree')).toBeVisible()
    await helen.getByText('As it was before').click()
    await expect(helen.getByText(/The candidate said that it does not work/)).toBeVisible()
    await grace.reload()
    await grace.getByRole('link', { name: 'Agree, or say what does not work' }).click()
    await grace.getByRole('radio', { name: 'Yes, I agree' }).check()
    await grace.getByRole('button', { name: 'Answer', exact: true }).click()
    await expect(grace.getByText('Agreed by you')).toBeVisible()
  })

  await test.step('a discussion begins from the plan with its criteria; what is done is marked', async () => {
    await helen.reload()
    await helen.getByRole('link', { name: /^Plan or record the discussion/ }).click()
    await expect(helen.getByLabel('Question 1: criterion')).toHaveValue('S2-MP2')
    await expect(helen.getByLabel('Question 2: criterion')).toHaveValue('S2-MP3')
    await helen.goto(`${unit}/assessment-plan`)
    await helen.getByRole('link', { name: /^Mark it as done ?: I watch a session/ }).click()
    await holdTo(helen)
    await helen.getByLabel(/^What came of it/).fill('Calm, and clear.')
    await helen.getByRole('button', { name: 'It is done' }).click()
    await expect(helen.getByText('Done', { exact: true })).toBeVisible()
    await expect(helen.getByText(/Calm, and clear/)).toBeVisible()
    await grace.reload()
    await expect(grace.getByText(/Calm, and clear/)).toBeVisible()
    await holdTo(grace)
  })
  expect(errors).toEqual([])
})
