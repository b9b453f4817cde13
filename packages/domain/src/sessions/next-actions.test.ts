import { describe, expect, it } from 'vitest'
import { actionsOf, isProgressive } from './agreed-actions.ts'
import { type LogContent, logContent, noOfferedAnswers } from './log.ts'

const sessionId = '01a1da1b-88c0-751f-b256-f44ff53f64d2'
const log = {
  title: 'The corridor',
  narrative: { form: 'WHOLE', text: 'We walked.' },
  next: { owner: 'MENTEE', text: 'Try the other door' },
  offered: noOfferedAnswers,
}
type ReviewedAction = NonNullable<LogContent['reviewed']>[number]
const done: ReviewedAction = { sessionId, owner: 'MENTEE', text: 'Ask for a plan', state: 'DONE', words: null }

const errors = (more: object) =>
  (logContent.safeParse({ ...log, ...more }).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message])

describe('the actions that a session ends with', () => {
  it('are the first and whatever else was agreed, in their order', () => {
    const alsoNext = [{ owner: 'MENTOR' as const, text: 'Phone the tutor', byDate: '2026-12-01' }]
    expect(actionsOf({ next: { owner: 'MENTEE', text: 'Try the door' }, alsoNext })).toEqual([
      { owner: 'MENTEE', text: 'Try the door', byDate: null },
      ...alsoNext,
    ])
  })
  it('are none where nothing follows', () => {
    expect(actionsOf({ next: { owner: 'NOBODY', text: null } })).toEqual([])
  })
  it.each([
    [
      'without a word',
      { alsoNext: [{ owner: 'MENTOR', text: ' ', byDate: null }] },
      'alsoNext.0.text',
      'Write the action, or remove it',
    ],
    ['of nobody', { alsoNext: [{ text: 'Phone', byDate: null }] }, 'alsoNext.0.owner', 'Say whose this action is'],
    ['by no day', { next: { ...log.next, byDate: '2026-02-30' } }, 'next.byDate', 'Enter a date that exists'],
    [
      'looked at again without saying how it went',
      { reviewed: [{ ...done, state: undefined }] },
      'reviewed.0.state',
      'Say how it went: done, partly, not yet, or no longer needed',
    ],
  ])('one %s is refused', (_sentence, more, field, message) => {
    expect(errors(more)).toEqual([[field, message]])
  })
})

describe('a session is progressive (S5-T3)', () => {
  it.each<[string, string, readonly ReviewedAction[] | undefined, boolean]>([
    ['when it is formal and looks at what was agreed last time', 'FORMAL', [done], true],
    ['whatever became of it', 'FORMAL', [{ ...done, state: 'NOT_YET' }], true],
    ['not when it looks at nothing', 'FORMAL', [], false],
    ['nor when its log is from before', 'FORMAL', undefined, false],
    ['nor when it was an informal chat', 'INFORMAL', [done], false],
  ])('%s', (_sentence, kind, reviewed, progressive) => {
    expect(isProgressive({ kind, log: { reviewed } })).toBe(progressive)
  })
})
