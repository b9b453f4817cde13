import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { optionalText } from '../fields/text.ts'
import { endpoint } from '../http/endpoint.ts'
import { sessionView } from './session-view.ts'
import { shownTimes } from './shown-times.ts'

const words = optionalText(2_000)
const answered = z.strictObject({ at: z.string() })

export const guestSessionEndpoint = endpoint({
  method: 'GET',
  path: '/api/guest/session',
  action: 'link.open',
  summary: 'When a session took place, for its mentee to say whether that is right: times alone, no words of it',
  /** The mentee's own times, where they came later or left earlier. */
  response: shownTimes,
})

/**
 * Never needed for minutes to count (docs/cycle.md). The link is used up. `shown` is what was read: what changed meanwhile is
 * not confirmed unread (409), and the link stays for what is there now.
 */
export const confirmSessionEndpoint = endpoint({
  method: 'POST',
  path: '/api/guest/session/confirm',
  action: 'session.confirm',
  summary: 'The mentee, or a supervisor for them, says that a session took place as it is written',
  keeping: 'NEVER',
  body: z.strictObject({ shown: shownTimes }),
  response: answered,
})

export const sessionNotRightEndpoint = endpoint({
  method: 'POST',
  path: '/api/guest/session/not-right',
  action: 'session.question',
  summary: 'The mentee, or a supervisor for them, says that it is not right: a flag for the assessor, no minutes go',
  keeping: 'NEVER',
  body: z.strictObject({ shown: shownTimes, words }),
  response: answered,
})

/** On the mentor's device, perhaps without a network; the record says so. A yes is to what was shown (409), words are kept. */
export const handOverSessionEndpoint = endpoint({
  method: 'PUT',
  path: '/api/sessions/:id/hand-over',
  action: 'session.handOver',
  summary: 'The mentee says on the mentor’s device whether a session took place as it is written',
  params: z.strictObject({ id: id() }),
  body: z.strictObject({
    relationshipId: id(),
    shown: shownTimes,
    right: z.boolean({ error: 'Choose whether that is right' }),
    words,
  }),
  response: sessionView,
})
