import { type GuestPurpose, guestLinkDays } from './guests.endpoints.ts'

const asks: Record<GuestPurpose, { subject: (mentor: string) => string; line: (mentor: string) => string }> = {
  AGREEMENT: {
    subject: (mentor) => `${mentor} asks you to read and sign something`,
    line: (mentor) => `${mentor} asks you to read your agreement and sign it.`,
  },
  NEEDS: {
    subject: (mentor) => `${mentor} asks if something is right`,
    line: (mentor) => `${mentor} asks you to read your plan and say if it is right.`,
  },
  SESSION: {
    subject: (mentor) => `${mentor} asks if something is right`,
    line: (mentor) => `${mentor} asks you to say if you met when the notes say you did.`,
  },
  CLOSURE: {
    subject: (mentor) => `${mentor} asks if something is right`,
    line: (mentor) => `${mentor} asks you to read how it ends and say if it is right.`,
  },
  FEEDBACK: {
    subject: (mentor) => `${mentor} asks what you think`,
    line: (mentor) => `${mentor} asks you to say how the mentoring is going. It takes a few minutes.`,
  },
}

/** A mail to a guest: who asks and for what, in words for a reader of nine to eleven; nothing of what it leads to. */
export const guestMail = ({
  purpose,
  mentorName,
  address,
  again,
}: {
  purpose: GuestPurpose
  mentorName: string
  address: string
  again: boolean
}) => ({
  subject: `${again ? 'Once more: ' : ''}${asks[purpose].subject(mentorName)}`,
  text: [
    asks[purpose].line(mentorName),
    '',
    `Open this link. It works for ${guestLinkDays} days from when it was made.`,
    '',
    address,
    '',
    'The link is for you. Please do not pass it on.',
    'You do not have to do this. If you do not know who this is, you can throw this mail away.',
  ].join('\n'),
})
