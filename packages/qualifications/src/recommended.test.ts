import { type EvidenceItem, evidenceItem } from '@mentorfolio/domain/evidence/evidence-item'
import { recommendedOf } from '@mentorfolio/domain/evidence/recommended'
import { describe, expect, test } from 'vitest'
import { unitPack, unitPacks } from './index.ts'

const unit = { id: '0197a1b2-c3d4-7abc-8def-0123456789ab', minutes: new Map<string, number>() }
const item = (more: Pick<EvidenceItem, 'record'> & Partial<EvidenceItem>) =>
  evidenceItem({ id: '0197a1b2-c3d4-7abc-8def-0123456789ac', version: 1, at: '2026-11-16T10:00:00.000Z', ...more })

const told = (id: string, items: readonly EvidenceItem[]) => {
  const pack = unitPack(id)
  if (!pack) throw new Error(`No pack is called ${id}`)
  return recommendedOf(pack, items, unit).map(({ record, called, there }) => [called ?? record, there])
}

describe('what S4 recommends (S4-T4, S4-T7)', () => {
  test.each<[sentence: string, items: EvidenceItem[], there: boolean[]]>([
    ['is not there at first', [], [false, false, false]],
    ['a supervisor’s feedback', [item({ record: 'SUPERVISOR_FEEDBACK' })], [true, false, false]],
    [
      'a recording, told from any other file',
      [item({ record: 'WORK_PRODUCT', holds: ['recording'] })],
      [false, true, false],
    ],
    ['notes of a meeting', [item({ record: 'WORK_PRODUCT', holds: ['meetingNotes'] })], [false, false, true]],
    ['a photo of something that was made is neither', [item({ record: 'WORK_PRODUCT' })], [false, false, false]],
  ])('%s', (_, items, there) => {
    const names = ['SUPERVISOR_FEEDBACK', 'Recording', 'Meeting notes']
    expect(told('S4', items)).toEqual(names.map((name, index) => [name, there[index]]))
  })
})

test('where a source recommends nothing, nothing is told', () => {
  const silent = unitPacks.filter(({ evidence }) => evidence.recommended.length === 0).map(({ id }) => id)
  expect(silent).toEqual(['S1', 'S2', 'S3', 'S5'])
  for (const id of silent) expect(told(id, [])).toEqual([])
})
