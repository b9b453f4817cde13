import { z } from 'zod'
import { id } from '../fields/ids.ts'

/** What a session is. Only some kinds count towards six hours (docs/hours.md, rule 2; S2-M1). */
export const sessionKinds = ['FORMAL', 'REVIEW', 'CLOSURE', 'CONTRACTING', 'INFORMAL'] as const
export const contexts = ['REAL', 'SIMULATED'] as const
export const modes = ['IN_PERSON', 'VIDEO', 'PHONE', 'MESSAGES'] as const
export const sessionKind = z.enum(sessionKinds, { error: 'Choose what kind of session this is' })
export const context = z.enum(contexts, { error: 'Choose whether this is real or simulated' })
export const mode = z.enum(modes, { error: 'Choose how you meet' })
export type SessionKind = z.infer<typeof sessionKind>

/** The revision of the record that the writer saw: a stale one is refused, never overwritten. */
export const revision = () => {
  const error = 'Reload the page: it did not say which revision you saw'
  return z.int({ error }).min(1, { error }).max(2_147_483_646, { error })
}

/** Who a session is with: at least one relationship, each once. */
export const mentees = z
  .array(id(), { error: 'Choose who this session is with' })
  .min(1, { error: 'Choose who this session is with' })
  .max(12, { error: 'Choose twelve mentees or fewer' })
  .refine((ids) => new Set(ids).size === ids.length, { error: 'Name each mentee once' })
