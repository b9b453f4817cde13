// Words for readers of nine to eleven: reading-age.test.ts measures them.

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

export const stopAsk = {
  open: 'I want to stop',
  intro: (mentor: string) => `You can stop. Press the button, and ${mentor} will know. You do not have to say why.`,
  label: 'Is there something you want to say? You can leave this empty.',
  send: 'Yes, I want to stop',
  sent: (mentor: string) => [
    `${capital(mentor)} has been told that you want to stop.`,
    `${capital(mentor)} may ask how it was, so that it ends well. You do not have to answer.`,
  ],
  kept: (mentor: string) => [
    `${mentor} will see that you want to stop.`,
    `${mentor} may ask how it was, so that it ends well. You do not have to answer.`,
  ],
  notYours: 'Only the person who is mentored can say this.',
  mentor: 'your mentor',
}
