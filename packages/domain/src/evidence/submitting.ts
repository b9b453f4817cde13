import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { optionalText, text } from '../fields/text.ts'
import { revision } from '../sessions/session.ts'
import { recordKind } from './record-kinds.ts'

// What is sent, apart from what is shown: the forms' pages load this much and no more.

/** The words of the declaration, in the version in which they were shown: a later wording changes nothing that was declared. */
export const declarationWords = {
  version: 1,
  authentic:
    'This is my own work. The sessions took place as recorded, and the words of others are theirs. I know that what is not my own can end my registration.',
} as const

export const aiUses = ['NONE', 'USED'] as const

/** What is declared with a submission (docs/field-rules.md, 'Authenticity'). */
export const declaration = z
  .strictObject({
    authentic: z.literal(true, { error: 'Tick this to say that it is your own work' }),
    ai: z.enum(aiUses, { error: 'Say whether you used AI' }),
    /** Which, and for what. */
    aiHow: optionalText(2_000),
    words: z.literal(declarationWords.version, { error: 'Reload the page: the declaration has changed' }),
  })
  .superRefine(({ ai, aiHow }, refinement) => {
    if (ai === 'USED' && aiHow === null)
      refinement.addIssue({ code: 'custom', path: ['aiHow'], message: 'Say which AI you used, and for what' })
  })
export type Declaration = z.infer<typeof declaration>

export const submitUnit = z.strictObject({
  /** Of the unit, as its candidate saw it: of two tabs one submits. */
  revision: revision(),
  declaration,
})

/** A submission is withdrawn by its candidate before the assessor begins; a word about it is theirs to leave out. */
export const withdrawSubmission = z.strictObject({ revision: revision(), reason: optionalText(1_000) })

const supplementRecord = z.strictObject({
  record: recordKind,
  id: id(),
  criterion: z.string().max(40).nullable(),
})

/** What is added beside a submission, dated by itself. */
export const writeSupplement = z.strictObject({
  words: text({ required: 'Write what you add', max: 5_000 }),
  records: z.array(supplementRecord).max(20, { error: 'Keep to twenty records or fewer' }),
})
