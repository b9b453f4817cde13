import { atTheirDesk, holdTo, unitOf } from './support/desk.ts'
import { aHeading } from './support/heading.ts'
import { expect, people, test } from './support/test.ts'

test.use({ apart: 'testimony' })

test('an assessor looks at a testimony by keyboard; its candidate reads whether it is relied on, and why not', async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000)
  const errors: string[] = []
  const priya = await atTheirDesk(browser, server.url, people.priya, errors)
  const helen = await atTheirDesk(browser, server.url, people.assessor, errors)
  const address = `${await unitOf(priya, 'S1')}/testimonies`
  await priya.goto(address)
  await expect(aHeading(priya, 'Witness testimony')).toBeVisible()
  await expect(priya.getByText('Not looked at yet')).toBeVisible()
  await holdTo(priya)

  await helen.goto(address)
  await helen.getByRole('link', { name: /^Art teacher, about/ }).press('Enter')
  await helen.getByRole('link', { name: 'Look at it', exact: true }).press('Enter')
  await expect(aHeading(helen, 'Look at a testimony')).toBeVisible()
  await expect(helen.getByText('Signed by')).toBeVisible()
  await holdTo(helen)

  await test.step('what is missing is told, in one list', async () => {
    await helen.getByLabel('By what right do they speak?').fill('Teaches in the room next door, mentored for ten years')
    await helen.getByRole('radio', { name: 'Spoken to' }).press('Space')
    await helen.getByRole('radio', { name: 'For some of it' }).press('Space')
    await helen.getByRole('button', { name: 'Save what you make of it' }).press('Enter')
    await expect(helen.getByRole('link', { name: 'Say what you do not rely on, and why' })).toBeVisible()
    await expect(helen.getByRole('link', { name: 'Enter the day on which you tried' })).toBeVisible()
    await holdTo(helen)
  })

  await test.step('and put right', async () => {
    await helen.getByLabel('On which day?').fill('2026-11-02')
    await helen.getByLabel('How?').fill('By phone, at the end of the school day')
    for (const what of [/^It tells what was seen/, /^It is signed and dated/, /^It is the witness’s own/])
      await helen.getByRole('checkbox', { name: what }).press('Space')
    const row = helen.getByLabel('What of it supports this? (1)')
    if ((await row.count()) === 0) await helen.getByRole('button', { name: 'Add a criterion' }).press('Enter')
    await helen.getByLabel('Criterion 1').selectOption({ index: 1 })
    await row.fill('How the two of them sat, and who spoke first')
    await helen.getByLabel('What do you not rely on, and why?').fill('The last part is what others told them')
    await helen.getByRole('button', { name: 'Save what you make of it' }).press('Enter')
    await expect(aHeading(helen, /^Art teacher, about/)).toBeVisible()
    await expect(helen.getByText('Relied on in part')).toBeVisible()
    await expect(helen.getByText('By phone, at the end of the school day')).toBeVisible()
    await holdTo(helen)
  })

  await priya.reload()
  await expect(priya.getByText('Relied on in part')).toBeVisible()
  await expect(priya.getByText('The last part is what others told them')).toBeVisible()
  await priya.getByRole('link', { name: /^Art teacher, about/ }).click()
  await expect(priya.getByText('How the two of them sat, and who spoke first')).toBeVisible()
  await expect(priya.getByText('By phone, at the end of the school day')).toHaveCount(0)
  await expect(priya.getByText('mentored for ten years')).toHaveCount(0)
  await expect(priya.getByRole('link', { name: 'Look at it again' })).toHaveCount(0)
  await holdTo(priya)
  expect(errors).toEqual([])
})
