import { getsFeedback } from './support/asking-others.ts'
import { beginsMentoring } from './support/contracting.ts'
import { aHeading } from './support/heading.ts'
import { logsTheSession } from './support/logging.ts'
import { agreesAGoal, plansTheMentoring, writesTheNeeds } from './support/mentoring.ts'
import { plansASession, withTimedActivities } from './support/planning.ts'
import { registered } from './support/registering.ts'
import { isMissing, submits, unitOf } from './support/submitting.ts'
import { sumsUp } from './support/summing-up.ts'
import { expect } from './support/test.ts'
import { test } from './support/world.ts'

test.use({ apart: 'submission S2' })

test('S2: six hours with one mentee, from registration to a submission that meets the unit', async ({ world }) => {
  const candidate = await world.somebody()
  const { page } = candidate
  const unit = await test.step('registered on a cohort of its own', async () => {
    await registered(await world.somebody(), candidate, {
      unit: 'Undertaking mentoring in the workplace',
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
  const sessions = await test.step('three sessions of two hours are planned', async () => {
    const planned: string[] = []
    for (const [index, title] of ['The first list', 'Two open days', 'The form'].entries())
      planned.push(
        await plansASession(candidate, mentee, {
          ...{ title, inDays: index + 2, from: '10:00', to: '12:00' },
          also: withTimedActivities(candidate, 90),
        }),
      )
    return planned
  })
  await test.step('what is missing stands on the evidence page', () =>
    isMissing(candidate, unit, '6 h of counted time'))
  await world.daysLater(5)
  await test.step('each is logged, with a skill and its example', async () => {
    const skills = ['Open questions', 'Active listening', 'Summarising']
    for (const [index, session] of sessions.entries())
      await logsTheSession(candidate, session, {
        words: `We worked for two hours, time ${index + 1}, and wrote down what came of it.`,
        skills: [
          { name: skills[index] ?? '', example: 'I asked what matters most, and waited.', effect: 'A list of three.' },
        ],
      })
    await page.goto(`${unit}/hours`)
    await expect(aHeading(page, /6 h of 6 h counted/)).toBeVisible()
  })
  await test.step('mentee and tutor are asked, at two points, in two ways', async () => {
    await getsFeedback(world, candidate, mentee, {
      ...{ whom: 'Robin', when: 'Midway', how: 'Scale', signedBy: 'Leo' },
    })
    await getsFeedback(world, candidate, mentee, {
      ...{ whom: 'Somebody around the mentee', part: 'Form tutor', when: 'At the end', how: 'Short form' },
      signedBy: 'P. Marlow',
    })
  })
  await test.step('the summary links what both said to a change', () =>
    sumsUp(candidate, unit, 'Six hours with one mentee, from a first list to a form that is sent.', [
      {
        ...{ says: 'My mentee trusts me when I wait.', change: 'I count to ten before I ask again.' },
        link: /^Link this.*Robin/,
      },
      {
        ...{ says: 'It shows in class, too.', change: 'I told the tutor how the notes work.' },
        link: /^Link this.*Form tutor/,
      },
    ]))
  await test.step('nothing is missing, and it is submitted', () => submits(candidate, unit))
})
