import { expect, test } from 'vitest'
import { askedInWords, askedKinds, isAskedKind } from './asked-kinds.ts'

test.each([
  [{ what: 'PLAN', count: 1 }, 'Assessment plan to agree to'],
  [{ what: 'METHOD', count: 3 }, '3 observations or discussions to sign'],
] as const)('%o is said in words', (asked, words) => {
  expect(askedInWords(asked)).toBe(words)
})

test('only what is listed is a kind', () => {
  expect(Object.keys(askedKinds).every(isAskedKind)).toBe(true)
  expect(isAskedKind('toString')).toBe(false)
})
