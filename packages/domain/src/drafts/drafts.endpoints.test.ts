import { describe, expect, test } from 'vitest'
import { keepDraft } from './drafts.endpoints.ts'

const errorsOf = (form: string) => {
  const { error } = keepDraft.shape.form.safeParse(form)
  return error?.issues.map(({ message }) => message) ?? []
}

describe('where a form is', () => {
  test.each([
    '/',
    '/sessions/plan',
    '/sessions/0193/log?x=1&y=%20z#top',
    '/sessions/plan?back=//elsewhere',
    '/Ünïcödé/日本語/👩🏽‍🏫',
  ])('is an address of ours: %j', (form) => expect(errorsOf(form)).toEqual([]))

  test.each(['', 'sessions/plan', 'https://evil.example/', 'javascript:alert(1)', '//evil.example/x', ' /sessions'])(
    'is no other address: %j',
    (form) => expect(errorsOf(form)).toContain('Name the form by its address, such as /sessions/plan'),
  )

  // A browser reads `\\` as `/` and drops tabs and line ends: as a link, each of the first four leads to another site.
  test.each([
    '/\\evil.example/x',
    '/\t/evil.example/x',
    '/\n/evil.example/x',
    '/\r/evil.example/x',
    '/sessions\\plan',
    '/sessions/plan?with=\u0000',
    '/sessions/plan\u007f',
    '/sessions/plan\u0085',
    '/sessions/ plan',
    '/sessions/plan\u00a0',
    '/sessions/plan\u2028',
    '/sessions/plan\n',
  ])('has no backslash, white space or control character anywhere: %j', (form) =>
    expect(errorsOf(form)).toEqual(['Name the form by its address without a backslash, space or control character']),
  )
})
