import { getsFeedback } from './support/asking-others.ts'
import { beginsMentoring } from './support/contracting.ts'
import { closes } from './support/ending.ts'
import { logsTheSession, recordsASession } from './support/logging.ts'
import { agreesAGoal, plansTheMentoring, writesTheNeeds } from './support/mentoring.ts'
import { plansASession } from './support/planning.ts'
import { registered } from './support/registering.ts'
import { reviewsALastTime } from './support/reviewing.ts'
import { isMissing, submits, unitOf } from './support/submitting.ts'
import { expect, expectAccessible } from './support/test.ts'
import { test } from './support/world.ts'

test.use({ apart: 'submission S5' })

test('S5: from contracting to closure with one mentee, from registration to a submission that meets the unit', async ({
  world,
}) => {
  const candidate = await world.somebody()
  const unit = await test.step('registered on a cohort of its own', async () => {
    await registered(await world.somebody(), candidate, {
      unit: 'Providing Mentoring for Individuals',
      name: 'Kit Sandford',
    })
    return unitOf(candidate)
  })
  const mentee = await test.step('a setting, a mentee, and an agreement that both signed', () =>
    beginsMentoring(world, candidate, 'Kit Sandford'))
  await test.step('needs, a goal and a plan', async () => {
    await writesTheNeeds(candidate, mentee)
    await agreesAGoal(candidate, mentee)
    await plansTheMentoring(candidate, mentee)
  })
  const sessions = await test.step('three sessions are planned', async () => {
    const planned: string[] = []
    for (const [index, title] of ['The first list', 'Two open days', 'The form'].entries())
      planned.push(await plansASession(candidate, mentee, { title, inDays: index + 2 }))
    return planned
  })
  await test.step('what is missing stands on the evidence page', () =>
    isMissing(candidate, unit, /journey|contracting|closing|one mentee/i))
  await world.daysLater(5)
  await test.step('a contracting meeting, then three sessions, each of which looks back at the last', async () => {
    await recordsASession(candidate, mentee, {
      ...{ title: 'Getting to know each other', inDays: 1, kind: /^Contracting/ },
      told: { words: 'We read the agreement together.', next: 'Send a note the day before' },
    })
    const skills = [['Open questions', 'Active listening'], ['Probing questions'], ['Reflective questions']]
    for (const [index, session] of sessions.entries())
      await logsTheSession(candidate, session, {
        ...{ words: `We went on with it, time ${index + 1}.`, next: `Bring page ${index + 1} along`, looksBack: true },
        skills: (skills[index] ?? []).map((name) => ({
          ...{ name, example: 'What matters most to you in it?', effect: 'A list of three, in an order.' },
        })),
      })
  })
  await test.step('the mentee says how it was, by link', () =>
    getsFeedback(world, candidate, mentee, {
      ...{ whom: 'Robin', when: 'At the end', how: 'Short form', signedBy: 'Leo' },
    }))
  await test.step('a last review; the ending, which the mentee confirms by link; closed', async () => {
    await reviewsALastTime(candidate, mentee)
    await closes(world, candidate)
  })
  await test.step('nothing is missing, and it is submitted', () => submits(candidate, unit))
  await test.step('the ending says that it is part of it, and so does its form before it is filled in', async () => {
    const { page } = candidate
    for (const address of ['ending', 'ending/words']) {
      await page.goto(`${mentee}/${address}`)
      await expect(page.getByText(/^Part of what you submitted on/)).toBeVisible()
      await expect(page.getByRole('textbox')).toHaveCount(0)
      await expectAccessible(page)
    }
  })
})
