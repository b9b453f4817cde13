import { criteriaFor, parseQuestionPack, shippedIn } from '@mentorfolio/domain/answers/question-pack'
import { describe, expect, test } from 'vitest'
import { unitPack, unitPacks } from './index.ts'
import { questionPack, questionPacks } from './questions.ts'

const s1 = unitPack('S1')
if (!s1) throw new Error('No pack is called S1')
const questions = questionPack('S1')
const [first, ...others] = questions?.criteria ?? []

describe('the questions that ship', () => {
  test.each(unitPacks)('ask about every criterion of $id that takes a written answer', (pack) => {
    const asked = questionPack(pack.id)?.criteria.map(({ criterion }) => criterion)
    expect(new Set(asked)).toEqual(new Set(criteriaFor(pack, 'WRITTEN_ANSWER')))
  })
  test('ask two to four questions of each, in one of STAR, and each with what helps', () => {
    for (const { questions: asked } of questionPacks.flatMap(({ criteria }) => criteria)) {
      expect(asked.length).toBeGreaterThanOrEqual(2)
      expect(asked.length).toBeLessThanOrEqual(4)
      expect(asked.filter(({ suits }) => suits === 'STAR')).toHaveLength(1)
      for (const { hint } of asked) expect(hint).toMatch(/[.]$/)
    }
  })
  test('tie each criterion to one session or record that can be named (S1-T6)', () => {
    for (const { criterion, questions: asked } of questionPacks.flatMap(({ criteria }) => criteria))
      expect(
        asked.some(({ hint }) => hint?.includes('Link the session')),
        criterion,
      ).toBe(true)
  })
})

describe('a file of questions is refused', () => {
  const parse = (but: object) => () => parseQuestionPack({ ...questions, ...but }, s1)
  test.each<[string, object, string]>([
    ['for another pack', { pack: 'S3' }, 'not of S1'],
    ['without one of the criteria', { criteria: others }, `nothing asks about ${first?.criterion}`],
    ['with a criterion twice', { criteria: [first, first, ...others] }, 'is listed twice'],
    [
      'with a criterion that takes no written answer',
      { criteria: [...others, first, { ...first, criterion: 'S1-AC9' }] },
      'takes no written answer for S1-AC9',
    ],
    ['that forgets an earlier version', { version: 3 }, 'versions go up by one'],
    ['with a key that nobody knows', { mood: 1 }, 'Unrecognized key'],
  ])('%s', (_sentence, but, told) => {
    expect(parse(but)).toThrow(told)
  })
})

test('an earlier version is found again, and what is asked now without naming one', () => {
  if (!questions) throw new Error('Nothing ships for S1')
  const { criteria } = questions
  const later = parseQuestionPack({ ...questions, version: 2, earlier: [{ version: 1, criteria }] }, s1)
  expect(shippedIn(later, 'S1-AC1')?.version).toBe(2)
  expect(shippedIn(later, 'S1-AC1', 1)?.version).toBe(1)
  expect(shippedIn(later, 'S1-AC1', 3)).toBeUndefined()
  expect(shippedIn(undefined, 'S1-AC1')).toBeUndefined()
})

test('S1 asks for the exact terms of theory, for the setting, and for one moment of trauma-informed practice (S1-T2, S1-T6)', () => {
  if (!questions) throw new Error('Nothing ships for S1')
  const hints = questions.criteria.flatMap((each) => each.questions.map(({ hint }) => hint)).join('\n')
  for (const told of [
    'Use the exact terms',
    'special about your setting',
    'Trauma-informed practice shows in one moment',
  ])
    expect(hints).toContain(told)
})
