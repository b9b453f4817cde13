import { describe, expect, it } from 'vitest'
import { evidenceItem } from '../evidence/evidence-item.ts'
import { restingOnTestimony } from './alone.ts'
import { reviewTestimony } from './testimony-review.ts'

const relied = {
  ...{ revision: 0, contact: 'CONTACTED', contactedOn: '2026-11-20', contactHow: 'By phone, at the college' },
  ...{ right: 'Head of year, mentored for ten years', sawOnly: true, signedDated: true, authentic: true },
  ...{ outcome: 'RELIED_ON', supports: [{ criterion: 'S4-AC6', words: 'The open posture' }], reason: null },
}
const refused = (change: object) =>
  reviewTestimony.safeParse({ ...relied, ...change }).error?.issues.map(({ path }) => path.join('.')) ?? []

describe('a look at a testimony', () => {
  it('is relied on for what it supports', () => {
    expect(refused({})).toEqual([])
  })
  it.each([
    [
      'the day and the way are told of whoever was reached',
      { contactedOn: null, contactHow: null },
      ['contactedOn', 'contactHow'],
    ],
    ['nothing is told of nobody', { contact: 'NOT_CONTACTED' }, ['contactedOn', 'contactHow']],
    ['nobody relies on what is not the witness’s own', { authentic: false }, ['authentic']],
    ['nor on what is unsigned', { signedDated: false }, ['signedDated']],
    ['nor on a decision', { sawOnly: false }, ['sawOnly']],
    ['what is relied on supports something', { supports: [] }, ['supports']],
    ['relied on in part, the rest has its reason', { outcome: 'PARTLY' }, ['reason']],
    ['not relied on, it has its reason and supports nothing', { outcome: 'NOT_RELIED_ON' }, ['reason', 'supports']],
    ['each criterion is named once', { supports: [...relied.supports, ...relied.supports] }, ['supports']],
    ['by what right they speak is always said', { right: ' ' }, ['right']],
  ])('%s', (_, change, fields) => {
    expect(refused(change)).toEqual(fields)
  })
  it('is not relied on for any of these reasons, with words', () => {
    const not = { outcome: 'NOT_RELIED_ON', supports: [], reason: 'It is not signed', signedDated: false }
    expect(refused({ ...not, contact: 'NOT_CONTACTED', contactedOn: null, contactHow: '' })).toEqual([])
  })
})

describe('testimony alone', () => {
  const claim = (criterion: string, record: 'WITNESS_TESTIMONY' | 'SESSION_LOG', claimed = true) => ({
    ...{ criterion, claimed },
    item: evidenceItem({ record, id: criterion, version: 1, at: '2026-11-20T10:00:00Z' }),
  })
  it('is told where nothing else is claimed', () => {
    const claims = [
      claim('A', 'WITNESS_TESTIMONY'),
      claim('A', 'SESSION_LOG'),
      claim('B', 'WITNESS_TESTIMONY'),
      claim('B', 'SESSION_LOG', false),
      claim('C', 'SESSION_LOG'),
    ]
    expect([...restingOnTestimony(claims)]).toEqual(['B'])
  })
})
