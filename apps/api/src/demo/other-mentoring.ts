import type { GoalWords } from '@mentorfolio/domain/goals/goal'
import type { Calendar } from './calendar.ts'
import { type MentoringScript, needsOf } from './mentoring-script.ts'

/** Wren's goals in full, by their short names. */
export const wrenGoals = ({ week }: Calendar): Record<'lunch' | 'asking', Partial<GoalWords>> => ({
  lunch: {
    specific: 'Wren eats lunch in a place that Wren picked, with at least one other person, four days a week.',
    measure: 'Wren marks the days in the planner.',
    support: 'The library opens at lunch; a friend from the choir likes it there too.',
    why: '‘Lunch is the longest part of my day.’',
    byDate: week(12),
    baseline: 2,
    scale: { one: 'I eat in the toilets', five: 'I eat somewhere, by myself', ten: 'I look forward to it' },
    milestones: [{ text: 'Three places tried, one chosen', byDate: week(17) }],
  },
  asking: {
    specific: 'In each science lesson Wren asks one question, by hand or by note.',
    measure: 'The teacher and Wren each keep a count.',
    support: 'A note card counts as asking; the teacher looks for it.',
    why: '‘I get it at home when it is too late.’',
    byDate: week(11),
    baseline: 3,
    scale: { one: 'I wait till the bell', five: 'I ask a friend', ten: 'I ask when I need to' },
  },
})

export const wrenMentoring = ({ week }: Calendar): MentoringScript => ({
  needs: [
    {
      written: { week: 20, at: '12:40' },
      confirmed: { week: 20, at: '12:48' },
      content: needsOf({
        tool: { kind: 'SETTING_QUESTIONNAIRE', name: 'How school feels' },
        questions: [{ question: 'Which part of the day goes slowest?', answer: 'Lunch. Then science.' }],
        strengths: 'Sings; remembers every harmony',
        communication: 'Talking is fine; please no group chats',
        helps: 'Somebody who walks there with me the first time',
        barriers: [{ barrier: 'Everybody already has a table', idea: 'A place that has no tables yet' }],
      }),
    },
  ],
  plans: [
    {
      written: { week: 19, at: '15:35' },
      reason: null,
      content: {
        goals: [
          { key: 'lunch', how: 'Try one place a week, then choose.' },
          { key: 'asking', how: 'A card in each lesson, from the third week on.' },
        ],
        mentorDoes: 'Goes along the first time, asks what it was like, tells the science teacher about the card.',
        menteeDoes: 'Chooses the places, keeps the planner, hands in the card.',
        support: 'The librarian, and one friend from the choir.',
        cites: ['helps'],
        respects: 'Each new place is visited together first.',
        rhythm: 'Every third session',
        reviewOn: week(12),
        rationale: null,
        theory: null,
        stages: [],
      },
    },
  ],
})

export const jayMentoring: MentoringScript = {
  needs: [
    {
      written: { week: 8, at: '11:20' },
      content: needsOf({
        questions: [{ question: 'What makes a morning go wrong?', answer: 'Being told twice.' }],
        communication: 'Say it short; voice notes are better than writing',
        learning: 'By doing it, with somebody who has done it before',
      }),
    },
  ],
  plans: [],
}

export const ashMentoring: MentoringScript = {
  needs: [
    {
      written: { week: 1, at: '12:20' },
      content: needsOf({
        questions: [
          { question: 'What would you cook for somebody you like?', answer: 'Dumplings. My gran’s, but hotter.' },
        ],
        helps: 'Standing up while we talk; something to do with the hands',
      }),
    },
  ],
  plans: [],
}
