import type { mentoringViewEndpoint } from '@mentorfolio/domain/plans/plans.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Db } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { loadMentoring } from '../portfolio/mentoring/load-mentoring.ts'
import { mentoringFacts, presentMentoring } from '../portfolio/mentoring/present-mentoring.ts'

/** Needs, goals and plan of one relationship, for those who read words. */
export const viewMentoring = async (db: Db, { params, by }: Asked<typeof mentoringViewEndpoint>) => {
  const { row, roles } = await loadMentoring(db, by, params.id)
  mustBeAllowed(roles, 'mentoringPlan.view', mentoringFacts(row))
  return presentMentoring(row, roles)
}
