import { describe, expect, it } from 'vitest'
import { type SessionState, sessionStates } from '../cycle/states.ts'
import {
  goneStates,
  heldStates,
  isForgotten,
  isGone,
  isLogged,
  isRunning,
  isStanding,
  isToCome,
  loggedStates,
  standingStates,
  tookPlace,
  wantsLog,
  wasHeld,
} from './took-place.ts'

describe('where a session stands', () => {
  it.each<[SessionState, string[]]>([
    ['PLANNED', ['stands']],
    ['DELIVERED', ['stands', 'took place', 'was held']],
    ['LOGGED', ['stands', 'took place', 'was held', 'has its log']],
    ['LOCKED', ['stands', 'took place', 'was held', 'has its log']],
    ['CANCELLED', ['is gone']],
    ['NO_SHOW', ['is gone']],
    // Withdrawn: it was held, and stands for nothing any more.
    ['VOIDED', ['was held', 'is gone']],
  ])('%s: %s', (status, expected) => {
    const session = { status }
    const said = [
      ...(isStanding(session) ? ['stands'] : []),
      ...(tookPlace(session) ? ['took place'] : []),
      ...(wasHeld(session) ? ['was held'] : []),
      ...(isLogged(session) ? ['has its log'] : []),
      ...(isGone(session) ? ['is gone'] : []),
    ]
    expect(said).toEqual(expected)
  })

  it('queries ask for the same states', () => {
    const having = (holds: (session: { status: SessionState }) => boolean) =>
      sessionStates.filter((status) => holds({ status }))
    expect([...loggedStates]).toEqual(having(isLogged))
    expect([...heldStates]).toEqual(having(tookPlace))
    expect([...standingStates]).toEqual(having(isStanding))
    expect([...goneStates]).toEqual(having(isGone))
  })
})

describe('at three o’clock', () => {
  const now = Date.parse('2026-11-15T15:00:00Z')
  const past = '2026-11-15T15:00:00Z'
  const ahead = '2026-11-15T15:01:00Z'

  it.each<[string, SessionState, string, 'LOG' | 'COMES' | null]>([
    ['a plan that ends now wants its log', 'PLANNED', past, 'LOG'],
    ['a plan that ends in a minute is still to come', 'PLANNED', ahead, 'COMES'],
    ['what took place wants its log, also before its planned end', 'DELIVERED', ahead, 'LOG'],
    ['what has its log wants none', 'LOGGED', past, null],
    ['nor what is submitted', 'LOCKED', past, null],
    ['nor what was called off, long ago', 'CANCELLED', past, null],
    ['nor what was called off ahead of its time', 'CANCELLED', ahead, null],
    ['nor where nobody came', 'NO_SHOW', past, null],
    ['nor what was withdrawn', 'VOIDED', past, null],
  ])('%s', (_, status, end, expected) => {
    for (const session of [
      { status, end },
      { status, end: new Date(end) },
    ]) {
      const said = wantsLog(session, now) ? 'LOG' : isToCome(session, now) ? 'COMES' : null
      expect(said).toBe(expected)
    }
  })
})

describe('a timer', () => {
  it.each<[string, SessionState, string | null, string | null | undefined, boolean]>([
    ['runs once it was started', 'PLANNED', '2026-11-15T14:00:00Z', null, true],
    ['runs where nobody says whether it was stopped', 'PLANNED', '2026-11-15T14:00:00Z', undefined, true],
    ['does not run before', 'PLANNED', null, null, false],
    ['does not run once it was stopped', 'PLANNED', '2026-11-15T14:00:00Z', '2026-11-15T14:50:00Z', false],
    ['does not run once the session took place', 'DELIVERED', '2026-11-15T14:00:00Z', null, false],
    ['does not run once it was called off', 'CANCELLED', '2026-11-15T14:00:00Z', null, false],
  ])('%s', (_, status, startedAt, stoppedAt, runs) => {
    expect(isRunning({ status, startedAt, ...(stoppedAt === undefined ? {} : { stoppedAt }) })).toBe(runs)
  })

  it.each([
    ['half an hour past its planned end is not', '2026-11-15T15:30:00Z', false],
    ['a minute later it most likely is', '2026-11-15T15:31:00Z', true],
  ])('was forgotten: %s', (_, now, forgotten) => {
    const session = { status: 'PLANNED' as const, end: '2026-11-15T15:00:00Z', startedAt: '2026-11-15T14:00:00Z' }
    expect(isForgotten(session, Date.parse(now))).toBe(forgotten)
    expect(isForgotten({ ...session, stoppedAt: now }, Date.parse(now))).toBe(false)
  })
})
