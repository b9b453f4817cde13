import { z } from 'zod'
import { needs } from '../cycle/needs.ts'
import { relationshipStates } from '../cycle/states.ts'
import { recordView } from '../records/mentoring-record.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { closureContent } from './closure.ts'
import { moveActions } from './move-actions.ts'
import { takenOver } from './taken-over.ts'

/**
 * A move as its readers are told of it. `by`: the mentor, the centre, or nobody where the product did it. A pause has no
 * reason here: to everybody but the safeguarding lead it is 'Paused by the centre'. Instants in UTC.
 */
export const moveView = z.strictObject({
  action: z.enum(moveActions),
  from: z.enum(relationshipStates),
  to: z.enum(relationshipStates),
  at: z.string(),
  reason: z.string().nullable(),
  by: z.enum(['MENTOR', 'CENTRE']).nullable(),
})
export type MoveView = z.infer<typeof moveView>

/** A mentee said that they want to stop. The words are null to those who may see facts alone. */
export const stopRequestView = z.strictObject({
  at: z.string(),
  words: z.string().nullable(),
  /** On the mentor's device. */
  handOver: z.boolean(),
})
export type StopRequestView = z.infer<typeof stopRequestView>

/** What the mentee says of the closing, or a supervisor who knows that they could not be heard: one answer of theirs. */
const closingSaid = z.strictObject({
  id: z.uuid(),
  role: z.enum(['mentee', 'supervisor']),
  version: z.int(),
  right: z.boolean(),
  words: z.string().nullable(),
  handOver: z.boolean(),
  at: z.string(),
})
export type ClosingSaid = z.infer<typeof closingSaid>

/** A session that is still planned. Instants in UTC. */
const plannedStill = z.strictObject({
  id: z.uuid(),
  start: z.string(),
  zone: z.string(),
  /** Its timer runs. */
  running: z.boolean(),
  /** Whoever else comes, by made-up names. */
  others: z.array(z.string()),
  /** Called off with the end of the relationship: it has not begun, and nobody else is left. */
  goesWithIt: z.boolean(),
})
export type PlannedStill = z.infer<typeof plannedStill>

/** The way to the end of a relationship: which needs are met, by which records, and what may be done. Days are `YYYY-MM-DD`. */
export const endingView = z.strictObject({
  relationshipId: z.uuid(),
  registrationId: z.uuid(),
  /** The mentee's made-up name. */
  name: z.string(),
  candidateName: z.string(),
  simulated: z.boolean(),
  state: z.enum(relationshipStates),
  revision: z.int(),
  endsOn: z.string().nullable(),
  met: z.array(z.enum(needs)),
  /** Sessions that wait for their log. */
  toLog: z.int(),
  /** Sessions that are still planned, or under way, the earliest first. */
  planned: z.array(plannedStill),
  /** The final review that counts; null: there is none. */
  finalReview: z.strictObject({ id: z.uuid(), on: z.string() }).nullable(),
  feedback: z.strictObject({
    answeredAt: z.array(z.string()),
    attemptedOn: z.array(z.string()),
    vouchedAt: z.string().nullable(),
    /** The days of attempts that they were shown and said yes to. */
    vouchedFor: z.array(z.string()),
  }),
  /** Null while nothing is written of it. */
  closure: recordView(closureContent).nullable(),
  /** What was written of an ending before it was opened again, and said of it; earliest first. `until`: when it was. */
  before: z.array(
    z.strictObject({ until: z.string(), closure: recordView(closureContent), said: z.array(closingSaid) }),
  ),
  /** Every answer about the closing, earliest first: of one person's about one version the last stands. */
  said: z.array(closingSaid),
  /** Earliest first. */
  stopRequests: z.array(stopRequestView),
  /** Since when their word that they want to stop waits for what comes of it; null: it does not. */
  stopAskedAt: z.string().nullable(),
  moves: z.array(moveView),
  /** Until it has begun anew: where the mentee comes from. Null: from nobody, or it has begun. */
  takenOver: takenOver.nullable(),
  /** To whom the centre handed the mentee over; null: to nobody. */
  handedTo: z.string().nullable(),
  /** Who could go on with the mentee; null to those who hand nobody over. */
  newMentors: z.array(z.strictObject({ id: z.uuid(), name: z.string(), taken: z.boolean() })).nullable(),
  actions: z.array(decidedAction),
})
export type EndingView = z.infer<typeof endingView>
