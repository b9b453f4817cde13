import { describe, expect, it } from 'vitest'
import { thisHouse } from './traceability/house.ts'
import { traceabilityPage } from './traceability/page.ts'
import type { Part, Rows } from './traceability/part.ts'
import { rows } from './traceability/rows.ts'
import { titlesIn } from './traceability/titles.ts'
import { type House, troublesOf } from './traceability/troubles.ts'

describe('every row of every unit', () => {
  it('is served by something that is there, and a test shows it', () => expect(troublesOf(rows, thisHouse)).toEqual([]))

  it('stands in docs/traceability.md as it is; if not, run `pnpm docs:traceability`', async () => {
    await expect(traceabilityPage()).toMatchFileSnapshot('../docs/traceability.md')
  })
})

const goalFile = 'src/goal.ts'
const testFile = 'src/goal.test.ts'
const files = new Map([
  [goalFile, '// sometimes a wish\nexport const goal = { domain: null } /* or\n a hope */\n'],
  [testFile, "test('has a domain', () => {})\ntest.skip('is left out', () => {})\n"],
])
const house: House = {
  asked: [{ id: 'X1-T1', text: 'Goals are about something.' }],
  actions: ['goal.agree'],
  read: (file) => files.get(file) ?? null,
}
const shown = [{ file: testFile, test: 'has a domain' }]
const served: Part<string> = { kind: 'field', what: 'What it is about', file: goalFile, holds: 'domain', shown }
const ruled: Part<string> = { kind: 'rule', what: 'The candidate agrees it', action: 'goal.agree', shown }

describe('the check', () => {
  it('has nothing to say where all is there', () => expect(troublesOf({ 'X1-T1': [served, ruled] }, house)).toEqual([]))

  it.each<[sentence: string, rows: Rows<string>, told: string]>([
    ['an id without a row', {}, 'X1-T1: has no row'],
    ['a row of no unit', { 'X1-T1': [served], 'X1-T9': [served] }, 'X1-T9: is in no unit pack'],
    ['a row that nothing serves', { 'X1-T1': [] }, 'X1-T1: nothing serves it'],
    ['a part without a test', { 'X1-T1': [{ ...served, shown: [] }] }, 'X1-T1: no test shows ‘What it is about’'],
    ['a file that is gone', { 'X1-T1': [{ ...served, file: 'src/a.ts' }] }, 'X1-T1: src/a.ts is not there'],
    ['a word that is gone', { 'X1-T1': [{ ...served, holds: 'scale' }] }, 'X1-T1: src/goal.ts does not hold ‘scale’'],
    ['a part of a word', { 'X1-T1': [{ ...served, holds: 'main' }] }, 'X1-T1: src/goal.ts does not hold ‘main’'],
    ['a word of a comment', { 'X1-T1': [{ ...served, holds: 'wish' }] }, 'X1-T1: src/goal.ts does not hold ‘wish’'],
    [
      'a word of a comment of several lines',
      { 'X1-T1': [{ ...served, holds: 'hope' }] },
      'X1-T1: src/goal.ts does not hold ‘hope’',
    ],
    [
      'a test in the place of the product',
      { 'X1-T1': [{ ...served, file: testFile, holds: 'domain' }] },
      'X1-T1: src/goal.test.ts is a test, and serves nobody',
    ],
    ['a rule that is gone', { 'X1-T1': [{ ...ruled, action: 'goal.wish' }] }, 'X1-T1: no rule is called goal.wish'],
    [
      'a test file that is gone',
      { 'X1-T1': [{ ...served, shown: [{ file: 'src/a.test.ts', test: 'has' }] }] },
      'X1-T1: src/a.test.ts is not there',
    ],
    [
      'a file that is no test',
      { 'X1-T1': [{ ...served, shown: [{ file: goalFile, test: 'domain' }] }] },
      'X1-T1: src/goal.ts is no test',
    ],
    [
      'a title that is gone',
      { 'X1-T1': [{ ...served, shown: [{ file: testFile, test: 'has a scale' }] }] },
      'X1-T1: src/goal.test.ts has no test ‘has a scale’',
    ],
    [
      'a test that is left out',
      { 'X1-T1': [{ ...served, shown: [{ file: testFile, test: 'is left out' }] }] },
      'X1-T1: src/goal.test.ts has no test ‘is left out’',
    ],
  ])('notices %s', (_, given, told) => expect(troublesOf(given, house)).toEqual([told]))
})

describe('the titles of a file of tests', () => {
  it.each([
    ['a test', "test('adds up', () => {})", 'adds up'],
    ['one in a group', 'describe("a sum", () => {', 'a sum'],
    ['one of a table', "])('takes %s', (given) => {", 'takes %s'],
    ['a row of a table', "  ['nothing at all', null],", 'nothing at all'],
    ['one alone', "it.only('is here', () => {})", 'is here'],
  ])('hold %s', (_, text, title) => expect(titlesIn(text)).toEqual([title]))

  it.each(["test.todo('later')", "it.skip('not now', () => {})", "test.fixme('broken', () => {})", "say('a word')"])(
    'do not hold %s',
    (text) => expect(titlesIn(text)).toEqual([]),
  )
})
