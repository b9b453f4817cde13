import { z } from 'zod'
import { tokenDigest } from '../fields/digest.ts'
import { email } from '../fields/email.ts'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'

/** What a candidate asks somebody without an account to do. */
export const guestPurposes = ['AGREEMENT', 'NEEDS', 'SESSION', 'FEEDBACK', 'CLOSURE'] as const
export type GuestPurpose = (typeof guestPurposes)[number]

export const guestRoles = ['mentee', 'supervisor', 'witness', 'stakeholder'] as const
export type AskedRole = (typeof guestRoles)[number]

/**
 * How long a guest's link works: a fortnight covers a missed week and a holiday week. Reminders: somebody under 18 is not to be
 * pressed. [D]
 */
export const guestLinkDays = 14
export const remindersAllowed = (under18: boolean) => (under18 ? 2 : 5)

const params = z.strictObject({ id: id() })
const choose = 'Choose what you ask for'
const digest = tokenDigest().nullable()

export const guestLinkView = z.strictObject({
  id: z.uuid(),
  purpose: z.enum(guestPurposes),
  subjectId: z.uuid(),
  role: z.enum(guestRoles),
  state: z.enum(['OPEN', 'USED', 'EXPIRED', 'REVOKED']),
  /** Instants in UTC. */
  madeAt: z.string(),
  expiresAt: z.string(),
  /** The page was opened, and nothing more: programs that check e-mail open links, too. */
  openedAt: z.string().nullable(),
  usedAt: z.string().nullable(),
  remindedAt: z.string().nullable(),
  /** How often it may still be sent again. */
  remindersLeft: z.int(),
  /** Whether it went out by e-mail, and so can be sent again there. */
  mailed: z.boolean(),
})
export type GuestLinkView = z.infer<typeof guestLinkView>

/**
 * The browser makes the token of a link that it shows, copied or as a QR code, and sends its digest alone. `email`: the server
 * makes one and mails it. Another live link that asks the same person for the same thing ends.
 */
export const makeGuestLinkEndpoint = endpoint({
  method: 'PUT',
  path: '/api/links/:id',
  action: 'link.make',
  summary: 'Make a link for a guest: one purpose, for one record, used up by its answer',
  params,
  keeping: 'NEVER',
  body: z
    .strictObject({
      purpose: z.enum(guestPurposes, { error: choose }),
      subjectId: id(),
      relationshipId: id(),
      role: z.enum(guestRoles, { error: 'Choose whom you ask' }),
      digest,
      email: email().nullable(),
    })
    .refine((given) => given.digest !== null || given.email !== null, {
      path: ['email'],
      error: 'Write an e-mail address, or copy the link',
    }),
  response: guestLinkView,
})

export const mailGuestLinkEndpoint = endpoint({
  method: 'POST',
  path: '/api/links/:id/mail',
  action: 'link.make',
  summary: 'Send a live link to an address, too',
  params,
  keeping: 'NEVER',
  body: z.strictObject({ email: email() }),
  response: guestLinkView,
})

/** A reminder is another token of the same link: by e-mail where it went out so, else the digest of a copied one. */
export const remindGuestEndpoint = endpoint({
  method: 'POST',
  path: '/api/links/:id/remind',
  action: 'link.remind',
  summary: 'Ask again, as often as is left: two times for somebody under 18, five for an adult',
  params,
  keeping: 'NEVER',
  body: z.strictObject({ digest }),
  response: guestLinkView,
})

export const revokeGuestLinkEndpoint = endpoint({
  method: 'POST',
  path: '/api/links/:id/revoke',
  action: 'link.revoke',
  summary: 'End a link: none of its tokens opens anything any more',
  params,
  keeping: 'NEVER',
  body: z.strictObject({}),
  response: guestLinkView,
})

/** `awaited`: nobody has answered what it asks for, by this link or otherwise. One that ran out is awaited, too. */
export const listedGuestLink = guestLinkView.extend({ awaited: z.boolean() })
export type ListedGuestLink = z.infer<typeof listedGuestLink>

export const listGuestLinksEndpoint = endpoint({
  method: 'GET',
  path: '/api/relationships/:id/links',
  action: 'link.list',
  summary: 'The links that were made for the guests of a relationship, newest first',
  params,
  /** `mayAsk`: whether the one who reads may ask anybody now: not while the centre has paused it. */
  response: z.strictObject({ centreId: z.uuid(), mayAsk: z.boolean(), links: z.array(listedGuestLink) }),
})

/** What every page of a guest says. Reading it notes that the link was opened, and changes nothing else. */
export const guestEndpoint = endpoint({
  method: 'GET',
  path: '/api/guest',
  action: 'link.open',
  summary: 'Who asks a guest, for what, and whom they can talk to',
  response: z.strictObject({
    purpose: z.enum(guestPurposes),
    role: z.enum(guestRoles),
    /** As a mentee calls them. */
    mentorName: z.string(),
    /** The mentee's made-up name. */
    name: z.string(),
    centreName: z.string(),
    /** The setting's named person; null where it has none. */
    talkTo: z.string().nullable(),
    expiresAt: z.string(),
  }),
})
export type GuestView = z.infer<(typeof guestEndpoint)['response']>
