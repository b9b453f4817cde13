import type { FeedbackTool } from '@mentorfolio/domain/feedback/feedback-kinds'

// Words for readers of nine to eleven: reading-age.test.ts measures them.

/** What each number says. */
export const scaleWords = {
  1: 'not yet',
  2: 'a little',
  3: 'some of the time',
  4: 'most of the time',
  5: 'always',
} as const

const titles: Record<FeedbackTool, string> = {
  SHORT_FORM: 'How is it going?',
  SCALE: 'How is it going?',
  OPEN_LETTER: 'Write a letter',
  WITNESS_TESTIMONY: 'What did you see?',
}

export const feedbackWords = {
  title: (tool: FeedbackTool) => titles[tool],
  about: 'This is about when you met:',
  aboutOthers: (name: string) => `This is about when they met, ${name} and the mentor:`,
  optional: 'You can leave this empty.',
  allOptional: 'Say as much as you like. You can leave lines empty.',
  signLast: 'Type your name just once, in the last box.',
  madeUp: (name: string, mentor: string) =>
    `${name} is a made-up name. It keeps the real name safe. Do you not know who is meant? Ask ${mentor}.`,
  yours: 'What you wrote',
  notSent: 'It was not sent. You can keep a copy of it.',
  why: 'Say why, if you like',
  sign: { mentee: 'Type your name to sign it', other: 'Type your name to sign it' },
  helped: 'Someone helped me with this',
  capacity: 'What is your role?',
  capacityHint: 'Say what you do, like “form tutor”. No name here.',
  contact: 'How can we reach you?',
  contactHint: 'Write your e-mail or your phone number. It is kept safe. Only those who must check can see it.',
  missing: 'It is not sent yet. Do this first:',
  write: 'Write an answer here.',
  choose: 'Pick a number.',
  one: 'Answer one line or more.',
  name: 'Type your name.',
  role: 'Say what you do.',
  reach: 'Say how we can reach you.',
  thanks: (mentor: string) => [`Thank you. ${mentor} can read it now.`, 'You can close this page now.'],
  signed: (name: string, day: string) => `You signed it as ${name} on ${day}.`,
}

/** Why nobody asks for this any more, and whom to talk to. */
export const closedWords = {
  ANSWERED: {
    title: 'This has been answered',
    text: (mentor: string, other: string) =>
      `Someone sent an answer to this before. There can be just one. If that was not you, tell ${mentor} or ${other}.`,
  },
  WITHDRAWN: {
    title: 'You do not have to do this now',
    text: (mentor: string, other: string) =>
      `${mentor} does not ask for this any more. You did nothing wrong. Do you want to know why? Talk to ${mentor} or ${other}.`,
  },
  NOT_YET: {
    title: 'You do not have to do this yet',
    text: (mentor: string, other: string) =>
      `This is about a time when you will meet. Come back after that. Do you want to know more? Talk to ${mentor} or ${other}.`,
  },
  SESSION_MISSED: {
    title: 'You do not have to do this now',
    text: (mentor: string, other: string, who: string) =>
      `This was about a time to meet. The notes now say that ${who} did not come. Is that wrong? Tell ${mentor} or ${other}.`,
  },
  SESSION_WITHDRAWN: {
    title: 'You do not have to do this now',
    text: (mentor: string, other: string) =>
      `This was about a time when you met. ${mentor} took that out of the notes. Do you want to know why? Talk to ${mentor} or ${other}.`,
  },
}
