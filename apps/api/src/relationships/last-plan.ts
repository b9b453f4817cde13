import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { lastPlan } from '@mentorfolio/domain/sessions/last-plan'
import { planContent } from '@mentorfolio/domain/sessions/plan'
import type { Tx } from '../database/client.ts'

type Planned = Parameters<typeof lastPlan>[0][number] & { id: string }

/** The words of the plan among these sessions that is repeated, as its latest version has them. For whoever may read them. */
export const lastPlanOf = async (
  db: Tx,
  sessions: readonly Planned[],
  now: Date,
): Promise<RelationshipView['lastPlan']> => {
  const last = lastPlan(sessions, now.getTime())
  if (!last) return null
  const version = await db.sessionPlanVersion.findFirst({
    where: { sessionId: last.id },
    orderBy: { version: 'desc' },
    select: { content: true },
  })
  return version && { sessionId: last.id, plan: planContent.parse(version.content) }
}
