// Words for readers of nine to eleven: reading-age.test.ts measures them.

export const closingWords = {
  mentee: {
    title: 'How it ends',
    intro: (mentor: string) => `${mentor} wrote down how your time with ${mentor} ends. Read it. Is it right?`,
  },
  supervisor: {
    title: 'Was it asked?',
    intro: (mentor: string, name: string) =>
      `${mentor} wanted to know from ${name} how it was. ${name} gave no answer. Do you know that ${name} was asked?`,
  },
  goals: 'What you worked on',
  ending: 'How we end',
  where: 'Where you can go now',
  noWhere: 'No place is named here. You can ask your mentor for one.',
  after: 'What comes after',
  along: 'What you take with you',
  asked: 'When they were asked',
  noDays: 'No day is written down.',
  from: (before: number | null, after: number | null) =>
    after === null
      ? 'no number at the end'
      : before === null
        ? `${after} of 10 at the end`
        : `from ${before} to ${after} of 10`,
  label: 'What is not right?',
  missing: 'Write what is not right. A few words will do.',
  label2: 'What do you know of it? You can leave this empty.',
  thanks: {
    YES: (mentor: string) => [
      `You said: yes, that’s right. Thank you. ${mentor} can see it.`,
      'You can close this page now.',
    ],
    NO: (mentor: string) => [
      `You said: that’s not right. Thank you. ${mentor} can read what you wrote.`,
      'You can close this page now.',
    ],
  },
}
