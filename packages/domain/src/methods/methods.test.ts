import { describe, expect, it } from 'vitest'
import { discussionContent, discussionShown, missingToSign } from './discussion.ts'
import { markOf, secondsOf } from './mark-times.ts'
import { methodStateOf, shownVersions } from './method-state.ts'
import { observationContent } from './observation.ts'

const observation = {
  ...{ on: '2026-11-12', from: '09:00', to: '09:45', relationshipId: null, sessionId: null, stage: null },
  ...{ where: 'IN_PERSON', menteeAgreed: null, permission: null, feedback: 'Calm', nextSteps: null },
  checklist: [{ criterion: 'S2-AC1', says: 'SEEN', words: 'They asked first' }],
}
const discussion = {
  ...{ on: '2026-11-12', minutes: 30, others: null, summary: 'They know why' },
  points: [{ criteria: ['S2-AC1'], question: 'Why?', at: '2:30', words: 'Because' }],
  ...{ sounds: [], marks: [] },
}
const soundId = '0197a1b2-c3d4-7abc-8def-0123456789ac'
const aMark = { sound: soundId, from: '2:30', to: null, criteria: ['S2-AC1'], words: null }
const recorded = { ...discussion, sounds: [{ id: soundId, transcript: 'Because' }], marks: [aMark] }
const relationshipId = '0197a1b2-c3d4-7abc-8def-0123456789ab'
const told = (result: { error?: { issues: { path: PropertyKey[] }[] } | undefined }) =>
  result.error?.issues.map(({ path }) => path.join('.'))

describe('an observation', () => {
  it('is the same when parsed twice', () => {
    expect(observationContent.parse(observationContent.parse(observation))).toEqual(observation)
  })
  it.each([
    ['an end before its beginning', { to: '08:59' }, ['to']],
    ['a mentee who was not asked', { relationshipId }, ['menteeAgreed']],
    ['a session of nobody', { sessionId: relationshipId }, ['relationshipId']],
    ['nothing checked', { checklist: [] }, ['checklist']],
    ['a criterion twice', { checklist: [...observation.checklist, ...observation.checklist] }, ['checklist']],
    [
      'something seen that is not said',
      { checklist: [{ ...observation.checklist[0], words: ' ' }] },
      ['checklist.0.words'],
    ],
    ['no feedback', { feedback: ' ' }, ['feedback']],
  ])('with %s is told in its field', (_sentence, but, fields) => {
    expect(told(observationContent.safeParse({ ...observation, ...but }))).toEqual(fields)
  })
  it('may say what was not seen without a word', () => {
    const checklist = [{ criterion: 'S2-AC1', says: 'NOT_SEEN', words: null }]
    expect(observationContent.safeParse({ ...observation, checklist }).success).toBe(true)
  })
})

describe('a professional discussion', () => {
  it('is the same when parsed twice', () => {
    expect(discussionContent.parse(discussionContent.parse(discussion))).toEqual(discussion)
  })
  it.each([
    ['neither a question nor an answer', { question: ' ', words: null }, ['points.0.question']],
    ['no criterion', { criteria: [] }, ['points.0.criteria']],
    ['a mark that is no time', { at: '2.30' }, ['points.0.at']],
  ])('with %s is told in its field', (_sentence, but, fields) => {
    const points = [{ ...discussion.points[0], ...but }]
    expect(told(discussionContent.safeParse({ ...discussion, points }))).toEqual(fields)
  })
  it('takes marks of its own recordings', () => {
    expect(discussionContent.parse(recorded)).toEqual(recorded)
  })
  it.each([
    ['of another recording', { sound: relationshipId }, ['marks.0.sound']],
    ['without its place', { from: '' }, ['marks.0.from']],
    ['that ends where it begins', { to: '2:30' }, ['marks.0.to']],
    ['of no criterion', { criteria: [] }, ['marks.0.criteria']],
  ])('tells a mark %s in its field', (_sentence, but, fields) => {
    expect(told(discussionContent.safeParse({ ...recorded, marks: [{ ...aMark, ...but }] }))).toEqual(fields)
  })
  it('that was written before it could be recorded has no recordings', () => {
    const { sounds: _, marks: __, ...before } = discussion
    expect(discussionShown.parse(before)).toMatchObject({ sounds: [], marks: [] })
  })
  it('has marks as minutes and seconds, never later than they are', () => {
    expect([markOf(0), markOf(59.9), markOf(3_605)]).toEqual(['0:00', '0:59', '60:05'])
    expect(secondsOf('60:05')).toBe(3_605)
  })
  it('is signed once it was held: a plan names all that is missing', () => {
    const plan = { ...discussion, minutes: null, summary: null, points: [{ ...discussion.points[0], words: null }] }
    expect(missingToSign(discussionContent.parse(plan))).toHaveLength(3)
    expect(missingToSign(discussionContent.parse(discussion))).toEqual([])
  })
})

const by = (version: number, party: 'ASSESSOR' | 'CANDIDATE', agrees = true) => ({ version, party, agrees })

describe('where it stands', () => {
  it.each([
    ['WRITTEN', [], false],
    ['TO_SIGN', [by(2, 'ASSESSOR')], false],
    ['SIGNED', [by(2, 'ASSESSOR'), by(2, 'CANDIDATE')], false],
    ['NOT_RIGHT', [by(2, 'ASSESSOR'), by(2, 'CANDIDATE', false)], false],
    ['WRITTEN', [by(1, 'ASSESSOR'), by(1, 'CANDIDATE', false)], false],
    ['WITHDRAWN', [by(2, 'ASSESSOR'), by(2, 'CANDIDATE')], true],
  ] as const)('is %s by the signatures under its latest version', (state, signatures, withdrawn) => {
    expect(methodStateOf({ version: 2, withdrawn, signatures })).toBe(state)
  })
  it('shows its candidate what its assessor signed, and nothing else', () => {
    expect([...shownVersions([by(1, 'ASSESSOR'), by(1, 'CANDIDATE')])]).toEqual([1])
  })
})
