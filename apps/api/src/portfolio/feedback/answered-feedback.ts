import type { FeedbackPoint, FeedbackSource, FeedbackTool } from '@mentorfolio/domain/feedback/feedback-kinds'
import {
  type GivenAnswer,
  givenAnswer,
  type QuestionSetContent,
  questionSetContent,
} from '@mentorfolio/domain/feedback/question-set'
import { z } from 'zod'
import type { Tx } from '../../database/client.ts'

const givenAnswers = z.array(givenAnswer)

/** An answer with its questions, for whoever compares, counts or claims: words, so for those who may read them alone. */
export type AnsweredFeedback = {
  /** The request's id, which references of the kind FEEDBACK name. */
  id: string
  relationshipId: string
  sessionId: string | null
  source: FeedbackSource
  point: FeedbackPoint
  tool: FeedbackTool
  whom: string | null
  at: Date
  questions: QuestionSetContent
  answers: GivenAnswer[]
}

/**
 * What was answered about a relationship, or all those of a portfolio, earliest first: not about a session that was withdrawn,
 * nor about one that this mentee missed by what its log says now.
 * The relationship or portfolio is reached through `visibleTo` by whoever asks.
 */
export const answeredFeedback = async (
  tx: Pick<Tx, 'feedbackRequest'>,
  of: { relationshipId: string } | { portfolioId: string },
): Promise<AnsweredFeedback[]> => {
  const rows = await tx.feedbackRequest.findMany({
    where: { ...of, answer: { isNot: null }, OR: [{ sessionId: null }, { session: { status: { not: 'VOIDED' } } }] },
    include: {
      answer: { select: { effectiveAt: true, answers: true } },
      session: { select: { attendance: { select: { relationshipId: true, attended: true } } } },
    },
    orderBy: [{ answer: { effectiveAt: 'asc' } }, { id: 'asc' }],
  })
  return rows.flatMap(({ answer, session, ...row }) =>
    answer && !session?.attendance.some((each) => each.relationshipId === row.relationshipId && each.attended === false)
      ? [
          {
            ...{ id: row.id, relationshipId: row.relationshipId, sessionId: row.sessionId },
            ...{ source: row.source, point: row.point, tool: row.tool, whom: row.whom, at: answer.effectiveAt },
            questions: questionSetContent.parse(row.questions),
            answers: givenAnswers.parse(answer.answers),
          },
        ]
      : [],
  )
}
