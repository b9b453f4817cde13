import { dayOf } from '@mentorfolio/domain/calendar/days'
import type { Tx } from '../../database/client.ts'

export type FeedbackFacts = {
  /** The mentee's feedback at the end is in (S5-AC3). */
  menteeFeedbackAtEnd: boolean
  /** The mentee gave feedback at whatever point. */
  menteeFeedback: boolean
  /** The different days on which they were asked in vain, earliest first: `YYYY-MM-DD`. */
  attempts: string[]
}

/** What the ending of a relationship asks of its feedback (docs/cycle.md): no words, so for whoever may decide about it. */
export const feedbackFacts = async (
  tx: Pick<Tx, 'feedbackRequest' | 'mentoringRecord'>,
  relationshipId: string,
): Promise<FeedbackFacts> => {
  const [answered, tried] = await Promise.all([
    tx.feedbackRequest.findMany({
      where: { relationshipId, source: 'MENTEE', answer: { isNot: null } },
      select: { point: true },
    }),
    tx.mentoringRecord.findMany({
      where: { relationshipId, kind: 'FEEDBACK_ATTEMPT', withdrawnAt: null },
      select: { happenedOn: true },
    }),
  ])
  const days = tried.flatMap(({ happenedOn }) => (happenedOn ? [dayOf(happenedOn)] : []))
  return {
    menteeFeedbackAtEnd: answered.some(({ point }) => point === 'END'),
    menteeFeedback: answered.length > 0,
    attempts: [...new Set(days)].toSorted((a, b) => (a < b ? -1 : 1)),
  }
}
