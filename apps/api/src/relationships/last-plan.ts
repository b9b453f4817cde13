import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { planContent } from '@mentorfolio/domain/sessions/plan'
import type { Tx } from '../database/client.ts'

type Planned = { id: string; start: Date; planRecordedAt: Date | null }

/** The words of the latest plan among these sessions, as its latest version has them. For whoever may read them. */
export const lastPlanOf = async (db: Tx, sessions: readonly Planned[]): Promise<RelationshipView['lastPlan']> => {
  const [last] = sessions
    .filter(({ planRecordedAt }) => planRecordedAt !== null)
    .toSorted((one, other) => other.start.getTime() - one.start.getTime())
  if (!last) return null
  const version = await db.sessionPlanVersion.findFirst({
    where: { sessionId: last.id },
    orderBy: { version: 'desc' },
    select: { content: true },
  })
  return version && { sessionId: last.id, plan: planContent.parse(version.content) }
}
