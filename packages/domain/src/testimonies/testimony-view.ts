import { z } from 'zod'
import { portfolioUnitStates } from '../cycle/states.ts'
import { recordPart } from '../evidence/evidence-view.ts'
import { feedbackSources } from '../feedback/feedback-kinds.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { unitName } from '../sessions/ledger-view.ts'
import { contacts, reliances } from './testimony-review.ts'

/** One look at a testimony. Words are null to those who may see facts alone. */
const reviewView = z.strictObject({
  version: z.int(),
  outcome: z.enum(reliances),
  /** What is not relied on, and why. */
  reason: z.string().nullable(),
  supports: z.array(z.strictObject({ criterion: z.string(), words: z.string().nullable() })),
  byName: z.string(),
  at: z.string(),
  /** How the testimony was looked at: for those who judge. */
  looked: z
    .strictObject({
      contact: z.enum(contacts),
      contactedOn: z.string().nullable(),
      contactHow: z.string().nullable(),
      right: z.string(),
      sawOnly: z.boolean(),
      signedDated: z.boolean(),
      authentic: z.boolean(),
    })
    .nullable(),
})
export type TestimonyReviewView = z.infer<typeof reviewView>

const testimony = z.strictObject({
  /** Of the answered request. */
  id: z.uuid(),
  relationshipId: z.uuid(),
  /** The mentee's made-up name. */
  name: z.string(),
  source: z.enum(feedbackSources),
  /** The witness: as the candidate named their part, as they signed, in which capacity, how they can be reached. */
  whom: z.string().nullable(),
  signedBy: z.string().nullable(),
  capacity: z.string().nullable(),
  contact: z.string().nullable(),
  at: z.string(),
  parts: z.array(recordPart),
  /** The criteria that it is claimed for now. */
  claimed: z.array(z.string()),
  /** The latest first; none: nobody has looked at it for this unit. */
  reviews: z.array(reviewView),
})
export type TestimonyView = z.infer<typeof testimony>

/** The testimonies that can be evidence for a unit, each with what its assessor makes of it. */
export const testimoniesView = z.strictObject({
  unit: unitName,
  registrationId: z.uuid(),
  candidateName: z.string(),
  state: z.enum(portfolioUnitStates),
  /** `alone`: nothing but testimony stands under it. It supports, and never stands alone. */
  criteria: z.array(z.strictObject({ id: z.string(), title: z.string(), alone: z.boolean() })),
  /** The latest first. */
  testimonies: z.array(testimony),
  actions: z.array(decidedAction),
})
export type TestimoniesView = z.infer<typeof testimoniesView>
