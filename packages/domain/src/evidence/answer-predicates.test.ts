import { describe, expect, test } from 'vitest'
import { type CaseStudyContent, caseStudyContent } from '../answers/case-study.ts'
import { type WrittenAnswerContent, writtenAnswerContent } from '../answers/written-answer.ts'
import { answerPredicates, caseStudyPredicates } from './answer-predicates.ts'
import { appliesTo, predicate } from './predicates.ts'

const question = (id: string) => ({ id, text: `What of ${id}?`, hint: null, suits: 'WHOLE' as const })
const answer = (answers: WrittenAnswerContent['answers'], criterion = 'S1-AC1'): WrittenAnswerContent =>
  writtenAnswerContent.parse({
    ...{ criterion, asked: { by: 'SHIPPED', version: 1 }, links: [], policies: [] },
    ...{ questions: [question('law'), question('local')], answers },
  })
const whole = (questionId: string, text: string) => ({ questionId, told: { form: 'WHOLE' as const, text } })
const star = (questionId: string, stages: object) => ({
  questionId,
  told: { form: 'STAR' as const, stages: { SITUATION: null, TASK: null, ACTION: null, RESULT: null, ...stages } },
})

describe('a written answer', () => {
  test.each<[string, WrittenAnswerContent, string, boolean]>([
    ['in one box answers its criterion', answer([whole('law', 'I told the DSL')]), 'S1-AC1', true],
    ['in one stage of STAR answers it', answer([star('local', { RESULT: 'A quiet room' })]), 'S1-AC1', true],
    ['answers no other criterion', answer([whole('law', 'I told the DSL')]), 'S1-AC2', false],
    ['answers none by what was not asked', answer([whole('weather', 'It rained')]), 'S1-AC1', false],
  ])('%s', (_sentence, content, criterion, holds) => {
    expect(answerPredicates.answersTheCriterion(content, criterion)).toBe(holds)
  })
})

describe('a case study', () => {
  const study = (more: Partial<CaseStudyContent>) =>
    caseStudyContent.parse({
      ...{ title: 'The bus', from: 'OWN_PRACTICE', relationshipId: null, criteria: [], links: [] },
      ...{ background: 'A mentee', barrier: null, strategy: null, result: null, learnt: 'To ask', ...more },
    })
  const whole = { barrier: 'The bus', strategy: 'A later start', result: 'Came each week' }
  test.each<[string, Partial<CaseStudyContent>, boolean]>([
    ['with a barrier, a strategy and a result holds', whole, true],
    ['without a barrier does not', { ...whole, barrier: null }, false],
    ['without a strategy does not', { ...whole, strategy: null }, false],
    ['without a result does not', { ...whole, result: ' ' }, false],
  ])('%s', (_sentence, more, holds) => {
    expect(caseStudyPredicates.barrierWithStrategyAndResult(study(more))).toBe(holds)
  })
})

test.each([
  ...Object.keys(answerPredicates).map((name) => [name, 'WRITTEN_ANSWER'] as const),
  ...Object.keys(caseStudyPredicates).map((name) => [name, 'CASE_STUDY'] as const),
])('%s is asked of a %s', (name, record) => {
  expect(appliesTo(predicate.parse(name), record)).toBe(true)
})
