import type { FeedbackSource, FeedbackTool } from '@mentorfolio/domain/feedback/feedback-kinds'
import { type QuestionSetContent, questionSetContent } from '@mentorfolio/domain/feedback/question-set'
import { shippedSet } from '@mentorfolio/domain/feedback/shipped-sets'
import type { Tx } from '../../database/client.ts'

/** What a centre asks of whom with which tool now: its latest version, or the set that ships (`id` null). */
export const currentSet = async (
  tx: Pick<Tx, 'questionSet'>,
  centreId: string,
  { source, tool }: { source: FeedbackSource; tool: FeedbackTool },
): Promise<{ id: string | null; content: QuestionSetContent }> => {
  const latest = await tx.questionSet.findFirst({
    where: { centreId, source, tool },
    orderBy: { version: 'desc' },
    select: { id: true, content: true },
  })
  return latest
    ? { id: latest.id, content: questionSetContent.parse(latest.content) }
    : { id: null, content: shippedSet(source, tool) }
}
