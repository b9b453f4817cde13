import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sessionStates } from '../cycle/states.ts'
import { onTheThread } from './on-the-thread.ts'

const now = '2026-11-16T10:00:00Z'
const at = (day: string, status: (typeof sessionStates)[number]) => ({
  id: `${day} ${status}`,
  status,
  start: `2026-${day}T15:00:00Z`,
  end: `2026-${day}T16:00:00Z`,
})
const held = ['09-01', '09-08', '09-15', '09-22', '09-29', '10-06'].map((day) => at(day, 'LOGGED'))
const series = ['11-20', '11-27', '12-04', '12-11'].map((day) => at(day, 'PLANNED'))
const days = (sessions: { id: string }[]) => sessions.map(({ id }) => id.slice(0, 5))

test.each([
  ['what was held last, where nothing else is', held, ['09-08', '09-15', '09-22', '09-29', '10-06']],
  ['the next two of a series, and what was held', [...held, ...series], ['09-22', '09-29', '10-06', '11-20', '11-27']],
  ['a whole series, where nothing was held', series, ['11-20', '11-27', '12-04', '12-11']],
  [
    'what wants its log before all others, also where it was never started',
    [...held, at('11-02', 'PLANNED'), at('11-09', 'DELIVERED'), ...series],
    ['10-06', '11-02', '11-09', '11-20', '11-27'],
  ],
  ['none that was called off', [...held.slice(0, 1), at('11-18', 'CANCELLED'), at('11-19', 'NO_SHOW')], ['09-01']],
])('shows %s', (_, sessions, shown) => {
  expect(days(onTheThread(sessions, now, 5))).toEqual(shown)
})

test('leaves none that waits for its log out for one that does not, and keeps the order given', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `11-${String(n).padStart(2, '0')}`)
  const session = fc.tuple(day, fc.constantFrom(...sessionStates)).map(([on, status]) => at(on, status))
  fc.assert(
    fc.property(fc.uniqueArray(session, { selector: ({ id }) => id }), fc.integer({ min: 1, max: 6 }), (all, most) => {
      const shown = onTheThread(all, now, most)
      expect(shown).toEqual(all.filter((each) => shown.includes(each)))
      expect(shown.length).toBeLessThanOrEqual(most)
      const wants = ({ status, end }: { status: string; end: string }) =>
        status === 'DELIVERED' || (status === 'PLANNED' && end <= now)
      const missing = all.some((each) => wants(each) && !shown.includes(each))
      if (missing) expect(shown.every(wants)).toBe(true)
    }),
  )
})
