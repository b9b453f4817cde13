import { z } from 'zod'
import { day } from '../fields/day.ts'
import { text } from '../fields/text.ts'
import { seenVersion } from './judgement.ts'

/** What makes an assessor competent: a qualification to assess with, what they did themself, and how they keep up. */
export const competenceKinds = ['QUALIFICATION', 'OCCUPATIONAL', 'CPD'] as const

const competence = z.strictObject({
  kind: z.enum(competenceKinds, { error: 'Choose what this is' }),
  words: text({ required: 'Say what it is', max: 300 }),
  /** The day that it was gained, or done. */
  on: day('Enter the day on which it was gained').nullable(),
})

const yesOrNo = (error: string) => z.boolean({ error })

/** What a centre keeps of an assessor. */
export const registerEntry = z.strictObject({
  /** The version that was seen; 0: there was none. */
  version: seenVersion(),
  entries: z.array(competence).max(60, { error: 'Keep to sixty entries or fewer' }),
  countersigned: yesOrNo('Say whether a second assessor signs their decisions too'),
  mayCountersign: yesOrNo('Say whether they may sign others’ decisions'),
  reason: text({ required: 'Say why, in a few words', max: 1_000 }),
})
export type RegisterEntry = z.infer<typeof registerEntry>

const version = z.strictObject({
  version: z.int(),
  entries: z.array(z.strictObject({ kind: z.enum(competenceKinds), words: z.string(), on: z.string().nullable() })),
  countersigned: z.boolean(),
  mayCountersign: z.boolean(),
  reason: z.string().nullable(),
  byName: z.string(),
  at: z.string(),
})

/** The assessors of a centre, by name, each with everything that was kept of them, the latest first. */
export const registerView = z.strictObject({
  centreId: z.uuid(),
  assessors: z.array(
    z.strictObject({
      personId: z.uuid(),
      name: z.string(),
      /** Whoever reads this keeps no entry of their own. */
      isOneself: z.boolean(),
      versions: z.array(version),
    }),
  ),
})
export type RegisterView = z.infer<typeof registerView>
