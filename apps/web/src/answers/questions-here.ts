import type { AnswersView } from '@mentorfolio/domain/answers/answer-views'
import type { AnswerQuestion, AskedQuestions } from '@mentorfolio/domain/answers/questions'

/** The questions that somebody answers, as the form keeps them: a draft goes on with those that it began with. */
export type Ask = { asked: AskedQuestions; questions: readonly AnswerQuestion[] }

const isQuestion = (value: unknown): value is AnswerQuestion =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'text', 'suits'].every((key) => typeof Reflect.get(value, key) === 'string')

/** Reads what the form kept; null: nothing, or nothing that it wrote. */
export const readAsk = (kept: string | undefined): Ask | null => {
  try {
    const ask: unknown = JSON.parse(kept ?? '')
    if (typeof ask !== 'object' || ask === null) return null
    const { asked, questions }: { asked?: unknown; questions?: unknown } = ask
    if (!Array.isArray(questions) || !questions.every(isQuestion)) return null
    if (typeof asked !== 'object' || asked === null) return null
    const { by, version }: { by?: unknown; version?: unknown } = asked
    if ((by !== 'SHIPPED' && by !== 'CENTRE') || typeof version !== 'number') return null
    return { asked: { by, version }, questions }
  } catch {
    return null
  }
}

export const keptAsk = ({ asked, questions }: Ask): string => JSON.stringify({ asked, questions })

const sameAsk = (one: AskedQuestions, other: AskedQuestions) => one.by === other.by && one.version === other.version

/** The questions that an answer written on this device answers: its own, or those that the page knows; else none, until it is sent. */
export const questionsOf = (
  { answers, criteria }: AnswersView,
  recordId: string,
  { criterion, asked }: { criterion: string; asked: AskedQuestions },
): AnswerQuestion[] => {
  const own = answers.find(({ id }) => id === recordId)?.content
  if (own && sameAsk(own.asked, asked)) return own.questions
  const ask = criteria.find(({ id }) => id === criterion)?.ask
  if (ask && sameAsk(ask.asked, asked)) return ask.questions
  return answers.find(({ content }) => content && sameAsk(content.asked, asked))?.content?.questions ?? []
}
