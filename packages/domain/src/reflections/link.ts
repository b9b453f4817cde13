import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { referredKinds } from '../records/referred-kinds.ts'

/** Something in the portfolio that a claim rests on. */
export const link = z.strictObject({
  kind: z.enum(referredKinds, { error: 'Choose something from the evidence' }),
  id: id(),
})
export type Link = z.infer<typeof link>

export const sameLink = (one: Link, other: Link) => one.kind === other.kind && one.id === other.id

/** What a claim rests on, each once. */
export const links = z
  .array(link, { error: 'Choose something from the evidence' })
  .max(30, { error: 'Keep to thirty links or fewer' })
  .refine((all) => all.every((one, index) => all.findIndex((other) => sameLink(one, other)) === index), {
    error: 'Link each thing once',
  })
