import { z } from 'zod'
import { relationshipStates } from '../cycle/states.ts'
import { moveActions } from '../endings/move-actions.ts'
import { takenOver } from '../endings/taken-over.ts'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import type { Preference } from '../needs/needs-kinds.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { planContent } from '../sessions/plan.ts'
import { ledgerLine, sessionSummary, toLog } from '../sessions/session-view.ts'
import { changedDates, formerDates } from './dates.ts'

const goal = z.strictObject({ id: z.uuid(), title: z.string(), domain: z.string().nullable(), smart: z.boolean() })

const line = z.string().nullable()
/** Of one mentee, what a plan with them is drawn from: what they prefer, as the latest needs say it (null: none are recorded), and their goals. */
const planSource = z.strictObject({
  relationshipId: z.uuid(),
  /** The made-up name. */
  name: z.string(),
  needs: z
    .strictObject({ communication: line, learning: line, helps: line, avoid: line } satisfies Record<
      Preference,
      z.ZodType
    >)
    .nullable(),
  goals: z.array(z.strictObject({ id: z.uuid(), title: z.string(), domain: z.string().nullable() })),
})
export type PlanSource = z.infer<typeof planSource>

/** A mentoring relationship's card: the thread from contract to closure. Dates are `YYYY-MM-DD`. */
export const relationshipCard = z.strictObject({
  id: z.uuid(),
  registrationId: z.uuid(),
  /** The mentee's made-up name. */
  name: z.string(),
  settingName: z.string().nullable(),
  state: z.enum(relationshipStates),
  simulated: z.boolean(),
  agreement: z
    .strictObject({
      version: z.int(),
      mentorSignedAt: z.string().nullable(),
      menteeSignedAt: z.string().nullable(),
      /** The day alone, where it stands on a paper copy: its hour is nobody's to know. */
      menteeSignedOn: z.string().nullable(),
      /** The mentee asked for a change instead of signing: the next version is the candidate's to write. */
      changeAsked: z.boolean(),
    })
    .nullable(),
  /** A copy on paper of the latest version waits for the assessor. */
  paperWaits: z.boolean(),
  /** What became of it last; null: nothing yet. */
  lastMove: z
    .strictObject({ action: z.enum(moveActions), from: z.enum(relationshipStates), at: z.string() })
    .nullable(),
  /** The mentee said that they want to stop, and nothing came of it yet: since when. */
  stopAskedAt: z.string().nullable(),
  /** The day of the latest review. */
  reviewedOn: z.string().nullable(),
  /** The latest version of the needs assessment; 0: there is none. */
  needsVersion: z.int(),
  /** How many are not dropped. */
  goals: z.int(),
  reviewDueOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  /** How many sessions were held, go on now by their timer, wait for their log, are planned: each is counted once. */
  held: z.int(),
  running: z.int(),
  toLog: z.int(),
  planned: z.int(),
})
export type RelationshipCard = z.infer<typeof relationshipCard>

/** A session as a knot of the thread; `worth` is null to the unit that asks for no hours. */
export const knot = sessionSummary.extend({ worth: ledgerLine.nullable() })
export type Knot = z.infer<typeof knot>

export const relationshipView = relationshipCard.extend({
  candidateName: z.string(),
  unitId: z.uuid().nullable(),
  /** The words of the agreement, clause by clause; null to those who may see facts alone. */
  goalList: z.array(goal).nullable(),
  /** What of the mentee is no secret: whether their age is known, whether somebody is named, the setting's authorisation. */
  mentee: z.strictObject({
    /** Null: not known, which counts as under 18. */
    under18: z.boolean().nullable(),
    named: z.boolean(),
    authorisedOn: z.string().nullable(),
    /** By whom there, in which role; null to those who may not know. */
    authorised: z.strictObject({ by: z.string(), role: z.string() }).nullable(),
  }),
  /** Null: they were not handed over. */
  takenOver: takenOver.nullable(),
  revision: z.int(),
  /** The dates before these, newest first. */
  datesBefore: z.array(formerDates),
  sessions: z.array(knot),
  /** What a session with them opens with when it is planned or logged now; null to those who may see facts alone. */
  nextSession: toLog.nullable(),
  /** For whoever plans: this mentee first, then everybody else of theirs who may come too. Empty to others. */
  planSources: z.array(planSource),
  /** The words of the latest plan with them, to plan by once more; null where there is none, or to those who may see facts alone. */
  lastPlan: z.strictObject({ sessionId: z.uuid(), plan: planContent }).nullable(),
  actions: z.array(decidedAction),
})
export type RelationshipView = z.infer<typeof relationshipView>

export const relationshipEndpoint = endpoint({
  method: 'GET',
  path: '/api/relationships/:id',
  action: 'relationship.view',
  summary: 'One mentoring relationship, from contract to closure',
  params: z.strictObject({ id: id() }),
  response: relationshipView,
})

export const changeDatesEndpoint = endpoint({
  method: 'PUT',
  path: '/api/relationships/:id/dates',
  action: 'relationship.changeDates',
  summary: 'Move the review, the ending or both, with the reason; what they were stays (candidate)',
  params: z.strictObject({ id: id() }),
  body: changedDates,
  response: relationshipView,
})
