import { getsFeedback } from './support/asking-others.ts'
import { beginsMentoring, mentorsAnother } from './support/contracting.ts'
import { logsTheSession } from './support/logging.ts'
import { agreesAGoal } from './support/mentoring.ts'
import { plansASession } from './support/planning.ts'
import { refersOn } from './support/referring.ts'
import { registered } from './support/registering.ts'
import { isMissing, submits, unitOf } from './support/submitting.ts'
import { test } from './support/world.ts'
import { reviewsOneself } from './support/writing.ts'

test.use({ apart: 'submission S4' })

test('S4: a group of two, a witness and a self-review, from registration to a submission that meets the unit', async ({
  world,
}) => {
  const candidate = await world.somebody()
  const { page } = candidate
  const unit = await test.step('registered on a cohort of its own', async () => {
    await registered(await world.somebody(), candidate, { unit: 'Mentoring Practice', name: 'Kit Sandford' })
    return unitOf(candidate)
  })
  await test.step('what is missing stands on the evidence page', () => isMissing(candidate, unit, /SMART target/))
  const mentee = await test.step('two mentees, each with an agreement that both signed', async () => {
    const first = await beginsMentoring(world, candidate, 'Kit Sandford')
    await mentorsAnother(world, candidate, 'Kit Sandford', { name: 'Siskin', realName: 'Wilhelmina Acre' })
    return first
  })
  const session = await test.step('a goal, and a session with both', async () => {
    await agreesAGoal(candidate, mentee)
    return plansASession(candidate, mentee, {
      ...{ title: 'Two at one table', inDays: 2 },
      also: async () => {
        await page.getByText('A group: who else comes?').click()
        await candidate.check('Siskin')
      },
    })
  })
  await world.daysLater(4)
  await test.step('it is logged, with a question, a strategy and what was summed up', () =>
    logsTheSession(candidate, session, {
      words: 'Two of us drew, one wrote, and each said one thing.',
      more: [
        {
          part: /^An open question you asked/,
          boxes: {
            'The question, as you asked it': 'What would make Monday easier?',
            'What Robin and Siskin made of it': 'To come in by the side door.',
          },
        },
        {
          part: /^A strategy and its impact/,
          boxes: {
            'What you tried': 'A card for each to hold up.',
            'What difference it made': 'The quieter one spoke first.',
          },
        },
        {
          part: /^What you summed up/,
          boxes: {
            'How you summed up for Robin and Siskin, and what they said to it':
              'So it is the corridor, not the room. Both nodded.',
          },
        },
      ],
    }))
  await test.step('a mentee rates trust, and a witness says what they saw, each by link', async () => {
    await getsFeedback(world, candidate, mentee, {
      ...{ whom: 'Robin', when: 'Midway', how: 'Scale', signedBy: 'Leo' },
    })
    await getsFeedback(world, candidate, mentee, {
      ...{ whom: 'A witness', part: 'Librarian', when: 'After a session', how: 'Witness testimony' },
      signedBy: 'P. Marlow',
    })
  })
  await test.step('a referral', () => refersOn(candidate, mentee, 3))
  await test.step('a self-review with a target that feedback led to', () =>
    reviewsOneself(candidate, unit, {
      ...{ weakness: 'I ask two questions at once.', specific: 'Ask one question, then wait.' },
      feedback: /Robin/,
    }))
  await test.step('nothing is missing, and it is submitted', () => submits(candidate, unit))
})
