import { addDays } from '@mentorfolio/domain/calendar/days'
import { clausesOf } from './agreement-words.ts'
import type { Calendar } from './calendar.ts'
import { jayMentoring } from './other-mentoring.ts'
import type { RelationshipScript } from './relationship.ts'
import { offered, type SessionScript } from './session-script.ts'

/** Grace and Jay: going on, with everything that can happen to a session. */
export const jay = ({ week }: Calendar): RelationshipScript => ({
  candidate: 'grace',
  pseudonym: 'Jay',
  identity: { realName: 'Kieran Maddox', alsoCalled: [], email: null, phone: '01632 960355' },
  under18: false,
  setting: 'eastfield',
  drafted: { week: 9, at: '10:30' },
  goals: [
    {
      key: 'placement',
      title: 'Finish the four-week site placement',
      domain: 'WORK',
      agreed: { week: 8, at: '11:05' },
    },
    {
      key: 'temper',
      title: 'Walk away from a wind-up, and come back',
      domain: 'BEHAVIOUR',
      agreed: { week: 8, at: '11:06' },
    },
  ],
  mentoring: jayMentoring,
  agreements: [
    {
      clauses: clausesOf({
        ...{ mentor: 'Grace', namedPerson: 'Mr Hale', setting: 'Eastfield provision' },
        privacyContact: 'office@eastfield.example',
        meeting:
          'Every two weeks at first, at the provision or by phone in [[mentee’s]] break on site, for up to an hour.',
        outcome: 'To finish a placement for once, and to have a reference at the end of it.',
        outside:
          'Pay, hours and safety on site are for the site manager and the provision. Grace will help to raise them.',
        ending:
          'We stop two weeks after the placement does, unless [[mentee]] [[wants|want]] to look at what comes next.',
      }),
      written: { week: 9, days: 1, at: '14:25' },
      mentorSigned: { week: 9, days: 1, at: '14:30' },
      menteeSigned: { week: 8, at: '11:15' },
    },
  ],
  reviewDueOn: addDays(week(0), 15),
  endsOn: addDays(week(0), 50),
})

/** Jay's sessions: 80 minutes count. */
export const jaySessions = (nextDay: string): SessionScript[] => [
  {
    title: 'What Jay wants and does not want',
    kind: 'CONTRACTING',
    mode: 'IN_PERSON',
    day: { week: 8 },
    from: '10:30',
    to: '11:00',
    plan: null,
    outcome: {
      is: 'LOGGED',
      logged: { days: 0, at: '11:40' },
      log: {
        narrative: {
          form: 'WHOLE',
          text: 'Short and to the point. Jay has had “about nine” workers and can list what each got wrong. I asked what one of them got right. “Rang when she said.” I said that I would do the same, starting with the placement, and we put the times into both phones. Jay signed on my phone and checked that the name on it was the made-up one.',
        },
        next: { owner: 'MENTOR', text: 'I ring on the first day of the placement at ten, as promised.' },
        offered: offered({}),
      },
    },
  },
  {
    title: 'After the row at the gate',
    kind: 'FORMAL',
    mode: 'IN_PERSON',
    day: { week: 7 },
    from: '09:20',
    to: '09:50',
    plan: null,
    outcome: {
      is: 'LOGGED',
      logged: { days: 0, at: '10:10' },
      log: {
        narrative: {
          form: 'WHOLE',
          text: 'We were to meet in the afternoon. Jay came in at nine after a row at the gate and asked for me, so we took the half hour then. We went through it backwards from the moment of walking off: what the other lad said last, what he said first, what Jay’s hands were doing. Jay had walked away, which in the shouting nobody had noticed. I said that I had. Then we worked out the coming back, which is the harder half: who to tell, and in how many words. “I’m back, I’m fine, don’t ask.” We tried it on the receptionist, and it worked.',
        },
        next: { owner: 'MENTEE', text: 'Jay says the sentence to the site manager on day one, before it is needed.' },
        offered: offered({
          skills: [
            {
              skill: 'ACTIVE_LISTENING',
              example: 'Noticed the walking away that had got lost in the telling.',
              effect: 'Jay stopped arguing the case and started to think about what to do next.',
            },
          ],
          strategy: [
            {
              tag: null,
              strategy: 'Tell it backwards.',
              impact: 'Slowed Jay down: it is hard to be cross in reverse.',
            },
          ],
          solution: { whose: 'MENTEE', what: 'The sentence for coming back.' },
        }),
      },
      decided: {
        ...{ kind: 'ACCEPTED', waives: ['NO_PRIOR_PLAN'], days: 3, at: '15:15' },
        reason:
          'Planned for that afternoon on paper, which I have seen, and brought forward for a good reason. Serves the second goal; written up within the half hour.',
      },
    },
  },
  {
    title: 'First week on site',
    kind: 'FORMAL',
    mode: 'PHONE',
    day: { week: 4 },
    from: '12:10',
    to: '12:50',
    plan: {
      written: { days: -7, at: '16:15' },
      goals: ['placement'],
      objectives: [
        {
          text: 'Jay names what is going well and what could end it',
          measure: 'One of each, and a plan for the second',
        },
      ],
      activities: [
        { what: 'The week in three scenes', minutes: 20 },
        { what: 'What could end it', minutes: 20 },
      ],
      resources: [],
      model: 'GROW',
    },
    outcome: {
      ...{ is: 'CANCELLED', days: -1, at: '17:30' },
      reason: 'The placement starts a week later than planned: the site is waiting for scaffolding.',
    },
  },
  {
    title: 'Ready for the site',
    kind: 'FORMAL',
    mode: 'IN_PERSON',
    day: { week: 3 },
    from: '14:00',
    to: '14:45',
    plan: {
      written: { days: -3, at: '09:10' },
      goals: ['placement'],
      objectives: [{ text: 'Jay has everything for the first morning', measure: 'Every line of the list ticked' }],
      activities: [
        { what: 'The list from the site', minutes: 15 },
        { what: 'The first ten minutes', minutes: 30 },
      ],
      resources: [{ what: 'The joining letter', fit: 'Read aloud: Jay would rather hear it than read it' }],
      model: null,
    },
    outcome: {
      is: 'LOGGED',
      logged: { days: 0, at: '16:05' },
      log: {
        narrative: {
          form: 'WHOLE',
          text: 'Boots, bus pass, sandwiches, the card with the site manager’s number. Went through the first ten minutes twice.',
        },
        next: { owner: 'MENTEE', text: 'Boots by the door the night before.' },
        offered: offered({}),
      },
      withdrawn: {
        ...{ days: 1, at: '08:45' },
        reason:
          'Another worker of the provision held this one while I was on a course; I logged it from the handover sheet. It is not mine to count.',
      },
    },
  },
  {
    title: 'Half-way through the placement',
    kind: 'FORMAL',
    mode: 'PHONE',
    day: { week: 1 },
    from: '12:00',
    to: '13:00',
    plan: {
      written: { days: -5, at: '08:55' },
      goals: ['placement', 'temper'],
      objectives: [
        {
          text: 'Jay decides how to spend the second half of the placement',
          measure: 'One thing to learn and one person to ask for the reference',
        },
      ],
      activities: [
        { what: 'Three scenes from the week', minutes: 20 },
        { what: 'The wind-ups: what has worked', minutes: 20 },
        { what: 'The reference: who and when', minutes: 20 },
      ],
      resources: [
        {
          what: 'Photos that Jay took on site',
          fit: 'Sent beforehand, so that there is something to talk about by phone',
        },
      ],
      model: 'GROW',
    },
    outcome: {
      is: 'LOGGED',
      held: { from: '12:00', to: '13:00', breaks: [{ from: '12:25', to: '12:35' }] },
      timed: true,
      logged: { days: 0, at: '13:20' },
      log: {
        narrative: {
          form: 'STAGES',
          model: 'GROW',
          stages: [
            {
              stage: 'GOAL',
              text: 'To get the reference from the foreman and not from the office, because he is the one who has seen the work.',
            },
            {
              stage: 'REALITY',
              text: 'Ten working days and not one missed. Two wind-ups, walked away from both, came back once with the sentence and once just came back. A delivery took ten minutes out of our call; Jay rang back without being asked.',
            },
            {
              stage: 'OPTIONS',
              text: 'Ask him now, ask him on the last day, or ask what he would need to see. The third was Jay’s, and the best.',
            },
            {
              stage: 'WILL',
              text: 'Ask at the last brew-up of the week what he would need to see in the second half.',
            },
          ],
        },
        next: {
          owner: 'MENTEE',
          text: 'Jay asks the foreman before the week is out and rings me afterwards to say how it went.',
        },
        offered: offered({
          skills: [
            {
              skill: 'OPEN_QUESTIONS',
              example: 'What would he say that he has seen so far?',
              effect: 'Jay gave an answer with more credit in it than I have ever heard Jay take.',
            },
            {
              skill: 'GOAL_SETTING',
              example: 'From “get a reference” to one question on one day.',
              effect: 'Jay chose the brew-up, when the foreman is in a good mood.',
            },
          ],
          openQuestion: [
            {
              question: 'What do you know on day ten that you did not know on day one?',
              answer: 'That they shout because of the noise. It’s not at you.',
            },
          ],
          reflection: {
            wentWell: 'The photos: by phone they did the work that a face does in the room.',
            doDifferently: 'Agree at the start what we do when a delivery comes.',
          },
        }),
      },
    },
  },
  {
    title: 'What the foreman said',
    kind: 'FORMAL',
    mode: 'PHONE',
    day: { date: nextDay },
    from: '12:00',
    to: '12:45',
    plan: {
      written: { week: 1, at: '13:30' },
      goals: ['placement'],
      objectives: [
        { text: 'Jay turns the foreman’s answer into two things to show', measure: 'Both on Jay’s phone with a date' },
      ],
      activities: [
        { what: 'What he said, word for word', minutes: 15 },
        { what: 'Two things to show him', minutes: 20 },
        { what: 'The last day', minutes: 10 },
      ],
      resources: [{ what: 'A shared note on the phone', fit: 'Jay always has it; paper gets wet on site' }],
      model: null,
    },
    outcome: { is: 'WAITING' },
  },
]
