import { addDays } from '@mentorfolio/domain/calendar/days'
import { clausesOf } from './agreement-words.ts'
import type { Calendar } from './calendar.ts'
import type { RelationshipScript } from './relationship.ts'
import { robinGoals, robinMentoring } from './robin-mentoring.ts'

const inBoth = {
  mentor: 'Priya',
  setting: 'Eastfield provision',
  privacyContact: 'office@eastfield.example',
  namedPerson: 'Mr Hale',
  outside:
    'Priya cannot help with what happens in lessons or with [[mentee’s]] medication. If [[mentee]] [[needs|need]] somebody for that, Priya will find out who it is and go along the first time.',
  ending:
    'We choose the last meeting together, four weeks before. [[Mentee]] [[decides|decide]] what to take away from it.',
} as const

const firstWords = clausesOf({
  ...inBoth,
  meeting:
    'Every week or two, in the front office after [[mentee’s]] last lesson, for about an hour, until the end of term.',
  outcome: 'To get a college place.',
})

// Robin asked for three things before signing: where, from which time, and that the goal should say who chooses.
const agreedWords = clausesOf({
  ...inBoth,
  meeting:
    'Every week or two, in the art room, not the office, once the taxis have gone, for about an hour, until the end of term. If one of us cannot come, we say so by the end of break.',
  outcome: 'To get a college place of [[mentee’s]] own choice.',
})

/** Priya and Robin: the agreement signed at the second attempt, five sessions that count, one to log, a review due. */
export const robin = (calendar: Calendar): RelationshipScript => ({
  candidate: 'priya',
  pseudonym: 'Robin',
  identity: { realName: 'Callum Draycott', alsoCalled: [], email: null, phone: null },
  under18: true,
  authorised: { by: 'Martin Hale', role: 'Head of provision', when: { week: 12, days: 1, at: '10:05' } },
  setting: 'eastfield',
  drafted: { week: 12, at: '11:20' },
  goals: [
    {
      key: 'college',
      title: 'Get a college place that Robin chooses',
      domain: 'WORK',
      agreed: { week: 11, at: '15:40' },
      more: robinGoals(calendar).college,
    },
    {
      key: 'staying',
      title: 'Have two ways to stay in the room when it gets too much',
      domain: 'BEHAVIOUR',
      agreed: { week: 11, at: '15:41' },
      more: robinGoals(calendar).staying,
    },
    {
      key: 'mondays',
      title: 'Be in by 9.15 on four Mondays out of five',
      domain: 'LIFE',
      agreed: { week: 9, at: '17:10' },
    },
  ],
  mentoring: robinMentoring(calendar),
  agreements: [
    {
      clauses: firstWords,
      written: { week: 12, days: 1, at: '12:45' },
      mentorSigned: { week: 12, days: 1, at: '12:50' },
      changeAsked: { week: 12, days: 2, at: '13:15' },
      askedFor: 'Can we not meet in the office? And not before the taxis have gone. And I choose the college.',
    },
    {
      clauses: agreedWords,
      written: { week: 11, at: '08:35' },
      mentorSigned: { week: 11, at: '08:40' },
      menteeSigned: { week: 11, at: '15:30' },
    },
  ],
  reviewDueOn: addDays(calendar.week(0), 8),
  endsOn: addDays(calendar.week(0), 22),
})
