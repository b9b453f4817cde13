import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answeredOf } from './answered.ts'
import { caseStudyContent } from './case-study.ts'
import { starPrompts, starStages } from './star.ts'
import { writtenAnswer, writtenAnswerContent } from './written-answer.ts'

const session = '01940000-0000-7000-8000-000000000005'
const told = (text: string | null) => ({ form: 'WHOLE', text })
const empty = { SITUATION: null, TASK: null, ACTION: null, RESULT: null }
const anAnswer = {
  ...{ criterion: 'S1-AC1', asked: { by: 'SHIPPED', version: 1 }, links: [{ kind: 'SESSION', id: session }] },
  answers: [{ questionId: 'law', told: told('The Act says so') }],
  policies: [{ policyId: null, name: 'Our safeguarding policy', edition: '2026', impact: null }],
}
const aStudy = {
  ...{ title: 'The bus', from: 'OWN_PRACTICE', relationshipId: null, criteria: ['S1-AC4'], links: [] },
  ...{ background: 'A mentee', barrier: null, strategy: null, result: null, learnt: null },
}
const fields = (result: { error?: { issues: { path: PropertyKey[] }[] } | undefined }) =>
  result.error?.issues.map(({ path }) => path.join('.'))

describe('a written answer', () => {
  test.each<[string, object, string[] | undefined]>([
    ['may leave other questions for later', {}, undefined],
    ['answers something', { answers: [{ questionId: 'law', told: told('  ') }] }, ['answers']],
    [
      'answers something, whatever the way',
      { answers: [{ questionId: 'law', told: { form: 'STAR', stages: empty } }] },
      ['answers'],
    ],
    ['answers each question once', { answers: [...anAnswer.answers, ...anAnswer.answers] }, ['answers']],
    ['is of a criterion', { criterion: 'the first' }, ['criterion']],
    ['names the questions that it answers', { asked: { by: 'ME', version: 0 } }, ['asked.by', 'asked.version']],
    ['brings no questions of its own', { questions: [] }, ['']],
    [
      'names what it cites',
      { policies: [{ policyId: null, name: ' ', edition: null, impact: null }] },
      ['policies.0.name'],
    ],
    ['links each thing once', { links: [...anAnswer.links, ...anAnswer.links] }, ['links']],
  ])('%s', (_sentence, but, expected) => {
    expect(fields(writtenAnswer.safeParse({ ...anAnswer, ...but }))).toEqual(expected)
  })

  test('any words at all come out as they went in, parsed twice', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(fc.record({ SITUATION: words, TASK: words, ACTION: words, RESULT: words }), (stages) => {
        const once = writtenAnswer.safeParse({
          ...anAnswer,
          answers: [{ questionId: 'q', told: { form: 'STAR', stages } }],
        })
        if (once.success) expect(writtenAnswer.parse(once.data)).toEqual(once.data)
      }),
    )
  })

  test('counts the questions that are answered, and no others', () => {
    const question = (id: string) => ({ id, text: 'What?', hint: null, suits: 'STAR' })
    const content = writtenAnswerContent.parse({
      ...anAnswer,
      questions: [question('law'), question('local')],
      answers: [...anAnswer.answers, { questionId: 'local', told: { form: 'STAR', stages: empty } }],
    })
    expect(answeredOf(content)).toBe(1)
  })

  test('STAR asks the stages that every scaffold page shows', () => {
    expect(starPrompts.map(({ stage, title }) => [stage, title])).toEqual([
      ['SITUATION', 'Situation'],
      ['TASK', 'Task'],
      ['ACTION', 'Action'],
      ['RESULT', 'Result'],
    ])
    for (const { prompt } of starPrompts) expect(prompt).toMatch(/\?$/)
    expect(starStages).toHaveLength(4)
  })
})

describe('a case study', () => {
  test.each<[string, object, string[] | undefined]>([
    ['needs a title and a few words', {}, undefined],
    ['has a title', { title: ' ' }, ['title']],
    ['says something', { background: '' }, ['background']],
    ['says whether it is the writer’s own practice', { from: '' }, ['from']],
    [
      'that was given is about no mentee of the writer’s',
      { from: 'GIVEN', relationshipId: session },
      ['relationshipId'],
    ],
    ['names each criterion once', { criteria: ['S1-AC4', 'S1-AC4'] }, ['criteria']],
  ])('%s', (_sentence, but, expected) => {
    expect(fields(caseStudyContent.safeParse({ ...aStudy, ...but }))).toEqual(expected)
  })
})
