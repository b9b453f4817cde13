import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresOf, labelledIn } from './figures.ts'
import { heldOut } from './held-out.examples.ts'
import { practice } from './practice.examples.ts'
import { termHintsFor, termKeys } from './terms.ts'

const keysIn = (passage: string) => termHintsFor(passage).map(({ key }) => key)

describe('what is offered for vague words', () => {
  test.each([
    ['talking', 'I talked to Jay.', ['ASKED_AND_LISTENED']],
    ['talking that says how', 'I talked to Jay and summarised what I heard.', []],
    ['a policy without a name', 'I follow the policy.', ['NAMED_POLICY']],
    ['a policy with its edition', 'I follow the policy of 2025.', []],
    ['what somebody is called by their needs', 'Ash is special needs.', ['SEND']],
    ['two at once', 'I gave advice on special needs.', ['SIGNPOSTING', 'SEND']],
    ['capitals and curly apostrophes', 'I TALKED TO Jay’s tutor.', ['ASKED_AND_LISTENED']],
    ['nothing vague', 'The bus was late.', []],
    ['nothing', ' \n ', []],
  ])('%s', (_what, passage, keys) => {
    expect(keysIn(passage)).toEqual(keys)
  })

  test('each hint quotes the words, names the term and says what it means', () => {
    for (const { text } of labelledIn(practice))
      for (const { quote, term, means } of termHintsFor(text)) {
        expect(text.toLowerCase().replaceAll('’', "'")).toContain(quote)
        expect(term).not.toBe('')
        expect(means).toMatch(/[.?]$/)
      }
  })

  test('any text at all is read, and no term is offered twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2_000 }), (passage) => {
        const keys = keysIn(passage)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  test('a text as long as a box takes is read at once', () => {
    const long = 'I tried a thing and another thing and '.repeat(530)
    const began = Date.now()
    termHintsFor(long)
    expect(Date.now() - began).toBeLessThan(1_000)
  })
})

describe('how often the rules are right', () => {
  const [of, unseen] = [labelledIn(practice), labelledIn(heldOut)]

  test('there are 100 passages and more, none of them in both sets, and each term is in the first', () => {
    expect(of.length + unseen.length).toBeGreaterThanOrEqual(100)
    expect(new Set([...of, ...unseen].map(({ text }) => text)).size).toBe(of.length + unseen.length)
    const labels = new Set(of.flatMap((each) => each.labels))
    expect([...labels].filter((label) => !termKeys.some((key) => key === label))).toEqual([])
    expect(termKeys.filter((key) => !labels.has(key))).toEqual([])
  })

  test.each([
    ['those that the rules were written with', of, 0.95, 0.95],
    ['those held out', unseen, 0.9, 0.5],
  ])('of %s the figures do not fall below what is stated', (_of, passages, precision, recall) => {
    const figures = figuresOf(passages)
    expect(figures.precision).toBeGreaterThanOrEqual(precision)
    expect(figures.recall).toBeGreaterThanOrEqual(recall)
  })
})
