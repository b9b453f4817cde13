import { z } from 'zod'
import { text } from '../fields/text.ts'
import { revision } from '../sessions/session.ts'

/** Whoever signs agrees to the words; whoever does not, says what is not right. */
export const answerMethod = z.discriminatedUnion(
  'agrees',
  [
    z.strictObject({ revision: revision(), agrees: z.literal(true) }),
    z.strictObject({
      revision: revision(),
      agrees: z.literal(false),
      words: text({ required: 'Write what is not right', max: 4_000 }),
    }),
  ],
  { error: 'Say whether it is right' },
)
