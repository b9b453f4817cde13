import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passages } from './corpus.examples.ts'
import { findings, replaced } from './findings.ts'
import type { KnownPerson } from './kinds.ts'

const robin: KnownPerson = { kind: 'MENTEE', names: ['Wilhelmina Hart', 'Mina'], token: 'Robin' }
const will: KnownPerson = { kind: 'MENTEE', names: ['Will Oyelaran'], token: 'Jay' }
const zoe: KnownPerson = { kind: 'MENTEE', names: ['Zoë Kowalska-Łoś'], token: 'Wren' }
const lead: KnownPerson = { kind: 'STAFF', names: ['Joanne Peel'], token: '[name]' }
const known = [robin, will, zoe, lead]

const told = (text: string) => findings(text, { known }).map(({ kind, text: found, token }) => [kind, found, token])
const put = (text: string) => replaced(text, findings(text, { known }))

describe('a name that is known', () => {
  test.each<[sentence: string, text: string, found: string[]]>([
    ['is found in full, as one', 'I met Wilhelmina Hart today', ['Wilhelmina Hart']],
    ['is found by each of its parts', 'Hart came; Wilhelmina stayed', ['Hart', 'Wilhelmina']],
    ['is found by what else they are called', 'and Mina laughed', ['Mina']],
    ['is found in any letters', 'WILHELMINA and wilhelmina and wilHelmina', ['WILHELMINA', 'wilhelmina', 'wilHelmina']],
    ['is found without its ending', "Wilhelmina’s plan, Wilhelmina's plan", ['Wilhelmina', 'Wilhelmina']],
    ['is found with its accents or without', 'Zoe and Zoë and Zoe\u0308', ['Zoe', 'Zoë', 'Zoe\u0308']],
    ['is found in halves of a double name', 'Ms Kowalska and los', ['Ms Kowalska', 'los']],
    ['is found where it is joined to another', 'Wilhelmina-Jane', ['Wilhelmina-Jane']],
    ['is not found within a longer word', 'a minaret, the heart, Hartlepool, determination', []],
    ['is found with a title', 'Miss Hart; I miss Hart, Mr. Peel', ['Miss Hart', 'Hart', 'Mr. Peel']],
    ['is found of staff', 'ask joanne, or Peel', ['joanne', 'Peel']],
  ])('%s', (_sentence, text, found) => {
    expect(told(text).map(([, words]) => words)).toEqual(found)
  })

  test.each<[sentence: string, text: string, found: boolean]>([
    ['with a capital inside a sentence is meant', 'then Will said no', true],
    ['before a verb at the beginning is meant', 'Will said he will', true],
    ['with an ending is meant', 'Will’s turn', true],
    ['before a pronoun at the beginning is the verb', 'Will you come', false],
    ['in small letters is the verb', 'we will see', false],
  ])('a name that is a word, %s', (_sentence, text, found) => {
    expect(told(text).length > 0).toBe(found)
  })

  test('gives way to the made-up name, ending and all', () => {
    expect(put('Wilhelmina’s goal and WILHELMINA HART’s mum')).toBe('Robin’s goal and Robin’s mum')
  })

  test('a made-up name is no finding, even where somebody really has it', () => {
    const really: KnownPerson = { kind: 'MENTEE', names: ['Robin Hart'], token: 'Ash' }
    expect(findings('Robin asked, and Ash answered', { known: [robin, really] })).toEqual([])
  })
})

test('the writer’s own name is no finding', () => {
  expect(findings('Priya Nair wrote it, and Aisha read it', { own: ['Priya Nair'] })).toMatchObject([{ text: 'Aisha' }])
})

describe('what looks like a name', () => {
  test.each<[text: string, found: string[]]>([
    ['Jordan Smith came', ['Jordan Smith']],
    ['with Mr Hale and Ms O’Brien-Jones', ['Mr Hale', 'Ms O’Brien-Jones']],
    ['Dr. Amina Yusuf wrote', ['Dr. Amina Yusuf']],
    ['J. Smith signed', ['J. Smith']],
    ['his brother Kai', ['Kai']],
    ['Maria da Silva', ['Maria da Silva']],
    ['on Monday in March, in Year Ten, at City College', []],
    ['Working Together and Keeping Children Safe in Education', []],
    ['The Gibbs Reflective Cycle, Victoria Street, St Mary’s', []],
    ['Yesterday Robin rang', []],
    ['She said No. Then Yes.', []],
  ])('in ‘%s’', (text, found) => {
    expect(told(text).map(([, words]) => words)).toEqual(found)
  })

  test('each person has a token of their own, the same throughout', () => {
    expect(
      put('Jordan Smith told Mr Hale. Jordan was cross; Mr Hale was not. Then Aisha Khan and Tyrone Obi came.'),
    ).toBe(
      '[name] told [another person]. [name] was cross; [another person] was not. Then [a third person] and [person 4] came.',
    )
  })

  test('a token that stands there already is somebody else’s', () => {
    expect(put('[name] met Jordan Smith')).toBe('[name] met [another person]')
  })
})

describe('numbers and addresses', () => {
  test.each<[text: string, kind: string]>([
    ['07700 900123', 'PHONE'],
    ['07700900123', 'PHONE'],
    ['+44 (0)7700 900 123', 'PHONE'],
    ['0044 7700 900123', 'PHONE'],
    ['(01632) 960 123', 'PHONE'],
    ['0121 4960123', 'PHONE'],
    ['+48 512 345 678', 'PHONE'],
    ['jo.o’neill+x@mail.example.co.uk', 'EMAIL'],
    ['sw1a 1aa', 'POSTCODE'],
    ['M11AA', 'POSTCODE'],
    ['A123456789012', 'PUPIL_NUMBER'],
    ['AB 12 34 56 C', 'NI_NUMBER'],
    ['ab123456c', 'NI_NUMBER'],
    ['٠٧٧٠٠ ٩٠٠١٢٣', 'PHONE'],
    ['۰۷۷۰۰۹۰۰۱۲۳', 'PHONE'],
    ['０７７００　９００１２３', 'PHONE'],
    ['＋４４ ７７００ ９００１２３', 'PHONE'],
    ['⓪⑦⑦⓪⓪⑨⓪⓪①②③', 'PHONE'],
    ['𝟎𝟕𝟕𝟎𝟎 𝟗𝟎𝟎𝟏𝟐𝟑', 'PHONE'],
    ['0️⃣7️⃣7️⃣0️⃣0️⃣9️⃣0️⃣0️⃣1️⃣2️⃣3️⃣', 'PHONE'],
    ['07\u200b700 900\u00ad123', 'PHONE'],
    ['07700\u202f900\u202f123', 'PHONE'],
    ['0 7 7 0 0 9 0 0 1 2 3', 'PHONE'],
    ['0-7-7-0-0-9-0-0-1-2-3', 'PHONE'],
    ['0 1 6 3 2 9 6 0 1 2 3', 'PHONE'],
    ['٠ ٧ ٧ ٠ ٠ ٩ ٠ ٠ ١ ٢ ٣', 'PHONE'],
    ['07 70 09 00 12 3', 'PHONE'],
    ['+44 7 7 0 0 9 0 0 1 2 3', 'PHONE'],
    ['jo\u200b＠example．org', 'EMAIL'],
    ['ＳＷ１Ａ １ＡＡ', 'POSTCODE'],
    ['AB ١٢ ٣٤ ٥٦ C', 'NI_NUMBER'],
  ])('%s is one', (text, kind) => {
    expect(told(`It is ${text}, she said`).map((each) => each.slice(0, 2))).toEqual([[kind, text]])
  })

  test.each([
    ...['B12', 'E1', 'SW1A', 'Room B12 3rd floor', 'ZZ1 1AA', 'QQ123456C', 'BG123456A', 'B123456789012', '116 123'],
    ...['0800 1111', '999', '21/11/2026 10:30', '01.12.2026 9.30', '2026-11-21', '£1,250.00', '0 1 2 3 4 5 6 7 8 9 10'],
    ...['0 1 2 3 4 5 6 7 8 9 10 11', '01 02 03 04 05 06', '07 11 26 14 30', '0 1 0 1 1 0 1 0 0 1', '①②③④⑤⑥⑦⑧⑨⑩'],
    ...['0 1 3 2 1 3 2 1 3 2 1 3 2 1', '٢١/١١/٢٠٢٦ ١٠:٣٠', '٠١.١٢.٢٠٢٦ ٩.٣٠', '5 m² of ½ and ¼'],
    ...['4 h 20 min of 6 h', 'S5-AC3', 'extension 12', 'jo@', '@jo', '123456789012345678'],
  ])('%s is none', (text) => {
    expect(told(`It is ${text}, I think`)).toEqual([])
  })
})

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'Wilhelmina',
      'Hart',
      'mina',
      'Will',
      'Hope',
      'May',
      'Jordan',
      'Smith',
      'callum',
      'Mr',
      'Miss',
      'O’Brien',
      'da',
      'brother',
    ],
    ...[
      'Robin',
      'Jay',
      'said',
      'you',
      'in',
      'School',
      'St',
      'J.',
      '. ',
      '\n',
      ', ',
      '’s',
      '[name]',
      '[',
      ']',
      '-',
      '@',
      '(',
      '+44',
      '0',
    ],
    ...[
      '07700 900123',
      'jo@example.org',
      'SW1A 1AA',
      'AB123456C',
      'A123456789012',
      '1',
      '23',
      'B12',
      'Zoë',
      'Ł',
      'İ',
      '\u0308',
      '👩‍🏫',
      ...['٠٧٧٠٠ ٩٠٠١٢٣', '0 7 7 0 0 9 0 0 1 2 3', '⑩', '①', '０', '𝟕', '\u200b', '\u20e3', 'Wіlhelmina', 'Mına', '＠'],
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const anyText = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(''))

describe('whatever the text', () => {
  test('findings are in order and apart, and say what stands there', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const { start, end, text: found } of findings(text, { known })) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(start, end)).toBe(found)
          expect(end).toBeGreaterThan(start)
          last = end
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('once all is replaced, nothing is found any more', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom(...passages)), (text) => {
        expect(told(put(text)), put(text)).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  }, 60_000)
})

describe('a long text takes time in proportion', () => {
  const long = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
  const took = (text: string) => {
    const start = Date.now()
    findings(text, { known })
    return Date.now() - start
  }
  test.each([
    ...[
      'a',
      'A',
      'Aa ',
      'Aa',
      '0',
      '0 ',
      '07',
      '07700 900123 ',
      'a.',
      'a@',
      'a.a@',
      '@a.',
      '(at)',
      'Jordan Smith ',
      'Mr ',
      'O’',
      '-a',
    ],
    ...[
      '[',
      '[a]',
      'A1 1AA',
      'Wilhelmina ',
      'Will ',
      'J. ',
      ' ',
      '\n',
      'a’',
      '+1 ',
      'da Aa ',
      'Ab12',
      '\u0308',
      'AB 12 ',
      ...['٠', '٠ ', '⑩', '𝟕', '\u200b', '0\u200b', 'Wіlhelmina ', '0 7 '],
    ],
  ])('of ‘%s’ again and again', (unit) => {
    took(long(unit, 10_000))
    const one = Math.min(...[0, 1, 2].map(() => took(long(unit, 10_000))))
    const four = Math.min(...[0, 1, 2].map(() => took(long(unit, 40_000))))
    // Four times the text: sixteen times would be the square of it. A machine under load is allowed for.
    expect(four).toBeLessThan(Math.max(one, 50) * 11)
    expect(one).toBeLessThan(1_000)
  })
})
