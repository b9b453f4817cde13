import type { GivenAnswer, Question } from '@mentorfolio/domain/feedback/question-set'
import { feedbackWords } from './feedback-words.ts'

/** What stands in the form when it is sent; `capacity` and `contact` are asked of a witness alone. */
export type Given = { answers: GivenAnswer[]; name: string; helped: boolean; capacity: string; contact: string }
/** What is wrong, by the name of the field. */
export type Wrong = Readonly<Record<string, string | undefined>>

const textIn = (form: FormData, name: string) => String(form.get(name) ?? '').trim()

/** The answers that somebody gave: a question without one is left out. */
export const readForm = (form: FormData, questions: readonly Question[]): Given => ({
  answers: questions.flatMap(({ id, kind }) => {
    const isScale = kind === 'SCALE'
    const score = isScale ? Number(textIn(form, `score.${id}`)) || null : null
    const words = textIn(form, isScale ? `why.${id}` : `words.${id}`) || null
    return score === null && words === null ? [] : [{ questionId: id, score, words }]
  }),
  name: textIn(form, 'name'),
  helped: form.get('helped') !== null,
  capacity: textIn(form, 'capacity'),
  contact: textIn(form, 'contact'),
})

const missingFrom = ({ answers }: Given, { id, kind, required }: Question) => {
  const answer = answers.find(({ questionId }) => questionId === id)
  if (!required) return null
  if (kind === 'SCALE') return answer?.score == null ? feedbackWords.choose : null
  return answer ? null : feedbackWords.write
}

/** What has to be there before it is sent, as the server has it too (feedback/answer.ts). */
export const whatIsMissing = (given: Given, questions: readonly Question[], isTestimony: boolean): Wrong => {
  const wrong: Record<string, string> = {}
  for (const question of questions) {
    const missing = missingFrom(given, question)
    if (missing) wrong[`answers.${question.id}`] = missing
  }
  const [first] = questions
  if (first && given.answers.length === 0 && Object.keys(wrong).length === 0)
    wrong[`answers.${first.id}`] = feedbackWords.one
  if (isTestimony && given.capacity === '') wrong['capacity'] = feedbackWords.role
  if (isTestimony && given.contact === '') wrong['contact'] = feedbackWords.reach
  if (given.name === '') wrong['name'] = feedbackWords.name
  return wrong
}

/** One thing to put right: what it is in words, and the control that it is about; null: about none. */
export type ToPutRight = { field: string; words: string; at: string | null }

/** What is wrong, in the order of the page. */
export const toPutRight = (wrong: Wrong, questions: readonly Question[]): ToPutRight[] => {
  const fields = [
    ...questions.map(({ id, kind, text }) => ({
      ...{ field: `answers.${id}`, asked: `‘${text}’ ` },
      at: `guest-${kind === 'SCALE' ? 'score' : 'words'}.${id}`,
    })),
    ...['capacity', 'contact', 'name'].map((field) => ({ field, asked: '', at: `guest-${field}` })),
  ]
  const told = fields.flatMap(({ field, asked, at }) =>
    wrong[field] === undefined ? [] : [{ field, words: `${asked}${wrong[field]}`, at }],
  )
  const others = Object.entries(wrong).flatMap(([field, words]) =>
    words === undefined || fields.some((each) => each.field === field) ? [] : [{ field, words, at: null }],
  )
  return [...told, ...others]
}
