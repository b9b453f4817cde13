import { z } from 'zod'
import { day } from '../fields/day.ts'
import { id } from '../fields/ids.ts'
import { text } from '../fields/text.ts'
import { waivableReasons } from '../sessions/ledger-facts.ts'
import { revision } from '../sessions/session.ts'
import { seenVersion } from './judgement.ts'

/** What an assessor says of the evidence, in the version in which it was shown (docs/field-rules.md, 'Judging evidence'). */
export const vacsrWords = {
  version: 1,
  valid: 'Valid: it shows what the criteria ask for',
  authentic: 'Authentic: it is the candidate’s own work',
  current: 'Current: it is recent enough to say what they can do now',
  sufficient: 'Sufficient: there is enough of it for each criterion',
  reliable: 'Reliable: another assessor would decide the same by it',
} as const

const words = z.literal(vacsrWords.version, { error: 'Reload the page: what you confirm has changed' })

const confirmed = (what: string) => z.literal(true, { error: `Confirm ‘${what}’, or ask for more` })

/** Confirmed once for each decision, not for each click. */
export const vacsr = z.strictObject({
  ...{ valid: confirmed('Valid'), authentic: confirmed('Authentic'), current: confirmed('Current') },
  ...{ sufficient: confirmed('Sufficient'), reliable: confirmed('Reliable'), words },
})

const said = z.boolean({ error: 'Reload the page: it did not say what you confirm' })

/** Where more is needed, of what is met: what cannot be confirmed yet is left open, and kept so. */
export const vacsrOfMet = z.strictObject({
  ...{ valid: said, authentic: said, current: said, sufficient: said, reliable: said, words },
})

/** What a candidate is to do, about one criterion or the whole. */
export const action = z.strictObject({
  criterion: z.string().max(40).nullable(),
  words: text({ required: 'Write what is to be done', max: 1_000 }),
})

const ofDecision = {
  /** Of the unit, as the assessor saw it. */
  revision: revision(),
  overall: text({ required: 'Write an overall comment for your candidate', max: 5_000 }),
  /** Who is asked to sign it too, where the register asks for a second assessor; null where it does not. */
  countersignerId: id().nullable(),
}

/** Everything that is released in one act. */
export const releaseDecision = z.discriminatedUnion('outcome', [
  z.strictObject({ ...ofDecision, vacsr, outcome: z.literal('PASS') }),
  z.strictObject({
    ...ofDecision,
    vacsr: vacsrOfMet,
    outcome: z.literal('REFER'),
    actions: z
      .array(action)
      .min(1, { error: 'Write at least one thing that is to be done' })
      .max(40, { error: 'Keep to forty actions or fewer' }),
    dueOn: day('Say by which day you would like to see it again'),
  }),
])
export type ReleaseDecision = z.infer<typeof releaseDecision>

/** A second assessor agrees, or gives it back with the reason. */
export const countersign = z.discriminatedUnion('agrees', [
  z.strictObject({ revision: revision(), agrees: z.literal(true) }),
  z.strictObject({
    revision: revision(),
    agrees: z.literal(false),
    reason: text({ required: 'Say what you would decide otherwise, and why', max: 2_000 }),
  }),
])

/** What was proposed is taken back, before anybody has signed it. */
export const takeBackProposal = z.strictObject({
  revision: revision(),
  reason: text({ required: 'Say why, in a few words', max: 2_000 }),
})

/** Sessions accepted, set aside or left undecided again, for one unit. */
export const decideSessions = z.strictObject({
  sessions: z
    // `log`: the version of its log that was seen.
    .array(z.strictObject({ id: id(), version: seenVersion(), log: seenVersion() }))
    .min(1, { error: 'Choose a session' })
    .max(200, { error: 'Decide two hundred sessions or fewer at a time' }),
  kind: z.enum(['ACCEPTED', 'EXCLUDED']).nullable(),
  reason: text({ required: 'Say why, in a few words', max: 1_000 }),
  waives: z.array(z.enum(waivableReasons)).max(waivableReasons.length),
})
