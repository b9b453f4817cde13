import { z } from 'zod'
import { relationshipStates } from '../cycle/states.ts'
import { id } from '../fields/ids.ts'
import { text } from '../fields/text.ts'
import { endpoint } from '../http/endpoint.ts'
import { decidedAction } from '../sessions/decided-action.ts'

/** A relationship as a safeguarding lead sees it: whose, where, how it stands; and of a pause why and since when. */
const pausable = z.strictObject({
  id: z.uuid(),
  /** The mentee's made-up name. */
  name: z.string(),
  candidateName: z.string(),
  settingName: z.string().nullable(),
  state: z.enum(relationshipStates),
  /** The desk's own latest move: a pause, or the end of one. Null: it has made none. */
  deskMove: z.uuid().nullable(),
  /** Of the latest pause; null: it was never paused. Instants in UTC. */
  paused: z.strictObject({ at: z.string(), because: z.string(), until: z.string().nullable() }).nullable(),
  actions: z.array(decidedAction),
})
export type Pausable = z.infer<typeof pausable>

export const pausesView = z.strictObject({
  centreId: z.uuid(),
  centreName: z.string(),
  /** Whoever mentors at this centre, by name. */
  candidates: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
  /** What is paused now. */
  paused: z.array(pausable),
  /** The relationships of the candidate who was looked up, and their name; null: nobody was. */
  found: z.strictObject({ candidateName: z.string(), relationships: z.array(pausable) }).nullable(),
})

const ofCentre = z.strictObject({ id: id() })

/** `candidate` looks up whom somebody mentors, by made-up names: each look is kept, where the desk's own events are. */
export const pausesEndpoint = endpoint({
  method: 'GET',
  path: '/api/centres/:id/pauses',
  action: 'relationship.find',
  summary: 'What is paused at a centre, and one candidate’s relationships (safeguarding lead)',
  params: ofCentre,
  query: z.strictObject({ candidate: id().optional() }),
  response: pausesView,
})

/** `after`: the desk's latest move that its page showed. Another of the desk may have paused it, or let it go on, since. */
const after = id()

export const pause = z.strictObject({
  after: after.nullable(),
  reason: text({ required: 'Write why: nobody but the safeguarding desk reads it', max: 1_000 }),
})
export const pauseEndpoint = endpoint({
  method: 'POST',
  path: '/api/relationships/:id/pause',
  action: 'relationship.pause',
  summary: 'Pause a relationship (safeguarding lead): to everybody else it is paused by the centre',
  params: ofCentre,
  keeping: 'NEVER',
  body: pause,
  response: z.strictObject({}),
})

export const resumeEndpoint = endpoint({
  method: 'POST',
  path: '/api/relationships/:id/resume',
  action: 'relationship.resume',
  summary: 'Let a paused relationship go on where it was (safeguarding lead)',
  params: ofCentre,
  keeping: 'NEVER',
  body: z.strictObject({ after }),
  response: z.strictObject({}),
})
