import { z } from 'zod'
import { day } from '../fields/day.ts'
import { optionalText, text } from '../fields/text.ts'
import { seenVersion } from '../judging/judgement.ts'

/**
 * What is adjusted in how a unit is assessed, and never what it asks: an adjustment must not compromise validity (docs/field-rules.md).
 * `version`: the one that was seen, 0: none.
 */
export const recordAdjustment = z
  .strictObject({
    version: seenVersion(),
    what: text({ required: 'Say what is adjusted', max: 1_000 }),
    keeps: text({ required: 'Say what stays, so that the criteria are shown all the same', max: 1_000 }),
    need: text({ required: 'Say what was seen, and by whom: no diagnosis', max: 1_000 }),
    from: day('Say from which day'),
    until: day('Say until when').nullable(),
    reason: text({ required: 'Say why, in a few words', max: 1_000 }),
  })
  .superRefine(({ from, until }, refinement) => {
    if (until !== null && until < from)
      refinement.addIssue({ code: 'custom', path: ['until'], message: 'Choose a day that is not before the first' })
  })

export const endAdjustment = z.strictObject({
  version: seenVersion(),
  reason: text({ required: 'Say why it ends', max: 1_000 }),
})

/** Its candidate agrees, or says what is not right. */
export const answerAdjustment = z
  .strictObject({
    version: seenVersion(),
    agrees: z.boolean({ error: 'Say whether you agree' }),
    words: optionalText(1_000),
  })
  .superRefine(({ agrees, words }, refinement) => {
    if (!agrees && words === null)
      refinement.addIssue({ code: 'custom', path: ['words'], message: 'Say what is not right' })
  })
