import type { Calendar } from './calendar.ts'
import { offered, type SessionScript } from './session-script.ts'

const beforeTheAgreement: SessionScript = {
  title: 'Getting to know each other',
  kind: 'FORMAL',
  mode: 'IN_PERSON',
  day: { week: 12 },
  from: '13:10',
  to: '13:35',
  plan: null,
  outcome: {
    is: 'LOGGED',
    logged: { days: 0, at: '15:55' },
    log: {
      narrative: {
        form: 'WHOLE',
        text: 'First proper time alone together. Robin kept a coat on and stood by the window, so I stood as well. We talked about the dog for most of it, and how she knows when somebody is about to cry. Near the end Robin said that the last mentor “just stopped turning up”. I said that I would always send word, and that we would write down how we work before we start on anything.',
      },
      next: {
        owner: 'MENTOR',
        text: 'I draft the agreement and bring it on paper, large print, so that Robin can scribble on it.',
      },
      offered: offered({
        reflection: {
          wentWell: 'I did not fill the gaps.',
          doDifferently:
            'Sort out the agreement first. I was so pleased to be talking that I let it run on as if we had one.',
        },
      }),
    },
  },
}

const goodWeek: SessionScript = {
  title: 'What a good week looks like',
  kind: 'FORMAL',
  mode: 'IN_PERSON',
  day: { week: 9 },
  from: '16:00',
  to: '17:00',
  plan: {
    written: { days: -3, at: '19:10' },
    goals: ['college', 'staying'],
    objectives: [
      {
        text: 'Robin describes a good week in enough detail that we can build on it',
        measure: 'Robin names three things that were different in it, and picks one to keep',
      },
    ],
    activities: [
      { what: 'Settle in: tea, and a look back at what the agreement says', minutes: 10 },
      { what: 'Line of the last three weeks on lining paper, ups and downs', minutes: 25 },
      { what: 'Scaling: where is this week, and what would one point more look like', minutes: 15 },
      { what: 'Pick one thing to keep, and close', minutes: 10 },
    ],
    resources: [
      { what: 'Roll of lining paper and thick pens', fit: 'Robin thinks better drawing than talking across a table' },
    ],
    model: 'OSKAR',
  },
  outcome: {
    is: 'LOGGED',
    held: { from: '16:02', to: '17:02' },
    timed: true,
    logged: { days: 0, at: '17:35' },
    log: {
      narrative: {
        form: 'STAGES',
        model: 'OSKAR',
        stages: [
          { stage: 'OUTCOME', text: 'A week in which nobody at home gets a phone call from us.' },
          {
            stage: 'SCALING',
            text: 'A four. Robin drew the three weeks as a line and put the lowest point on the first Monday, before anything had happened at all.',
          },
          {
            stage: 'KNOW_HOW',
            text: 'The week at seven was the one with the bike project on Tuesday and Thursday. Robin noticed by looking at the drawing that both good days followed an early night.',
          },
          {
            stage: 'AFFIRM',
            text: 'I said that spotting the early nights was real detective work, and that I would not have seen it. Robin wants to keep the Tuesday one going first, because “Thursday is showing off”.',
          },
          {
            stage: 'REVIEW',
            text: 'Asked to scale the hour itself, Robin gave it a six and asked to keep the drawing.',
          },
        ],
      },
      next: {
        owner: 'MENTEE',
        text: 'Robin puts the phone to charge in the kitchen on Monday night and sees whether Tuesday is any easier.',
      },
      offered: offered({
        skills: [
          {
            skill: 'OPEN_QUESTIONS',
            example: 'What was going on in the week that you drew highest?',
            effect: 'Robin went back to the paper and found the early nights without any hint from me.',
          },
          {
            skill: 'ENCOURAGEMENT',
            example: 'Named the noticing, not the outcome: “You worked that out from your own drawing.”',
            effect: 'Robin sat down for the first time.',
          },
        ],
        solution: { whose: 'MENTEE', what: 'Charge the phone in the kitchen.' },
        strategy: [
          {
            tag: null,
            strategy: 'Drawing first, talking second, side by side and not face to face.',
            impact: 'An hour without a single trip to the corridor.',
          },
        ],
      }),
    },
    decided: {
      ...{ kind: 'ACCEPTED', waives: [], days: 6, at: '10:15' },
      reason: 'Clear structure, Robin’s own words throughout, written up the same day.',
    },
  },
}

const stayingInTheRoom: SessionScript = {
  title: 'Two ways to stay in the room',
  kind: 'FORMAL',
  mode: 'IN_PERSON',
  day: { week: 7 },
  from: '15:15',
  to: '16:00',
  plan: {
    written: { days: -5, at: '12:25' },
    goals: ['staying'],
    objectives: [
      {
        text: 'Robin chooses two things to try when a lesson gets too much',
        measure: 'Both are on a card in Robin’s handwriting, and one has been practised here',
      },
    ],
    activities: [
      { what: 'How the Tuesday experiment went', minutes: 10 },
      { what: 'Walk through the last time Robin left a lesson, second by second', minutes: 15 },
      { what: 'Try out three ways to stay, choose two', minutes: 15 },
      { what: 'Write the card', minutes: 5 },
    ],
    resources: [
      {
        what: 'Blank cards the size of a bus pass',
        fit: 'Fits in the phone case, where Robin will see it and others will not',
      },
    ],
    model: null,
  },
  outcome: {
    is: 'LOGGED',
    logged: { days: 0, at: '16:20' },
    log: {
      narrative: {
        form: 'WHOLE',
        text: 'The kitchen-charger idea worked twice and then the charger went missing. Robin told that as a failure; I asked how many Tuesdays there had been, and we agreed that two out of two is not a failure.\n\nWe slowed down the last walk-out. What came first was not the teacher but the scrape of chairs when everybody gets up. By the time somebody speaks, Robin is already hot. I asked what the body wants to do at the scrape, not what Robin should do. “Push something.” So we tried pushing: palms flat on the underside of the table, count of eight. The second was Robin’s own, asking to hand out the books so that there is a reason to stand.\n\nBoth are on the card. Robin wants to show it to one teacher only and chose which.',
      },
      next: {
        owner: 'MENTEE',
        text: 'Robin shows the card to the maths teacher before Thursday. I only step in if Robin asks me to.',
      },
      offered: offered({
        skills: [
          {
            skill: 'PROBING_QUESTIONS',
            example: 'And just before that, what did you hear?',
            effect:
              'We got from “Sir shouted” back to the scrape of the chairs, which is something that can be planned for.',
          },
          {
            skill: 'SILENCE',
            example: 'Waited, I think nearly a minute, after asking what the body wants to do.',
            effect: 'The answer was Robin’s, and physical. I would have offered breathing.',
          },
        ],
        barrier: [
          {
            barrier: 'Noise sets Robin off before anybody has said a word.',
            strategy: 'Two quiet things to do with the hands, chosen and practised here.',
            result: 'Used the table push once the same week without being noticed.',
          },
        ],
        solution: { whose: 'TOGETHER', what: 'The push came from both of us, the books from Robin.' },
      }),
    },
    decided: {
      ...{ kind: 'ACCEPTED', waives: [], days: 5, at: '14:40' },
      reason: 'Probing questions with a result I can see. Good use of the plan’s second activity.',
    },
  },
}

const twoCourses: SessionScript = {
  title: 'Choosing between two courses',
  kind: 'FORMAL',
  mode: 'IN_PERSON',
  day: { week: 5 },
  from: '16:00',
  to: '17:00',
  plan: {
    written: { days: -2, at: '18:05' },
    goals: ['college'],
    objectives: [
      {
        text: 'Robin can say what each course would mean on an ordinary Wednesday',
        measure: 'One page per course with travel, people, what you do with your hands, and one worry',
      },
    ],
    activities: [
      { what: 'What Robin already knows and where it comes from', minutes: 15 },
      { what: 'Fill in one page for each course', minutes: 30 },
      { what: 'What is still missing and how to find out', minutes: 15 },
    ],
    resources: [
      {
        what: 'The two course pages, printed, with the jargon underlined',
        fit: 'Robin gives up on websites quickly but likes to annotate',
      },
      { what: 'Bus times from the end of Robin’s road', fit: null },
    ],
    model: 'GROW',
  },
  outcome: {
    is: 'LOGGED',
    held: { from: '16:00', to: '17:05', breaks: [{ from: '16:30', to: '16:35' }] },
    logged: { days: 0, at: '17:25' },
    log: {
      narrative: {
        form: 'STAGES',
        model: 'GROW',
        stages: [
          {
            stage: 'GOAL',
            text: 'To stop being asked “bikes or bricks?” by everybody and to have an answer that is Robin’s.',
          },
          {
            stage: 'REALITY',
            text: 'Motor vehicle means two buses and a bigger group. Construction is ten minutes away and starts with six weeks of theory. Robin had heard that you need maths for one of them; we looked, and you need it for both, alongside.',
          },
          {
            stage: 'OPTIONS',
            text: 'Go and see both. Ask somebody who is on the course and is not a teacher. Ask whether the theory weeks have workshop time. All three were Robin’s; I only wrote.',
          },
          {
            stage: 'WILL',
            text: 'Visit motor vehicle first, because the fear of the bus is the real question there and a visit would answer it. I will ask who can show us round.',
          },
        ],
      },
      next: {
        owner: 'MENTOR',
        text: 'I ring the college about a visit in a quiet hour and give Robin two dates to choose from.',
      },
      offered: offered({
        skills: [
          {
            skill: 'REFLECTIVE_QUESTIONS',
            example: 'What does it tell you that you filled in the worry first on both pages?',
            effect:
              'Robin said, after a bit, that worrying is how you get ready, and that it would be nice to have another way as well.',
          },
          {
            skill: 'GOAL_SETTING',
            example: 'We turned “find out about college” into one visit, one question and one date.',
            effect: 'Robin asked for a copy to put up at home.',
          },
        ],
        openQuestion: [
          {
            question: 'What would make you glad on a wet Wednesday in February that you had picked this one?',
            answer: 'If I’d be doing something and not just hearing about it.',
          },
        ],
        reflection: {
          wentWell: 'A five-minute break when the pen started tapping, before it was needed.',
          doDifferently:
            'I had a favourite and I think it showed when I read the second page out. Robin should read them next time.',
        },
      }),
    },
  },
}

const chat: SessionScript = {
  title: 'A chat on the way back from the shop',
  kind: 'INFORMAL',
  mode: 'IN_PERSON',
  day: { week: 4 },
  from: '12:35',
  to: '12:55',
  plan: null,
  outcome: {
    is: 'LOGGED',
    logged: { days: 0, at: '13:05' },
    log: {
      narrative: {
        form: 'WHOLE',
        text: 'Walked to the shop and back for milk. Robin talked about the weekend: a cousin’s baby, a lot of football, bored by Sunday teatime. Nothing we had planned, and nice for it. Robin said in passing that the card is still in the phone case.',
      },
      next: { owner: 'NOBODY', text: null },
      offered: offered({}),
    },
  },
}

const rehearsing: SessionScript = {
  title: 'Rehearsing the college visit',
  kind: 'FORMAL',
  mode: 'IN_PERSON',
  day: { week: 2 },
  from: '16:00',
  to: '17:00',
  plan: {
    written: { days: -7, at: '13:20' },
    goals: ['college', 'staying'],
    objectives: [
      {
        text: 'Robin knows what will happen on the visit, minute by minute',
        measure: 'Robin can tell it back without looking, and rates the worst minute five or lower',
      },
    ],
    activities: [
      { what: 'Map of the building and who will meet us where', minutes: 15 },
      { what: 'Walk it through in our own corridor', minutes: 25 },
      { what: 'The worst minute: what helps', minutes: 15 },
      { what: 'What I do and do not do on the day', minutes: 5 },
    ],
    resources: [
      {
        what: 'Photos of the entrance and the workshop from the college',
        fit: 'New places are easier for Robin once seen in a picture',
      },
    ],
    model: null,
  },
  outcome: {
    is: 'LOGGED',
    held: { from: '16:00', to: '16:50' },
    logged: { days: 4, at: '19:45' },
    log: {
      narrative: {
        form: 'WHOLE',
        text: 'Robin wanted to know what would happen minute by minute, so we walked it in our own corridor with the photos taped to the doors. I asked what the worst minute would be, and waited. After a while Robin said that it was not meeting the tutor but the corridor outside, with everybody coming out at once. I summarised: “So the room is fine, it’s the corridor.” Robin laughed, said yes, exactly that, and planned to arrive five minutes after the bell on purpose.\n\nWe finished ten minutes early because the plan was done and Robin was cheerful, which seemed a better place to stop than the clock. I was off sick from the next morning, so I am writing this from the notes that I made on the back of the plan.',
      },
      next: {
        owner: 'MENTEE',
        text: 'Robin asks the college whether we may come in by the workshop door, and tells me what they say.',
      },
      offered: offered({
        skills: [
          {
            skill: 'SUMMARISING',
            example: '“So the room is fine, it’s the corridor.”',
            effect: 'Robin laughed, and from then on we had one thing to plan for and not a whole day.',
          },
          {
            skill: 'ACTIVE_LISTENING',
            example: 'Put the photos down and turned my chair when Robin’s voice dropped.',
            effect: 'The corridor came out in the next sentence.',
          },
        ],
        summaryGivenBack: 'So the room is fine, it’s the corridor.',
        solution: { whose: 'MENTEE', what: 'Arriving five minutes late on purpose.' },
        reflection: {
          wentWell: 'Waiting after the question about the worst minute.',
          doDifferently: 'Ask for the second-worst minute as well. I stopped at the first answer.',
        },
      }),
    },
  },
}

const mondays: SessionScript = {
  title: 'What gets in the way on Mondays',
  kind: 'FORMAL',
  mode: 'IN_PERSON',
  day: { week: 1 },
  from: '16:00',
  to: '17:00',
  plan: {
    written: { days: -4, at: '12:40' },
    goals: ['mondays', 'staying'],
    objectives: [
      {
        text: 'Robin finds the one part of Monday morning that is worth changing',
        measure: 'A before and after of the hour between eight and nine, with one thing moved',
      },
    ],
    activities: [
      { what: 'How the visit went', minutes: 15 },
      { what: 'Monday from eight to nine on sticky notes', minutes: 20 },
      { what: 'Move one note, and think through what follows', minutes: 20 },
      { what: 'Who needs to know', minutes: 5 },
    ],
    resources: [
      {
        what: 'Sticky notes in two colours',
        fit: 'Robin can move things about and change a decision without crossing out',
      },
    ],
    model: null,
  },
  outcome: {
    is: 'LOGGED',
    held: { from: '16:05', to: '16:50' },
    timed: true,
    logged: { days: 0, at: '17:15' },
    log: {
      narrative: {
        form: 'WHOLE',
        text: 'The visit first: Robin went in by the workshop door, stayed the whole forty minutes and asked the tutor how many people drop out. The tutor liked the question. Robin was trying hard not to look pleased.\n\nThen Mondays. Eleven notes between eight and nine, and seven of them were about getting a younger brother out of the house. I had not known. I checked that Robin was all right with me knowing and what, if anything, should go further; we agreed that the breakfast club at the primary school is worth asking about and that Robin would like me to be in the room when asking at home. Nothing about it worried me beyond a lot of responsibility on a Monday, and I told Robin that I would mention it to the supervisor in those words.\n\nOne note moved: bags by the door on Sunday night.',
      },
      next: {
        owner: 'MENTEE',
        text: 'Bags by the door on Sunday, and Robin tells me on Monday at break what time it was at the gate.',
      },
      offered: offered({
        skills: [
          {
            skill: 'ACTIVE_LISTENING',
            example:
              'Read the notes back in the order in which Robin had placed them and left the brother ones till Robin picked them up.',
            effect: 'Robin explained them without being asked.',
          },
          {
            skill: 'CHALLENGE',
            example: '“You said that you’re just lazy on Mondays. I’m looking at seven notes that say otherwise.”',
            effect: 'A long look at the table, then: “Yeah. All right.”',
          },
          {
            skill: 'GOAL_SETTING',
            example: 'One note to move, not the whole hour.',
            effect: 'Robin chose Sunday night, which I would have thought the hardest.',
          },
        ],
        boundary:
          'I said what I would pass on to my supervisor and in which words, before doing so. Ringing home is not mine to do.',
        reflection: {
          wentWell: 'Keeping to one change.',
          doDifferently: 'Start late sessions with water and a biscuit. Robin had not eaten since break.',
        },
      }),
    },
  },
}

/** Robin's sessions: 260 minutes count. The last one waits for its log. */
export const robinSessions = ({ toLog }: Calendar): SessionScript[] => [
  beforeTheAgreement,
  goodWeek,
  stayingInTheRoom,
  twoCourses,
  chat,
  rehearsing,
  mondays,
  {
    title: 'Preparing for the interview',
    kind: 'FORMAL',
    mode: 'IN_PERSON',
    day: { date: toLog.day },
    from: toLog.from,
    to: toLog.to,
    plan: {
      written: { week: 1, days: 1, at: '12:50' },
      goals: ['college'],
      objectives: [
        {
          text: 'Robin walks into the interview with two questions of their own',
          measure: 'Both questions said out loud twice, to two different people',
          stage: 'OPTIONS',
        },
      ],
      purpose: 'To make the room on Friday a room that Robin has already been in',
      structure: 'Monday first, then their questions, then Robin’s, then how to wait',
      cites: ['communication', 'avoid'],
      respects: 'The four parts went to Robin on a note the day before; nothing is asked in front of others',
      clarifyingQuestions: ['Who may come along to the door?', 'What would make the waiting easier?'],
      rationale: 'What has been said aloud twice is easier to say a third time',
      activities: [
        { what: 'How Monday went, and the bags', minutes: 10 },
        { what: 'What they are likely to ask, and what Robin would like to be asked', minutes: 20 },
        { what: 'Two questions of Robin’s, tried out on me and on the technician', minutes: 20 },
        { what: 'The waiting: what to do with it', minutes: 10 },
      ],
      resources: [
        {
          what: 'The letter from the college, with the room number',
          fit: 'Robin wants to know the door before the day',
        },
      ],
      model: 'GROW',
    },
    outcome: { is: 'WAITING' },
  },
]
