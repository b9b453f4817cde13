import { clausesOf } from './agreement-words.ts'
import { ashMentoring } from './other-mentoring.ts'
import type { RelationshipScript } from './relationship.ts'
import { offered, type SessionScript } from './session-script.ts'

/** Tom and Ash: met once to agree how to work; the agreement waits for Ash. */
export const ash: RelationshipScript = {
  candidate: 'tom',
  pseudonym: 'Ash',
  identity: { realName: 'Imogen Fairley', alsoCalled: [], email: null, phone: null },
  under18: true,
  setting: 'millbrook',
  drafted: { week: 2, at: '10:05' },
  goals: [
    {
      key: 'kitchen',
      title: 'Try a day in a working kitchen',
      domain: 'WORK',
      agreed: { week: 1, at: '12:05' },
    },
  ],
  mentoring: ashMentoring,
  agreements: [
    {
      clauses: clausesOf({
        ...{ mentor: 'Tom', namedPerson: 'Ms Latimer', setting: 'Millbrook Academy' },
        privacyContact: 'privacy@millbrook.example',
        meeting:
          'Every week in period five, in the food room when it is free, for three quarters of an hour, six times.',
        outcome: 'To find out whether cooking for a living is right for [[mentee]], by trying it for a day.',
        outside:
          'Tom cannot change [[mentee’s]] timetable, nor talk to the attendance officer for [[mentee]]. He can help to work out what to say to them.',
        ending: 'After six meetings we look back together and decide whether to stop or to go on for longer.',
      }),
      written: { week: 2, at: '15:10' },
      mentorSigned: { week: 1, at: '16:35' },
    },
  ],
  reviewDueOn: null,
  endsOn: null,
}

export const ashSessions: SessionScript[] = [
  {
    title: 'Agreeing how we work',
    kind: 'CONTRACTING',
    mode: 'IN_PERSON',
    day: { week: 1 },
    from: '11:20',
    to: '11:55',
    plan: null,
    outcome: {
      is: 'LOGGED',
      logged: { days: 0, at: '12:10' },
      log: {
        narrative: {
          form: 'WHOLE',
          text: 'We sat in the food room because the library was booked. Ash asked straight away whether this was “because of the fire alarm thing”. I said no, nobody had sent me, and that Ash could turn it down. That seemed to matter more than anything I had prepared.\n\nWe read the agreement aloud, a clause each. Ash stopped at the part about safety and put it well: “So it stays here unless somebody’s getting hurt.” We agreed that I would say so first if I ever had to pass something on. Ash did not want to sign on the spot and took the paper home to think about it, which I said was a good habit.\n\nAsked what would make six meetings worth it, Ash said to find out what a real kitchen is like before choosing a course.',
        },
        next: {
          owner: 'MENTEE',
          text: 'Ash reads the agreement again at home and tells me by the end of the week what should change, if anything.',
        },
        offered: offered({
          skills: [
            {
              skill: 'ACTIVE_LISTENING',
              example:
                'Left the clause about notes when I saw Ash looking at the door, and asked what the question was.',
              effect: 'Ash asked whether the head of year reads them. I could say no, and show who does.',
            },
          ],
          boundary:
            'Ash asked me to get the detention lifted. I said that this was not mine to do, and that I could help to plan the conversation with the head of year.',
          reflection: {
            wentWell: 'Not hurrying the signature.',
            doDifferently: 'Book the food room for all six, so that we never start by looking for somewhere to sit.',
          },
        }),
      },
    },
  },
]
