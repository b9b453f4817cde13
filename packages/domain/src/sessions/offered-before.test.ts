import { describe, expect, it } from 'vitest'
import { logContent, noOfferedAnswers } from './log.ts'
import { boxesNow, offeredNow } from './offered-before.ts'

/** As a log was kept when one strategy, one barrier, one policy and one open question had room in it. */
const logBefore = {
  title: 'The corridor',
  narrative: { form: 'WHOLE', text: 'We walked, then talked.' },
  next: { owner: 'MENTEE', text: 'Try the other door' },
  offered: {
    skills: [{ skill: 'SILENCE', example: 'I waited.', effect: null }],
    reflection: { wentWell: 'I waited.', doDifferently: null },
    openQuestion: { question: 'What is it like?', answer: 'Loud.' },
    strategy: { strategy: 'Walk first', impact: 'Calmer' },
    barrier: { barrier: 'Noise', strategy: 'The other door', result: null },
    policy: { name: 'KCSIE', impact: 'I said what I cannot keep.' },
    summaryGivenBack: 'So the room is fine.',
    boundary: null,
    solution: { whose: 'MENTEE', what: 'The other door' },
  },
}

describe('a log from before', () => {
  it('is read with every word, each single answer as the first of several', () => {
    expect(logContent.parse(logBefore)).toEqual({
      ...logBefore,
      offered: {
        ...noOfferedAnswers,
        ...logBefore.offered,
        openQuestion: [{ question: 'What is it like?', answer: 'Loud.' }],
        strategy: [{ strategy: 'Walk first', impact: 'Calmer', tag: null }],
        barrier: [{ barrier: 'Noise', strategy: 'The other door', result: null }],
        policy: [{ policyId: null, name: 'KCSIE', edition: null, impact: 'I said what I cannot keep.' }],
      },
    })
  })
  it('says nothing where it said nothing', () => {
    const { offered } = logBefore
    const empty = { ...offered, openQuestion: null, strategy: null, barrier: null, policy: null }
    expect(offeredNow(empty)).toMatchObject({ openQuestion: [], strategy: [], barrier: [], policy: [] })
  })
  it('is the same read twice, and one of today stays as it is', () => {
    const once = logContent.parse(logBefore)
    expect(logContent.parse(once)).toEqual(once)
    expect(offeredNow(noOfferedAnswers)).toEqual(noOfferedAnswers)
  })
  it('is not mended where something is wrong with it', () => {
    const { skills: _gone, ...offered } = logBefore.offered
    expect(logContent.safeParse({ ...logBefore, offered }).success).toBe(false)
    expect(logContent.safeParse({ ...logBefore, offered: { ...logBefore.offered, mood: 'fine' } }).success).toBe(false)
    expect(offeredNow('nothing')).toBe('nothing')
  })
})

describe('words of a form from before', () => {
  it('stand in the boxes of today', () => {
    expect(
      boxesNow({
        'log.offered.strategy.impact': 'Calmer',
        'log.offered.policy.name': 'KCSIE',
        'log.offered.strategy[1].impact': 'Louder',
        'log.offered.solution.what': 'The other door',
        'log.title': 'The corridor',
      }),
    ).toEqual({
      'log.offered.strategy[0].impact': 'Calmer',
      'log.offered.policy[0].name': 'KCSIE',
      'log.offered.strategy[1].impact': 'Louder',
      'log.offered.solution.what': 'The other door',
      'log.title': 'The corridor',
    })
  })
})
