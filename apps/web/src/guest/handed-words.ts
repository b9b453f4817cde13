// Words for readers of nine to eleven: reading-age.test.ts measures them.

/** On the mentor's own phone, in the mentee's hands. */
export const handedWords = {
  thanks: (mentor: string) => `Thank you. Give the phone back to ${mentor}.`,
  copy: (mentor: string) => `Do you want a copy of your own? Ask ${mentor} to print it for you.`,
  notSaved: (mentor: string) =>
    `This was not saved. It may have changed. Give the phone back to ${mentor}, and look at it again.`,
  read: 'Go back to the page',
  concern: 'Are you worried that somebody is not safe?',
  whom: 'See whom to tell',
  notNow: (mentor: string) => `You do not have to answer now. You can give the phone back to ${mentor}.`,
  back: (mentor: string) => `I am ${mentor}`,
}
