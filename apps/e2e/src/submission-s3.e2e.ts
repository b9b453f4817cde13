import { getsFeedback } from './support/asking-others.ts'
import { beginsMentoring } from './support/contracting.ts'
import { logsTheSession } from './support/logging.ts'
import { agreesAGoal, plansTheMentoring, writesTheNeeds } from './support/mentoring.ts'
import { plansASession } from './support/planning.ts'
import { registered } from './support/registering.ts'
import { reviews } from './support/reviewing.ts'
import { isMissing, submits, unitOf } from './support/submitting.ts'
import { sumsUp } from './support/summing-up.ts'
import { test } from './support/world.ts'
import { answersACriterion, hasSupervision } from './support/writing.ts'

test.use({ apart: 'submission S3' })

test('S3: needs, a review that changes the plan, and an account of it, from registration to a submission that meets the unit', async ({
  world,
}) => {
  const candidate = await world.somebody()
  const unit = await test.step('registered on a cohort of its own', async () => {
    await registered(await world.somebody(), candidate, {
      unit: 'Preparing for the Mentoring Role',
      name: 'Kit Sandford',
    })
    return unitOf(candidate)
  })
  const mentee = await test.step('a setting, a mentee, and an agreement that both signed', () =>
    beginsMentoring(world, candidate, 'Kit Sandford'))
  await test.step('what is missing stands on the evidence page', () => isMissing(candidate, unit, /needs/i))
  const session = await test.step('needs, a goal, a plan, and a session', async () => {
    await writesTheNeeds(candidate, mentee)
    await agreesAGoal(candidate, mentee)
    await plansTheMentoring(candidate, mentee)
    return plansASession(candidate, mentee, { title: 'The first list', inDays: 2 })
  })
  await world.daysLater(4)
  await test.step('the session is logged, with the resistance that was met', () =>
    logsTheSession(candidate, session, {
      words: 'We wrote the first list together.',
      more: [
        {
          part: /^Resistance you met/,
          boxes: {
            ...{ 'How it showed': 'Hood up, back turned.', 'What you did': 'I drew, and said nothing.' },
            'What came of it': 'Robin took a pencil.',
          },
        },
      ],
    }))
  await test.step('the mentee says how it goes, by link; a review considers it and changes the plan', async () => {
    await getsFeedback(world, candidate, mentee, {
      ...{ whom: 'Robin', when: 'Midway', how: 'Short form', signedBy: 'Leo' },
    })
    await reviews(candidate, mentee)
  })
  await test.step('supervision, and the role in the candidate’s own words', async () => {
    await hasSupervision(candidate, mentee, 3)
    const words = 'A coach follows the task, a counsellor the hurt; I walk beside somebody who chooses the way.'
    await answersACriterion(candidate, unit, 'S3-MP1', words)
  })
  await test.step('the reflective account', () =>
    sumsUp(candidate, unit, 'From the first talk about needs to the first review of the plan.', [
      {
        ...{ says: 'The list helped because Robin made it.', change: 'The form comes first now.' },
        link: /^Link this.*Robin/,
      },
    ]))
  await test.step('nothing is missing, and it is submitted', () => submits(candidate, unit))
})
