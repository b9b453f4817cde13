import { z } from 'zod'
import { day } from '../fields/day.ts'
import { id } from '../fields/ids.ts'
import { optionalText, text } from '../fields/text.ts'
import { endpoint } from '../http/endpoint.ts'
import { endingView } from './ending-view.ts'

const again = 'Open the page again'
const shownVersion = z.int({ error: again }).min(1, { error: again }).max(1_000_000, { error: again })
const answered = z.strictObject({ at: z.string() })

/** What a mentee reads of the closing; to a supervisor the words are left out. */
export const guestClosing = z.strictObject({
  version: z.int(),
  ending: z.string().nullable(),
  /** As far as each is written: while the ending is on its way a part may be missing. */
  signposting: z.array(
    z.strictObject({ where: z.string().nullable(), what: z.string().nullable(), how: z.string().nullable() }),
  ),
  /** Why nobody need be named, where nobody is. */
  notNeeded: z.string().nullable(),
  aftercare: z.strictObject({ on: z.string().nullable(), what: z.string() }).nullable(),
  takesAlong: z.string().nullable(),
  /** Goals that are not dropped, where they began and where they came to, from 1 to 10. */
  goals: z.array(z.strictObject({ title: z.string(), before: z.int().nullable(), after: z.int().nullable() })),
  /** Days on which the mentee was asked for feedback, for a supervisor. */
  attemptedOn: z.array(z.string()),
})
export type GuestClosing = z.infer<typeof guestClosing>

export const guestClosingEndpoint = endpoint({
  method: 'GET',
  path: '/api/guest/closing',
  action: 'link.open',
  summary: 'What is written about the ending, for the mentee; for a supervisor that the mentee was asked',
  response: guestClosing,
})

export const confirmClosingEndpoint = endpoint({
  method: 'POST',
  path: '/api/guest/closing/confirm',
  action: 'closure.confirm',
  summary: 'The mentee says that the ending is right as it was shown',
  keeping: 'NEVER',
  body: z.strictObject({ version: shownVersion }),
  response: answered,
})

export const closingNotRightEndpoint = endpoint({
  method: 'POST',
  path: '/api/guest/closing/not-right',
  action: 'closure.confirm',
  summary: 'The mentee says what of the ending is not right',
  keeping: 'NEVER',
  body: z.strictObject({ version: shownVersion, words: text({ required: 'Write what is not right', max: 2_000 }) }),
  response: answered,
})

/** `right` false: they know nothing of it. `attemptedOn`: the days that the page showed them; their word is about these alone. */
export const vouchEndpoint = endpoint({
  method: 'POST',
  path: '/api/guest/closing/vouch',
  action: 'closure.vouch',
  summary: 'A supervisor says whether the mentee was asked and could not be heard',
  keeping: 'NEVER',
  body: z.strictObject({
    version: shownVersion,
    right: z.boolean({ error: again }),
    words: optionalText(2_000),
    attemptedOn: z.array(day(again), { error: again }).max(500, { error: again }),
  }),
  response: answered,
})

export const handOverClosing = z.strictObject({
  recordId: id(),
  version: shownVersion,
  /** Null says that it is right, words say what is not. */
  notRight: optionalText(2_000),
})
export const handOverClosingEndpoint = endpoint({
  method: 'PUT',
  path: '/api/relationships/:id/ending/hand-over',
  action: 'closure.handOver',
  summary: 'The mentee confirms the ending on the mentor’s device, or says what is not right',
  params: z.strictObject({ id: id() }),
  body: handOverClosing,
  response: endingView,
})

/** From any page of theirs, also one that was answered: nothing ends by itself, and nobody asks them why. */
export const askToStopEndpoint = endpoint({
  method: 'POST',
  path: '/api/guest/stop',
  action: 'relationship.askToStop',
  summary: 'A mentee says that they want to stop',
  keeping: 'NEVER',
  body: z.strictObject({ words: optionalText(2_000) }),
  response: answered,
})

/** The same from whatever page was handed over; it waits on the device where there is no network. */
export const handOverStopEndpoint = endpoint({
  method: 'POST',
  path: '/api/relationships/:id/stop',
  action: 'relationship.handOverStop',
  summary: 'A mentee says on the mentor’s device that they want to stop',
  params: z.strictObject({ id: id() }),
  body: z.strictObject({ words: optionalText(2_000) }),
  response: endingView,
})
