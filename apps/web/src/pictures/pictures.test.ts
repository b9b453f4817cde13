import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gapsInWords } from './gap-words.ts'
import { heatMapLayout } from './heat-map-layout.ts'
import { inLines } from './label.ts'
import { extent, place } from './scales.ts'

describe('a heat map fits', () => {
  test('twelve sessions on the narrowest phone, in one block', () => {
    const { labelWidth, cell, blocks } = heatMapLayout(12, 288)
    expect(blocks).toEqual([{ from: 0, count: 12 }])
    expect(cell).toBeGreaterThanOrEqual(14)
    expect(labelWidth + cell * 12).toBeLessThanOrEqual(288)
  })

  test('thirty in as many blocks as they need, about as long each', () => {
    const { blocks } = heatMapLayout(30, 288)
    expect(blocks).toEqual([
      { from: 0, count: 10 },
      { from: 10, count: 10 },
      { from: 20, count: 10 },
    ])
  })

  test('any number into any width, every session once and in order, nothing over the edge', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 240, max: 1_400 }), (sessions, width) => {
        const { labelWidth, cell, blocks } = heatMapLayout(sessions, width)
        const order = blocks.flatMap(({ from, count }) => Array.from({ length: count }, (_, index) => from + index))
        expect(order).toEqual(Array.from({ length: sessions }, (_, index) => index))
        expect(cell).toBeGreaterThanOrEqual(14)
        for (const { count } of blocks) expect(labelWidth + cell * count).toBeLessThanOrEqual(width)
      }),
    )
  })
})

test.each<[string, number, string[]]>([
  ['Silence', 96, ['Silence']],
  ['Reflective questions', 96, ['Reflective', 'questions']],
  ['Reflective questions', 200, ['Reflective questions']],
  ['Encouragement', 20, ['Encouragement']],
])('‘%s’ in %d is %j', (label, width, expected) => expect(inLines(label, width, 12.5)).toEqual(expected))

test('what lies between two ends is drawn between their places, and what is alone in the middle', () => {
  expect(place(3, [1, 5], [0, 100])).toBe(50)
  expect(place(7, [7, 7], [0, 100])).toBe(50)
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
      const ends = extent(values)
      for (const value of values) {
        const at = place(value, ends, [10, 90])
        expect(at).toBeGreaterThanOrEqual(10)
        expect(at).toBeLessThanOrEqual(90)
      }
    }),
  )
})

test('gaps are told third by third, and what is missing everywhere once', () => {
  expect(
    gapsInWords([
      { skill: 'ACTIVE_LISTENING', thirds: [0] },
      { skill: 'SUMMARISING', thirds: [0, 1] },
      { skill: 'NON_VERBAL', thirds: [0, 1, 2] },
    ]),
  ).toEqual([
    'First third of the hours so far: no example of active listening and summarising.',
    'Middle third of the hours so far: no example of summarising.',
    'Nowhere yet: an example of non-verbal cues.',
  ])
  expect(gapsInWords([])).toEqual([])
})
