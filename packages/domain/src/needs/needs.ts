import { z } from 'zod'
import { optionalText, text } from '../fields/text.ts'
import { employerContact } from '../goals/employer.ts'
import { needsFlags, needsTools, taskMatches } from './needs-kinds.ts'

const tool = z
  .strictObject({
    kind: z.enum(needsTools, { error: 'Choose what you used' }),
    /** Which one, where the kind does not say it. */
    name: optionalText(120),
  })
  .refine(({ kind, name }) => kind !== 'OTHER' || name !== null, { path: ['name'], error: 'Write what it is called' })

/** Asked, not assumed (S4-M8). */
const clarifyingQuestion = z.strictObject({
  question: text({ required: 'Write one question that you asked', max: 500 }),
  answer: text({ required: 'Write what was answered', max: 2_000 }),
})

const barrier = z.strictObject({
  barrier: text({ required: 'Write what gets in the way', max: 500 }),
  idea: text({ required: 'Write one idea for it', max: 500 }),
})

const flag = z.strictObject({
  kind: z.enum(needsFlags, { error: 'Choose what it is about' }),
  note: text({ required: 'Write only what it changes in how you work together', max: 300 }),
})

const jobTask = z.strictObject({
  task: text({ required: 'Write the task', max: 300 }),
  match: z.enum(taskMatches, { error: 'Choose how it suits them' }),
  adjustment: optionalText(300),
})

/** Job match (S3-K4): what somebody is good at, what the job asks, where it fits, and what would make it fit. */
const jobMatch = z.strictObject({
  job: text({ required: 'Write what kind of work it is', max: 200 }),
  tasks: z.array(jobTask).max(20, { error: 'Keep to twenty tasks or fewer' }),
  employer: employerContact.nullable(),
})

/** Assess, plan, do, review: the graduated approach (S4-T10). */
const graduated = z.strictObject({
  assess: optionalText(2_000),
  plan: optionalText(2_000),
  do: optionalText(2_000),
  review: optionalText(2_000),
})

/**
 * What somebody needs, told by them (S3-LO2). Minimum: the tool, one clarifying question with its answer, and one preference
 * or what helps; the rest is offered. What happened to somebody is never asked for: what helps is enough (S1-K1).
 */
export const needsContent = z
  .strictObject({
    tool,
    questions: z
      .array(clarifyingQuestion, { error: 'Write one question that you asked, and its answer' })
      .min(1, { error: 'Write one question that you asked, and its answer' })
      .max(20, { error: 'Keep to twenty questions or fewer' }),
    interests: optionalText(1_000),
    strengths: optionalText(1_000),
    communication: optionalText(1_000),
    learning: optionalText(1_000),
    helps: optionalText(1_000),
    avoid: optionalText(1_000),
    barriers: z.array(barrier).max(20, { error: 'Keep to twenty or fewer' }),
    flags: z.array(flag).max(8, { error: 'Keep to eight or fewer: less is better' }),
    jobMatch: jobMatch.nullable(),
    graduated: graduated.nullable(),
  })
  .superRefine((needs, refinement) => {
    if (needs.communication === null && needs.learning === null && needs.helps === null)
      refinement.addIssue({
        code: 'custom',
        path: ['communication'],
        message: 'Write one preference here, or below what helps',
        input: needs,
      })
    if (needs.tool.kind !== 'JOB_MATCH') return
    // A job match is there once a job is held against the person, task by task.
    if (needs.jobMatch === null)
      refinement.addIssue({
        code: 'custom',
        path: ['jobMatch', 'job'],
        message: 'Write what kind of work it is, and at least one task',
        input: needs,
      })
    else if (needs.jobMatch.tasks.length === 0)
      refinement.addIssue({
        code: 'custom',
        path: ['jobMatch', 'tasks'],
        message: 'Write at least one task of the job',
        input: needs,
      })
  })
export type NeedsContent = z.infer<typeof needsContent>
