import { expect, test } from 'vitest'
import { goesOnPaper, nobody, peopleIn } from './left-out.ts'

test('everybody is offered once, and what is nobody’s comes last', () => {
  expect(peopleIn([[], ['Robin', 'Kit'], ['Robin'], ['Ash']])).toEqual(['Ash', 'Kit', 'Robin', nobody])
})

test.each([
  ['their own', ['Robin'], ['Robin'], false],
  ['what is shared with somebody who stays', ['Robin', 'Kit'], ['Robin'], false],
  ["somebody else's", ['Kit'], ['Robin'], true],
  ["nobody's", [], ['Robin'], true],
  ["nobody's, left out itself", [], [nobody], false],
  ["somebody's, where only what is nobody's was left out", ['Robin'], [nobody], true],
])('of %s', (_, names, without, goes) => {
  expect(goesOnPaper(names, without)).toBe(goes)
})
