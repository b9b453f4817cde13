import type { GuestView } from '@mentorfolio/domain/guests/guests.endpoints'

// Words for readers of nine to eleven: reading-age.test.ts measures them.

export const agreementWords = {
  mentee: (mentor: string) => ({
    title: 'Our agreement',
    intro: `Please read this. Sign it if you are happy. If something is not right, tell ${mentor} and it will be changed.`,
    label: 'Type your name to sign',
    sign: 'Sign our agreement',
    helped: 'Someone helped me',
  }),
  supervisor: (mentor: string, name: string) => ({
    title: `The agreement of ${mentor} and ${name}`,
    intro: `${mentor} asks you to sign for ${name}, who cannot sign alone. Read it with ${name}. Sign it only if ${name} is happy with it.`,
    label: 'Type your own name',
    sign: `Sign for ${name}`,
    helped: `I read it with ${name}`,
  }),
}

/** `begins`: whether it is in force now, still waits for the mentor's own name, or for somebody else. */
export type Begins = 'NOW' | 'MENTOR' | 'OTHERS'

const whenItBegins: Record<Begins, (mentor: string) => string> = {
  NOW: (mentor) => `${mentor} has signed too. You can start.`,
  MENTOR: (mentor) => `When ${mentor} has signed too, you can start.`,
  OTHERS: (mentor) => `${mentor} has signed too. ${mentor} will tell you when you can start.`,
}

export const signedWords = (mentor: string, name: string, day: string, begins: Begins) => [
  `You signed as ${name} on ${day}.`,
  `Thank you. ${mentor} can see that you signed.`,
  whenItBegins[begins](mentor),
]

export const changeWords = {
  ask: 'Ask for a change',
  label: 'What should be different?',
  missing: 'Write what should be different.',
  sent: (mentor: string) => [
    `Thank you. ${mentor} can read what you wrote.`,
    `${mentor} will talk with you, and then send you a new link.`,
  ],
}

/** While the centre has paused it: nothing is asked, and a word on what should be different is still heard. */
export const pausedWords = {
  lines: ({ centreName, talkTo }: Pick<GuestView, 'centreName' | 'talkTo'>) => [
    `${centreName} has put this on hold for now. You do not have to sign. You do not have to do a thing.`,
    `You did no wrong. Do you want to ask about it? Talk to ${talkTo ?? centreName}.`,
  ],
  change: 'If you want a change in here, you can still say so. It will be kept.',
}

export const nameMissing = 'Type your name first.'
