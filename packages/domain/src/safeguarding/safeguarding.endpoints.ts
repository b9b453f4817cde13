import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { optionalLine } from '../fields/text.ts'
import { endpoint } from '../http/endpoint.ts'
import { revision } from '../sessions/session.ts'
import { nations, settingKinds } from '../settings/setting.ts'
import { raiseConcern } from './concern.ts'
import { concernAbouts } from './whom-to-phone.ts'

const known = z.string().nullable()

/** Where somebody's concerns belong: a centre with its own desk, and the settings that they mentor or are mentored in. */
const place = z.strictObject({
  centreId: z.uuid(),
  centreName: z.string(),
  desk: z.strictObject({ dsl: known, dslPhone: known, deputy: known, deputyPhone: known }),
  settings: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      kind: z.enum(settingKinds),
      nation: z.enum(nations),
      ...{ dsl: z.string(), dslPhone: z.string(), deputy: z.string(), deputyPhone: known },
      ...{ head: known, headPhone: known, chair: known, chairPhone: known, ladoPhone: known },
    }),
  ),
})
export type ConcernPlace = z.infer<typeof place>

/** Whom to phone, as far as it is known who asks. It holds nothing of any concern, and says the same before one and after. */
export const concernAdviceView = z.strictObject({
  who: z.enum(['ACCOUNT', 'GUEST', 'NOBODY']),
  places: z.array(place),
})
export type ConcernAdviceView = z.infer<typeof concernAdviceView>

export const concernAdviceEndpoint = endpoint({
  method: 'GET',
  path: '/api/concerns/advice',
  action: 'concern.advise',
  summary: 'Whom to phone about a safeguarding concern: by one’s own settings, or by a guest’s link',
  response: concernAdviceView,
})

export const raiseConcernEndpoint = endpoint({
  method: 'POST',
  path: '/api/concerns',
  action: 'concern.raise',
  summary:
    'Keep that somebody was told of a concern: whom, when, which reference (anybody signed in, or with a guest’s link)',
  keeping: 'NEVER',
  body: raiseConcern,
  // It is kept with the request's key: it tells nothing.
  response: z.strictObject({}),
})

const told = {
  id: z.uuid(),
  about: z.enum(concernAbouts),
  settingName: known,
  centreName: z.string(),
  told: z.string(),
  toldAt: z.string(),
  reference: known,
  raisedAt: z.string(),
  acknowledgedAt: known,
}

/** What somebody kept here themself, the latest first. */
export const ownConcernsView = z.strictObject({ concerns: z.array(z.strictObject(told)) })
export type OwnConcernsView = z.infer<typeof ownConcernsView>

export const ownConcernsEndpoint = endpoint({
  method: 'GET',
  path: '/api/concerns/mine',
  action: 'concern.view',
  summary: 'What the person who asks has kept of concerns that they raised',
  response: ownConcernsView,
})

export const concernView = z.strictObject({
  ...told,
  raisedBy: known,
  /** Who a guest is to the centre: there is no name of theirs here. */
  guestRole: known,
  acknowledgedBy: known,
  handledAt: known,
  handledBy: known,
  handledReference: known,
  /** Nobody has acknowledged it for so long that the deputy is asked to. */
  overdue: z.boolean(),
  revision: z.int(),
})
export type ConcernView = z.infer<typeof concernView>

/** Somebody who reads a safeguarding desk, for the others at it to see. */
const deskReader = z.strictObject({
  personId: z.uuid(),
  name: z.string(),
  centreName: z.string(),
  since: z.string(),
  /** Who gave them the part; null: from before that was noted. */
  givenBy: known,
  /** For their first weeks there. */
  isNew: z.boolean(),
})
export type DeskReader = z.infer<typeof deskReader>

export const listConcernsEndpoint = endpoint({
  method: 'GET',
  path: '/api/concerns',
  action: 'concern.view',
  summary: 'The concerns of a centre’s safeguarding desk: those that wait, the oldest first; then those handled (DSL)',
  response: z.strictObject({
    now: z.string(),
    /** The newest first. */
    readers: z.array(deskReader),
    waiting: z.array(concernView),
    handled: z.array(concernView),
    /** There are more than are listed. */
    more: z.boolean(),
  }),
})

const ofConcern = z.strictObject({ id: id() })

export const acknowledgeConcernEndpoint = endpoint({
  method: 'POST',
  path: '/api/concerns/:id/acknowledge',
  action: 'concern.acknowledge',
  summary: 'Say that the concern has been seen (DSL)',
  keeping: 'NEVER',
  params: ofConcern,
  body: z.strictObject({ revision: revision() }),
  response: z.strictObject({}),
})

export const handleConcernEndpoint = endpoint({
  method: 'POST',
  path: '/api/concerns/:id/handle',
  action: 'concern.handle',
  summary: 'Say that the concern has been handled, and under which reference it is kept (DSL)',
  keeping: 'NEVER',
  params: ofConcern,
  body: z.strictObject({ revision: revision(), reference: optionalLine(100) }),
  response: z.strictObject({}),
})
