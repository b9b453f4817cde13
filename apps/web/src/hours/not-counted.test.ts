import { expect, it } from 'vitest'
import { notCountedInWords } from './not-counted.ts'

type Line = Parameters<typeof notCountedInWords>[0][number]

const line = (changes: Partial<Line>): Line => ({
  kind: 'FORMAL',
  status: 'LOGGED',
  start: '2026-10-23T12:00:00Z',
  end: '2026-10-23T12:25:00Z',
  reasons: [],
  ...changes,
})

it('says nothing when nothing is lost', () => {
  expect(notCountedInWords([line({})])).toBeNull()
})

it('leaves out what has no log or did not take place: it is not lost', () => {
  expect(notCountedInWords([line({ status: 'PLANNED', reasons: ['NOT_LOGGED'] })])).toBeNull()
  expect(notCountedInWords([line({ status: 'CANCELLED', reasons: ['CANCELLED'] })])).toBeNull()
})

it('adds up what was logged in vain and groups it by why', () => {
  const chat = line({ kind: 'INFORMAL', reasons: ['NOT_FORMAL'] })
  const unsigned = line({ reasons: ['AGREEMENT_NOT_IN_FORCE'] })
  expect(notCountedInWords([chat, unsigned])).toBe(
    'Not counted: 50 min: one informal chat and one session without an agreement in force.',
  )
  expect(notCountedInWords([chat, chat])).toBe('Not counted: 50 min: two informal chats.')
  expect(notCountedInWords([unsigned, unsigned, chat])).toBe(
    'Not counted: 1 h 15 min: two sessions without an agreement in force and one informal chat.',
  )
})
