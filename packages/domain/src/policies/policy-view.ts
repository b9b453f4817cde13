import { z } from 'zod'
import { nations } from '../settings/setting.ts'

/** Whether a centre has looked at an edition lately: never, too long ago (`checkedForMonths`), or lately. */
export const checkStates = ['NEVER', 'OVERDUE', 'DONE'] as const

/** What a picker needs: a policy, as a log may cite it. */
export const policyChoice = z.strictObject({
  /** The key of one that ships, or the id of a centre's own. */
  id: z.string(),
  name: z.string(),
  /** The edition that the centre goes by now. */
  edition: z.string(),
  /** False: no longer offered, and still known to logs that cite it. */
  used: z.boolean(),
})
export type PolicyChoice = z.infer<typeof policyChoice>

/** A policy in a centre's library. Days are `YYYY-MM-DD`. */
export const policyView = policyChoice.extend({
  nations: z.array(z.enum(nations)),
  /** It comes with Mentorfolio: `edition` is what came until the centre says which it goes by. */
  shipped: z.boolean(),
  /** The edition that came, where the centre goes by another. */
  shippedEdition: z.string().nullable(),
  /** In a line, for what ships. */
  about: z.string().nullable(),
  /** What whoever ships it could not establish; null once the centre has checked. */
  ask: z.string().nullable(),
  address: z.string().nullable(),
  checkedOn: z.string().nullable(),
  check: z.enum(checkStates),
  /** 0: the centre has said nothing of it yet. */
  revision: z.int(),
})
export type PolicyView = z.infer<typeof policyView>
