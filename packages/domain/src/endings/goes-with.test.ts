import { expect, test } from 'vitest'
import { goesWith } from './goes-with.ts'

const now = new Date('2026-11-22T10:00:00Z')
const robin = { id: 'robin', state: 'ACTIVE' } as const
const start = new Date('2026-11-25T10:00:00Z')
const ahead = { status: 'PLANNED', start, startedAt: null, isSpokenOf: false, with: [robin] } as const

test.each<[string, Partial<Parameters<typeof goesWith>[0]>, boolean]>([
  ['what is planned with them alone is called off', {}, true],
  ['what begins at this moment is not', { start: now }, false],
  ['nor what has begun before its time', { startedAt: now }, false],
  ['nor what somebody has said something of', { isSpokenOf: true }, false],
  ['nor what was held', { status: 'LOGGED' }, false],
  ['a group goes on without them', { with: [robin, { id: 'ash', state: 'ACTIVE' }] }, false],
  ['so it does while the other is paused', { with: [robin, { id: 'ash', state: 'PAUSED' }] }, false],
  ['a group of which nobody is left goes with the last', { with: [robin, { id: 'ash', state: 'ENDED_EARLY' }] }, true],
])('%s', (_, change, goes) => {
  expect(goesWith({ ...ahead, ...change }, 'robin', now)).toBe(goes)
})
