import type { EvidenceCard } from '@mentorfolio/domain/reflections/evidence'
import type { AnsweredFeedback } from './feedback/answered-feedback.ts'

/** Feedback as it is read beside the text: who was asked what, and what they said. Never who they are. */
export const feedbackCard = (row: AnsweredFeedback, names: ReadonlyMap<string, string>): EvidenceCard => {
  const asked = new Map(row.questions.questions.map((question) => [question.id, question]))
  const name = names.get(row.relationshipId)
  return {
    ...{ group: 'FEEDBACK', kind: 'FEEDBACK', id: row.id, relationshipId: row.relationshipId },
    ...{ names: name === undefined ? [] : [name], sessionId: row.sessionId, title: null, at: row.at.toISOString() },
    asked: { source: row.source, point: row.point, tool: row.tool, whom: row.whom },
    lines: row.answers.flatMap(({ questionId, words }) =>
      words ? [{ label: asked.get(questionId)?.text ?? null, text: words }] : [],
    ),
    scores: row.answers.flatMap(({ questionId, score }) => {
      const question = asked.get(questionId)
      return score === null ? [] : [{ skill: question?.rates ?? null, label: question?.text ?? null, score }]
    }),
  }
}
