import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  beginningOf,
  longest,
  piecesOf,
  readPassages,
  sentencesIn,
  wholeWords,
  withQuote,
  writtenPassages,
} from './quotes.ts'

const text = 'Robin drew a line. I asked what stood before it, and waited. “The corridor,” he said.'

describe('the passages of a claim in one control', () => {
  it('come back as they were, line breaks and quotation marks and all', () => {
    const passages = [
      { part: 'narrative.text', quote: 'I asked what stood before it,\nand waited. “The corridor,” he said.' },
      { part: 'offered.skills.0.example', quote: '[Silence]' },
    ]
    expect(readPassages(writtenPassages(passages))).toEqual(passages)
  })
  it('are none where nothing was chosen', () => {
    expect(readPassages('')).toEqual([])
  })
})

describe('a text with its passages marked', () => {
  const marked = (quotes: string[]) => piecesOf(text, quotes).flatMap((piece) => (piece.marked ? [piece.text] : []))

  it('marks the words that are quoted', () => {
    expect(marked(['Robin drew a line.'])).toEqual(['Robin drew a line.'])
  })
  it('marks what two passages share once', () => {
    expect(marked(['I asked what stood', 'stood before it'])).toEqual(['I asked what stood before it'])
  })
  it('marks nothing for words that are not there any more', () => {
    expect(marked(['Robin left.'])).toEqual([])
  })
  it('is the same text whatever is marked in it', () => {
    const quote = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => text.slice(Math.min(a, b), Math.max(a, b)))
    fc.assert(
      fc.property(fc.array(quote, { maxLength: 6 }), (quotes) => {
        const pieces = piecesOf(text, quotes)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const piece of pieces) expect(text.startsWith(piece.text, piece.at)).toBe(true)
      }),
    )
  })
})

describe('choosing without a selection', () => {
  it('goes sentence by sentence', () => {
    expect(sentencesIn('I waited. He drew. We laughed.')).toEqual(['I waited.', 'He drew.', 'We laughed.'])
  })
  it('cuts none where somebody is quoted in the middle of it', () => {
    const quoting = 'To stop being asked “bikes or bricks?” by everybody. Then we drew.'
    expect(sentencesIn(quoting)).toEqual(['To stop being asked “bikes or bricks?” by everybody.', 'Then we drew.'])
  })
  it('takes the whole of a text, or the first sentences of a long one', () => {
    expect(beginningOf(text)).toBe(text)
    const long = 'He drew a line. '.repeat(200)
    const begins = beginningOf(long)
    expect(begins.length).toBeLessThanOrEqual(longest)
    expect(begins.endsWith('line.')).toBe(true)
    expect(long.includes(begins)).toBe(true)
  })
  it('takes the larger in place of what it holds', () => {
    const small = { part: 'a', quote: 'drew' }
    const large = { part: 'a', quote: 'Robin drew a line.' }
    expect(withQuote([small, { part: 'b', quote: 'drew' }], large)).toEqual([{ part: 'b', quote: 'drew' }, large])
  })
})

test.each<[sentence: string, from: string, selected: string, whole: string]>([
  ['a word cut at its beginning', 'the agreement has an ending', 'he agreement', 'the agreement'],
  ['a word cut at its end', 'It has an ending in it', 'an endi', 'an ending'],
  ['both ends cut', 'We agreed what he’d bring', 'greed what he’', 'agreed what he’d'],
  ['whole words as they are', 'One, two. Three', 'two.', 'two.'],
  ['white space around it', 'One, two. Three', ' two. ', 'two.'],
  ['all of it', 'One', 'One', 'One'],
  ['nothing but white space', 'One  two', '  ', ''],
])('%s is taken whole', (_, text, selected, whole) => {
  const from = text.indexOf(selected)
  expect(wholeWords(text, from, from + selected.length)).toBe(whole)
})
