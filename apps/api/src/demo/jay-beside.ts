import { addDays } from '@mentorfolio/domain/calendar/days'
import type { EmployerContactHeld } from '@mentorfolio/domain/contacts/employer-contact'
import { reviewContent } from '@mentorfolio/domain/reviews/review'
import type { Mentoring } from './relationship.ts'
import { besideSteps } from './robin-beside.ts'
import { type AskedFor, feedbackSteps, type Rated } from './robin-feedback.ts'
import { reviewStep } from './robin-review.ts'
import type { Step } from './story.ts'

/** Whom Grace asked about Jay, and what they said. */
const askedAbout: readonly AskedFor[] = [
  {
    ...{ source: 'MENTEE', point: 'POST_SESSION', tool: 'SHORT_FORM', whom: null },
    session: 'After the row at the gate',
    asked: { week: 7, at: '10:20' },
    answered: {
      when: { week: 7, at: '10:28' },
      by: 'Kieran Maddox',
      answers: {
        helped: { words: 'You saw that I walked. Nobody sees that bit.' },
        trust: { score: 4, words: null },
        differently: { words: 'Less paper.' },
      },
    },
  },
  {
    ...{ source: 'STAKEHOLDER', point: 'MID', tool: 'SHORT_FORM', whom: 'Site manager' },
    asked: { week: 2, days: 1, at: '09:20' },
    answered: {
      when: { week: 2, days: 2, at: '12:35' },
      by: 'Alan Voss',
      answers: {
        changes: {
          words: 'On time each day. When it gets loud there is a walk to the container and back, and then work.',
        },
        'does-well': { words: 'Rang me before the first day and asked what would put me off. Nobody asks that.' },
      },
    },
  },
]

const rated: readonly Rated[] = [
  {
    when: { week: 2, at: '19:15' },
    point: 'MID',
    ratings: [
      ['ACTIVE_LISTENING', 4, null],
      ['OPEN_QUESTIONS', 3, 'By phone I fill every gap.'],
      ['BOUNDARIES', 5, null],
    ],
  },
]

/** The site manager, as an employer who was met. */
const employer = (on: string): EmployerContactHeld => ({
  ...{ on, contact: 'JOB_CARVING', basis: 'MENTEE_AGREED', sessionIds: [] },
  adjustment: 'The noisy half of the morning is split in two, with the stock list in between.',
  outcome: 'It starts on Monday. Jay keeps the stock list, and the foreman says who checks it.',
})

/** How Jay and Grace stand in the middle of the placement: a review, who was asked, and whom she met there. */
export const jayBeside = (mentoring: Mentoring): Step[] => {
  const { calendar } = mentoring.scene
  const goalId = (key: string) => mentoring.goals.get(key) ?? ''
  const on = calendar.week(2)
  const review = reviewContent.parse({
    ...{ on, final: false, sessionId: null, feedback: [], milestones: [], stages: [], planVersion: null },
    goals: [
      { goalId: goalId('placement'), score: 6, words: 'Two weeks of four, and nobody has had to ring home.' },
      { goalId: goalId('temper'), score: 7, words: 'Walked away twice. Coming back is the newer half.' },
    ],
    wentWell: 'Jay counted the days on one hand and then needed the other.',
    obstacles: 'The noise in the mornings.',
    whatChanges: 'Nothing in the plan: we go on by phone, and meet once before the last day.',
    nextReviewOn: addDays(calendar.week(0), 15),
  })
  return [
    ...feedbackSteps(mentoring, askedAbout, rated),
    reviewStep(mentoring, { week: 2, at: '16:45' }, review),
    ...besideSteps(mentoring, [
      {
        ...{ kind: 'EMPLOYER_CONTACT', action: 'employerContact.record' },
        ...{ written: { week: 2, days: 1, at: '16:10' }, content: employer(calendar.week(2)) },
      },
    ]),
  ]
}
