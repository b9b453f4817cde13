import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { optionalLine, optionalText } from '../fields/text.ts'
import { offeredNow } from './offered-before.ts'

export const skills = [
  'ACTIVE_LISTENING',
  'OPEN_QUESTIONS',
  'PROBING_QUESTIONS',
  'REFLECTIVE_QUESTIONS',
  'SUMMARISING',
  'GOAL_SETTING',
  'SILENCE',
  'CHALLENGE',
  'ENCOURAGEMENT',
  'NON_VERBAL',
] as const
export type Skill = (typeof skills)[number]

/** A skill used. Without an example it is kept, but stays out of the heat map (S1-AC3, S2-MP2, S4-T3). */
export const skillUsed = z.strictObject({
  skill: z.enum(skills, { error: 'Choose a skill from the list' }),
  example: optionalText(2_000),
  effect: optionalText(2_000),
})

/** Whose idea the way forward was (S4-M4, S5-M5). */
export const solutionOwners = ['MENTEE', 'TOGETHER', 'MENTOR'] as const
/** What kind of strategy it was (S4-K5, S2-K2, S2-K5, S4-K3). */
export const strategyTags = [
  'DE_ESCALATION',
  'CO_REGULATION',
  'ATTACHMENT',
  'TRAUMA_INFORMED',
  'RESTORATIVE',
  'RESILIENCE',
  'INCLUSION',
] as const
/** Theories of development and learning that a session may rest on (S4-K2). */
export const theories = [
  'PERSON_CENTRED',
  'ZONE_OF_DEVELOPMENT',
  'SOCIAL_LEARNING',
  'ATTACHMENT',
  'NEEDS',
  'MOTIVATION',
  'RESILIENCE',
  'OTHER',
] as const
/** Who talked most (S4-M1), and how the mentor worked (S5-M1). */
export const talkShares = ['MENTEE', 'EVEN', 'MENTOR'] as const
export const styles = ['NON_DIRECTIVE', 'DIRECTIVE', 'BOTH'] as const
/** Answers of the boundary self-check (S3-M1). */
export const selfCheckAnswers = ['NO', 'A_LITTLE', 'YES'] as const

/** The most rows of one answer. [D] */
export const mostRows = 10
const rows = <Row extends z.ZodType>(row: Row) =>
  z.array(row).max(mostRows, { error: `Keep to ${mostRows} of them or fewer` })

const asked = z.strictObject({
  /** S1-AC3, S2-MP2, S4-AC1. Open, probing and reflective questions are skills like others: their example is the question (S5-AC2). */
  skills: z
    .array(skillUsed)
    .max(skills.length)
    .refine((used) => new Set(used.map(({ skill }) => skill)).size === used.length, { error: 'Name each skill once' }),
  /** S5-T1; a session's reflection, with a time of its own: it never makes a log late. */
  reflection: z.strictObject({ wentWell: optionalText(4_000), doDifferently: optionalText(4_000) }).nullable(),
  /** S4-AC4: open questions as they were asked, each with what the mentee made of it. */
  openQuestion: rows(z.strictObject({ question: optionalText(1_000), answer: optionalText(2_000) })),
  /** S4-AC5, S4-K5 */
  strategy: rows(
    z.strictObject({
      strategy: optionalText(2_000),
      impact: optionalText(2_000),
      tag: z.enum(strategyTags, { error: 'Choose a kind from the list' }).nullable(),
    }),
  ),
  /** S1-AC4 */
  barrier: rows(
    z.strictObject({ barrier: optionalText(1_000), strategy: optionalText(2_000), result: optionalText(2_000) }),
  ),
  /** S1-AC1, S5-T6. `policyId`: the centre's library knows it by this; null: it was typed. */
  policy: rows(
    z.strictObject({
      policyId: optionalLine(100),
      name: optionalText(300),
      edition: optionalText(120),
      impact: optionalText(2_000),
    }),
  ),
  /** S4-AC6 */
  summaryGivenBack: optionalText(2_000),
  /** S4-AC7, S3-T3 */
  boundary: optionalText(2_000),
  /** S4-M4, S5-M5 */
  solution: z
    .strictObject({ whose: z.enum(solutionOwners, { error: 'Say whose idea it was' }), what: optionalText(2_000) })
    .nullable(),
  /** S4-AC1, S4-AC4: what the mentee made of being listened to and asked. */
  menteeResponse: optionalText(2_000),
  /** S5-T5 */
  communication: z
    .strictObject({ verbal: optionalText(2_000), nonVerbal: optionalText(2_000), impact: optionalText(2_000) })
    .nullable(),
  /** S3-LO3: asked for in the first sessions with a mentee. */
  rapport: z.strictObject({ what: optionalText(2_000), result: optionalText(2_000) }).nullable(),
  /** S3-MP3 */
  resistance: z
    .strictObject({ sign: optionalText(2_000), strategy: optionalText(2_000), result: optionalText(2_000) })
    .nullable(),
  /** S1-M7 */
  restorative: z
    .strictObject({
      harm: optionalText(2_000),
      accountability: optionalText(2_000),
      repair: optionalText(2_000),
      reintegration: optionalText(2_000),
    })
    .nullable(),
  /** S4-K2 */
  theory: z
    .strictObject({ tag: z.enum(theories, { error: 'Choose the theory' }), rationale: optionalText(2_000) })
    .nullable(),
  /** S1-T3: what both took away from it, at its end. */
  debrief: optionalText(2_000),
  /** S4-M1 */
  talkRatio: z
    .strictObject({ who: z.enum(talkShares, { error: 'Say who talked more' }), words: optionalText(2_000) })
    .nullable(),
  /** S5-M1 */
  style: z
    .strictObject({ style: z.enum(styles, { error: 'Say how you worked' }), why: optionalText(2_000) })
    .nullable(),
  /** S3-M1: too much of it carried home, and whether somebody else should help. */
  selfCheck: z
    .strictObject({
      involved: z.enum(selfCheckAnswers).nullable(),
      elsewhere: z.enum(selfCheckAnswers).nullable(),
      words: optionalText(2_000),
    })
    .nullable(),
  /** S4-SYN: of a group, how it was for each. */
  eachMentee: z
    .array(z.strictObject({ relationshipId: id(), words: optionalText(2_000) }))
    .max(12)
    .refine((each) => new Set(each.map(({ relationshipId }) => relationshipId)).size === each.length, {
      error: 'Write of each mentee once',
    }),
})

export type OfferedAnswers = z.infer<typeof asked>

/** What a log may say besides its minimum: offered, never demanded. Each serves criteria that are named. Older logs are read as of today. */
export const offeredAnswers = z.preprocess((answers: OfferedAnswers) => offeredNow(answers), asked)

export const noOfferedAnswers: OfferedAnswers = {
  skills: [],
  reflection: null,
  openQuestion: [],
  strategy: [],
  barrier: [],
  policy: [],
  summaryGivenBack: null,
  boundary: null,
  solution: null,
  menteeResponse: null,
  communication: null,
  rapport: null,
  resistance: null,
  restorative: null,
  theory: null,
  debrief: null,
  talkRatio: null,
  style: null,
  selfCheck: null,
  eachMentee: [],
}
