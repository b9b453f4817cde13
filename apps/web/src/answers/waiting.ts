import type { AnswersView } from '@mentorfolio/domain/answers/answer-views'
import { answeredOf } from '@mentorfolio/domain/answers/answered'
import { withWithdrawn, withWritten } from '../mentoring/written-here.ts'
import type { Item } from '../outbox/item.ts'
import { questionsOf } from './questions-here.ts'

const isOfUnit = (item: Item, id: string): boolean => {
  switch (item.line) {
    case 'PUT /api/units/:id/answers/:recordId':
    case 'PUT /api/units/:id/case-studies/:recordId':
    case 'POST /api/units/:id/answers/:recordId/withdraw':
      return item.input.params.id === id
    default:
      return false
  }
}

const after = (page: AnswersView, item: Item): AnswersView => {
  const { answers, caseStudies, unit } = page
  const of = { by: page.candidateName, item }
  switch (item.line) {
    case 'PUT /api/units/:id/answers/:recordId': {
      const { input } = item
      const { answer } = input.body
      const content = { ...answer, questions: questionsOf(page, input.params.recordId, answer) }
      const place = { kind: 'WRITTEN_ANSWER', unitId: unit.id } as const
      const facts = { criterion: answer.criterion, answered: answeredOf(content), questions: content.questions.length }
      return {
        ...page,
        answers: withWritten(answers, { ...of, input, content, place }).map((record) =>
          record.content === content ? { ...record, ...facts } : record,
        ),
      }
    }
    case 'PUT /api/units/:id/case-studies/:recordId': {
      const { input } = item
      const place = { kind: 'CASE_STUDY', unitId: unit.id } as const
      return { ...page, caseStudies: withWritten(caseStudies, { ...of, input, content: input.body.study, place }) }
    }
    case 'POST /api/units/:id/answers/:recordId/withdraw':
      return { ...page, answers: withWithdrawn(answers, item), caseStudies: withWithdrawn(caseStudies, item) }
    default:
      return page
  }
}

/** What waits on this device about a unit's answers, and the page with it. */
export const withWaitingAnswers = (page: AnswersView, items: readonly Item[]) => {
  const waiting = items.filter((item) => isOfUnit(item, page.unit.id))
  return { page: waiting.reduce(after, page), waiting }
}
