import { expect, test } from 'vitest'
import { couldCount, waitsForDecision } from './session-standing.ts'

test.each([
  [60, [], true],
  [0, ['TOO_LATE'], true],
  [0, ['TOO_LATE', 'NO_PRIOR_PLAN'], true],
  // No acceptance makes an informal session count.
  [0, ['TOO_LATE', 'NOT_FORMAL'], false],
  [0, [], false],
] as const)('%i minutes, and %o: could count %s', (minutes, reasons, could) => {
  expect(couldCount({ minutes, reasons })).toBe(could)
})

const session = { status: 'LOGGED' as const, minutes: 60, reasons: [], decided: false, acceptedThen: null }

test.each([
  ['logged, and nothing decided', {}, true],
  ['submitted with a unit', { status: 'LOCKED' }, true],
  ['planned', { status: 'PLANNED' }, false],
  ['accepted', { decided: true }, false],
  ['accepted, then corrected', { decided: true, acceptedThen: 45 }, true],
  ['of no minutes', { minutes: 0 }, false],
] as const)('a session %s', (_, more, waits) => {
  expect(waitsForDecision({ ...session, ...more })).toBe(waits)
})
