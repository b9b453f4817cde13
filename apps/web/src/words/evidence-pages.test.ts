import { describe, expect, it } from 'vitest'
import { recordPage } from './evidence-pages.ts'

const line = {
  ...{ title: 'Listening and open questions', names: [], at: '2026-11-01T10:00:00.000Z' },
  ...{ relationshipId: null, sessionId: null },
}

describe('the page of a record in a submission', () => {
  it('is told by what the record is, never by its words', () => {
    expect(recordPage({ ...line, record: 'WRITTEN_ANSWER', id: 'an-answer' }, 'a-unit')).toBe(
      '/units/a-unit/written-answers/an-answer',
    )
    expect(recordPage({ ...line, record: 'CASE_STUDY', id: 'a-case' }, 'a-unit')).toBe(
      '/units/a-unit/case-studies/a-case',
    )
  })
})
