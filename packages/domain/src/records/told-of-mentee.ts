import { z } from 'zod'
import { optionalText } from '../fields/text.ts'
import { sharingBases } from '../goals/goal-kinds.ts'

/** What was told about the mentee, and on what ground (docs/field-rules.md): no more than was needed, and no name. */
export const toldOfMentee = {
  shared: optionalText(2_000),
  basis: z.enum(sharingBases, { error: 'Choose why you may share it, or that nothing was shared' }),
}

type Told = { shared: string | null; basis: (typeof sharingBases)[number] }

/** What was shared has a ground, and a ground has something that was shared. */
export const mustHaveGround = (told: Told, refinement: z.core.$RefinementCtx<Told>) => {
  const tell = (path: keyof Told, message: string) =>
    refinement.issues.push({ code: 'custom', path: [path], message, input: told })
  if (told.basis === 'NOTHING_SHARED' && told.shared !== null) tell('basis', 'Choose why you may share what you wrote')
  if (told.basis !== 'NOTHING_SHARED' && told.shared === null)
    tell('shared', 'Write what you shared, or choose that nothing was shared')
}
