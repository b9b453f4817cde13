import { givenAnswer, questionSetContent } from '@mentorfolio/domain/feedback/question-set'
import { z } from 'zod'

/** What was answered, question by question in the order in which they were asked; those left out are left out. */
export const answersInWords = (questions: unknown, answers: unknown) => {
  const given = z.array(givenAnswer).parse(answers)
  return questionSetContent.parse(questions).questions.flatMap(({ id, text: question, rates }) => {
    const answer = given.find(({ questionId }) => questionId === id)
    const { score = null, words = null } = answer ?? {}
    return score === null && words === null ? [] : [{ question, rates, score, words }]
  })
}
