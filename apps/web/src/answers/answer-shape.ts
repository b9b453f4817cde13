import type { AnswerQuestion } from '@mentorfolio/domain/answers/questions'
import { type AnswerWay, answerWays, type StarStage, starPrompts, starStages } from '@mentorfolio/domain/answers/star'
import { writeAnswer } from '@mentorfolio/domain/answers/writing'
import type { AnswerTold, WrittenAnswerContent } from '@mentorfolio/domain/answers/written-answer'
import type { z } from 'zod'
import type { FormDefinition } from '../forms/definition.ts'
import { filledRows } from '../forms/filled-rows.ts'
import { numberIn, type Written } from '../forms/written.ts'
import { readLinks, written } from '../mentoring/evidence/links.ts'
import { stageBox } from '../mentoring/prompts/stage-box.ts'
import { type Ask, keptAsk, readAsk } from './questions-here.ts'

type PolicyRow = { policyId: string; name: string; edition: string; impact: string }

/** The form as its controls are named; what answers a question stands in boxes, whose names are made from the questions. */
export type AnswerShape = { links: string; policies: PolicyRow[] }

export const answerShape = (content: WrittenAnswerContent | null | undefined): AnswerShape => ({
  links: written(content?.links ?? []),
  policies: (content?.policies ?? []).map(({ policyId, name, edition, impact }) => ({
    ...{ policyId: policyId ?? '', name, edition: edition ?? '', impact: impact ?? '' },
  })),
})

export const isWay = (text: string | undefined): text is AnswerWay => answerWays.some((way) => way === text)

const toldOf = (questionId: string) => `answers.${questionId}`
export const wayBox = (questionId: string) => `ways.${questionId}`
const wholeBox = (questionId: string) => `${toldOf(questionId)}.whole`

/** The boxes of one way to answer a question, with the title of each. */
export const boxesOf = (questionId: string, way: AnswerWay): { name: string; title: string; prompt: string }[] =>
  way === 'WHOLE'
    ? [{ name: wholeBox(questionId), title: '', prompt: '' }]
    : starPrompts.map(({ stage, title, prompt }) => ({
        ...{ name: stageBox(toldOf(questionId), 'STAR', stage), title, prompt },
      }))

const textsOf = (questionId: string, told: AnswerTold): [string, string][] =>
  told.form === 'WHOLE'
    ? [[wholeBox(questionId), told.text ?? '']]
    : starStages.map((stage) => [stageBox(toldOf(questionId), 'STAR', stage), told.stages[stage] ?? ''])

/** What the boxes open with: the questions themselves, how each is answered, and the words. */
export const answerBoxes = (
  criterion: string,
  ask: Ask,
  content: WrittenAnswerContent | null | undefined,
): Record<string, string> => {
  const answers = content?.answers ?? []
  const way = ({ id, suits }: AnswerQuestion) => answers.find(({ questionId }) => questionId === id)?.told.form ?? suits
  return {
    criterion,
    asked: keptAsk(ask),
    ...Object.fromEntries(ask.questions.map((question) => [wayBox(question.id), way(question)])),
    ...Object.fromEntries(answers.flatMap(({ questionId, told }) => textsOf(questionId, told))),
  }
}

const wayIn = (words: Written, { id, suits }: AnswerQuestion): AnswerWay => {
  const way = words.text(wayBox(id))
  return isWay(way) ? way : suits
}

const readTold = (words: Written, question: AnswerQuestion) => {
  if (wayIn(words, question) === 'WHOLE') return { form: 'WHOLE' as const, text: words.text(wholeBox(question.id)) }
  const at = (stage: StarStage) => words.text(stageBox(toldOf(question.id), 'STAR', stage))
  const stages = { SITUATION: at('SITUATION'), TASK: at('TASK'), ACTION: at('ACTION'), RESULT: at('RESULT') }
  return { form: 'STAR' as const, stages }
}

const isEmpty = (told: ReturnType<typeof readTold>) =>
  (told.form === 'WHOLE' ? [told.text] : Object.values(told.stages)).every((text) => text.trim() === '')

/** The answers as the schema takes them, and how it and the form name a thing differently. */
const readAnswers = (words: Written, questions: readonly AnswerQuestion[]) => {
  const answers = questions
    .map((question) => ({ questionId: question.id, told: readTold(words, question) }))
    .filter(({ told }) => !isEmpty(told))
  const names = answers.flatMap(({ questionId, told }, at): [string, string][] =>
    told.form === 'WHOLE'
      ? [[`answer.answers.${at}.told.text`, wholeBox(questionId)]]
      : starStages.map((stage) => [
          `answer.answers.${at}.told.stages.${stage}`,
          stageBox(toldOf(questionId), 'STAR', stage),
        ]),
  )
  // With nothing answered, the first question is where to begin.
  const [first] = questions
  const begin = first && boxesOf(first.id, wayIn(words, first))[0]?.name
  return { answers, names: { ...Object.fromEntries(names), ...(begin ? { 'answer.answers': begin } : {}) } }
}

export const answerForm = {
  line: 'PUT /api/units/:id/answers/:recordId',
  schema: writeAnswer,
  read: (words) => {
    const ask = readAsk(words.text('asked'))
    const { answers, names } = readAnswers(words, ask?.questions ?? [])
    const policies = filledRows(words, 'policies', ['name', 'edition', 'impact'], (row) => ({
      ...{ policyId: row.text('policyId'), name: row.text('name') },
      ...{ edition: row.text('edition'), impact: row.text('impact') },
    }))
    return {
      body: {
        // A record that is not there yet has been seen by nobody.
        revision: numberIn(words.text('revision')) ?? 0,
        reason: null,
        answer: {
          ...{ criterion: words.text('criterion'), asked: ask?.asked, answers },
          ...{ links: readLinks(words.text('links')), policies: policies.rows },
        },
      },
      names: {
        ...names,
        'answer.links': 'links',
        ...Object.fromEntries(Object.entries(policies.names).map(([from, to]) => [`answer.${from}`, to])),
      },
    }
  },
} satisfies FormDefinition<z.infer<typeof writeAnswer>>
