import { z } from 'zod'
import { decidedAction } from '../sessions/decided-action.ts'
import { unitName } from '../sessions/ledger-view.ts'
import { contactHows } from './noting.ts'

/** A note as it stands. Days are `YYYY-MM-DD`. */
export const contactNote = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  on: z.string(),
  how: z.enum(contactHows),
  minutes: z.int().nullable(),
  words: z.string(),
  nextOn: z.string().nullable(),
  shared: z.boolean(),
  /** Why it was written anew; null: it is the first. */
  reason: z.string().nullable(),
  withdrawn: z.boolean(),
  byName: z.string(),
  at: z.string(),
  /** The versions before it, the latest first. */
  before: z.array(
    z.strictObject({ version: z.int(), words: z.string(), on: z.string(), byName: z.string(), at: z.string() }),
  ),
})
export type ContactNote = z.infer<typeof contactNote>

/** The contacts of a unit, the latest first: its candidate has those that are shared with them. */
export const contactNotes = z.strictObject({
  unit: unitName,
  candidateName: z.string(),
  notes: z.array(contactNote),
  actions: z.array(decidedAction),
})
export type ContactNotes = z.infer<typeof contactNotes>
