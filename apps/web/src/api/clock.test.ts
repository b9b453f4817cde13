import { afterEach, expect, test, vi } from 'vitest'
import { serverNow, tellServerTime } from './clock.ts'

const now = Date.parse('2026-11-21T16:00:00Z')

afterEach(() => {
  tellServerTime(new Date(now).toUTCString(), now)
  vi.useRealTimers()
})

test.each([
  ['a device two hours fast is put right', 'Sat, 21 Nov 2026 14:00:00 GMT', -7_200_000],
  ['a device ten minutes slow is put right', 'Sat, 21 Nov 2026 16:10:00 GMT', 600_000],
  ['a second is no difference', 'Sat, 21 Nov 2026 16:00:01 GMT', 0],
  ['an answer without a date teaches nothing', null, 0],
  ['a date that is none teaches nothing', 'yesterday', 0],
])('%s', (_sentence, header, difference) => {
  vi.useFakeTimers({ now })
  tellServerTime(header, now)
  expect(serverNow() - now).toBe(difference)
})
