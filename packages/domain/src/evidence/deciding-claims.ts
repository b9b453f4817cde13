import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { optionalText, text } from '../fields/text.ts'
import { recordKind } from './record-kinds.ts'

const passage = z.strictObject({
  part: z.string({ error: 'Choose the words again' }).min(1, { error: 'Choose the words again' }).max(200),
  quote: text({ required: 'Choose the words again', max: 2_000 }),
})

/**
 * What a candidate decides about one record and one criterion: that it is claimed, that it is not, or that the pack's rules
 * say. A claim that the rules do not make, and one that they make and the candidate takes out, have a reason (docs/evidence.md).
 */
export const decideClaim = z
  .strictObject({
    criterion: z.string({ error: 'Choose a criterion' }).min(1, { error: 'Choose a criterion' }).max(40),
    record: recordKind,
    recordId: id(),
    claimed: z.boolean({ error: 'Say whether this is evidence for the criterion' }).nullable(),
    reason: optionalText(1_000),
    passages: z.array(passage).max(10, { error: 'Keep to ten passages or fewer' }),
    /** How often it was decided before, as the writer saw it. */
    saw: z.int().min(0).max(10_000),
  })
  .superRefine(({ claimed, reason }, refinement) => {
    if (claimed !== null && reason === null)
      refinement.addIssue({
        code: 'custom',
        path: ['reason'],
        message: claimed ? 'Say how this shows the criterion' : 'Say why this is no evidence for the criterion',
      })
  })
