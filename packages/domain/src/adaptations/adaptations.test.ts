import { describe, expect, test } from 'vitest'
import { adaptationContent } from './adaptation.ts'
import { type Around, brokenChain } from './where-it-shows.ts'

const id = (last: number) => `0197a1b2-c3d4-7abc-8def-01234567890${last}`
const [feedback, unanswered, before, during, after, cancelled] = [id(1), id(2), id(3), id(4), id(5), id(6)]

const adaptation = {
  trigger: { kind: 'FEEDBACK', feedbackId: feedback, what: null },
  change: 'I wait for the end of a sentence before I ask',
  ...{ framework: null, result: null, shows: [] },
}
const fieldsOf = (given: object) =>
  adaptationContent.safeParse({ ...adaptation, ...given }).error?.issues.map(({ path }) => path.join('.'))

describe('a change', () => {
  test.each<[string, object, string[] | undefined]>([
    ['is what made the mentor change, and what they changed', {}, undefined],
    ['says what it is', { change: ' ' }, ['change']],
    ['says what made it', { trigger: undefined }, ['trigger']],
    [
      'of own thinking says what and when',
      { trigger: { kind: 'REFLECTION', on: '', what: '' } },
      ['trigger.on', 'trigger.what'],
    ],
    [
      'after a session says what came up',
      { trigger: { kind: 'SESSION', sessionId: before, what: '' } },
      ['trigger.what'],
    ],
    ['may lean on a framework', { framework: { kind: 'UDL', name: null, how: 'Two ways to answer' } }, undefined],
    [
      'names the framework that is no list’s',
      { framework: { kind: 'OTHER', name: ' ', how: null } },
      ['framework.name'],
    ],
    ['names each session once', { shows: [after, after].map((sessionId) => ({ sessionId, how: null })) }, ['shows']],
  ])('%s', (_, given, fields) => expect(fieldsOf(given)).toEqual(fields))
})

const session = (sessionId: string, start: string, status: 'LOGGED' | 'CANCELLED' = 'LOGGED') => ({
  ...{ id: sessionId, status, start: `${start}:00Z` },
  end: new Date(Date.parse(`${start}:00Z`) + 3_600_000).toISOString(),
})
const around: Around = {
  sessions: [
    session(before, '2026-11-02T15:00'),
    session(during, '2026-11-09T15:00'),
    session(after, '2026-11-16T15:00'),
    session(cancelled, '2026-11-18T15:00', 'CANCELLED'),
  ],
  feedback: [
    // Given in the first minutes of a session.
    { id: feedback, answeredAt: '2026-11-09T15:10:00Z' },
    { id: unanswered, answeredAt: null },
  ],
  dayOf: (instant) => instant.slice(0, 10),
}
const fromFeedback = { kind: 'FEEDBACK', feedbackId: feedback } as const
const fromSession = { kind: 'SESSION', sessionId: during, what: 'Silence' } as const
const ownThinking = { kind: 'REFLECTION', on: '2026-11-09', what: 'I talk too much' } as const

describe('the chain from feedback to change to session', () => {
  test.each<[string, object, string, string | undefined]>([
    ['shows in a session that came later', fromFeedback, after, undefined],
    ['shows in the session at whose start the feedback was given', fromFeedback, during, undefined],
    [
      'cannot show in one that was over before the feedback',
      fromFeedback,
      before,
      'over before the feedback was given',
    ],
    [
      'cannot show in the very session in which it came up',
      fromSession,
      during,
      'not after the one in which it came up',
    ],
    ['cannot show in one before that', fromSession, before, 'not after the one in which it came up'],
    ['shows in one after it', fromSession, after, undefined],
    ['after own thinking shows from that day on', ownThinking, during, undefined],
    ['and not before it', ownThinking, before, 'before the day on which you saw it'],
    ['cannot show in a session that did not take place', fromFeedback, cancelled, 'did not take place'],
  ])('%s', (_, trigger, sessionId, because) => {
    const content = adaptationContent.parse({
      ...adaptation,
      trigger: trigger === fromFeedback ? { ...fromFeedback, what: null } : trigger,
      shows: [{ sessionId, how: null }],
    })
    const told = brokenChain(content, around)
    expect(told.map(({ field }) => field)).toEqual(because === undefined ? [] : ['shows.0.sessionId'])
    expect(told[0]?.message ?? '').toContain(because ?? '')
  })

  test('does not begin with feedback that nobody gave, or a session that was called off', () => {
    const broken = (trigger: object) => brokenChain(adaptationContent.parse({ ...adaptation, trigger }), around)
    expect(broken({ kind: 'FEEDBACK', feedbackId: unanswered, what: null })[0]?.field).toBe('trigger.feedbackId')
    expect(broken({ kind: 'SESSION', sessionId: cancelled, what: 'Rain' })[0]?.field).toBe('trigger.sessionId')
  })
})
