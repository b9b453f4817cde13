import { describe, expect, it } from 'vitest'
import { areApart, type Clocks, goesByInWords, skewInWords } from './clocks.ts'

const clocks = (changes: Partial<Clocks> = {}): Clocks => ({
  deviceAt: '2026-11-14T16:05:20.000Z',
  skewMs: 400,
  receivedAt: '2026-11-15T09:12:00.000Z',
  effectiveAt: '2026-11-14T16:05:00.000Z',
  ...changes,
})

it.each<[string, Partial<Clocks>, boolean]>([
  ['written offline', {}, true],
  ['sent at once, in the next minute by a second', { receivedAt: '2026-11-14T16:06:00.000Z' }, false],
  ['a device that is fast', { receivedAt: '2026-11-14T14:05:20.000Z' }, true],
  ['a device that told no time', { deviceAt: null, skewMs: null }, false],
])('tells two times only where they are apart: %s', (_sentence, changes, apart) => {
  expect(areApart(clocks(changes))).toBe(apart)
})

it.each([
  [400, null],
  [-59_999, null],
  [7_200_000, 'The device’s clock was 2 h fast.'],
  [-65_000, 'The device’s clock was 1 min slow.'],
  [-3 * 86_400_000, 'The device’s clock was 3 days slow.'],
  [null, null],
])('tells a clock that is off by %s milliseconds', (skewMs, words) => {
  expect(skewInWords(clocks({ skewMs }))).toBe(words)
})

describe('which time counts', () => {
  it.each<[string, Partial<Clocks>, string]>([
    ['the device’s, where it is believed', {}, 'Lateness and counting go by the device’s time.'],
    [
      'the device’s put right, where its clock was off',
      { deviceAt: '2026-11-14T18:05:20.000Z', skewMs: 7_200_000 },
      'Lateness and counting go by the device’s time put right: 14 Nov 2026, 16:05.',
    ],
    [
      'ours, where it is not',
      { effectiveAt: '2026-11-15T09:12:00.000Z' },
      'Lateness and counting go by when it reached us.',
    ],
  ])('%s', (_sentence, changes, words) => {
    expect(goesByInWords(clocks(changes), 'Europe/London')).toBe(words)
  })
})
