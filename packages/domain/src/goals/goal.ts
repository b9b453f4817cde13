import { z } from 'zod'
import { day } from '../fields/day.ts'
import { id } from '../fields/ids.ts'
import { lineOfText, optionalText, text } from '../fields/text.ts'
import { employerContact } from './employer.ts'
import { ehcpAreas, goalDomains, workStages } from './goal-kinds.ts'
import { smart, smartFields } from './smart.ts'

/** A step on the way, with its day (S3-MP4). */
export const milestone = z.strictObject({
  text: text({ required: 'Write what will be there by then', max: 300 }),
  byDate: day('Choose the date of this milestone'),
})

/** The mentee's own scale: what 1, 5 and 10 look like to them. */
const scale = z.strictObject({ one: optionalText(300), five: optionalText(300), ten: optionalText(300) })

const optionalDay = day().nullable()

const titled = { required: 'Write the goal in a few words', max: 300 }

/** A goal's words and numbers as they are kept (a title may have several lines, from before), as far as they are there: one written while planning a session has its title alone. */
export const goalWords = z.strictObject({
  title: text(titled),
  domain: z.enum(goalDomains, { error: 'Choose what the goal is about' }).nullable(),
  /** Of a goal about work. */
  workStage: z.enum(workStages, { error: 'Choose how far they are with work' }).nullable(),
  specific: optionalText(1_000),
  measure: optionalText(1_000),
  support: optionalText(1_000),
  why: optionalText(1_000),
  byDate: optionalDay,
  /** From 1 to 10, said by the mentee. */
  baseline: z
    .int({ error: 'Choose a number from 1 to 10' })
    .min(1, { error: 'Choose a number from 1 to 10' })
    .max(10, { error: 'Choose a number from 1 to 10' })
    .nullable(),
  scale,
  milestones: z.array(milestone).max(20, { error: 'Keep to twenty milestones or fewer' }),
  /** What helps in the moment; for goals of behaviour and self-regulation (S2-K5). */
  strategies: z
    .array(z.strictObject({ text: text({ required: 'Write what helps in the moment', max: 300 }) }))
    .max(10, { error: 'Keep to ten strategies or fewer' }),
  /** Whether it comes from an EHC plan, and from which area of it; no document, no quotation (S1-K3). */
  ehcp: z.strictObject({
    linked: z.boolean(),
    area: z.enum(ehcpAreas, { error: 'Choose the area of the outcome' }).nullable(),
  }),
  employers: z.array(employerContact).max(10, { error: 'Keep to ten contacts or fewer' }),
})
export type GoalWords = z.infer<typeof goalWords>

/** What a goal has that was written with its title alone. */
export const titleAlone = (title: string): GoalWords => ({
  ...{ title, domain: null, workStage: null, specific: null, measure: null, support: null, why: null, byDate: null },
  ...{ baseline: null, scale: { one: null, five: null, ten: null }, milestones: [], strategies: [] },
  ...{ ehcp: { linked: false, area: null }, employers: [] },
})

/**
 * A goal as it is agreed: SMART (S3-MP2), with what it is about (S1-M5). What is missing is told with what to write; the
 * baseline, milestones and the rest are offered.
 */
export const agreedGoal = goalWords.extend({ title: lineOfText(titled) }).superRefine((goal, refinement) => {
  const tell = (path: (string | number)[], message: string) =>
    refinement.addIssue({ code: 'custom', path, message, input: goal })
  if (goal.domain === null) tell(['domain'], 'Choose what the goal is about')
  for (const { part, advice } of smart(goal)) tell([smartFields[part]], advice)
  if (goal.ehcp.linked && goal.ehcp.area === null) tell(['ehcp', 'area'], 'Choose the area of the outcome')
  for (const [index, { byDate }] of goal.milestones.entries())
    if (goal.byDate !== null && byDate > goal.byDate)
      tell(['milestones', index, 'byDate'], 'Choose a day no later than the goal’s own date')
})

/** Any of a relationship's goals, as somebody saw it. */
const again = 'Open the page again'
export const seenGoal = z.strictObject({
  id: id(),
  revision: z.int({ error: again }).min(1, { error: again }).max(1_000_000, { error: again }),
})
export type SeenGoal = z.infer<typeof seenGoal>
