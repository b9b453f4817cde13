import type { Clause, ClauseKind } from './clauses.ts'

/**
 * The words that Mentorfolio ships: our own, for a reader of nine to eleven. What only the mentor knows is a blank, asked as
 * a question; its example stands in brackets. A centre publishes its own in their place (docs/cycle.md).
 */
export const defaultClauses = {
  ROLES: {
    kind: 'ROLES',
    title: 'What a mentor is for',
    text: '[[Mentor]] is [[mentee’s]] mentor. A mentor listens, asks questions and helps [[mentee]] to work out [[their]] own next step. [[Mentee]] [[decides|decide]] what to do.\n\n[[Mentee’s]] part is to come, to say what [[they]] think, and to say if something is not right.',
  },
  DISTINCTION: {
    kind: 'DISTINCTION',
    title: 'What mentoring is not',
    text: 'It is not coaching, where you train for one thing. It is not counselling, teaching or being in charge. In our meetings [[mentor]] gives no lessons and no marks, and does not treat how [[mentee]] [[feels|feel]].\n\nAn example: if [[mentee]] [[feels|feel]] very low, [[mentor]] listens, and helps to find somebody whose job that is.',
  },
  FREQUENCY: {
    kind: 'FREQUENCY',
    title: 'How often we meet',
    text: 'We meet [[? How often do you meet, where, and for how long? (such as: once a week in the library, for about an hour)]].\n\nWe go on until [[? Until when? (such as: the end of the summer term)]]. If one of us cannot come, we say so as soon as we can.',
  },
  OUTCOME: {
    kind: 'OUTCOME',
    title: 'What [[mentee]] [[wants|want]] from this',
    text: '[[Mentee]] [[wants|want]] [[? What does your mentee want to come of it? (begin with ‘to’: to get a college place)]].\n\nWe can change this together at any time.',
  },
  RELATIONSHIP_OBJECTIVES: {
    kind: 'RELATIONSHIP_OBJECTIVES',
    title: 'How we want to work together',
    text: 'Besides that, we want this for our time together: [[? What do you both want for your time together? (such as: that each of us can say when something is hard)]].',
  },
  CONFIDENTIALITY: {
    kind: 'CONFIDENTIALITY',
    title: 'What stays between us, and what cannot',
    text: 'What [[mentee]] [[says|say]] stays between us, but for the notes below.\n\nIf [[mentor]] thinks that [[mentee]] or someone else is not safe, [[mentor]] must tell [[named person]]. [[Mentor]] will tell [[mentee]] first if that is safe.',
  },
  READERS: {
    kind: 'READERS',
    title: 'Who reads the notes',
    text: '[[Mentor]] writes notes for a course. They use a made-up name, not [[a real one|yours]]. [[Mentor’s]] assessor, and the people who check the assessor, can read them.\n\n[[Centre]] runs the course. It knows [[mentee’s]] real name, kept apart from the notes, and when we met.',
  },
  PRIVACY: {
    kind: 'PRIVACY',
    title: 'What is kept',
    text: '[[Mentee]] can stop at any time. [[Mentee]] can ask to see what is kept, and to have it put right if it is wrong.\n\n[[Centre]] keeps the notes for as long as its rules say. To ask how long, or which law lets it keep them, go to [[privacy contact]].',
  },
  RECORDING: {
    kind: 'RECORDING',
    title: 'Recordings',
    text: 'We record no sound and no pictures unless [[mentee]] [[says|say]] yes, each time. Saying no is fine and changes nothing.',
  },
  BOUNDARIES: {
    kind: 'BOUNDARIES',
    title: 'What is outside of this',
    text: '[[Mentor]] cannot be a doctor, lend money, or keep a secret that could hurt somebody. We keep to our meetings: we do not message each other on social media.\n\nIf [[mentee]] [[needs|need]] help that a mentor cannot give, [[mentor]] finds out who can, and helps [[mentee]] to get there.',
  },
  DUAL_ROLE: {
    kind: 'DUAL_ROLE',
    title: 'If [[mentor]] is something else here too',
    text: '[[Mentor]] is also [[? What else are you to your mentee? (such as: a teaching assistant here)]]. In our meetings that does not count: there [[mentor]] is the mentor. If the two get mixed up, each of us can say so, and [[named person]] helps.',
  },
  ENDING: {
    kind: 'ENDING',
    title: 'How it ends',
    text: 'We plan the last meeting together, before it comes. We look at what has changed, and where to find help after it.\n\n[[Mentee]] can stop at any time and [[does|do]] not have to say why. Not happy? Talk to [[named person]].',
  },
} as const satisfies { [K in Exclude<ClauseKind, 'OTHER'>]: Clause & { kind: K } }

const begun = [
  'ROLES',
  'DISTINCTION',
  'FREQUENCY',
  'OUTCOME',
  'CONFIDENTIALITY',
  'READERS',
  'PRIVACY',
  'BOUNDARIES',
  'ENDING',
] as const

/** What an agreement begins with where the centre has published nothing of its own. The other kinds are on offer. */
export const defaultTemplate: Clause[] = begun.map((kind) => ({ ...defaultClauses[kind] }))
