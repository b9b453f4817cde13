import type { RelationshipCard } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { describe, expect, test, vi } from 'vitest'
import { stagesOf } from './stages.ts'

vi.mock('../api/clock.ts', () => ({ serverNow: () => Date.parse('2026-11-16T10:00:00Z') }))

const signed = {
  ...{ version: 1, mentorSignedAt: '2026-10-01T09:00:00Z', menteeSignedAt: '2026-10-01T09:00:00Z' },
  ...{ menteeSignedOn: null, changeAsked: false },
}
/** Robin in mid-course, unless told. */
const card = (more: Partial<RelationshipCard> = {}): RelationshipCard => ({
  ...{ id: 'r', registrationId: 'g', name: 'Robin', settingName: null, state: 'ACTIVE', simulated: false },
  ...{ agreement: signed, paperWaits: false, lastMove: null, stopAskedAt: null, reviewedOn: null },
  ...{ needsVersion: 1, goals: 1, reviewDueOn: null, endsOn: null, held: 3, running: 0, toLog: 0, planned: 1 },
  ...more,
})
type Move = NonNullable<RelationshipCard['lastMove']>
const made = (action: Move['action'], from: Move['from'] = 'ACTIVE', at = '2026-11-12T10:00:00Z') => ({
  lastMove: { action, from, at },
})
const unsigned = { ...signed, version: 2, mentorSignedAt: null, menteeSignedAt: null }
const byMentor = { ...unsigned, mentorSignedAt: '2026-11-13T10:00:00Z' }

type Told = [stage: string, words: string | null, progress: string]
const told = (more: Partial<RelationshipCard>): Told[] =>
  stagesOf(card(more)).map(({ name, tag, progress }) => [name, tag?.words ?? null, progress])

describe('the thread tells of a relationship that', () => {
  test.each<[is: string, Partial<RelationshipCard>, Told]>([
    ['is paused', { state: 'PAUSED', ...made('relationship.pause') }, ['Sessions', 'Paused by the centre', 'NOW']],
    [
      'is paused before anybody has signed: nothing has begun',
      { state: 'PAUSED', agreement: unsigned, ...made('relationship.pause', 'AWAITING_SIGNATURES') },
      ['Agreement', 'Waits for your signature', 'NOW'],
    ],
    [
      'is paused once it was closed: it stays so',
      { state: 'PAUSED', ...made('relationship.pause', 'CLOSED') },
      ['Closure', 'Closed', 'DONE'],
    ],
    [
      'is with somebody whom they meet now: that one is neither to log nor planned',
      { running: 1, toLog: 1 },
      ['Sessions', '3 held, 1 running, 1 to log and 1 planned', 'NOW'],
    ],
    ['goes on after a pause', made('relationship.resume'), ['Sessions', '3 held and 1 planned', 'NOW']],
    ['has had its ending put off', made('relationship.putOffEnding'), ['Closure', 'Put off, 12 Nov', 'TO_COME']],
    ['begins to end', { state: 'CLOSING' }, ['Closure', 'The ending has begun', 'NOW']],
    ['is closed', { state: 'CLOSED', ...made('relationship.close') }, ['Closure', 'Closed', 'DONE']],
    ['ended early', { state: 'ENDED_EARLY', ...made('relationship.endEarly') }, ['Closure', 'Ended early', 'DONE']],
    ['was handed over', { state: 'TRANSFERRED', ...made('relationship.transfer') }, ['Closure', 'Handed over', 'DONE']],
    [
      'ended early without a review: none is claimed',
      { state: 'ENDED_EARLY', reviewDueOn: '2026-11-01' },
      ['Review', null, 'TO_COME'],
    ],
    [
      'ended early after a review',
      { state: 'ENDED_EARLY', reviewedOn: '2026-11-06', reviewDueOn: '2026-11-10' },
      ['Review', null, 'DONE'],
    ],
    ['is due for a review', { reviewDueOn: '2026-11-13' }, ['Review', 'Due since 13 Nov', 'NOW']],
    [
      'was opened again',
      { state: 'AWAITING_SIGNATURES', agreement: unsigned, ...made('relationship.reopen') },
      ['Agreement', 'Opened again: both sign anew', 'NOW'],
    ],
    [
      'was opened again, and its mentor has signed',
      { state: 'AWAITING_SIGNATURES', agreement: byMentor, ...made('relationship.reopen') },
      ['Agreement', 'Waits for Robin’s signature', 'NOW'],
    ],
    [
      'waits for its mentor’s signature',
      { state: 'AWAITING_SIGNATURES', agreement: unsigned, ...made('relationship.contract') },
      ['Agreement', 'Waits for your signature', 'NOW'],
    ],
    [
      'waits for a paper copy',
      { state: 'AWAITING_SIGNATURES', agreement: byMentor, paperWaits: true },
      ['Agreement', 'The paper copy waits for your assessor', 'NOW'],
    ],
    [
      'is practice, and its mentor has not signed',
      { state: 'AWAITING_SIGNATURES', agreement: unsigned, simulated: true },
      ['Agreement', 'Waits for your signature', 'NOW'],
    ],
    [
      'is practice',
      { agreement: unsigned, simulated: true },
      ['Agreement', 'Simulated: no signature of theirs needed', 'DONE'],
    ],
  ])('%s', (_, more, expected) => {
    expect(told(more).find(([name]) => name === expected[0])).toEqual(expected)
  })

  test.each(['ACTIVE', 'CLOSING', 'PAUSED'] as const)(
    'is %s, and whose mentee wants to stop, says that first',
    (state) => {
      const more = { state, stopAskedAt: '2026-11-15T10:00:00Z', ...made('relationship.putOffEnding') }
      expect(told(more).at(-1)?.[1]).toBe('Robin wants to stop')
    },
  )
  test.each(['CLOSED', 'ENDED_EARLY', 'TRANSFERRED'] as const)('is %s keeps no such word waiting', (state) => {
    expect(told({ state, stopAskedAt: '2026-11-15T10:00:00Z' }).at(-1)?.[1]).not.toMatch(/wants to stop/)
  })
})
