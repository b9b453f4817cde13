import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asksToLeaveOut, toLeaveOut, without } from './leave-out.ts'
import { leaveOut, leaveOutUntold, sureFindings } from './sure-findings.ts'

const known = [
  { kind: 'MENTEE' as const, names: ['Mia Jones', 'Mimi'], token: 'Ember' },
  { kind: 'STAFF' as const, names: ['Martin Hale'], token: '[name]' },
]

test.each(['', 'Type your name.', 'Pick a number.', 'Wait for “Leave out”: other people read this.'])(
  'nothing is asked to be left out by: %s',
  (sentence) => expect([asksToLeaveOut(sentence), toLeaveOut(sentence)]).toEqual([false, []]),
)

test('what was asked for is taken out wherever it stands, and nothing else', () => {
  const words = 'Mr Hale came late. I told mimi that Mr Hale had phoned 01632 960123.'
  const sentence = leaveOut(sureFindings(words, known))
  expect(asksToLeaveOut(sentence)).toBe(true)
  expect(without(words, toLeaveOut(sentence))).toBe(
    '[left out] came late. I told [left out] that [left out] had phoned [left out].',
  )
})

test.each([
  ['jo enjoyed the job, and jo is major', ['jo'], '[left out] enjoyed the job, and [left out] is major'],
  ['ali is alive: my reality is Ali’s', ['ali', 'Ali'], '[left out] is alive: my reality is [left out]’s'],
  ['A (b) c. a+b*', ['(b)', 'a+b'], 'A [left out] c. [left out]*'],
])('a name is left out of no other word: %s', (words, texts, left) => expect(without(words, texts)).toBe(left))

test('through a link names are asked for, and numbers alone are quoted', () => {
  const found = sureFindings('Mimi is on 01632 960123', known)
  const sentence = leaveOutUntold(found, found) ?? ''
  expect([asksToLeaveOut(sentence), toLeaveOut(sentence)]).toEqual([true, ['01632 960123']])
})

test('once taken out, nothing of it is found again, whatever stood around it', () => {
  const parts = ['Mia Jones', 'Mimi', 'MIA', 'Hale', '01632 960123', 'a.b@example.org', 'came', 'and', '.', 'late']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 8 }), (chosen) => {
      const words = chosen.join(' ')
      const found = sureFindings(words, known)
      fc.pre(found.length > 0)
      expect(sureFindings(without(words, toLeaveOut(leaveOut(found))), known)).toEqual([])
    }),
  )
})
