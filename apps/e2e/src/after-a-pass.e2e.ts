import type { Page } from '@playwright/test'
import { atTheirDesk, holdTo, unitOf } from './support/desk.ts'
import { aHeading } from './support/heading.ts'
import { confirms, judged, submits } from './support/judging.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

test.use({ apart: 'after-a-pass' })

type Line = { id: string; minutes: number; title: string | null; decision: { kind: string | null } | null }
const acceptedSessions = async (page: Page, unit: string) => {
  const view: { sessions: Line[] } = await (await page.request.get(`/api${unit}/session-decisions`)).json()
  return view.sessions.filter(({ decision, minutes }) => decision?.kind === 'ACCEPTED' && minutes > 0)
}

/** Every criterion is met, by keys alone. */
const meetsAll = async (helen: Page) => {
  for (const [index, key] of ['m', 'j', 'm', 'j', 'm'].entries()) {
    await helen.keyboard.press(key)
    if (key === 'm') await expect(judged(helen, `${index / 2 + 1} of 3 judged`)).toBeVisible()
    else
      await expect(
        helen.getByRole('heading', { level: 2, name: new RegExp(`^S2-MP${(index + 1) / 2 + 1}`) }),
      ).toBeFocused()
  }
}

/** The assessor judges all of it met, accepts what counts, and passes it. */
const passes = async (helen: Page, unit: string) => {
  await helen.goto('/queue')
  await helen.getByRole('link', { name: 'Open the first' }).press('Enter')
  await helen.getByRole('button', { name: 'Begin to assess' }).press('Enter')
  await expect(helen.getByRole('button', { name: 'Met', exact: true })).toBeVisible()
  await meetsAll(helen)
  const review = helen.url()
  await helen.goto(`${unit}/sessions-to-accept`)
  await helen.getByRole('button', { name: /^Accept all \d+ that count/ }).click()
  await expect(aHeading(helen, '7 h of 6 h accepted')).toBeVisible()
  await helen.goto(review)
  await helen.getByRole('link', { name: 'Release decisions…' }).click()
  await releases(helen, 'Well shown.')
}

const releases = async (helen: Page, overall: string) => {
  await expect(aHeading(helen, 'Release decisions')).toBeVisible()
  await helen.getByRole('radio', { name: 'Passed' }).press('Space')
  await helen.getByLabel('Overall comment for Grace').fill(overall)
  await confirms(helen)
  await helen.getByRole('button', { name: 'Release the decision' }).click()
  await expect(helen.getByText(/^Passed, released /)).toBeVisible()
}

/** The candidate says who came to a session that passed, after all. */
const corrects = async (grace: Page, id: string, { came, reason }: { came: boolean; reason: string }) => {
  await grace.goto(`/sessions/${id}`)
  await expect(grace.getByText(/which has passed/)).toBeVisible()
  await grace.getByRole('link', { name: 'Correct after the unit was passed' }).click()
  await expect(grace.getByText('This session is part of a unit that has passed.')).toBeVisible()
  const who = grace
    .getByRole('group', { name: /^Who came/ })
    .getByRole('checkbox')
    .first()
  await who.setChecked(came)
  await grace.getByLabel('What are you putting right, and why?').fill(reason)
}

test('a pass, a reply, a correction that takes it into doubt, and a pass again', async ({ browser, server }) => {
  test.setTimeout(240_000)
  const errors: string[] = []
  const [grace, helen] = await Promise.all(
    [people.grace, people.assessor].map((who) => atTheirDesk(browser, server.url, who, errors)),
  )
  if (!grace || !helen) throw new Error('Nobody is there')
  const unit = await unitOf(grace, 'S2')
  await submits(grace, unit, 'Submission')
  await passes(helen, unit)

  await test.step('the candidate replies to the decision, and reads the answer', async () => {
    await grace.goto('/')
    await grace.getByRole('link', { name: 'Read what they wrote' }).click()
    await grace.getByRole('link', { name: /^Reply, or see every attempt/ }).click()
    await expect(aHeading(grace, 'Attempts and decisions')).toBeVisible()
    await holdTo(grace)
    await grace.getByRole('link', { name: 'Reply to your assessor' }).click()
    await grace.getByRole('button', { name: 'Reply', exact: true }).click()
    await expect(grace.getByRole('alert').getByRole('link')).toBeVisible()
    await grace.getByLabel('What do you want to say?').fill('Thank you. Which plan did you like best?')
    await holdTo(grace)
    await grace.getByRole('button', { name: 'Reply', exact: true }).click()
    await expect(aHeading(grace, 'Attempts and decisions')).toBeVisible()
    await expect(grace.getByText('Your assessor has yet to read it.')).toBeVisible()

    await helen.goto(`${unit}/candidate`)
    await helen.getByRole('link', { name: '1 reply to read' }).click()
    await holdTo(helen)
    await helen.getByRole('link', { name: 'Answer', exact: true }).click()
    await helen.getByLabel(/^Your answer to Grace/).fill('The third: its resource fits her job.')
    await holdTo(helen)
    await helen.getByRole('button', { name: 'Answer', exact: true }).click()
    await expect(helen.getByText('The third: its resource fits her job.')).toBeVisible()

    await grace.reload()
    await expect(grace.getByText('The third: its resource fits her job.')).toBeVisible()
    await grace.getByRole('button', { name: 'I have read this' }).click()
    await expect(grace.getByRole('button', { name: 'I have read this' })).toHaveCount(0)
  })

  const sessions = await acceptedSessions(helen, unit)
  const [first, second] = sessions
  if (!first || !second) throw new Error('Nothing is accepted')

  await test.step('corrections that leave too few minutes have the unit assessed again', async () => {
    for (const { id } of [first, second]) {
      await corrects(grace, id, { came: false, reason: 'She was ill that day: it was another one.' })
      await holdTo(grace)
      await grace.getByRole('button', { name: 'Save the correction' }).click()
      await expect(grace.getByText('She was ill that day: it was another one.').first()).toBeVisible()
    }
    await grace.goto('/')
    await expect(grace.getByRole('heading', { name: /^To be assessed again: / })).toBeVisible()
    await expectAccessible(grace)
    await grace.getByRole('link', { name: 'See what happened' }).click()
    await expect(grace.getByRole('list', { name: 'Came into doubt' })).toContainText('of 6 h')
    await expect(grace.getByRole('heading', { name: 'Corrected after it was submitted' })).toBeVisible()
    await holdTo(grace)
  })

  await test.step('the assessor finds it in the queue, and takes it up again', async () => {
    await helen.goto('/queue')
    await expect(helen.getByText('To be assessed again')).toBeVisible()
    await helen.getByRole('link', { name: 'Open the first' }).press('Enter')
    await expect(helen.getByRole('heading', { name: 'Corrected since it was submitted' })).toBeVisible()
    await holdTo(helen)
    await helen.getByRole('button', { name: 'Take it up again' }).press('Enter')
    await expect(helen.getByRole('link', { name: 'Release decisions…' })).toBeVisible()
    await expect(judged(helen, '3 of 3 judged')).toBeVisible()
    await helen.getByRole('link', { name: 'Release decisions…' }).press('Enter')
    await helen.getByRole('radio', { name: 'Passed' }).press('Space')
    await expect(helen.getByText(/^Hours: .* accepted of 6 h/)).toBeVisible()
  })

  await test.step('while it is assessed nothing is corrected', async () => {
    await grace.goto(`/sessions/${first.id}/correct`)
    await expect(grace.getByText(/Part of what you submitted/)).toBeVisible()
  })

  await test.step('more is needed: the sessions are hers again, put right, and accepted as corrected', async () => {
    await helen.getByRole('radio', { name: 'More needed' }).press('Space')
    await helen.getByLabel('Overall comment for Grace').fill('Tell who came to each of them.')
    await helen.getByLabel('Action 1', { exact: true }).fill('Put both sessions right.')
    await helen.getByLabel('By which day would you like to see it again?').fill('2099-01-31')
    await confirms(helen)
    await helen.getByRole('button', { name: 'Release the decision' }).click()
    await expect(helen.getByText(/^More needed, released /)).toBeVisible()
    for (const { id } of [first, second]) {
      await grace.goto(`/sessions/${id}/correct`)
      await grace
        .getByRole('group', { name: /^Who came/ })
        .getByRole('checkbox')
        .first()
        .check()
      await grace.getByLabel('What are you putting right, and why?').fill('She was there: I took it for another day.')
      await grace.getByRole('button', { name: 'Save the correction' }).click()
      await expect(grace.getByText('She was there: I took it for another day.').first()).toBeVisible()
    }
    await submits(grace, unit, 'Submission 2')
    await helen.goto('/queue')
    await helen.getByRole('link', { name: 'Open the first' }).press('Enter')
    await helen.getByRole('button', { name: 'Begin to assess' }).press('Enter')
    await expect(helen.getByRole('button', { name: 'Met', exact: true })).toBeVisible()
    await meetsAll(helen)
    await helen.getByRole('link', { name: 'Release decisions…' }).click()
    await releases(helen, 'Everything is told.')
    await grace.goto(`${unit}/attempts`)
    await expect(grace.getByRole('heading', { name: /^Attempt [12], / })).toHaveCount(2)
    await expect(grace.getByRole('heading', { name: 'Passed' })).toHaveCount(2)
    await expect(grace.getByRole('heading', { name: 'More needed' })).toHaveCount(1)
    await holdTo(grace)
  })
  expect(errors).toEqual([])
})
