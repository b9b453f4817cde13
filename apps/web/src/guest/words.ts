import type { GuestView } from '@mentorfolio/domain/guests/guests.endpoints'
import type { Gone } from '../links/trouble.ts'

// Words for readers of nine to eleven: reading-age.test.ts measures them.

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
  tooMany:
    'This was tried too often. Wait 15 minutes, then try again. If that does not help, ask for a new link. Your words are still here.',
  broken: 'Something went wrong at our end. Your words are still here. Try again in a minute.',
  notNow: 'This cannot be answered just now. Nothing you wrote is wrong. Ask whoever sent you the link.',
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
      return `${mentorName} can read what you say here. ${too} They see a made-up name, not yours. If someone may get hurt, ${mentorName} has to tell the person who keeps people safe.`
    case 'SESSION':
    case 'CLOSURE':
      return role === 'mentee'
        ? `${mentorName} can read what you say here. ${too} They see a made-up name, not yours.`
        : `${mentorName} can read what you say here. ${too}`
    case 'FEEDBACK':
      return role === 'mentee'
        ? `${mentorName} will read this. ${too} They see a made-up name, not yours. Only ${mentorName} and ${centreName} can see the name that you type.`
        : `${mentorName} will read this. ${too} Only ${mentorName} and ${centreName} can see your name.`
  }
}

/** Who reads what a mentee asks to be different in an agreement. */
export const readersOfChange = ({ mentorName }: GuestView): string =>
  `${mentorName} can read what you write. So can ${mentorName}’s assessor, and the people who check the assessor. They see a made-up name, not yours.`

/** Who reads what a witness saw: those who rely on it have to be able to ask. */
export const readersOfTestimony = ({ mentorName, centreName }: GuestView): string =>
  `${mentorName} will read this. So can ${mentorName}’s assessor, and the people who check the assessor. They can see your name and how to reach you. So can ${centreName}.`

/** That they can stop, and whom to talk to. */
export const stopWords = ({ role, talkTo, centreName }: GuestView): string =>
  role === 'mentee'
    ? `You can stop at any time. You do not have to say why. Not happy? Talk to ${talkTo ?? centreName}.`
    : `You do not have to do this. If something is not right, talk to ${talkTo ?? centreName}.`

/** At each box for a guest's own words: whoever checks the assessor reads them, too. */
const theirNames = 'Leave out names, yours too: write “I”, “the mentor” or “the mentee”.'
export const noNames: Record<GuestView['role'], string> = {
  mentee: 'Leave out names, yours too: write “I”, or “my mentor”.',
  supervisor: theirNames,
  witness: theirNames,
  stakeholder: theirNames,
}

/** On the buttons of more than one page. */
export const buttons = {
  yes: 'Yes, that’s right',
  no: 'That’s not right',
  send: 'Send this',
  back: 'Go back',
  wait: 'One moment…',
  change: 'Change my answer',
  takeOut: 'Take it out for me',
}

/** Once what was asked for was taken out. */
export const takenOut = {
  TAKEN: 'It is out now. Read your words once more, then send them.',
  NOT_FOUND: 'No name was found by itself. Look for names in your words. Yours is one, too.',
}

/** Once it is answered: what is theirs to keep, and whom to ask when the page is gone. */
export const afterwards = {
  copy: 'Do you want a copy of your own? Print this page, or save it as a file.',
  ask: ({ mentorName, talkTo, centreName }: GuestView) =>
    `Do you want to ask something later? Ask ${mentorName}, or ${talkTo ?? centreName}.`,
}

export const aloud = { start: 'Read it to me', stop: 'Stop reading' }
/** Before the way to 'Raise a concern', at the foot of every page. */
export const concern = 'Are you worried that somebody is not safe?'
