import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { registrationStates, relationshipStates } from '../cycle/states.ts'
import {
  byRisk,
  hoursShare,
  missedTargets,
  type ProgressFacts,
  risksOf,
  stageOf,
  targetsBefore,
  waitsOf,
} from './progress.ts'

const noon = '2026-11-16T12:00:00Z'

/** Somebody in the third month of ten who meets one mentee, has two of six hours, and wrote yesterday. */
const onTrack: ProgressFacts = {
  now: noon,
  today: '2026-11-16',
  registration: { state: 'ACTIVE', from: '2026-09-01T00:00:00Z', until: '2027-07-01T00:00:00Z' },
  registeredOn: '2026-09-01',
  hasAccount: true,
  invitedAt: null,
  units: [{ state: 'IN_PROGRESS', assessorId: 'helen', requiredMinutes: 360, countedMinutes: 120 }],
  relationships: [
    {
      state: 'ACTIVE',
      createdAt: '2026-09-10T09:00:00Z',
      agreed: true,
      mentorSignedAt: '2026-09-11T09:00:00Z',
      menteeSignedAt: '2026-09-12T09:00:00Z',
      paperAt: null,
    },
  ],
  sessions: [{ status: 'LOGGED', end: '2026-11-12T16:00:00Z' }],
  inductionOpen: 0,
  lastActivityAt: '2026-11-15T10:00:00Z',
  targets: [],
  lateAfterHours: 72,
  tooLateAfterDays: 28,
}
const relationship = (state: ProgressFacts['relationships'][number]['state'], more: object = {}) => ({
  ...{
    state,
    createdAt: '2026-11-01T09:00:00Z',
    agreed: false,
    mentorSignedAt: null,
    menteeSignedAt: null,
    paperAt: null,
  },
  ...more,
})
const unit = (more: Partial<ProgressFacts['units'][number]> = {}) => ({
  ...{ state: 'IN_PROGRESS' as const, assessorId: 'helen', requiredMinutes: 360, countedMinutes: 0 },
  ...more,
})
const but = (more: Partial<ProgressFacts>): ProgressFacts => ({ ...onTrack, ...more })

test('whoever is on track waits for nothing, misses nothing and is not at risk', () => {
  expect([waitsOf(onTrack), missedTargets(onTrack), risksOf(onTrack)]).toEqual([[], [], []])
})

describe('the stage is the furthest of those that go on', () => {
  test.each([
    ['nobody yet', [], 'NOT_BEGUN'],
    ['an agreement that is being written', ['DRAFT'], 'AGREEMENT'],
    ['one that waits for a signature', ['DRAFT', 'AWAITING_SIGNATURES'], 'AGREEMENT'],
    ['one who is met, and one to come', ['ACTIVE', 'DRAFT'], 'SESSIONS'],
    ['one whom the centre paused', ['PAUSED'], 'SESSIONS'],
    ['one whose ending has begun', ['CLOSING', 'ACTIVE'], 'ENDING'],
    ['one that was closed, and another that goes on', ['ACTIVE', 'CLOSED'], 'SESSIONS'],
    ['one that was closed, and another that broke off', ['ENDED_EARLY', 'CLOSED'], 'CLOSED'],
    ['one that broke off, so that another is needed', ['ENDED_EARLY'], 'NOT_BEGUN'],
  ] as const)('%s', (_, states, stage) => {
    expect(stageOf(states.map((state) => ({ state })))).toBe(stage)
  })
  test.each([
    ['DRAFT', 'AGREEMENT'],
    ['CLOSING', 'ENDING'],
    ['CLOSED', 'CLOSED'],
  ] as const)('a pause takes none away: of one that was %s it is %s', (pausedFrom, stage) => {
    expect(stageOf([{ state: 'PAUSED', pausedFrom }])).toBe(stage)
  })
})

describe('waits', () => {
  const since = '2026-11-02T09:00:00Z'
  const rows: [string, Partial<ProgressFacts>, object[]][] = [
    [
      'for somebody to accept an invitation',
      { hasAccount: false, invitedAt: since },
      [{ kind: 'INVITATION', count: 1, since }],
    ],
    [
      'for an assessor, unit by unit',
      { units: [unit({ assessorId: null }), unit({ assessorId: null }), unit()] },
      [{ kind: 'ALLOCATION', count: 2, since: null }],
    ],
    [
      'for logs, since the first of them was over',
      {
        sessions: [
          { status: 'DELIVERED', end: '2026-11-14T10:00:00Z' },
          { status: 'PLANNED', end: '2026-11-13T10:00:00Z' },
          { status: 'PLANNED', end: '2026-11-20T10:00:00Z' },
        ],
      },
      [{ kind: 'LOG', count: 2, since: '2026-11-13T10:00:00Z' }],
    ],
    [
      'for the mentee’s signature, since the mentor signed',
      { relationships: [relationship('AWAITING_SIGNATURES', { mentorSignedAt: since })] },
      [{ kind: 'MENTEE_SIGNATURE', count: 1, since }],
    ],
    [
      'for the assessor, not the mentee, where a paper copy waits',
      { relationships: [relationship('AWAITING_SIGNATURES', { mentorSignedAt: since, paperAt: since })] },
      [{ kind: 'PAPER', count: 1, since }],
    ],
    [
      'for both signatures, where nobody has signed',
      { relationships: [relationship('AWAITING_SIGNATURES')] },
      [
        { kind: 'MENTOR_SIGNATURE', count: 1, since: null },
        { kind: 'MENTEE_SIGNATURE', count: 1, since: null },
      ],
    ],
    [
      'for an agreement to be written',
      { relationships: [relationship('DRAFT')] },
      [{ kind: 'AGREEMENT', count: 1, since: '2026-11-01T09:00:00Z' }],
    ],
    ['for a first mentee', { relationships: [] }, [{ kind: 'MENTEE', count: 1, since: null }]],
    [
      'for another mentee, once one broke off',
      { relationships: [relationship('TRANSFERRED')] },
      [{ kind: 'MENTEE', count: 1, since: null }],
    ],
    [
      'for the assessor to open what was submitted',
      { units: [unit({ state: 'SUBMITTED' })] },
      [{ kind: 'JUDGEMENT', count: 1, since: null }],
    ],
    ['for answers to the induction', { inductionOpen: 3 }, [{ kind: 'INDUCTION', count: 3, since: null }]],
    [
      'for nobody, once withdrawn',
      { hasAccount: false, relationships: [], registration: { ...onTrack.registration, state: 'WITHDRAWN' } },
      [],
    ],
  ]
  test.each(rows)('%s', (_, more, waits) => expect(waitsOf(but(more))).toEqual(waits))
})

describe('a target is missed', () => {
  const target = (kind: ProgressFacts['targets'][number]['kind'], on = '2026-11-15') => ({ kind, on })
  const rows: [string, Partial<ProgressFacts>, boolean][] = [
    ['when no agreement was ever signed', { targets: [target('AGREEMENTS_SIGNED')], relationships: [] }, true],
    ['not when one is in force', { targets: [target('AGREEMENTS_SIGNED')] }, false],
    ['when less than half the hours count', { targets: [target('HALF_THE_HOURS')] }, true],
    ['not at exactly half', { targets: [target('HALF_THE_HOURS')], units: [unit({ countedMinutes: 180 })] }, false],
    ['when a minute is missing', { targets: [target('ALL_THE_HOURS')], units: [unit({ countedMinutes: 359 })] }, true],
    [
      'not where no unit asks for hours',
      { targets: [target('ALL_THE_HOURS')], units: [unit({ requiredMinutes: null })] },
      false,
    ],
    ['while a unit is not submitted', { targets: [target('SUBMITTED')] }, true],
    ['not once all are', { targets: [target('SUBMITTED')], units: [unit({ state: 'REFERRED' })] }, false],
    ['not on its very day', { targets: [target('SUBMITTED', '2026-11-16')] }, false],
  ]
  test.each(rows)('%s', (_, more, isMissed) => expect(missedTargets(but(more)).length > 0).toBe(isMissed))

  test('not where its day was before they were registered: that is told apart, and is no risk', () => {
    const targets = [target('AGREEMENTS_SIGNED', '2026-10-31'), target('SUBMITTED', '2026-11-14')]
    const late = but({ targets, relationships: [], registeredOn: '2026-11-14' })
    expect(missedTargets(late)).toEqual([targets[1]])
    expect(targetsBefore(late)).toEqual([targets[0]])
    const today = but({ targets, relationships: [], registeredOn: '2026-11-16' })
    expect([missedTargets(today), risksOf(today)]).toEqual([[], []])
  })

  test('and told from the earliest on', () => {
    const targets = [target('SUBMITTED', '2026-11-10'), target('HALF_THE_HOURS', '2026-10-30')]
    expect(missedTargets(but({ targets })).map(({ kind }) => kind)).toEqual(['HALF_THE_HOURS', 'SUBMITTED'])
  })
})

describe('at risk', () => {
  const rows: [string, Partial<ProgressFacts>, string[]][] = [
    ['with a target missed', { targets: [{ kind: 'SUBMITTED', on: '2026-11-01' }] }, ['TARGET_MISSED']],
    [
      'with a log later than 72 hours',
      { sessions: [{ status: 'DELIVERED', end: '2026-11-13T11:59:00Z' }] },
      ['LOG_LATE'],
    ],
    ['not at 72 hours', { sessions: [{ status: 'DELIVERED', end: '2026-11-13T12:00:00Z' }] }, []],
    ['with no hours once a quarter of the time has gone', { units: [unit()] }, ['HOURS_BEHIND']],
    [
      'not before that',
      { units: [unit()], registration: { ...onTrack.registration, from: '2026-11-01T00:00:00Z' } },
      [],
    ],
    ['not without a last day', { units: [unit()], registration: { ...onTrack.registration, until: null } }, []],
    ['with nothing written for more than 28 days', { lastActivityAt: '2026-10-19T11:00:00Z' }, ['SILENT']],
    [
      'not while they have been registered for less',
      { lastActivityAt: null, registration: { ...onTrack.registration, from: '2026-11-01T00:00:00Z' } },
      [],
    ],
    [
      'not for silence once everything is submitted',
      { lastActivityAt: '2026-09-19T11:00:00Z', units: [unit({ state: 'SUBMITTED', countedMinutes: 360 })] },
      [],
    ],
    [
      'not on a break, whatever else',
      { units: [unit()], lastActivityAt: null, registration: { ...onTrack.registration, state: 'ON_BREAK' } },
      [],
    ],
  ]
  test.each(rows)('%s', (_, more, risks) => expect(risksOf(but(more))).toEqual(risks))
})

describe('whoever is most at risk comes first', () => {
  const ranked = fc.record({
    state: fc.constantFrom(...registrationStates),
    risks: fc.subarray(['TARGET_MISSED', 'LOG_LATE', 'SILENT'] as const),
    hoursShare: fc.double({ min: 0, max: 1, noNaN: true }),
    name: fc.string(),
  })
  test('in one order, whichever way they stood before', () => {
    fc.assert(
      fc.property(fc.array(ranked), (all) => {
        const sorted = all.toSorted(byRisk)
        const places = sorted.map(({ state }) => (state === 'ACTIVE' ? 0 : state === 'ON_BREAK' ? 1 : 2))
        expect(places).toEqual(places.toSorted((one, other) => one - other))
        const counts = sorted.filter(({ state }) => state === 'ACTIVE').map(({ risks }) => risks.length)
        expect(counts).toEqual(counts.toSorted((one, other) => other - one))
      }),
    )
  })
})

test('the share of hours is between nothing and all, and is that of the unit furthest behind', () => {
  const units = fc.array(
    fc.record({
      required: fc.option(fc.integer({ min: 1, max: 6_000 })),
      counted: fc.integer({ min: 0, max: 20_000 }),
    }),
  )
  fc.assert(
    fc.property(units, (all) => {
      const asked = all.map(({ required, counted }) => unit({ requiredMinutes: required, countedMinutes: counted }))
      const share = hoursShare(asked)
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
      for (const each of asked)
        if (each.requiredMinutes !== null)
          expect(share * each.requiredMinutes).toBeLessThanOrEqual(each.countedMinutes + 1e-6)
    }),
  )
})

test('every state of a relationship has its stage', () => {
  for (const state of relationshipStates) expect(stageOf([{ state }])).toMatch(/^[A-Z_]+$/)
})
