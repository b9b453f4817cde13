import { atTheirDesk, holdTo, unitOf } from './support/desk.ts'
import { aHeading } from './support/heading.ts'
import { confirms, judged, submits } from './support/judging.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

test.describe.configure({ mode: 'serial' })
test.use({ apart: 'judging' })

test('a unit is judged by keyboard, more is asked for, put right, submitted again and passed', async ({
  browser,
  server,
}) => {
  test.setTimeout(480_000)
  const errors: string[] = []
  const [grace, priya, helen] = await Promise.all(
    [people.grace, people.priya, people.assessor].map((who) => atTheirDesk(browser, server.url, who, errors)),
  )
  if (!grace || !priya || !helen) throw new Error('Nobody is there')
  await submits(priya, await unitOf(priya, 'S1'), 'Submission')
  const unit = await unitOf(grace, 'S2')
  await submits(grace, unit, 'Submission')

  await test.step('the assessor’s home leads to the queue', async () => {
    await helen.goto('/')
    await expect(helen.getByText(/^2 submissions wait for you/)).toBeVisible()
    await helen.getByRole('link', { name: 'Open the queue' }).press('Enter')
    await expect(aHeading(helen, '2 submissions to assess')).toBeVisible()
    await holdTo(helen)
  })

  await test.step('the next submission is one key away', async () => {
    await helen.getByRole('link', { name: 'Longest waiting' }).press('Enter')
    await expect(helen).toHaveURL(/order=AGE/)
    await helen.getByRole('link', { name: 'Open the first' }).press('Enter')
    await expect(aHeading(helen, /^Priya Nair/)).toBeVisible()
    await expect(helen.getByText('1 of 2', { exact: false })).toBeVisible()
    await helen.keyboard.press('Shift+N')
    await expect(aHeading(helen, /^Grace Adeyemi/)).toBeFocused()
  })

  await test.step('reading begins nothing; beginning is told for what it is', async () => {
    await expect(helen.getByText(/Grace cannot withdraw it any more/)).toBeVisible()
    await expect(helen.getByRole('button', { name: /^Met/ })).toHaveCount(0)
    await holdTo(helen)
    await helen.getByRole('button', { name: 'Begin to assess' }).press('Enter')
    await expect(helen.getByRole('button', { name: 'Met', exact: true })).toBeVisible()
  })

  await test.step('a criterion is met by one key, the next by another; undone by a third', async () => {
    await helen.keyboard.press('m')
    await expect(judged(helen, '1 of 3 judged')).toBeVisible()
    await helen.keyboard.press('j')
    await expect(helen.getByRole('heading', { level: 2, name: /^S2-MP2/ })).toBeFocused()
    await helen.keyboard.press('m')
    await expect(judged(helen, '2 of 3 judged')).toBeVisible()
    await helen.keyboard.press('u')
    await expect(judged(helen, '1 of 3 judged')).toBeVisible()
    await helen.keyboard.press('m')
    await expect(judged(helen, '2 of 3 judged')).toBeVisible()
  })

  await test.step('not yet met is a key and the words; no key does anything in them', async () => {
    await helen.keyboard.press('j')
    await expect(helen.getByRole('heading', { level: 2, name: /^S2-MP3/ })).toBeFocused()
    await helen.keyboard.press('n')
    await expect(helen.getByRole('textbox', { name: 'Feedback to Grace' })).toBeFocused()
    await expect(judged(helen, '3 of 3 judged')).toBeVisible()
    await helen.keyboard.type('Name whom you heard it from, and just what you changed.')
    await helen.keyboard.press('Control+Enter')
    await expect(helen.getByRole('status').filter({ hasText: /^Kept · / })).toBeVisible()
    await helen.keyboard.press('Tab')
    await holdTo(helen)
  })

  await test.step('the keys are told, and can be turned off', async () => {
    await helen.keyboard.press('?')
    const keys = helen.getByRole('dialog', { name: 'Keys' })
    await expect(keys.getByText('Next criterion')).toBeVisible()
    await expectAccessible(helen)
    await keys.getByRole('checkbox', { name: /^One key does it/ }).press('Space')
    await keys.getByRole('button', { name: 'Close' }).press('Enter')
    await expect(keys).toBeHidden()
    await helen.keyboard.press('k')
    await expect(helen.getByRole('heading', { level: 2, name: /^S2-MP3/ })).toBeVisible()
    await helen.getByRole('button', { name: 'Keys' }).press('Enter')
    await keys.getByRole('checkbox', { name: /^One key does it/ }).press('Space')
    await keys.getByRole('button', { name: 'Close' }).press('Enter')
    await expect(keys).toBeHidden()
  })

  await test.step('on a narrow page one part is seen at a time', async () => {
    await helen.setViewportSize({ width: 320, height: 700 })
    const parts = helen.getByRole('navigation', { name: 'Parts of this page' })
    await parts.getByRole('button', { name: 'Criteria' }).click()
    await expect(helen.getByRole('navigation', { name: 'Criteria', exact: true })).toBeVisible()
    await parts.getByRole('button', { name: 'Judgement' }).click()
    await expect(helen.getByRole('button', { name: 'Not yet' })).toBeVisible()
    await expectAccessible(helen)
    await helen.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('what was judged is released in one act: more needed', async () => {
    await helen.getByRole('link', { name: 'Release decisions…' }).press('Enter')
    await expect(aHeading(helen, 'Release decisions')).toBeVisible()
    await expect(helen.getByRole('radio', { name: 'More needed' })).toBeChecked()
    await expect(helen.getByLabel('Action 1', { exact: true })).toHaveValue(/^Name whom you heard it from/)
    await holdTo(helen)
    await helen.getByRole('button', { name: 'Release the decision' }).press('Enter')
    await expect(helen.getByRole('alert').getByRole('link').first()).toBeVisible()
    await expectAccessible(helen)
    await helen.getByLabel('Overall comment for Grace').fill('Good plans. The summary needs its sources.')
    await helen.getByLabel('By which day would you like to see it again?').fill('2099-01-31')
    await confirms(helen)
    await helen.getByRole('button', { name: 'Release the decision' }).press('Enter')
    await expect(helen.getByText(/^More needed, released /)).toBeVisible()
  })

  await test.step('the candidate reads what to do, beside the evidence too', async () => {
    await grace.goto('/')
    await expect(grace.getByRole('heading', { name: /^More needed: / })).toBeVisible()
    await holdTo(grace)
    await grace.getByRole('link', { name: 'See what to do' }).click()
    await expect(grace.getByText('Good plans. The summary needs its sources.')).toBeVisible()
    await expect(grace.getByRole('heading', { name: /^What to do by 31 January 2099/ })).toBeVisible()
    await holdTo(grace)
    await grace
      .getByRole('link', { name: /^S2-MP3/ })
      .first()
      .click()
    await expect(grace.getByRole('region', { name: 'What your assessor said' })).toContainText('Not yet met')
    await holdTo(grace)
  })

  await test.step('they put it right and submit it again', async () => {
    const { summaries } = await (await grace.request.get(`/api${unit}/reflection`)).json()
    await grace.goto(`${unit}/reflection/summary/${summaries[0].id}/change`)
    await grace.getByRole('textbox', { name: 'What you take from it' }).fill('I ask first, and say why.')
    await grace.getByRole('button', { name: 'Save the new version' }).click()
    await expect(grace.getByText('I ask first, and say why.')).toBeVisible()
    await submits(grace, unit, 'Submission 2')
    await expect(grace.getByRole('region', { name: 'Other submissions' })).toContainText('more needed')
  })

  await test.step('the assessor sees what changed, and what was said before', async () => {
    await helen.goto('/queue')
    await expect(helen.getByText('Resubmitted', { exact: true })).toBeVisible()
    await helen.getByRole('link', { name: 'Open the first' }).press('Enter')
    await expect(aHeading(helen, /^Grace Adeyemi/)).toBeVisible()
    await helen.getByRole('button', { name: /^Not judged yet|S2-MP3/ }).click()
    await expect(helen.getByText('At attempt 1: Not yet met')).toBeVisible()
    await expect(helen.getByText('Changed since the last decision').first()).toBeVisible()
    await helen.getByRole('button', { name: 'Begin to assess' }).press('Enter')
    // The focus goes on at the criterion, and what was met and did not change stands by one press.
    await expect(helen.getByRole('heading', { level: 2, name: /^S2-MP3/ })).toBeFocused()
    await helen.getByRole('button', { name: 'Take over 2 judgements: met, and nothing changed since' }).press('Enter')
    await expect(judged(helen, '2 of 3 judged')).toBeVisible()
    await holdTo(helen)
    await helen.keyboard.press('m')
    await expect(judged(helen, '3 of 3 judged')).toBeVisible()
    await holdTo(helen)
  })

  await test.step('every session that counts is accepted in one action', async () => {
    await helen.getByRole('link', { name: 'Release decisions…' }).click()
    await expect(aHeading(helen, 'Release decisions')).toBeVisible()
    await helen.getByRole('link', { name: 'See the sessions' }).click()
    await expect(aHeading(helen, /of 6 h accepted/)).toBeVisible()
    await holdTo(helen)
    await helen.getByRole('button', { name: /^Accept all \d+ that count/ }).click()
    await expect(aHeading(helen, '7 h of 6 h accepted')).toBeVisible()
    await expect(helen.getByRole('button', { name: /^Accept all/ })).toHaveCount(0)
  })

  await test.step('it is passed', async () => {
    await helen.goBack()
    await expect(aHeading(helen, 'Release decisions')).toBeVisible()
    await helen.getByRole('radio', { name: 'Passed' }).press('Space')
    await helen.getByLabel('Overall comment for Grace').fill('Everything is there. Well done.')
    await confirms(helen)
    await helen.getByRole('button', { name: 'Release the decision' }).click()
    await expect(helen.getByText(/^Passed, released /)).toBeVisible()
    await grace.goto('/')
    await expect(grace.getByRole('heading', { name: /^Passed: / })).toBeVisible()
    await grace.getByRole('link', { name: 'Read what they wrote' }).click()
    await expect(grace.getByText('Everything is there. Well done.')).toBeVisible()
    await expectAccessible(grace)
  })
  expect(errors).toEqual([])
})

test('what was said elsewhere meanwhile is told, with both; without a network a judgement waits, and goes by itself', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000)
  const errors: string[] = []
  const helen = await atTheirDesk(browser, server.url, people.assessor, errors)
  await helen.goto('/queue')
  await helen.getByRole('link', { name: 'Open the first' }).click()
  await expect(aHeading(helen, /^Priya Nair/)).toBeVisible()
  await helen.getByRole('button', { name: 'Begin to assess' }).click()
  await expect(helen.getByRole('button', { name: 'Met', exact: true })).toBeVisible()
  // Another device: tabs of one browser tell each other.
  const other = await atTheirDesk(browser, server.url, people.assessor, errors)
  await other.goto(helen.url())
  await expect(other.getByRole('button', { name: 'Met', exact: true })).toBeVisible()

  await test.step('both are there, and nothing typed is lost', async () => {
    await other.getByRole('textbox', { name: 'Feedback to Priya' }).fill('Say which model you followed.')
    await other.getByRole('button', { name: 'Not yet' }).click()
    await expect(other.getByRole('status').filter({ hasText: /^Kept · / })).toBeVisible()
    const words = helen.getByRole('textbox', { name: 'Feedback to Priya' })
    await words.fill('Clear, and in order.')
    await helen.getByRole('button', { name: 'Met', exact: true }).click()
    await expect(helen.getByText('Judged elsewhere meanwhile')).toBeVisible()
    await expect(helen.getByText('‘Say which model you followed.’')).toBeVisible()
    await expect(words).toHaveValue('Clear, and in order.')
    await expectAccessible(helen)
    await helen.getByRole('button', { name: 'Met', exact: true }).click()
    await expect(helen.getByText('Judged elsewhere meanwhile')).toHaveCount(0)
    await expect(helen.getByRole('status').filter({ hasText: /^Kept · / })).toBeVisible()
  })

  await test.step('without a network', async () => {
    await helen.keyboard.press('j')
    await expect(helen.getByRole('button', { name: 'Met', exact: true })).toHaveAttribute('aria-pressed', 'false')
    await helen.context().setOffline(true)
    await helen.keyboard.press('m')
    await expect(helen.getByText(/^Waits on this device, and goes/)).toBeVisible()
    await expectAccessible(helen)
    await helen.context().setOffline(false)
    await expect(helen.getByText(/^Waits on this device, and goes/)).toHaveCount(0)
    await expect(helen.getByRole('status').filter({ hasText: /^Kept · / })).toBeVisible()
  })
  expect(errors.filter((error) => !/409|ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(error))).toEqual([])
})
