import { z } from 'zod'
import { day } from '../fields/day.ts'
import { id } from '../fields/ids.ts'
import { lineOfText, text } from '../fields/text.ts'

const shown = z.strictObject({
  criterion: z.string({ error: 'Choose a criterion' }).min(1, { error: 'Choose a criterion' }).max(40),
  how: text({ required: 'Say how it shows this criterion', max: 2_000 }),
})

const content = z.strictObject({
  title: lineOfText({ required: 'Say in a few words what you learnt or did', max: 160 }),
  what: text({ required: 'Write what it was', max: 4_000 }),
  where: text({ required: 'Say where: the course, the employer, the place', max: 500 }),
  from: day('Enter the day on which it began'),
  /** Null: it goes on. */
  until: day('Enter the day on which it ended').nullable(),
  criteria: z
    .array(shown)
    .min(1, { error: 'Choose a criterion that it shows' })
    .max(60, { error: 'Keep to sixty criteria or fewer' }),
  /** The work products whose files prove it. */
  products: z
    .array(id())
    .min(1, { error: 'Choose a file that proves it; one is added among your files' })
    .max(20, { error: 'Choose twenty files or fewer' }),
  current: text({ required: 'Say why it still holds today', max: 2_000 }),
  sufficient: text({ required: 'Say why it is enough for these criteria', max: 2_000 }),
})

/** What a candidate learnt or did before, claimed for criteria of a unit. Its words are as it was stored; see `priorLearning`. */
export const priorLearningContent = content
export type PriorLearningContent = z.infer<typeof content>

/** The same as it is written: each criterion once, and an end that is no earlier than its beginning. */
export const priorLearning = content.superRefine(({ from, until, criteria }, refinement) => {
  const amiss = (path: (string | number)[], message: string) => refinement.addIssue({ code: 'custom', path, message })
  if (until !== null && until < from) amiss(['until'], 'Enter a day after it began, or leave this empty')
  for (const [index, { criterion }] of criteria.entries())
    if (criteria.findIndex((each) => each.criterion === criterion) < index)
      amiss(['criteria', index, 'criterion'], 'Name each criterion once')
})
