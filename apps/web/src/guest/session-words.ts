// Words for readers of nine to eleven: reading-age.test.ts measures them.

export const sessionWords = {
  mentee: {
    title: 'Did we meet?',
    intro: (mentor: string) => `${mentor} wrote down that you met:`,
  },
  supervisor: {
    title: 'Did they meet?',
    intro: (mentor: string, name: string) => `${mentor} wrote down that ${name} and ${mentor} met:`,
  },
  label: 'What is not right? You can leave this empty.',
  changed: 'The times are new. Read them again above. Are they right now?',
  thanks: {
    YES: (mentor: string) => [
      `You said: yes, that’s right. Thank you. ${mentor} can see it.`,
      'You can close this page now.',
    ],
    NO: (mentor: string) => [
      `You said: that’s not right. Thank you. ${mentor} can see it.`,
      'You can close this page now.',
    ],
  },
}
