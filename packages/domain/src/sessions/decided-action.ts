import { z } from 'zod'
import { actions } from '../cycle/rules.ts'

/** Why an action waits, as `decide` says it; null where it may be taken now. */
export const decidedAction = z.strictObject({
  action: z.enum(actions),
  allowed: z.boolean(),
  because: z.enum(['WRONG_ROLE', 'WRONG_STATE', 'UNMET_NEED']).nullable(),
  needs: z.array(z.string()),
})
export type DecidedAction = z.infer<typeof decidedAction>
