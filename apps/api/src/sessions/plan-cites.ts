import { needsContent } from '@mentorfolio/domain/needs/needs'
import { preferencesIn } from '@mentorfolio/domain/needs/preferences-in'
import type { PlanToWrite } from '@mentorfolio/domain/sessions/plan'
import type { Tx } from '../database/client.ts'
import { invalid } from '../http/problem-error.ts'

/**
 * What a session's plan respects is a preference that somebody's needs name (S1-M3), in whichever version: one that was written
 * offline is not refused for what was recorded meanwhile.
 */
export const checkCites = async (tx: Tx, relationshipIds: readonly string[], { cites = [] }: PlanToWrite) => {
  if (cites.length === 0) return
  const needs = await tx.needsAssessment.findMany({
    where: { relationshipId: { in: [...relationshipIds] } },
    select: { content: true },
  })
  const named = new Set(needs.flatMap(({ content }) => preferencesIn(needsContent.parse(content))))
  const foreign = cites.findIndex((each) => !named.has(each))
  if (foreign >= 0)
    throw invalid([{ field: `plan.cites.${foreign}`, message: 'Choose a preference that is written in the needs' }])
}
