import { z } from 'zod'
import { lineOfText, text } from '../fields/text.ts'
import { seenVersion } from '../judging/judgement.ts'
import { decidedAction } from '../sessions/decided-action.ts'

/** The most that somebody, or a centre, keeps at a time. [D] */
export const mostComments = 300

/** A comment to use again. */
export const bankComment = z.strictObject({
  /** The version that was seen; 0: there was none. */
  version: seenVersion(),
  title: lineOfText({ required: 'Name it in a few words, to find it by', max: 120 }),
  words: text({ required: 'Write the comment', max: 4_000 }),
  /** A criterion or a unit pack that it is for; null: any. */
  about: z
    .string({ error: 'Choose what it is for, or any' })
    .max(40, { error: 'Choose what it is for, or any' })
    .nullable(),
  /** What looks like a name in it is none. */
  namesNobody: z.boolean({ error: 'Say whether what looks like a name is one' }),
})
export type BankComment = z.infer<typeof bankComment>

const words = z.strictObject({ title: z.string(), words: z.string(), about: z.string().nullable() })

const keptComment = words.extend({
  id: z.uuid(),
  /** Its reader's own, or the centre's. */
  isOwn: z.boolean(),
  version: z.int(),
  /** Of the centre's: it is offered no more. */
  withdrawn: z.boolean(),
  at: z.string(),
  /** What the centre said before, the latest first; for whoever keeps it. */
  before: z.array(words.extend({ version: z.int(), withdrawn: z.boolean(), byName: z.string(), at: z.string() })),
})
export type KeptComment = z.infer<typeof keptComment>

/** What somebody can take a comment from at a centre, by title. */
export const commentBankView = z.strictObject({
  centreId: z.uuid(),
  comments: z.array(keptComment),
  /** The units that the centre offers, with what a comment may be for. */
  units: z.array(
    z.strictObject({
      packId: z.string(),
      title: z.string(),
      criteria: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    }),
  ),
  actions: z.array(decidedAction),
})
export type CommentBankView = z.infer<typeof commentBankView>
