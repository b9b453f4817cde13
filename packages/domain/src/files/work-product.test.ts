import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workProductPredicates } from '../evidence/work-product-predicates.ts'
import { productKinds, refusals } from './file-kinds.ts'
import { largestPiece, sizeInWords, smallestPiece } from './limits.ts'
import { type WorkProductContent, workProductContent } from './work-product.ts'

const file = { id: '0197a1b2-c3d4-7abc-8def-0123456789ab', caption: null }
const consent = { by: 'MENTEE', role: null, how: 'SPOKEN', on: '2026-11-12' }
const recording = { consent, eraseOn: '2026-12-12' }
const words = {
  ...{ what: 'WORK_PRODUCT', title: 'The card', on: '2026-11-12', shows: null },
  ...{ files: [file], sessionIds: [], recording: null },
}
const aRecording = { ...words, what: 'RECORDING', recording }
const told = (given: object) =>
  workProductContent.safeParse(given).error?.issues.map(({ path }) => path.join('.')) ?? []

describe('a work product', () => {
  test('is the same when parsed twice', () => {
    for (const each of [words, aRecording])
      expect(workProductContent.parse(workProductContent.parse(each))).toEqual(each)
  })

  test.each<[string, object, string[]]>([
    ['nothing chosen', { ...words, what: '' }, ['what']],
    ['no title', { ...words, title: ' ' }, ['title']],
    ['no file', { ...words, files: [] }, ['files']],
    ['a file twice', { ...words, files: [file, file] }, ['files']],
    ['a day that is none', { ...words, on: '2026-02-30' }, ['on']],
    ['consent to what is no recording', { ...words, recording }, ['what']],
    ['no consent', { ...aRecording, recording: null }, ['recording']],
    [
      'consent afterwards',
      { ...aRecording, recording: { ...recording, consent: { ...consent, on: '2026-11-13' } } },
      ['recording.consent.on'],
    ],
    [
      'an end before it began',
      { ...aRecording, recording: { ...recording, eraseOn: '2026-11-12' } },
      ['recording.eraseOn'],
    ],
    [
      'a setting’s yes, and not whose',
      { ...aRecording, recording: { ...recording, consent: { ...consent, by: 'SETTING' } } },
      ['recording.consent.role'],
    ],
  ])('with %s is told in its field', (_, given, fields) => expect(told(given)).toEqual(fields))

  test.each(productKinds)('%s answers what it is', (what) => {
    const content = { ...words, what } as unknown as WorkProductContent
    expect(workProductPredicates.recording(content)).toBe(what === 'RECORDING')
    expect(workProductPredicates.meetingNotes(content)).toBe(what === 'MEETING_NOTES')
  })
})

test('every refusal says what it is, and what to do about it', () => {
  for (const sentence of Object.values(refusals)) expect(sentence).toMatch(/^[A-Z].+[.:].+\.$/)
})

test('a piece is made of whole small ones, and a size is never told smaller than it is', () => {
  expect(largestPiece % smallestPiece).toBe(0)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (bytes) => {
      const [number = '', unit] = sizeInWords(bytes).replaceAll(',', '').split(' ')
      expect(Number(number) * (unit === 'MB' ? 1_048_576 : 1_024)).toBeGreaterThanOrEqual(bytes)
    }),
  )
})
