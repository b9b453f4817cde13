import { addDays } from '@mentorfolio/domain/calendar/days'
import { clausesOf } from './agreement-words.ts'
import type { Calendar } from './calendar.ts'
import { wrenGoals, wrenMentoring } from './other-mentoring.ts'
import type { RelationshipScript } from './relationship.ts'

/** Grace and Wren: from contract to a planned ending. */
export const wren = (calendar: Calendar): RelationshipScript => ({
  candidate: 'grace',
  pseudonym: 'Wren',
  identity: { realName: 'Tobias Renshaw', alsoCalled: [], email: null, phone: null },
  under18: true,
  authorised: { by: 'Carol Dunne', role: 'Assistant headteacher, inclusion', when: { week: 21, days: 1, at: '11:00' } },
  setting: 'millbrook',
  drafted: { week: 21, at: '09:50' },
  goals: [
    {
      key: 'lunch',
      title: 'Have somewhere to eat lunch where Wren wants to be',
      domain: 'SOCIAL',
      agreed: { week: 20, at: '12:20' },
      more: wrenGoals(calendar).lunch,
    },
    {
      key: 'asking',
      title: 'Ask for help in science without waiting to be noticed',
      domain: 'ACADEMIC',
      agreed: { week: 20, at: '12:22' },
      more: wrenGoals(calendar).asking,
    },
  ],
  mentoring: wrenMentoring(calendar),
  agreements: [
    {
      clauses: clausesOf({
        ...{ mentor: 'Grace', namedPerson: 'Ms Latimer', setting: 'Millbrook Academy' },
        privacyContact: 'privacy@millbrook.example',
        meeting: 'Most weeks, after lunch on a day that is not a science day, for about an hour, eight or nine times.',
        outcome: 'To have somewhere to be at lunch, and to ask for help before it is too late in the lesson.',
        outside:
          'Grace is not there to settle who was right last year. If it comes up and should be sorted, there are people in school who do that well, and Grace will go to them along with [[mentee]].',
        ending: 'We plan the last two meetings together and write down what to keep.',
      }),
      written: { week: 21, days: 1, at: '15:20' },
      mentorSigned: { week: 21, days: 1, at: '15:30' },
      menteeSigned: { week: 20, at: '12:35' },
    },
  ],
  reviewDueOn: calendar.week(12),
  endsOn: addDays(calendar.week(10), 1),
  closing: { started: { week: 10, at: '09:05' }, closed: { week: 9, at: '16:10' } },
})
