import { expect, it } from 'vitest'
import { counted, duration, inWords, listed } from './durations.ts'

it.each([
  [0, '0 min'],
  [45, '45 min'],
  [60, '1 h'],
  [260, '4 h 20 min'],
  [359, '5 h 59 min'],
])('tells %i minutes as %s, and rounds nothing', (minutes, words) => expect(duration(minutes)).toBe(words))

it('writes small numbers out and large ones in digits', () => {
  expect([inWords(1), inWords(9), inWords(10)]).toEqual(['one', 'nine', '10'])
})

it('puts a noun with its number, and names in a row', () => {
  expect([counted(1, 'goal'), counted(3, 'goal')]).toEqual(['1 goal', '3 goals'])
  expect([listed([]), listed(['Ash']), listed(['Ash', 'Bo', 'Cy'])]).toEqual(['', 'Ash', 'Ash, Bo and Cy'])
})
