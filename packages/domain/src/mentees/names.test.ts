import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSameName, likeness, neutralNames, suggestNames } from './names.ts'

describe('what a made-up name gives away', () => {
  test.each([
    ['the real first name is part of it', 'Robin', 'Robin Hale', 'PART'],
    ['so is the surname, whatever its case', 'HALE', 'Robin Hale', 'PART'],
    ['accents hide nobody', 'Zoe', 'Zoë Marsh', 'PART'],
    ['one half of a double name is part of it', 'Anne', 'Mary-Anne Poole', 'PART'],
    ['a short form lies within it', 'Rob', 'Robert Hale', 'WITHIN'],
    ['a longer form holds it', 'Robertson', 'Robert Hale', 'WITHIN'],
    ['another name says nothing', 'Sorrel', 'Robert Hale', null],
    ['an initial says nothing', 'R', 'Robert R Hale', null],
    ['nothing written says nothing', '', 'Robert Hale', null],
    ['nor does it beside nobody', 'Sorrel', '', null],
  ] as const)('%s', (_sentence, madeUp, real, like) => {
    expect(likeness(madeUp, real)).toBe(like)
  })
  test('a name always gives itself away', () => {
    fc.assert(fc.property(fc.constantFrom(...neutralNames), (name) => likeness(name, `${name} Hart`) === 'PART'))
  })
})

describe('names that are offered', () => {
  test('are free, each once, as many as asked while there are any', () => {
    fc.assert(
      fc.property(fc.subarray([...neutralNames]), fc.string(), fc.nat({ max: 60 }), (taken, seed, many) => {
        const names = suggestNames(taken, seed, many)
        expect(new Set(names).size).toBe(names.length)
        expect(names).toHaveLength(Math.min(many, neutralNames.length - taken.length))
        expect(names.some((name) => taken.some((other) => isSameName(name, other)))).toBe(false)
      }),
    )
  })
})
