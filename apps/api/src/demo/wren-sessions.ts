import { offered, type SessionScript } from './session-script.ts'

/** Wren's sessions, first to last: 295 minutes count. */
export const wrenSessions: SessionScript[] = [
  {
    title: 'Meeting, and what this is for',
    kind: 'CONTRACTING',
    mode: 'IN_PERSON',
    day: { week: 20 },
    from: '11:45',
    to: '12:15',
    plan: null,
    outcome: {
      is: 'LOGGED',
      logged: { days: 0, at: '13:20' },
      log: {
        narrative: {
          form: 'WHOLE',
          text: 'Wren had read the agreement already and had underlined “must tell”. To Wren that sounded like being reported, so we went through what it could be about and what it could not, and I said the words aloud that I would use. Wren made me say them again, slower. Then we talked about rooms, and Wren signed.',
        },
        next: { owner: 'MENTOR', text: 'I find us a room with a window that does not give on to the playground.' },
        offered: offered({
          boundary: 'Wren asked whether I would talk to last year’s friends. I said no, and said who in school could.',
        }),
      },
    },
  },
  {
    title: 'A map of the lunch hour',
    kind: 'FORMAL',
    mode: 'IN_PERSON',
    day: { week: 18 },
    from: '13:30',
    to: '14:30',
    plan: {
      written: { days: -3, at: '16:40' },
      goals: ['lunch'],
      objectives: [
        {
          text: 'Wren knows which parts of lunch are hard and which are only long',
          measure: 'A map with every ten minutes marked as fine, dull or bad',
        },
      ],
      activities: [
        { what: 'Catch up and check the room', minutes: 10 },
        { what: 'Draw the lunch hour as a map of the school', minutes: 30 },
        { what: 'Choose one bad place and think of what is near it', minutes: 20 },
      ],
      resources: [
        { what: 'Fire plan of the school, photocopied', fit: 'Wren likes things exact and the plan is to scale' },
      ],
      model: 'EGAN',
    },
    outcome: {
      is: 'LOGGED',
      timed: true,
      logged: { days: 0, at: '15:10' },
      log: {
        narrative: {
          form: 'STAGES',
          model: 'EGAN',
          stages: [
            {
              stage: 'CURRENT',
              text: 'Bad: the queue, and the benches by the hall. Dull: everything after half past. Fine: the library, but food is not allowed there. So Wren does not eat.',
            },
            { stage: 'PREFERRED', text: 'Twenty minutes with a sandwich and one person who does not ask anything.' },
            {
              stage: 'FORWARD',
              text: 'Find out who else is in the library at that time, by looking and not by asking yet.',
            },
          ],
        },
        next: { owner: 'MENTEE', text: 'Wren counts who is in the library on three days.' },
        offered: offered({
          skills: [
            {
              skill: 'OPEN_QUESTIONS',
              example: 'If the map had sound, where would it be loudest?',
              effect: 'Moved us from people to places, which Wren could talk about.',
            },
          ],
          solution: { whose: 'MENTEE', what: 'Counting first.' },
        }),
      },
      decided: {
        ...{ kind: 'ACCEPTED', waives: [], days: 9, at: '11:30' },
        reason: 'Plan and log fit each other; the map is a good resource for this mentee.',
      },
    },
  },
  {
    title: 'Three days of counting',
    kind: 'FORMAL',
    mode: 'IN_PERSON',
    day: { week: 17 },
    from: '13:30',
    to: '14:30',
    plan: {
      written: { days: -4, at: '10:15' },
      goals: ['lunch'],
      objectives: [
        { text: 'Wren chooses whom to sit near first', measure: 'A name on paper that Wren keeps, and a day' },
      ],
      activities: [
        { what: 'What the counting showed', minutes: 20 },
        { what: 'What sitting near somebody can look like', minutes: 25 },
        { what: 'Choose the day', minutes: 15 },
      ],
      resources: [{ what: 'Wren’s own tally', fit: null }],
      model: null,
    },
    outcome: {
      is: 'LOGGED',
      held: { from: '13:30', to: '14:35' },
      logged: { days: 1, at: '08:30' },
      log: {
        narrative: {
          form: 'WHOLE',
          text: 'Seven regulars, two of whom eat on the sly behind the atlases. Wren found this very funny and I think it did more than anything I could have said. We talked about what sitting near somebody says without words: same table, a chair left between, something to read. Wren tried it with me, and then asked me to be somebody who moves away. I asked what Wren would think that it meant if that happened. “That they want the window.” I had not expected an answer as kind as that.',
        },
        next: { owner: 'MENTEE', text: 'Atlas table on the day that Wren has chosen, with a book.' },
        offered: offered({
          skills: [
            {
              skill: 'NON_VERBAL',
              example: 'We practised distance and angle with two chairs.',
              effect: 'Wren put the chair at a slant and said that it felt less like an interview.',
            },
            {
              skill: 'REFLECTIVE_QUESTIONS',
              example: 'And what would you think it meant if they moved?',
              effect: 'Wren found a harmless reason first, for the first time since we met.',
            },
          ],
          reflection: {
            wentWell: 'Letting it be funny.',
            doDifferently: 'Watch the clock: Wren was nearly late for science.',
          },
        }),
      },
      corrected: {
        ...{ days: 2, at: '12:05' },
        held: { from: '13:30', to: '14:20' },
        reason:
          'I had put the end of the period. Wren left for science at 14:20, which the pass in my folder says too.',
      },
      decided: {
        ...{ kind: 'ACCEPTED', waives: [], days: 9, at: '11:40' },
        reason: 'Accepted at the corrected fifty minutes.',
      },
    },
  },
  {
    title: 'The atlas table',
    kind: 'FORMAL',
    mode: 'IN_PERSON',
    day: { week: 16 },
    from: '13:30',
    to: '14:30',
    plan: {
      written: { days: -6, at: '15:35' },
      goals: ['lunch'],
      objectives: [
        { text: 'Wren decides what to do with the first try', measure: 'Wren says: again, differently, or not' },
      ],
      activities: [
        { what: 'How it went, told as a story with a beginning and an end', minutes: 30 },
        { what: 'Again, differently, or not', minutes: 30 },
      ],
      resources: [],
      model: null,
    },
    outcome: {
      ...{ is: 'NO_SHOW', days: 0, at: '13:55' },
      reason: 'Wren was on the trip to the observatory. It was in the calendar and I had not looked.',
    },
  },
  {
    title: 'The atlas table, and what came of it',
    kind: 'FORMAL',
    mode: 'IN_PERSON',
    day: { week: 15 },
    from: '13:30',
    to: '14:25',
    plan: {
      written: { days: -6, at: '15:20' },
      goals: ['lunch', 'asking'],
      objectives: [
        { text: 'Wren decides what to do after the first try', measure: 'Wren says: again, differently, or not' },
        {
          text: 'Wren finds one moment in science that could go like this',
          measure: 'The moment has a place in the lesson plan',
        },
      ],
      activities: [
        { what: 'The story of the atlas table', minutes: 25 },
        { what: 'What of that could work in science', minutes: 30 },
      ],
      resources: [
        { what: 'The science department’s help cards', fit: 'Silent: a card on the desk instead of a hand in the air' },
      ],
      model: null,
    },
    outcome: {
      is: 'LOGGED',
      logged: { days: 0, at: '14:50' },
      log: {
        narrative: {
          form: 'WHOLE',
          text: 'Three lunches so far. On the second, one of the atlas people slid half a flapjack across without looking up, and that was that. Wren tells it as if it had happened to somebody else, but tells it well.\n\nFor science we looked for the moment before being stuck turns into being lost. Wren says that it is when the board is wiped. The help cards were no good (“everyone can see it’s orange”), so Wren invented a better one: pen across the top of the book. The teacher will have to know. Wren wants to write that note and have me read it through, not the other way round.',
        },
        next: { owner: 'MENTEE', text: 'Wren writes the note to the science teacher and leaves it in my tray.' },
        offered: offered({
          skills: [
            {
              skill: 'PROBING_QUESTIONS',
              example: 'What is the last thing you understood before you are lost?',
              effect: 'We found the wiped board, an exact moment, where before it was just science.',
            },
            {
              skill: 'ENCOURAGEMENT',
              example: 'Said what Wren had done and left out how pleased I was.',
              effect: 'Wren went on to the second goal unprompted.',
            },
          ],
          solution: { whose: 'MENTEE', what: 'The pen across the book.' },
        }),
      },
      decided: {
        ...{ kind: 'ACCEPTED', waives: [], days: 5, at: '09:45' },
        reason: 'Two goals served, and the solution is plainly the mentee’s.',
      },
    },
  },
  {
    title: 'A note to a teacher',
    kind: 'FORMAL',
    mode: 'VIDEO',
    day: { week: 14 },
    from: '13:30',
    to: '14:15',
    plan: {
      written: { days: -5, at: '11:10' },
      goals: ['asking'],
      objectives: [{ text: 'The note says what Wren means', measure: 'Wren reads it aloud and changes nothing more' }],
      activities: [
        { what: 'Read it as the teacher would', minutes: 15 },
        { what: 'What could come back, and what then', minutes: 20 },
        { what: 'When and how it is handed over', minutes: 10 },
      ],
      resources: [{ what: 'The note, on the shared screen', fit: 'Wren edits more freely when typing' }],
      model: 'CLEAR',
    },
    outcome: {
      is: 'LOGGED',
      logged: { days: 0, at: '14:40' },
      log: {
        narrative: {
          form: 'STAGES',
          model: 'CLEAR',
          stages: [
            {
              stage: 'CONTRACT',
              text: 'By video, because the corridor was flooded. We agreed that Wren could keep the camera off and did not have to say why.',
            },
            {
              stage: 'LISTEN',
              text: 'The sentence that mattered was the last: “You do not have to do anything, just know.”',
            },
            {
              stage: 'EXPLORE',
              text: 'I asked what the best answer would be. Wren wants a nod. Not a chat, not an email home.',
            },
            { stage: 'ACTION', text: 'Wren hands it over with the homework, on paper, so that nobody sees it arrive.' },
            {
              stage: 'REVIEW',
              text: 'Camera on for the last two minutes. Wren said that this one was useful and the flood was the best bit.',
            },
          ],
        },
        next: { owner: 'MENTEE', text: 'The note goes in with the next homework.' },
        offered: offered({
          skills: [
            {
              skill: 'ACTIVE_LISTENING',
              example: 'With no face to go by I said back each point in a word or two and waited for a yes.',
              effect: 'Wren corrected me twice, which was the point.',
            },
          ],
        }),
      },
    },
  },
  {
    title: 'Ratios and the bake sale',
    kind: 'FORMAL',
    mode: 'IN_PERSON',
    day: { week: 13 },
    from: '13:30',
    to: '14:30',
    plan: {
      written: { days: -2, at: '17:00' },
      goals: ['asking'],
      objectives: [
        { text: 'Wren gets unstuck on ratios before the test', measure: 'Four questions right out of five' },
      ],
      activities: [{ what: 'Work through the sheet together', minutes: 40 }],
      resources: [{ what: 'Maths revision sheet', fit: null }],
      model: null,
    },
    outcome: {
      is: 'LOGGED',
      held: { from: '13:35', to: '14:15' },
      logged: { days: 0, at: '15:30' },
      log: {
        narrative: {
          form: 'WHOLE',
          text: 'The test was the next day and Wren was in a state about it, so we did ratios with flour and butter for the bake sale and got all five right. We did not come back to the note. I enjoyed it, and I can see now that I was teaching.',
        },
        next: {
          owner: 'MENTOR',
          text: 'Ask the maths department what there is for the week before a test, so that it does not land here.',
        },
        offered: offered({
          reflection: {
            wentWell: 'Wren went into the test calm.',
            doDifferently: 'Say that this is a job for the maths clinic, and walk there together.',
          },
        }),
      },
      decided: {
        ...{ kind: 'EXCLUDED', days: 4, at: '10:20' },
        reason: 'By your own account this was tuition. Keep it as a reflection on the boundary: it is a good one.',
      },
    },
  },
  {
    title: 'Looking back at both goals',
    kind: 'REVIEW',
    mode: 'IN_PERSON',
    day: { week: 12 },
    from: '13:30',
    to: '14:15',
    plan: {
      written: { days: -5, at: '14:10' },
      goals: ['lunch', 'asking'],
      objectives: [
        {
          text: 'Wren scores both goals again and says what made the difference',
          measure: 'Two numbers and a reason for each, in Wren’s words',
        },
      ],
      activities: [
        { what: 'Score without looking at the old numbers', minutes: 10 },
        { what: 'What made the difference', minutes: 20 },
        { what: 'How many more meetings, and for what', minutes: 15 },
      ],
      resources: [{ what: 'The map of the lunch hour from our second meeting', fit: 'Wren’s own before and after' }],
      model: null,
    },
    outcome: {
      is: 'LOGGED',
      logged: { days: 0, at: '14:35' },
      log: {
        narrative: {
          form: 'WHOLE',
          text: 'Lunch from two to eight. Wren took the map and coloured the library green with some ceremony. What made the difference was “that nobody made it a thing”. Asking for help from three to six: the nod happened, the pen works, but only when the usual teacher is there. With a cover teacher Wren goes back to waiting.\n\nI had thought we needed four more meetings. Wren said one, to finish properly, and would rather try the cover lesson alone. I said what I would miss about the others and that I thought the decision was a sound one.',
        },
        next: { owner: 'MENTEE', text: 'Wren tries the pen with a cover teacher, having told them at the door.' },
        offered: offered({
          skills: [
            {
              skill: 'SUMMARISING',
              example: 'So lunch is done, and asking is done on the days when somebody knows.',
              effect: 'Wren saw the gap and named the next step.',
            },
          ],
          summaryGivenBack: 'Lunch is done, and asking is done on the days when somebody knows.',
        }),
      },
    },
  },
  {
    title: 'What to keep',
    kind: 'CLOSURE',
    mode: 'IN_PERSON',
    day: { week: 10 },
    from: '13:30',
    to: '14:15',
    plan: {
      written: { days: -4, at: '15:50' },
      goals: ['lunch', 'asking'],
      objectives: [
        {
          text: 'Wren leaves with something to keep and somebody to go to',
          measure: 'Wren can say both without prompting',
        },
      ],
      activities: [
        { what: 'The cover lesson', minutes: 10 },
        { what: 'A page of what to keep', minutes: 20 },
        { what: 'Who to go to, and saying goodbye', minutes: 15 },
      ],
      resources: [{ what: 'Good paper and a fine pen', fit: 'Wren asked for “proper paper”' }],
      model: null,
    },
    outcome: {
      is: 'LOGGED',
      held: { from: '13:30', to: '14:10' },
      logged: { days: 0, at: '14:45' },
      log: {
        narrative: {
          form: 'WHOLE',
          text: 'The cover teacher said “No problem, love” and that was all it took. Wren read the page of things to keep aloud: count first, sit at a slant, pen across the book, tell them at the door. If it gets hard again it is the pastoral office, second desk, and we had walked past to see who sits there.\n\nWren gave me a bookmark with an atlas on it. I said thank you, and wrote it in the gifts book at reception afterwards.',
        },
        next: { owner: 'NOBODY', text: null },
        offered: offered({
          skills: [
            {
              skill: 'SILENCE',
              example: 'Let the goodbye be short.',
              effect: 'Wren looked back from the door and waved the paper.',
            },
          ],
          policy: [
            {
              policyId: null,
              edition: null,
              name: 'Gifts and hospitality, school policy',
              impact: 'Recorded the bookmark the same day.',
            },
          ],
        }),
      },
    },
  },
]
