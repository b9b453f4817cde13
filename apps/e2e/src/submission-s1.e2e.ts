import { recordsASession } from './support/logging.ts'
import { registered } from './support/registering.ts'
import { beginsASimulation } from './support/simulating.ts'
import { isMissing, submits, unitOf } from './support/submitting.ts'
import { test } from './support/world.ts'
import { answersACriterion, writesACaseStudy } from './support/writing.ts'

test.use({ apart: 'submission S1' })

test('S1: simulated practice, a written answer and a case, from registration to a submission that meets the unit', async ({
  world,
}) => {
  const candidate = await world.somebody()
  const unit = await test.step('registered on a cohort of its own', async () => {
    await registered(await world.somebody(), candidate, {
      unit: 'Understanding good practice in workplace mentoring',
      name: 'Kit Sandford',
    })
    return unitOf(candidate)
  })
  const mentee = await test.step('somebody plays the mentee: the mentor alone signs', () =>
    beginsASimulation(candidate, { name: 'Wagtail', mentor: 'Kit Sandford' }))
  await test.step('what is missing stands on the evidence page', () => isMissing(candidate, unit, /Reflective log/))
  await world.daysLater(2)
  await test.step('the played session, with a policy, a question and a look back', () =>
    recordsASession(candidate, mentee, {
      ...{ title: 'A played first meeting', inDays: 1 },
      told: {
        words: 'We practised the first ten minutes three times.',
        skills: [
          {
            ...{ name: 'Open questions', example: 'What does a good shift look like?' },
            effect: 'A long answer, where before there was a nod.',
          },
        ],
        more: [
          {
            part: /^A policy that mattered/,
            boxes: {
              ...{ 'Which one': 'The college’s safeguarding policy', 'Which edition, such as 2025': '2026' },
              'How it shaped what you did': 'I said first what I cannot keep.',
            },
          },
          {
            part: /^Looking back/,
            boxes: {
              'What went well': 'The silence after the question.',
              'What you would do differently': 'Begin with the limits.',
            },
          },
        ],
      },
    }))
  await test.step('the stages of mentoring in words; a case with a barrier', async () => {
    const words = 'Contracting says who we are to each other; needs, plan and review each come back to it.'
    await answersACriterion(candidate, unit, 'S1-AC2', words)
    await writesACaseStudy(candidate, unit, 'A board with pictures')
  })
  await test.step('nothing is missing, and it is submitted', () => submits(candidate, unit))
})
