import { z } from 'zod'
import { portfolioUnitStates } from '../cycle/states.ts'
import { evidenceLine } from '../evidence/evidence-view.ts'
import { methods, outcomes } from '../judging/judgement.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { unitName } from '../sessions/ledger-view.ts'

/** A record that showed the criterion as it was sent, or shows it now. */
const sentRecord = evidenceLine.extend({
  /** The version that was sent, null: it was added since; `version` is the one that is there now. */
  sentVersion: z.int().nullable(),
  /** Claimed for it still. */
  claimed: z.boolean(),
  reason: z.string().nullable(),
  passages: z.array(z.strictObject({ part: z.string(), quote: z.string() })),
})
export type SentRecord = z.infer<typeof sentRecord>

/** What was said of it, at once to its candidate. */
const earlyJudgement = z.strictObject({
  outcome: z.enum(outcomes),
  feedback: z.string().nullable(),
  methods: z.array(z.enum(methods)),
  version: z.int(),
  at: z.string(),
  byName: z.string(),
})

export const sentCriterion = z.strictObject({
  id: z.uuid(),
  criterion: z.string(),
  title: z.string(),
  text: z.string().nullable(),
  guidance: z.string().nullable(),
  words: z.string().nullable(),
  at: z.string(),
  takenBackAt: z.string().nullable(),
  /** It was submitted with all the others before anybody judged it. */
  withSubmissionId: z.uuid().nullable(),
  judgement: earlyJudgement.nullable(),
  /** Those that were sent, but for what is there no more; as long as it waits also what was added since. */
  records: z.array(sentRecord),
})
export type SentCriterion = z.infer<typeof sentCriterion>

/** Every criterion of a unit that was sent early, the latest first, and those that can be. */
export const sentCriteria = z.strictObject({
  unit: unitName,
  registrationId: z.uuid(),
  candidateName: z.string(),
  state: z.enum(portfolioUnitStates),
  centreId: z.uuid(),
  /** Null: nobody is allocated to the unit. */
  assessorName: z.string().nullable(),
  sent: z.array(sentCriterion),
  /** `claims`: how many records show it now; `version`: of the latest early judgement, 0: none. */
  criteria: z.array(
    z.strictObject({ id: z.string(), title: z.string(), claims: z.int(), waits: z.boolean(), version: z.int() }),
  ),
  actions: z.array(decidedAction),
})
export type SentCriteria = z.infer<typeof sentCriteria>
