import { addDays } from '@mentorfolio/domain/calendar/days'
import type { GoalWords } from '@mentorfolio/domain/goals/goal'
import type { Calendar } from './calendar.ts'
import { type MentoringScript, needsOf } from './mentoring-script.ts'

/** Robin's goals in full, by their short names. The one about Mondays came later and is still a few words. */
export const robinGoals = ({ week }: Calendar): Record<'college' | 'staying', Partial<GoalWords>> => ({
  college: {
    specific: 'Robin visits two colleges, picks one, and sends the application for a course that Robin wants.',
    measure: 'Two visits noted in the sketchbook, and the confirmation that the application arrived.',
    support:
      'A visit is one morning, with somebody Robin knows; the form is filled in a page at a time in the art room.',
    why: '‘Everybody keeps choosing for me. I want to walk in and know it was me.’',
    byDate: addDays(week(0), 20),
    baseline: 3,
    scale: {
      one: 'I do not open the website',
      five: 'I have been inside one',
      ten: 'I have a place and I chose it',
    },
    milestones: [
      { text: 'A list of three colleges, in Robin’s order', byDate: week(7) },
      { text: 'First visit done, and what to ask next time', byDate: week(3) },
    ],
    ehcp: { linked: true, area: 'PREPARING_FOR_ADULTHOOD' },
  },
  staying: {
    specific: 'When a room gets too loud, Robin uses one of two things agreed beforehand and comes back in.',
    measure: 'Robin ticks a card: left and came back, or stayed. Three ticks in a week.',
    support: 'The card is known to two teachers; nobody asks about it in front of others.',
    why: '‘If I walk out I miss the part I like.’',
    byDate: addDays(week(0), 8),
    baseline: 4,
    scale: {
      one: 'I leave and go home',
      five: 'I leave and come back late',
      ten: 'I stay, or I am back in five minutes',
    },
    milestones: [{ text: 'Two things chosen and tried in the art room', byDate: week(6) }],
    strategies: [
      { text: 'Draw in the corner of the page' },
      { text: 'Step out, count the tiles to the window, back in' },
    ],
  },
})

/** What Robin needs, and a plan in two versions. */
export const robinMentoring = ({ week }: Calendar): MentoringScript => ({
  needs: [
    {
      written: { week: 11, at: '15:50' },
      confirmed: { week: 11, at: '15:58' },
      content: needsOf({
        questions: [
          {
            question: 'What does a good afternoon look like?',
            answer: 'Quiet, the window open, and nobody standing behind me.',
          },
          { question: 'What should I do when you go silent?', answer: 'Wait. I am thinking, not sulking.' },
        ],
        interests: 'Drawing insects; anything with wings',
        strengths: 'Notices what others miss; never forgets a face',
        communication: 'A note first, then talking; side by side rather than face to face',
        learning: 'Shown once, then left alone with it',
        helps: 'Knowing the day before what we will do; the art room',
        avoid: 'Surprises, and being asked in front of others',
        barriers: [
          { barrier: 'The taxis are loud when they all leave at once', idea: 'Start once they have gone' },
          { barrier: 'Forms with many pages', idea: 'One page at a time, with the rest in the folder' },
        ],
        flags: [{ kind: 'SEND', note: 'Extra time to answer, and written steps.' }],
      }),
    },
  ],
  plans: [
    {
      written: { week: 10, at: '16:20' },
      reason: null,
      content: {
        goals: [
          { key: 'staying', how: 'Two ways to stay first: a visit needs them.' },
          { key: 'college', how: 'A list, then one visit, then the next.' },
        ],
        mentorDoes: 'Sends a note the day before, brings one page of the form at a time, keeps to the time.',
        menteeDoes: 'Keeps the card, picks what comes first, says when it is enough.',
        support: 'The art teacher, for the room; the person who drives the minibus, for visits.',
        cites: ['communication', 'helps'],
        respects: 'Every session begins with the note of the day before, side by side at the long table.',
        rhythm: 'Every third session, for ten minutes',
        reviewOn: week(4),
        rationale: 'Robin decides more once a room can be borne: so coping comes before choosing.',
        theory: null,
        stages: [],
      },
    },
    {
      written: { week: 4, at: '16:45' },
      reason: 'Robin stays in the room most days now, and asked for more time on colleges.',
      content: {
        goals: [
          { key: 'college', how: 'The second visit, then the form, a page a week.' },
          { key: 'staying', how: 'Only looked at when the card says so.' },
        ],
        mentorDoes: 'Sends a note the day before, books the second visit, sits beside while the form is written.',
        menteeDoes: 'Writes the questions for the visit, fills in one page a week, keeps the card.',
        support: 'The art teacher, for the room; the college’s own support worker, met on the visit.',
        cites: ['communication', 'learning'],
        respects: 'The form is shown once, then Robin fills it in alone; questions come as notes.',
        rhythm: 'Every second session',
        reviewOn: addDays(week(0), 8),
        rationale: 'What was a step towards the other goal is now steady enough to carry it.',
        theory: 'Zone of proximal development',
        stages: [
          {
            stage: 'REVIEW',
            text: 'A review asks what has moved since the start and changes the plan with it. We laid the cards of four weeks on the table, Robin sorted them, and said which goal should come first from now on.',
          },
        ],
      },
    },
  ],
})
