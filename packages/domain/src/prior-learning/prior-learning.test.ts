import { describe, expect, it } from 'vitest'
import { acceptedFor, decidePriorLearning, standingOf } from './deciding.ts'
import { priorLearning } from './prior-learning.ts'

const id = '0190b1a0-0000-7000-8000-000000000001'
const learnt = {
  ...{ title: 'Listening skills course', what: 'Ten evenings', where: 'Adult college', from: '2024-01-10' },
  ...{ until: '2024-03-20', criteria: [{ criterion: 'S4-AC2', how: 'We practised open questions' }], products: [id] },
  ...{ current: 'I use it each week', sufficient: 'It was observed and marked' },
}
const amiss = (change: object) =>
  priorLearning.safeParse({ ...learnt, ...change }).error?.issues.map(({ path }) => path.join('.')) ?? []

describe('a claim of prior learning', () => {
  it('says what, where, when, which criteria, what proves it, and why it still holds and is enough', () => {
    expect(amiss({})).toEqual([])
    expect(amiss({ until: null })).toEqual([])
  })
  it.each([
    ['it ends after it began', { until: '2023-12-01' }, ['until']],
    ['a file proves it', { products: [] }, ['products']],
    ['it shows a criterion', { criteria: [] }, ['criteria']],
    ['each criterion is named once', { criteria: [...learnt.criteria, ...learnt.criteria] }, ['criteria.1.criterion']],
    ['it says why it still holds, and is enough', { current: '', sufficient: ' ' }, ['current', 'sufficient']],
  ])('%s', (_, change, fields) => {
    expect(amiss(change)).toEqual(fields)
  })
})

describe('a decision about it', () => {
  const decision = {
    ...{ revision: 0, recordVersion: 1, authentic: true, current: true },
    criteria: [
      { criterion: 'A', accepted: true, reason: 'The certificate names it' },
      { criterion: 'B', accepted: false, reason: 'Not practised' },
    ],
  }
  const refused = (change: object) =>
    decidePriorLearning.safeParse({ ...decision, ...change }).error?.issues.map(({ path }) => path.join('.')) ?? []

  it('has a reason for each criterion; authentic and current are confirmed of what is accepted', () => {
    expect(refused({})).toEqual([])
    expect(refused({ authentic: false, current: false })).toEqual(['authentic', 'current'])
    const none = [{ criterion: 'A', accepted: false, reason: 'Too long ago' }]
    expect(refused({ criteria: none, current: false })).toEqual([])
    expect(refused({ criteria: [{ criterion: 'A', accepted: false, reason: '' }] })).toEqual(['criteria.0.reason'])
  })
  it('is about one version: of the next nothing is accepted yet', () => {
    expect(acceptedFor(1, decision)).toEqual(['A'])
    expect(acceptedFor(2, decision)).toEqual([])
    expect([standingOf(1, decision), standingOf(2, decision), standingOf(1, null)]).toEqual([
      'PARTLY',
      'WAITS',
      'WAITS',
    ])
  })
})
