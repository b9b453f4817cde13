import type { Page } from '@playwright/test'
import { atTheirDesk, holdTo, unitOf } from './support/desk.ts'
import { aHeading } from './support/heading.ts'
import { confirms, judged, submits } from './support/judging.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

test.use({ apart: 'countersigning' })

const centreOf = async (page: Page) => {
  const self = await (await page.request.get('/api/self')).json()
  return `/centres/${self.places[0].centreId}`
}

/** By keyboard alone: what was judged is proposed to a second assessor. */
const proposes = async (page: Page, overall: string) => {
  await page.getByRole('link', { name: 'Release decisions…' }).press('Enter')
  await expect(aHeading(page, 'Release decisions')).toBeVisible()
  await page.getByLabel('Overall comment for Grace').fill(overall)
  await page.getByLabel('By which day would you like to see it again?').fill('2099-01-31')
  await confirms(page)
  await page.getByRole('combobox', { name: 'Who signs it, too?' }).selectOption({ label: 'Ruth Calloway' })
  await page.getByRole('button', { name: 'Send it to be signed' }).press('Enter')
  await expect(page.getByText('It waits for Ruth Calloway to sign it, too.')).toBeVisible()
}

const opensToSign = async (page: Page) => {
  await page.goto('/queue')
  await expect(aHeading(page, '1 submission to assess')).toBeVisible()
  await expect(page.getByText('Waits for your signature')).toBeVisible()
  await page.getByRole('link', { name: 'Open the first' }).press('Enter')
  await expect(page.getByText('It waits for your signature.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Met', exact: true })).toHaveCount(0)
  await page.getByRole('link', { name: 'Read and sign the decision' }).press('Enter')
  await expect(aHeading(page, 'Sign the decision')).toBeVisible()
}

test('a new assessor’s decision waits for a second one: taken back, given back, signed; then its candidate is told', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000)
  const errors: string[] = []
  const [nadia, ruth, helen, grace] = await Promise.all(
    [people.admin, people.leadIqa, people.assessor, people.grace].map((who) =>
      atTheirDesk(browser, server.url, who, errors),
    ),
  )
  if (!nadia || !ruth || !helen || !grace) throw new Error('Nobody is there')
  const centre = await centreOf(nadia)

  await test.step('the admin makes the lead IQA an assessor, too, who may sign others’ decisions', async () => {
    await nadia.goto(`${centre}/people`)
    await nadia.getByRole('link', { name: 'Ruth Calloway' }).click()
    await nadia.getByRole('link', { name: /roles/i }).click()
    await nadia.getByRole('checkbox', { name: 'Assessor', exact: true }).check()
    await nadia.getByRole('button', { name: 'Save the roles' }).click()
    await expect(aHeading(nadia, 'Ruth Calloway')).toBeVisible()
    await nadia.goto(centre)
    await nadia.getByRole('link', { name: 'Keep the register of assessors' }).click()
    await expect(nadia.getByText('Nothing kept yet: decides alone')).toHaveCount(2)
    await holdTo(nadia)
    await nadia.getByRole('link', { name: 'Ruth Calloway' }).click()
    await nadia.getByRole('button', { name: 'Keep this' }).click()
    await expect(nadia.getByRole('alert').getByRole('link')).toHaveCount(3)
    await expectAccessible(nadia)
    await nadia
      .getByRole('group', { name: /^Are their decisions signed/ })
      .getByRole('radio', { name: 'No' })
      .check()
    await nadia
      .getByRole('group', { name: /^May they sign others/ })
      .getByRole('radio', { name: 'Yes' })
      .check()
    await nadia.getByLabel('Why this, now?').fill('Twenty years of assessing, seen at standardisation.')
    await nadia.getByRole('button', { name: 'Keep this' }).click()
    await expect(nadia.getByText('Signs others’ decisions')).toBeVisible()
  })

  await test.step('the lead IQA keeps what is known of the new assessor, and nothing of herself', async () => {
    await ruth.goto(centre)
    await ruth.getByRole('link', { name: 'Register of assessors' }).click()
    await expect(ruth.getByText('This is you: somebody else keeps it.')).toBeVisible()
    await ruth.getByRole('link', { name: 'Helen Marsh' }).click()
    await ruth.getByRole('button', { name: 'Add an entry' }).click()
    await ruth.getByLabel('Entry 1: what it is').selectOption({ label: 'Qualification to assess' })
    await ruth.getByLabel('Entry 1: which, or what they did').fill('Works towards the assessor’s certificate')
    await ruth
      .getByRole('group', { name: /^Are their decisions signed/ })
      .getByRole('radio', { name: 'Yes' })
      .check()
    await ruth
      .getByRole('group', { name: /^May they sign others/ })
      .getByRole('radio', { name: 'No' })
      .check()
    await ruth.getByLabel('Why this, now?').fill('New to assessing.')
    await holdTo(ruth)
    await ruth.getByRole('button', { name: 'Keep this' }).click()
    await expect(ruth.getByText('A second assessor signs, too')).toBeVisible()
    await ruth.getByRole('link', { name: 'Helen Marsh' }).click()
    await expect(ruth.getByRole('region', { name: 'What is kept' })).toContainText('New to assessing.')
    await expect(ruth.getByLabel('Entry 1: which, or what they did')).toHaveValue(/^Works towards/)
    await holdTo(ruth)
  })

  const unit = await unitOf(grace, 'S2')
  await submits(grace, unit, 'Submission')

  await test.step('the assessor judges by keyboard, and proposes', async () => {
    await helen.goto('/queue')
    await helen.getByRole('link', { name: 'Open the first' }).press('Enter')
    await expect(aHeading(helen, /^Grace Adeyemi/)).toBeVisible()
    await helen.getByRole('button', { name: 'Begin to assess' }).press('Enter')
    await expect(helen.getByRole('button', { name: 'Met', exact: true })).toBeVisible()
    await helen.keyboard.press('m')
    await expect(judged(helen, '1 of 3 judged')).toBeVisible()
    await helen.keyboard.press('j')
    await expect(helen.getByRole('heading', { level: 2, name: /^S2-MP2/ })).toBeFocused()
    await helen.keyboard.press('m')
    await expect(judged(helen, '2 of 3 judged')).toBeVisible()
    await helen.keyboard.press('j')
    await expect(helen.getByRole('heading', { level: 2, name: /^S2-MP3/ })).toBeFocused()
    await helen.keyboard.press('n')
    await expect(helen.getByRole('textbox', { name: 'Feedback to Grace' })).toBeFocused()
    await helen.keyboard.type('Name whom you heard it from.')
    await helen.keyboard.press('Control+Enter')
    await expect(helen.getByRole('status').filter({ hasText: /^Kept · / })).toBeVisible()
    await helen.keyboard.press('Tab')
    await proposes(helen, 'Nearly there.')
    await holdTo(helen)
  })

  await test.step('she sees that something is missing, and takes it back before anybody signs', async () => {
    await helen.getByRole('link', { name: /take it back/ }).press('Enter')
    await expect(aHeading(helen, 'The proposed decision')).toBeVisible()
    await holdTo(helen)
    await helen.getByRole('button', { name: 'Take it back…' }).press('Enter')
    await expect(helen.getByText(/Ruth Calloway is not asked any more/)).toBeVisible()
    await helen.getByRole('button', { name: 'Take it back', exact: true }).press('Enter')
    await expect(helen.getByRole('alert').getByRole('link')).toBeVisible()
    await helen.getByLabel('Why do you take it back?').fill('I forgot to say what is done well.')
    await holdTo(helen)
    await helen.getByRole('button', { name: 'Take it back', exact: true }).press('Enter')
    await expect(helen.getByText(/^What was proposed was taken back/)).toBeVisible()
    await proposes(helen, 'Good plans. The summary needs its sources.')
  })

  await test.step('the second assessor reads it, and gives it back', async () => {
    await opensToSign(ruth)
    await expect(ruth.getByText('Good plans. The summary needs its sources.')).toBeVisible()
    await holdTo(ruth)
    await ruth.getByRole('button', { name: 'Give it back…' }).press('Enter')
    await ruth
      .getByLabel('What would you decide otherwise, and why?')
      .fill('Say which criterion the sources are missing for.')
    await holdTo(ruth)
    await ruth.getByRole('button', { name: 'Give it back', exact: true }).press('Enter')
    await expect(aHeading(ruth, 'To assess')).toBeVisible()
  })

  await test.step('its proposer reads why, and proposes again; the candidate has heard nothing', async () => {
    await helen.reload()
    await expect(helen.getByText(/^Given back by Ruth Calloway: ‘Say which criterion/)).toBeVisible()
    await proposes(helen, 'Good plans. The summary needs its sources, for S2-MP3.')
    await grace.goto('/')
    await expect(grace.getByRole('heading', { name: /^More needed: / })).toHaveCount(0)
  })

  await test.step('it is signed, and its candidate is told by both', async () => {
    await opensToSign(ruth)
    await ruth.getByRole('button', { name: 'I agree: sign and release it' }).press('Enter')
    await expect(aHeading(ruth, 'To assess')).toBeVisible()
    await grace.reload()
    await grace.getByRole('link', { name: 'See what to do' }).click()
    await expect(grace.getByText('Good plans. The summary needs its sources, for S2-MP3.')).toBeVisible()
    await expect(grace.getByText(/signed by Ruth Calloway too/)).toBeVisible()
    await expect(grace.getByText(/Say which criterion/)).toHaveCount(0)
    await expectAccessible(grace)
  })
  expect(errors).toEqual([])
})
