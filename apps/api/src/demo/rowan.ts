import { addDays } from '@mentorfolio/domain/calendar/days'
import { clausesOf } from './agreement-words.ts'
import type { Calendar } from './calendar.ts'
import { needsOf } from './mentoring-script.ts'
import type { RelationshipScript } from './relationship.ts'
import { offered, type SessionScript } from './session-script.ts'

/** Grace and Rowan: begun not long ago, and met together with Jay. */
export const rowan = ({ week }: Calendar): RelationshipScript => ({
  candidate: 'grace',
  pseudonym: 'Rowan',
  identity: { realName: 'Talia Penrose', alsoCalled: [], email: null, phone: null },
  under18: true,
  authorised: { by: 'Martin Hale', role: 'Head of provision', when: { week: 5, days: 1, at: '09:40' } },
  setting: 'eastfield',
  drafted: { week: 6, at: '11:10' },
  goals: [
    {
      key: 'workshop',
      title: 'Choose between two workshops by trying both',
      domain: 'WORK',
      agreed: { week: 5, days: 2, at: '14:20' },
    },
  ],
  mentoring: {
    needs: [
      {
        written: { week: 5, days: 2, at: '14:10' },
        content: needsOf({
          questions: [{ question: 'Who would you rather learn from?', answer: 'Somebody who got it wrong first.' }],
          communication: 'Give me the short version, then ask',
          helps: 'To see it done before I say yes',
        }),
      },
    ],
    plans: [],
  },
  agreements: [
    {
      clauses: clausesOf({
        ...{ mentor: 'Grace', namedPerson: 'Mr Hale', setting: 'Eastfield provision' },
        privacyContact: 'office@eastfield.example',
        meeting: 'Every two weeks at the provision, for three quarters of an hour, sometimes with one other person.',
        outcome: 'To know which workshop is the right one before the places are given out.',
        outside: 'Grace has no say in who gets a place. She can help [[mentee]] to ask.',
        ending: 'We stop when the place has begun, and say so two meetings before.',
      }),
      written: { week: 6, days: 1, at: '15:05' },
      mentorSigned: { week: 6, days: 1, at: '15:10' },
      menteeSigned: { week: 5, days: 2, at: '14:00' },
    },
  ],
  reviewDueOn: addDays(week(0), 36),
  endsOn: addDays(week(0), 64),
})

type Group = { jay: string; rowan: string }

/** Two sessions of Jay's that Rowan comes to: one that was held, and one that is planned. 45 minutes count. */
export const togetherSessions = (ahead: string, { jay, rowan: other }: Group): SessionScript[] => [
  {
    title: 'What nobody tells you about day one',
    kind: 'FORMAL',
    mode: 'IN_PERSON',
    day: { week: 2 },
    from: '10:00',
    to: '10:45',
    group: [{ relationshipId: other, came: { from: '10:10' } }],
    plan: {
      written: { days: -4, at: '16:20' },
      goals: ['placement'],
      objectives: [
        { text: 'Jay tells what was hard on the first day', measure: 'Rowan can name two things to ask beforehand' },
      ],
      activities: [
        { what: 'Jay draws the site from memory', minutes: 15 },
        { what: 'Questions, one each way', minutes: 30 },
      ],
      resources: [{ what: 'A roll of lining paper', fit: 'Neither has to look up while talking' }],
      model: null,
    },
    outcome: {
      is: 'LOGGED',
      logged: { days: 0, at: '11:20' },
      log: {
        narrative: {
          form: 'WHOLE',
          text: 'Jay had drawn half the yard by the time Rowan came in, ten minutes late with a wet coat. Nobody mentioned the time. Jay pointed at the paper and said where you stand so that nobody shouts at you, which turned out to be the thing Rowan had wanted to know and would not have asked me.',
        },
        next: {
          owner: 'MENTEE',
          relationshipId: other,
          text: 'Rowan asks the workshop where a new person stands on the first morning.',
        },
        alsoNext: [
          { owner: 'MENTEE', relationshipId: jay, text: 'Jay writes down two more things for the list.', byDate: null },
        ],
        offered: offered({
          eachMentee: [
            { relationshipId: jay, words: 'Explained without being asked to, and did not once say “obviously”.' },
            { relationshipId: other, words: 'Quiet for a quarter of an hour, then three questions in a row.' },
          ],
        }),
      },
    },
  },
  {
    title: 'Two workshops, two lists',
    kind: 'FORMAL',
    mode: 'IN_PERSON',
    day: { date: ahead },
    from: '14:00',
    to: '14:45',
    group: [{ relationshipId: other }],
    plan: {
      written: { week: 1, at: '15:10' },
      goals: ['placement'],
      objectives: [{ text: 'Each leaves with one question for the workshop', measure: 'It is on the card' }],
      activities: [
        { what: 'What was on the list, what was not', minutes: 20 },
        { what: 'One question each', minutes: 25 },
      ],
      resources: [],
      model: null,
    },
    outcome: { is: 'WAITING' },
  },
]
