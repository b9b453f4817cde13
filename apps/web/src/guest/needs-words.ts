// Words for readers of nine to eleven: reading-age.test.ts measures them.

export const needsWords = {
  title: 'My plan',
  intro: (mentor: string) => `${mentor} wrote this about you. Read it, or ask someone to read it to you. Is it right?`,
  changed: 'It has changed. Read it again. Is it right now?',
  label: 'What is not right?',
  missing: 'Write what is not right. A few words will do.',
  thanks: {
    YES: (mentor: string) => [`Thank you. ${mentor} can see that this is right.`, 'You can close this page now.'],
    NO: (mentor: string) => [
      `Thank you. ${mentor} can read what you wrote.`,
      `${mentor} will talk with you, and then change it.`,
    ],
  },
}
