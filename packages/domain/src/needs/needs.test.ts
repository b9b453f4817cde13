import { describe, expect, it } from 'vitest'
import { goalConfirmation, needsConfirmation } from './confirmation.ts'
import { needsContent } from './needs.ts'
import { preferencesIn } from './preferences-in.ts'

const least = {
  tool: { kind: 'CONVERSATION_GUIDE', name: null },
  questions: [{ question: 'What makes a good day?', answer: 'Knowing what comes next' }],
  ...{ interests: null, strengths: null, communication: null, learning: null, helps: 'A plan on paper', avoid: null },
  ...{ barriers: [], flags: [], jobMatch: null, graduated: null },
}
const job = {
  job: 'Kitchen porter',
  tasks: [{ task: 'Washing up', match: 'MATCH', adjustment: null }],
  employer: null,
}
const told = (needs: object) =>
  needsContent.safeParse({ ...least, ...needs }).error?.issues.map(({ path }) => path.join('.'))

describe('a needs assessment', () => {
  it('is saved with tool, one question and what helps', () => {
    expect(needsContent.parse(least)).toEqual(least)
  })

  it.each([
    ['a way to communicate', { communication: 'Text first' }],
    ['a way to learn', { learning: 'Shown, then alone' }],
  ])('takes %s in place of what helps', (_, more) => {
    expect(told({ helps: null, ...more })).toBeUndefined()
  })

  it.each([
    ['no preference and nothing that helps', { helps: null, avoid: 'Shouting' }, ['communication']],
    ['no clarifying question', { questions: [] }, ['questions']],
    ['a question without its answer', { questions: [{ question: 'What helps?', answer: '' }] }, ['questions.0.answer']],
    ['another tool without its name', { tool: { kind: 'OTHER', name: null } }, ['tool.name']],
    ['a job match without a job', { tool: { kind: 'JOB_MATCH', name: null } }, ['jobMatch.job']],
    [
      'a job match without tasks',
      { tool: { kind: 'JOB_MATCH', name: null }, jobMatch: { ...job, tasks: [] } },
      ['jobMatch.tasks'],
    ],
    ['a barrier without an idea', { barriers: [{ barrier: 'The bus', idea: '' }] }, ['barriers.0.idea']],
    ['a flag that says nothing', { flags: [{ kind: 'SEND', note: '' }] }, ['flags.0.note']],
    ['an unknown field, such as a history', { history: 'x' }, ['']],
  ])('asks again for %s', (_, needs, fields) => {
    expect(told(needs)).toEqual(fields)
  })

  it('takes a job match with its tasks', () => {
    expect(told({ tool: { kind: 'JOB_MATCH', name: null }, jobMatch: job })).toBeUndefined()
  })

  it('names the preferences that are written, for a plan to cite', () => {
    expect(preferencesIn({ communication: 'Text', learning: null, helps: '', avoid: 'Shouting' })).toEqual([
      'communication',
      'avoid',
    ])
  })
})

const at = (time: string) => ({ at: `2026-11-16T${time}:00.000Z` })

describe('what the mentee said of the needs', () => {
  const rows: [string, Parameters<typeof needsConfirmation>[0], string][] = [
    ['nothing of none', [], 'NONE'],
    ['nothing yet', [{ confirmed: null, notRight: null }], 'NONE'],
    ['yes', [{ confirmed: at('10:00'), notRight: null }], 'CONFIRMED'],
    ['no', [{ confirmed: null, notRight: at('10:00') }], 'NOT_RIGHT'],
    ['no, then yes', [{ confirmed: at('11:00'), notRight: at('10:00') }], 'CONFIRMED'],
    ['yes, then no', [{ confirmed: at('10:00'), notRight: at('11:00') }], 'NOT_RIGHT'],
    [
      'yes to an earlier version',
      [
        { confirmed: at('10:00'), notRight: null },
        { confirmed: null, notRight: null },
      ],
      'CHANGED',
    ],
    [
      'no to an earlier version',
      [
        { confirmed: null, notRight: at('10:00') },
        { confirmed: null, notRight: null },
      ],
      'NONE',
    ],
  ]
  it.each(rows)('%s', (_, versions, said) => expect(needsConfirmation(versions)).toBe(said))

  it.each([
    [1, null, 'NONE'],
    [2, 2, 'CONFIRMED'],
    [3, 2, 'CHANGED'],
  ] as const)('of a goal at revision %s, confirmed at %s: %s', (revision, confirmedRevision, said) => {
    expect(goalConfirmation({ revision, confirmedRevision })).toBe(said)
  })
})
