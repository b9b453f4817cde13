import { noOfferedAnswers } from '@mentorfolio/domain/sessions/log'
import { offeredQuestions } from '@mentorfolio/domain/sessions/session-view'
import { describe, expect, it } from 'vitest'
import { logBoxes } from './log-shape.ts'
import { everyGroup, groupOf, groups, partsWithWords } from './parts.ts'

const sessionId = '01a1da1b-88c0-751f-b256-f44ff53f64d2'

describe('the parts of a log that come late', () => {
  it('hold every question that a log may be asked, each in one group', () => {
    const parts = everyGroup.flatMap((group) => groups[group].parts)
    expect(new Set(parts).size).toBe(parts.length)
    expect(parts).toEqual(expect.arrayContaining([...offeredQuestions]))
  })
  it.each(everyGroup)('of the group %s are all drawn by what is loaded for it', async (group) => {
    const { drawn } = await groups[group].load()
    expect(new Set(Object.keys(drawn))).toEqual(new Set(groups[group].parts))
  })
  it('are known by the words in them, whatever the page offers', () => {
    expect(
      partsWithWords({
        'log.offered.strategy[1].impact': 'Calmer',
        'log.offered.resistance.sign': '',
        'log.offered.boundary': 'No calls at night',
        'log.alsoNext[0].text': 'Phone',
        'log.offered.skills.SILENCE.used': 'on',
      }),
    ).toEqual(['skills', 'strategy', 'boundary', 'alsoNext'])
    expect(groupOf('boundary')).toBe('role')
  })
  it('are none where nothing was said', () => {
    expect(partsWithWords(logBoxes(null, []))).toEqual([])
  })
})

describe('a log in the boxes of its form', () => {
  const log = {
    title: 'The door',
    narrative: { form: 'WHOLE', text: 'We walked.', model: 'STAR' },
    next: { owner: 'MENTEE', text: 'Try it', byDate: '2026-12-01' },
    reviewed: [{ sessionId, owner: 'MENTEE', text: 'Ask', state: 'DONE', words: null }],
    offered: { ...noOfferedAnswers, strategy: [{ strategy: 'Walk', impact: null, tag: 'ATTACHMENT' }] },
  } as const
  it('has every row, the day, the model, and what became of last time', () => {
    const actions = [
      { owner: 'MENTEE' as const, text: 'Ask', byDate: null },
      { owner: 'MENTOR' as const, text: 'Phone', byDate: null },
    ]
    const last = [{ sessionId, start: '2026-11-12T15:00:00Z', zone: 'Europe/London', actions }]
    const { offered, reviewed, ...rest } = log
    const boxes = logBoxes(
      { ...rest, offered: { ...offered, strategy: [...offered.strategy] }, reviewed: [...reviewed] },
      last,
    )
    expect(boxes).toMatchObject({
      'log.whole': 'We walked.',
      'log.model': 'STAR',
      'log.next.byDate': '2026-12-01',
      'log.offered.strategy[0].strategy': 'Walk',
      'log.offered.strategy[0].tag': 'ATTACHMENT',
      'log.reviewed[0].state': 'DONE',
      'log.reviewed[1].text': 'Phone',
      'log.reviewed[1].state': '',
    })
    expect(Object.keys(boxes).some((name) => name.startsWith('log.reviewed[2]'))).toBe(false)
  })
})
