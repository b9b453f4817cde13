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

/** What a centre said of a policy at one time. */
export const policyVersion = z.strictObject({
  version: z.int(),
  name: z.string(),
  edition: z.string(),
  checkedOn: z.string().nullable(),
  used: z.boolean(),
  at: z.string(),
})
export type PolicyVersion = z.infer<typeof policyVersion>

/** A policy in a centre's library. Days are `YYYY-MM-DD`. */
export const policyView = policyChoice.extend({
  nations: z.array(z.enum(nations)),
  /** It comes with Mentorfolio: `edition` is what came until the centre says which it goes by. */
  shipped: z.boolean(),
  /** The edition that came, where the centre goes by another. */
  shippedEdition: z.string().nullable(),
  /** Of one that ships: the centre goes by another edition than the one that came when it said so. */
  changed: z.boolean(),
  /** Since the centre said which edition it goes by, another one came: `shippedEdition`. */
  newer: z.boolean(),
  /** Everything that the centre said of it, the latest first; empty where it said nothing yet. */
  versions: z.array(policyVersion),
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
