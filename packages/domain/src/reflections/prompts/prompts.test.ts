import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresOf, labelledIn } from './figures.ts'
import { heldOut } from './held-out.examples.ts'
import { practice } from './practice.examples.ts'
import { promptsFor } from './prompts.ts'

const kindsIn = (passage: string, of: { isLinked?: boolean } = {}) => promptsFor(passage, of).map(({ kind }) => kind)

describe('what a passage is asked about', () => {
  test.each([
    ['what happened, and nothing else', 'We met at three. Jay read the letter and I made notes.', ['DESCRIBES_ONLY']],
    ['the same with a reason', 'We met at three, because Jay is awake by then. Jay read the letter.', []],
    ['the same with what changes', 'Jay read the letter and I made notes. Next time I listen.', []],
    ['a claim that nothing shows', 'My listening has improved.', ['CLAIMS_WITHOUT_LINK']],
    ['a claim with somebody’s words', 'My listening has improved: ‘you wait for me now’.', []],
    ['an honest weakness', 'I am not good at waiting.', []],
    ['words true of anybody', 'I was person-centred and non-judgemental.', ['GENERAL_WORDS']],
    ['the same with a moment', 'I was person-centred: when Jay asked for the window seat, we moved.', []],
    ['the mentor’s own life', 'When I was at school I was the same.', ['OWN_STORY']],
    ['a plan', 'Bring the form. Ask about the bus.', []],
    ['a question', 'What would Jay say?', []],
    ['nothing', '  \n ', []],
  ])('%s', (_what, passage, kinds) => {
    expect(kindsIn(passage)).toEqual(kinds)
  })

  test('a claim that something is linked to is not asked about again', () => {
    expect(kindsIn('My listening has improved.', { isLinked: true })).toEqual([])
  })

  test('each prompt quotes the passage, and says why and what would help', () => {
    for (const { text } of labelledIn(practice))
      for (const { quote, because, help } of promptsFor(text)) {
        expect(text).toContain(quote)
        expect(because).toMatch(/\.$/)
        expect(help).toMatch(/\?/)
      }
  })

  test('any text at all is read, and never asked about twice in one way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2_000 }), fc.boolean(), (passage, isLinked) => {
        const kinds = kindsIn(passage, { isLinked })
        expect(new Set(kinds).size).toBe(kinds.length)
      }),
    )
  })
})

describe('how often the rules are right', () => {
  const sum = (examples: string) => {
    const figures = figuresOf(labelledIn(examples))
    const [right, wrong, missed] = [
      figures.reduce((total, figure) => total + figure.right, 0),
      figures.reduce((total, figure) => total + figure.wrong.length, 0),
      figures.reduce((total, figure) => total + figure.missed.length, 0),
    ]
    return { precision: right / (right + wrong), recall: right / (right + missed) }
  }

  test('there are 120 passages and more, none of them in both sets', () => {
    const [of, unseen] = [labelledIn(practice), labelledIn(heldOut)]
    expect(of.length + unseen.length).toBeGreaterThanOrEqual(120)
    expect(new Set([...of, ...unseen].map(({ text }) => text)).size).toBe(of.length + unseen.length)
    for (const { labels } of [...of, ...unseen]) expect(labels).toMatch(/^([DCGO]{1,2}|A|N)$/)
  })

  test.each([
    ['those that the rules were written with', practice, 0.95, 0.95],
    ['those held out', heldOut, 0.85, 0.8],
  ])('of %s the figures do not fall below what is stated', (_of, examples, precision, recall) => {
    const figures = sum(examples)
    expect(figures.precision).toBeGreaterThanOrEqual(precision)
    expect(figures.recall).toBeGreaterThanOrEqual(recall)
  })
})
