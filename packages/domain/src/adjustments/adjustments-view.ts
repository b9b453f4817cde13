import { z } from 'zod'
import { decidedAction } from '../sessions/decided-action.ts'
import { unitName } from '../sessions/ledger-view.ts'

const said = { what: z.string(), keeps: z.string(), need: z.string() }
const made = { version: z.int(), byName: z.string(), at: z.string(), reason: z.string() }

/** An adjustment as it stands. Days are `YYYY-MM-DD`. */
export const adjustment = z.strictObject({
  ...{ id: z.uuid(), ...said, ...made, from: z.string(), until: z.string().nullable(), ended: z.boolean() },
  /** What its candidate said to this version; null: nothing yet. */
  answer: z.strictObject({ agrees: z.boolean(), words: z.string().nullable(), at: z.string() }).nullable(),
  /** The versions before it, the latest first. */
  before: z.array(z.strictObject({ ...said, ...made })),
})
export type Adjustment = z.infer<typeof adjustment>

export const adjustments = z.strictObject({
  unit: unitName,
  candidateName: z.string(),
  adjustments: z.array(adjustment),
  actions: z.array(decidedAction),
})
export type Adjustments = z.infer<typeof adjustments>
