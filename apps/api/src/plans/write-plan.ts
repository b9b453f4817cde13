import type { writePlanEndpoint } from '@mentorfolio/domain/plans/plans.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Tx } from '../database/client.ts'
import { stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { isMadeBefore } from '../portfolio/made-before.ts'
import { holdMentoring } from '../portfolio/mentoring/load-mentoring.ts'
import { mentoringFacts, presentMentoring } from '../portfolio/mentoring/present-mentoring.ts'
import { putPlan } from '../portfolio/mentoring/put-plan.ts'
import { mentoringAfter } from '../portfolio/mentoring/tell-mentoring.ts'

/** Writes the next version of the plan (S3-MP4); the day of its review becomes the relationship's, which is the one that is shown. */
export const writePlan = async (tx: Tx, asked: AskedToWrite<typeof writePlanEndpoint>) => {
  const { params, body, by } = asked
  const { row, roles } = await holdMentoring(tx, by, params.id)
  mustBeAllowed(roles, 'mentoringPlan.write', mentoringFacts(row))
  const { revision: saw, plan, reason: given } = body
  // The first version changes nothing, so it has no reason.
  const reason = saw === 0 ? null : given
  if (isMadeBefore(row.plans, { saw, content: plan, reason }))
    return { centreId: row.centreId, body: presentMentoring(row, roles) }
  if (saw !== (row.plans.at(-1)?.version ?? 0)) throw stale(presentMentoring(row, roles))
  await putPlan(tx, asked, row, { plan, reason })
  return mentoringAfter(tx, asked, row.id)
}
