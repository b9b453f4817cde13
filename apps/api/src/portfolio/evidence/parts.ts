import { rendered } from '@mentorfolio/domain/agreements/tokens'
import type { EvidenceItem } from '@mentorfolio/domain/evidence/evidence-item'
import type { RecordPart } from '@mentorfolio/domain/evidence/evidence-view'
import { labelsOf, reflectionLabels } from '@mentorfolio/domain/evidence/record-labels'
import { partsIn } from '@mentorfolio/domain/evidence/record-parts'
import { givenAnswer, questionSetContent } from '@mentorfolio/domain/feedback/question-set'
import { z } from 'zod'
import type { LoadedEvidence } from './load-unit-evidence.ts'

const givenAnswers = z.array(givenAnswer)

/** The texts of a record in the order in which they are read, each with the place it stands at. For those who read words. */
export const partsOf = (
  { words, person }: Pick<LoadedEvidence, 'words' | 'person'>,
  item: EvidenceItem,
): RecordPart[] => {
  const { id, record } = item
  const read = (content: unknown) => partsIn(content, '', labelsOf[record])
  switch (record) {
    case 'AGREEMENT': {
      const name = person.relationships.find((each) => each.id === id)?.pseudonym ?? ''
      const reader = { as: 'OTHERS', name } as const
      const version = words.agreements.find((each) => each.relationshipId === id && each.version === item.version)
      return (version?.clauses ?? []).map(({ title, text }, index) => ({
        part: `clauses.${index}.text`,
        label: rendered(title, reader),
        text: rendered(text, reader),
      }))
    }
    case 'NEEDS_ASSESSMENT':
      return read(words.needs.find(({ relationshipId }) => relationshipId === id)?.content)
    case 'MENTORING_PLAN':
      return read(words.mentoringPlans.find(({ relationshipId }) => relationshipId === id)?.content)
    case 'GOAL':
      return read(words.goals.find((goal) => goal.id === id)?.content)
    case 'SESSION_PLAN':
      return read(words.plans.find(({ sessionId }) => sessionId === id)?.content)
    case 'SESSION_LOG': {
      const reflections = words.records.filter(({ kind, sessionId }) => kind === 'REFLECTION' && sessionId === id)
      return [
        ...read(words.logs.find(({ sessionId }) => sessionId === id)?.content),
        ...reflections.flatMap(({ id: reflection, content }) =>
          partsIn(content, `reflection.${reflection}`, reflectionLabels),
        ),
      ]
    }
    case 'MENTEE_FEEDBACK':
    case 'SUPERVISOR_FEEDBACK':
    case 'STAKEHOLDER_FEEDBACK':
    case 'PEER_FEEDBACK':
    case 'WITNESS_TESTIMONY': {
      const row = words.feedback.find((each) => each.id === id)
      if (!row) return []
      const asked = new Map(questionSetContent.parse(row.questions).questions.map((each) => [each.id, each.text]))
      return givenAnswers.parse(row.answers).flatMap(({ questionId, words: said, score }) => {
        const text = [score === null ? null : `${score} of 5`, said].filter(Boolean).join(' · ')
        return text === '' ? [] : [{ part: questionId, label: asked.get(questionId) ?? null, text }]
      })
    }
    default:
      return read(words.records.find((each) => each.id === id)?.content)
  }
}
