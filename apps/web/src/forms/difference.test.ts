import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { difference, isTelling, type Run } from './difference.ts'

const told = (runs: readonly Run[]) =>
  runs.map(({ kind, text }) => (kind === 'SAME' ? text : `${kind === 'ADDED' ? '+' : '-'}[${text}]`)).join('')

describe('the difference of two texts', () => {
  it.each([
    ['nothing', 'Robin laughed.', 'Robin laughed.', 'Robin laughed.'],
    ['a word more', 'Robin laughed.', 'Robin just laughed.', 'Robin +[just ]laughed.'],
    ['a word less', 'Robin just laughed.', 'Robin laughed.', 'Robin -[just ]laughed.'],
    ['another word', 'Robin laughed.', 'Robin smiled.', 'Robin -[laughed]+[smiled].'],
    ['a line more', 'One.', 'One.\nTwo.', 'One.\n+[Two.]'],
    ['a first word', '', 'One', '+[One]'],
    ['the last word gone', 'One', '', '-[One]'],
  ])('%s', (_, before, after, expected) => {
    expect(told(difference(before, after))).toBe(expected)
  })

  const words = (runs: readonly Run[], without: Run['kind']) =>
    runs
      .filter(({ kind }) => kind !== without)
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, '')
  const text = fc
    .array(fc.constantFrom('Robin', 'laughed', 'and', 'the', 'room', '.', '\n', '’'), { maxLength: 30 })
    .map((parts) => parts.join(' '))

  it('holds every word of both, in order', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = difference(before, after)
        expect(words(runs, 'ADDED')).toBe(before.replace(/\s/g, ''))
        expect(words(runs, 'TAKEN')).toBe(after.replace(/\s/g, ''))
      }),
    )
  })

  it('gives up, and loses nothing, where the two are long and have nothing in common', () => {
    const [before, after] = ['a ', 'b '].map((word) => word.repeat(2_000)) as [string, string]
    expect(difference(before, after)).toEqual([
      { kind: 'TAKEN', text: before },
      { kind: 'ADDED', text: after },
    ])
  })
})

it.each([
  ['is telling where most stayed', 'Robin laughed and left the room.', 'Robin smiled and left the room.', true],
  ['is telling where words were only added', 'Robin laughed.', 'Robin laughed and went on to tell it all again.', true],
  ['is not where the two share little', 'We set a goal for May.', 'Robin told a long story of the bus.', false],
  ['is not where one of them is empty', '', 'Robin laughed.', false],
])('a difference %s', (_, before, after, expected) => {
  expect(isTelling(difference(before, after))).toBe(expected)
})
