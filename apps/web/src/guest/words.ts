import type { GuestView } from '@mentorfolio/domain/guests/guests.endpoints'

// Words for readers of nine to eleven: words.test.ts measures them.

export type Gone = 'USED' | 'EXPIRED' | 'REVOKED' | 'UNKNOWN'

/** Why a link opens nothing, and what to do. */
export const goneWords: Record<Gone, { title: string; text: string }> = {
  USED: { title: 'This has been answered', text: 'If that was you: thank you. If it was not you, tell your mentor.' },
  EXPIRED: { title: 'This link is too old', text: 'Ask your mentor to send you a new one.' },
  REVOKED: {
    title: 'This link was turned off',
    text: 'There may be a newer one. Look for it, or ask your mentor to send you one.',
  },
  UNKNOWN: {
    title: 'This link is not whole',
    text: 'Part of it may be cut off. Open it again from your message, or scan the code again.',
  },
}

export const troubleWords = {
  offline: 'You are not online. Your words are still here. When you are back online, try again.',
  slow: 'This takes long. Please wait, or try again later. Your words are still here.',
  tooMany: 'This was tried too often. Wait 15 minutes, then try again. Your words are still here.',
  broken: 'Something went wrong at our end. Your words are still here. Try again in a minute.',
  changed: 'This has changed since you opened it. Load the page again, and read it once more.',
}

/** Who will read what is answered here. */
export const readersOf = ({ purpose, mentorName, centreName, role }: GuestView): string => {
  const too = `So can ${mentorName}’s assessor, and the people who check the assessor.`
  switch (purpose) {
    case 'AGREEMENT':
      return role === 'mentee'
        ? `${mentorName} can see that you signed. ${too} Only ${mentorName} and ${centreName} can see the name that you type.`
        : `${mentorName} can see that you signed. ${too} Only ${mentorName} and ${centreName} can see your name.`
    case 'NEEDS':
    case 'SESSION':
      return role === 'mentee'
        ? `${mentorName} can read what you say here. ${too} They see a made-up name, not yours.`
        : `${mentorName} can read what you say here. ${too}`
  }
}

/** That they can stop, and whom to talk to. */
export const stopWords = ({ role, talkTo, centreName }: GuestView): string =>
  role === 'mentee'
    ? `You can stop at any time. You do not have to say why. Not happy? Talk to ${talkTo ?? centreName}.`
    : `You do not have to do this. If something is not right, talk to ${talkTo ?? centreName}.`

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

export const signedWords = (mentor: string) => [
  `Thank you. ${mentor} can see that you signed.`,
  `When ${mentor} has signed too, you can start.`,
  'You can keep a copy: print this page, or save it as a file.',
]

export const changeWords = {
  ask: 'Ask for a change',
  label: 'What should be different?',
  send: 'Send this',
  back: 'Go back',
  missing: 'Write what should be different.',
  sent: (mentor: string) => [
    `Thank you. ${mentor} can read what you wrote.`,
    `${mentor} will talk with you, and then send you a new link.`,
  ],
}

export const nameMissing = 'Type your name first.'

export const sessionWords = {
  mentee: {
    title: 'Did we meet?',
    intro: (mentor: string) => `${mentor} wrote down that you met:`,
  },
  supervisor: {
    title: 'Did they meet?',
    intro: (mentor: string, name: string) => `${mentor} wrote down that ${name} and ${mentor} met:`,
  },
  yes: 'Yes, that’s right',
  no: 'That’s not right',
  label: 'What is not right? You can leave this empty.',
  send: 'Send this',
  back: 'Go back',
  thanks: (mentor: string) => [`Thank you. ${mentor} can see your answer.`, 'You can close this page now.'],
}

export const aloud = { start: 'Read it to me', stop: 'Stop reading' }
export const concern = { before: 'Are you worried that somebody is not safe?', link: 'Raise a concern' }
