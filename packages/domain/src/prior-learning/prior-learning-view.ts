import { z } from 'zod'
import { portfolioUnitStates } from '../cycle/states.ts'
import { recordView } from '../records/mentoring-record.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { unitName } from '../sessions/ledger-view.ts'
import { priorLearningContent } from './prior-learning.ts'

const claim = recordView(priorLearningContent).extend({
  standing: z.enum(['WAITS', 'ACCEPTED', 'PARTLY', 'NOT_ACCEPTED']),
  /** What was decided of it, the latest first. Reasons are null to those who may see facts alone. */
  decisions: z.array(
    z.strictObject({
      version: z.int(),
      recordVersion: z.int(),
      criteria: z.array(
        z.strictObject({ criterion: z.string(), accepted: z.boolean(), reason: z.string().nullable() }),
      ),
      authentic: z.boolean(),
      current: z.boolean(),
      byName: z.string(),
      at: z.string(),
    }),
  ),
})
export type PriorLearningClaim = z.infer<typeof claim>

/** What a candidate learnt before, claimed for a unit, with what its assessor decided of it. */
export const priorLearningView = z.strictObject({
  unit: unitName,
  registrationId: z.uuid(),
  candidateName: z.string(),
  state: z.enum(portfolioUnitStates),
  criteria: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  /** In the order in which they were made. */
  claims: z.array(claim),
  /** The work products of the portfolio; titles are null to those who may see facts alone. */
  products: z.array(z.strictObject({ id: z.uuid(), title: z.string().nullable(), withdrawn: z.boolean() })),
  actions: z.array(decidedAction),
})
export type PriorLearningView = z.infer<typeof priorLearningView>
