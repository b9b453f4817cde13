import { atTheirDesk, holdTo, unitOf } from './support/desk.ts'
import { aHeading } from './support/heading.ts'
import { expect, people, test } from './support/test.ts'

test.use({ apart: 'prior-learning' })

test('prior learning is claimed, decided criterion by criterion, and stands under what it was accepted for', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000)
  const errors: string[] = []
  const priya = await atTheirDesk(browser, server.url, people.priya, errors)
  const helen = await atTheirDesk(browser, server.url, people.assessor, errors)
  const unit = await unitOf(priya, 'S1')
  const address = `${unit}/prior-learning`

  await test.step('its candidate says what, where, when, what it shows and what proves it', async () => {
    await priya.goto(address)
    await expect(priya.getByText('Nothing is claimed for this unit.')).toBeVisible()
    await holdTo(priya)
    await priya.getByRole('link', { name: 'Claim prior learning' }).press('Enter')
    await expect(aHeading(priya, 'Claim prior learning')).toBeVisible()
    await holdTo(priya)
    await priya.getByLabel('What did you learn or do?').fill('Youth work course')
    await priya.getByLabel('What was it?').fill('Two terms of evenings, with a placement that was observed')
    await priya.getByLabel('Where?').fill('An adult college')
    await priya.getByLabel('From which day?').fill('2025-01-10')
    await priya.getByLabel('Until which day?').fill('2025-07-11')
    await priya.getByLabel('Criterion 1').selectOption('S1-AC1')
    await priya.getByLabel('How does it show this? (1)').fill('We worked with the Equality Act each week')
    await priya.getByRole('button', { name: 'Add another criterion' }).press('Enter')
    await priya.getByLabel('Criterion 2').selectOption('S1-AC2')
    await priya.getByLabel('How does it show this? (2)').fill('We drew the stages of three models')
    await priya.getByLabel('Why does it still hold today?').fill('The law is the same, and I use it each week')
    await priya.getByLabel('Why is it enough?').fill('Two tutors marked it')
    await priya.getByRole('button', { name: 'Claim it' }).press('Enter')
    await expect(priya.getByRole('link', { name: /^Choose a file that proves it/ })).toBeVisible()
    await priya.getByRole('group', { name: 'Which files prove it?' }).getByRole('checkbox').first().press('Space')
    await priya.getByRole('button', { name: 'Claim it' }).press('Enter')
    await expect(aHeading(priya, 'Prior learning')).toBeVisible()
    await expect(priya.getByText('Waits for the assessor')).toBeVisible()
  })

  await test.step('the assessor decides about each criterion, with the reason', async () => {
    await helen.goto(address)
    await helen.getByRole('link', { name: 'Youth work course' }).press('Enter')
    await expect(aHeading(helen, 'Youth work course')).toBeVisible()
    await holdTo(helen)
    await helen.getByRole('link', { name: 'Decide about it' }).press('Enter')
    await expect(aHeading(helen, 'Decide about prior learning')).toBeVisible()
    await holdTo(helen)
    await helen
      .getByRole('region', { name: 'S1-AC1' })
      .getByRole('radio', { name: 'Accepted', exact: true })
      .press('Space')
    await helen.getByLabel('Why? (S1-AC1)').fill('The certificate names the Act')
    await helen.getByRole('region', { name: 'S1-AC2' }).getByRole('radio', { name: 'Not accepted' }).press('Space')
    await helen.getByLabel('Why? (S1-AC2)').fill('Drawn, and never used with anybody')
    await helen.getByRole('button', { name: 'Save the decision' }).press('Enter')
    await expect(helen.getByRole('link', { name: /^Confirm that it is their own/ })).toBeVisible()
    await helen.getByRole('checkbox', { name: /^It is their own/ }).press('Space')
    await helen.getByRole('checkbox', { name: /^It is current/ }).press('Space')
    await helen.getByRole('button', { name: 'Save the decision' }).press('Enter')
    await expect(aHeading(helen, 'Youth work course')).toBeVisible()
    await expect(helen.getByText('Accepted in part', { exact: true })).toBeVisible()
    await holdTo(helen)
  })

  await priya.goto(`${unit}/criteria/S1-AC1`)
  await expect(priya.getByRole('heading', { level: 3, name: 'Youth work course' })).toBeVisible()
  await priya.goto(address)
  await priya.getByRole('link', { name: 'Youth work course' }).click()
  await expect(priya.getByText('Drawn, and never used with anybody')).toBeVisible()
  await holdTo(priya)
  expect(errors).toEqual([])
})
