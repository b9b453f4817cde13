import { expect, test } from 'vitest'
import { leaveOut, sureFindings } from './sure-findings.ts'

const known = [
  { kind: 'MENTEE' as const, names: ['Mia Jones', 'Mimi'], token: 'Ember' },
  { kind: 'STAFF' as const, names: ['Ms Okoro'], token: '[name]' },
]
const found = (text: string) => sureFindings(text, known).map((each) => each.text)

test.each([
  ['My name is Mia Jones.', ['Mia Jones']],
  ['i am mimi', ['mimi']],
  ['MIA’s bag', ['MIA']],
  ['Ask Ms Okoro, on 01632 960123 or a.b@example.org', ['Ms Okoro', '01632 960123', 'a.b@example.org']],
  ['We live at SW1A 2AA', ['SW1A 2AA']],
])('%s', (text, names) => expect(found(text)).toEqual(names))

test.each([
  ['a soft hyphen, as pasted from a page', 'Mi\u00ADmi was there', 'Mi\u00ADmi'],
  ['a space of no width', 'I am M\u200Bia', 'M\u200Bia'],
  ['the mark that joins words', '\u2060Mi\u2060mi', 'Mi\u2060mi'],
  ['letters of full width', 'Ｍｉｍｉ was there', 'Ｍｉｍｉ'],
])('a name is a name with %s', (_, text, name) => expect(found(text)).toEqual([name]))

test.each(['Ember is me', 'Jordan Smith was there', 'We met at 10 past 3', 'Childline is 0800 1111'])(
  'what merely looks like a name is left alone, and so is a made-up one: %s',
  (text) => expect(found(text)).toEqual([]),
)

test('each is told once, in its order', () =>
  expect(leaveOut(sureFindings('Mimi and Mimi, 01632 960123', known))).toBe(
    'Leave out “Mimi” and “01632 960123”: other people read this. Say who it is without a name.',
  ))
