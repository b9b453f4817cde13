import { z } from 'zod'
import { text } from '../fields/text.ts'
import { blanksOf, tokenTrouble } from './tokens.ts'

/** What an agreement may speak of. Each kind stands in it at most once, but for what is the centre's or the mentor's own. */
export const clauseKinds = [
  'ROLES',
  'DISTINCTION',
  'FREQUENCY',
  'OUTCOME',
  'RELATIONSHIP_OBJECTIVES',
  'CONFIDENTIALITY',
  'READERS',
  'PRIVACY',
  'RECORDING',
  'BOUNDARIES',
  'DUAL_ROLE',
  'ENDING',
  'OTHER',
] as const
export type ClauseKind = (typeof clauseKinds)[number]

/** What every agreement has before it is sent to be signed (S5-AC1; docs/cycle.md, 'The minimum clauses'). */
export const minimumKinds = [
  'ROLES',
  'FREQUENCY',
  'OUTCOME',
  'CONFIDENTIALITY',
  'READERS',
  'BOUNDARIES',
  'ENDING',
] as const satisfies ClauseKind[]

const tokenText = (required: string, max: number) =>
  text({ required, max }).superRefine((written, refinement) => {
    const trouble = tokenTrouble(written)
    if (trouble) refinement.addIssue({ code: 'custom', message: trouble })
  })

/** A clause as it is kept: its heading and its words, with tokens (tokens.ts). */
export const clause = z.strictObject({
  kind: z.enum(clauseKinds, { error: 'Choose what this clause is about' }),
  title: tokenText('Give this clause a heading', 120),
  text: tokenText('Write this clause, or take it out', 4_000),
})
export type Clause = z.infer<typeof clause>

/** The clauses of an agreement or a template. Blanks may be open: what must be there is asked when it is sent. */
export const clauses = z
  .array(clause, { error: 'Write at least one clause' })
  .min(1, { error: 'Write at least one clause' })
  .max(20, { error: 'Keep to twenty clauses or fewer' })
  .superRefine((written, refinement) => {
    for (const [index, { kind }] of written.entries())
      if (kind !== 'OTHER' && written.findIndex((each) => each.kind === kind) < index)
        refinement.addIssue({
          code: 'custom',
          path: [index, 'kind'],
          message: 'There is a clause about this already: put the two together',
        })
  })

/** Why an agreement cannot be sent yet: a kind of clause that is not there, or a question in one that is not answered. */
export type Missing = { kind: ClauseKind; question: string | null }

/** Everything that stands between these clauses and being sent; none: the need `minimumClauses` holds (S5-AC1). */
export const missingIn = (written: readonly Pick<Clause, 'kind' | 'text'>[]): Missing[] => [
  ...minimumKinds
    .filter((kind) => !written.some((each) => each.kind === kind))
    .map((kind): Missing => ({ kind, question: null })),
  ...written.flatMap(({ kind, text: words }) =>
    blanksOf(words)
      .filter(({ answer }) => answer === null)
      .map(({ question }): Missing => ({ kind, question })),
  ),
]
