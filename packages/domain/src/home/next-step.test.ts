import { describe, expect, it } from 'vitest'
import { type NextStepFacts, nextStep } from './next-step.ts'

const now = '2026-11-21T16:00:00Z'
const robin = { id: 'robin', state: 'ACTIVE', needsVersion: 1, goals: 1 } as const
const bare = { ...robin, needsVersion: 0, goals: 0 }
const session = (id: string, change: Partial<NextStepFacts['sessions'][number]> = {}) => ({
  id,
  relationshipIds: ['robin'],
  status: 'PLANNED' as const,
  start: '2026-11-25T16:00:00Z',
  end: '2026-11-25T17:00:00Z',
  startedAt: null,
  stoppedAt: null,
  ...change,
})
const past = { start: '2026-11-20T16:00:00Z', end: '2026-11-20T17:00:00Z' }

describe('what a candidate does next', () => {
  type Row = [sentence: string, facts: Partial<NextStepFacts>, step: ReturnType<typeof nextStep>]
  const rows: Row[] = [
    [
      'a running timer comes before everything',
      { sessions: [session('old', past), session('running', { startedAt: now })] },
      { kind: 'STOP', sessionId: 'running' },
    ],
    [
      'a session whose time has passed wants its log',
      { sessions: [session('soon'), session('old', past)] },
      { kind: 'LOG', sessionId: 'old' },
    ],
    [
      'of two that want their log, the earlier',
      {
        sessions: [
          session('later', { status: 'DELIVERED', ...past }),
          session('earlier', { start: '2026-11-18T16:00:00Z', end: '2026-11-18T17:00:00Z' }),
        ],
      },
      { kind: 'LOG', sessionId: 'earlier' },
    ],
    [
      'a session may be started a quarter of an hour before',
      { sessions: [session('soon', { start: '2026-11-21T16:15:00Z', end: '2026-11-21T17:00:00Z' })] },
      { kind: 'START', sessionId: 'soon' },
    ],
    [
      'a session sixteen minutes ahead is only prepared',
      { sessions: [session('soon', { start: '2026-11-21T16:16:00Z', end: '2026-11-21T17:00:00Z' })] },
      { kind: 'PREPARE', sessionId: 'soon' },
    ],
    [
      'what a mentee said is not right is heard before the next session is prepared',
      {
        relationships: [{ ...robin, id: 'ash', state: 'DRAFT' }, robin],
        sessions: [
          session('ahead'),
          session('held', { ...past, status: 'LOGGED', notRight: [{ relationshipId: 'robin', at: past.end }] }),
        ],
      },
      { kind: 'HEAR_NOT_RIGHT', sessionId: 'held', mayAsk: true },
    ],
    ...(
      [
        ['who may not be asked again while the centre has paused it', 'PAUSED', true, false],
        ['who may not be asked again once another mentor has taken over', 'TRANSFERRED', true, false],
        ['who may not be asked again by somebody whose registration has ended', 'ACTIVE', false, false],
        ['who may be asked again after it was closed', 'CLOSED', true, true],
      ] as const
    ).map(
      ([who, state, asksGuests, mayAsk]): Row => [
        `what is not right is heard of a mentee ${who}`,
        {
          asksGuests,
          relationships: [{ ...robin, state }],
          sessions: [
            session('held', { ...past, status: 'LOGGED', notRight: [{ relationshipId: 'robin', at: past.end }] }),
          ],
        },
        { kind: 'HEAR_NOT_RIGHT', sessionId: 'held', mayAsk },
      ],
    ),
    [
      'of a group the one who said it is the one to ask again',
      {
        relationships: [robin, { ...robin, id: 'jay', state: 'PAUSED' }],
        sessions: [
          session('held', {
            ...{ ...past, status: 'LOGGED', relationshipIds: ['robin', 'jay'] },
            notRight: [{ relationshipId: 'jay', at: past.end }],
          }),
        ],
      },
      { kind: 'HEAR_NOT_RIGHT', sessionId: 'held', mayAsk: false },
    ],
    [
      'after a fortnight it stands with the session alone',
      {
        sessions: [
          session('ahead'),
          session('held', {
            ...past,
            status: 'LOGGED',
            notRight: [{ relationshipId: 'robin', at: '2026-11-07T15:59:00Z' }],
          }),
        ],
      },
      { kind: 'PREPARE', sessionId: 'ahead' },
    ],
    [
      'what a mentee said is not right of the ending is heard before it is closed, and before the next session is prepared',
      {
        relationships: [{ ...robin, state: 'CLOSING', endingNotRightAt: '2026-11-20T16:00:00Z' }],
        sessions: [session('ahead')],
      },
      { kind: 'HEAR_ENDING', relationshipId: 'robin' },
    ],
    [
      'of what is over it is heard once nothing waits for the others',
      {
        relationships: [
          { ...robin, state: 'CLOSED', endingNotRightAt: '2026-11-20T16:00:00Z' },
          { ...robin, id: 'ash' },
        ],
        sessions: [session('ahead', { relationshipIds: ['ash'] })],
      },
      { kind: 'PREPARE', sessionId: 'ahead' },
    ],
    [
      'of what is over it is heard',
      {
        relationships: [
          { ...robin, state: 'CLOSED', endingNotRightAt: '2026-11-20T16:00:00Z' },
          { ...robin, id: 'ash' },
        ],
      },
      { kind: 'HEAR_ENDING', relationshipId: 'robin' },
    ],
    [
      'after a fortnight it stands with the ending alone',
      { relationships: [{ ...robin, state: 'CLOSING', endingNotRightAt: '2026-11-07T15:59:00Z' }] },
      { kind: 'CLOSE', relationshipId: 'robin' },
    ],
    [
      'an agreement in draft is written before the next session is prepared',
      { relationships: [robin, { ...bare, id: 'ash', state: 'DRAFT' }], sessions: [session('ahead')] },
      { kind: 'AGREE', relationshipId: 'ash' },
    ],
    [
      'so is one that waits for the candidate’s signature',
      {
        relationships: [robin, { ...bare, id: 'ash', state: 'AWAITING_SIGNATURES', agreementWaits: 'SIGNATURE' }],
        sessions: [session('ahead')],
      },
      { kind: 'AGREE', relationshipId: 'ash' },
    ],
    [
      'a change that the mentee asked for is answered',
      {
        relationships: [robin, { ...bare, id: 'ash', state: 'AWAITING_SIGNATURES', agreementWaits: 'ANSWER' }],
        sessions: [session('ahead')],
      },
      { kind: 'ANSWER_CHANGE', relationshipId: 'ash' },
    ],
    ['with nothing planned and hours to go, plan', {}, { kind: 'PLAN', relationshipId: 'robin' }],
    [
      'what the mentee needs is found out before the next session is planned',
      { relationships: [{ ...bare, goals: 1 }] },
      { kind: 'NEEDS', relationshipId: 'robin' },
    ],
    [
      'then the first goal is agreed',
      { relationships: [{ ...robin, goals: 0 }] },
      { kind: 'GOAL', relationshipId: 'robin' },
    ],
    [
      'a session that is planned is prepared all the same: needs are advice',
      { relationships: [bare], sessions: [session('ahead')] },
      { kind: 'PREPARE', sessionId: 'ahead' },
    ],
    [
      'while a signature is awaited, needs are found out',
      { relationships: [{ ...bare, state: 'AWAITING_SIGNATURES' }] },
      { kind: 'NEEDS', relationshipId: 'robin' },
    ],
    [
      'while a signature is awaited, the first goal is agreed',
      { relationships: [{ ...robin, goals: 0, state: 'AWAITING_SIGNATURES' }] },
      { kind: 'GOAL', relationshipId: 'robin' },
    ],
    [
      'hours that are still to come are planned before somebody else’s needs',
      { relationships: [{ ...bare, id: 'ash', state: 'AWAITING_SIGNATURES' }, robin] },
      { kind: 'PLAN', relationshipId: 'robin' },
    ],
    [
      'an ending comes before the groundwork of another',
      { relationships: [bare, { ...robin, id: 'wren', state: 'CLOSING' }] },
      { kind: 'CLOSE', relationshipId: 'wren' },
    ],
    [
      'a relationship that is over has no groundwork left',
      { hoursMet: true, relationships: [{ ...bare, state: 'CLOSED' }] },
      null,
    ],
    ['with the hours met, nothing is asked', { hoursMet: true }, null],
    [
      'a relationship that is closing is brought to its end',
      { relationships: [{ ...robin, state: 'CLOSING' }] },
      { kind: 'CLOSE', relationshipId: 'robin' },
    ],
    [
      'with only a signature missing, wait for it',
      { relationships: [{ ...robin, state: 'AWAITING_SIGNATURES' }] },
      { kind: 'WAIT_FOR_SIGNATURE', relationshipId: 'robin' },
    ],
    [
      'logged, cancelled and withdrawn sessions ask nothing',
      {
        hoursMet: true,
        sessions: (['LOGGED', 'LOCKED', 'CANCELLED', 'NO_SHOW', 'VOIDED'] as const).map((status) =>
          session(status, { status, ...past }),
        ),
      },
      null,
    ],
    [
      'a mentee who wants to stop comes before everything but a running timer',
      {
        relationships: [{ ...robin, stopAskedAt: new Date(Date.parse(now) - 86_400_000).toISOString() }],
        sessions: [session('late', { status: 'DELIVERED', ...past })],
      },
      { kind: 'HEAR_STOP', relationshipId: robin.id },
    ],
    [
      'after a fortnight, too, while nothing with a day of its own waits',
      {
        relationships: [{ ...robin, stopAskedAt: new Date(Date.parse(now) - 15 * 86_400_000).toISOString() }],
        hoursMet: true,
      },
      { kind: 'HEAR_STOP', relationshipId: robin.id },
    ],
    [
      'a fortnight after that, what is planned comes before it',
      {
        relationships: [{ ...robin, stopAskedAt: new Date(Date.parse(now) - 15 * 86_400_000).toISOString() }],
        sessions: [session('planned')],
      },
      { kind: 'PREPARE', sessionId: 'planned' },
    ],
    [
      'a review that is due within a week',
      {
        relationships: [
          { ...robin, reviewDueOn: new Date(Date.parse(now) + 5 * 86_400_000).toISOString().slice(0, 10) },
        ],
      },
      { kind: 'REVIEW', relationshipId: robin.id },
    ],
    [
      'one that is further off is not asked for yet',
      {
        relationships: [
          { ...robin, reviewDueOn: new Date(Date.parse(now) + 20 * 86_400_000).toISOString().slice(0, 10) },
        ],
        hoursMet: true,
      },
      null,
    ],
    ['with no relationship at all, add a mentee', { relationships: [] }, { kind: 'ADD_MENTEE' }],
    ['so too where no hours are asked', { relationships: [], hoursMet: true }, { kind: 'ADD_MENTEE' }],
    [
      'with everybody gone and hours to go, add another',
      {
        relationships: [
          { ...robin, state: 'CLOSED' },
          { ...robin, state: 'TRANSFERRED' },
        ],
      },
      { kind: 'ADD_MENTEE' },
    ],
    [
      'with everybody gone and the hours met, nothing is asked',
      { relationships: [{ ...robin, state: 'CLOSED' }], hoursMet: true },
      null,
    ],
    [
      'a paused relationship is not over: it goes on when the centre says so',
      { relationships: [{ ...robin, state: 'PAUSED' }] },
      { kind: 'PAUSED', relationshipId: 'robin' },
    ],
    [
      'a pause comes before a timer that runs with them: they part now',
      {
        relationships: [{ ...robin, state: 'PAUSED' }],
        sessions: [session('on', { startedAt: now })],
      },
      { kind: 'PAUSED', relationshipId: 'robin', sessionId: 'on' },
    ],
    [
      'a pause is said before what is to be logged, in its first days',
      {
        relationships: [{ ...robin, state: 'PAUSED', pausedAt: '2026-11-19T09:00:00Z' }],
        sessions: [session('old', past)],
      },
      { kind: 'PAUSED', relationshipId: 'robin' },
    ],
    [
      'after these what took place is logged first',
      {
        relationships: [{ ...robin, state: 'PAUSED', pausedAt: '2026-11-10T09:00:00Z' }],
        sessions: [session('old', past)],
      },
      { kind: 'LOG', sessionId: 'old' },
    ],
    [
      'what is planned with somebody who is paused is never started',
      {
        relationships: [{ ...robin, state: 'PAUSED' }],
        sessions: [session('soon', { start: '2026-11-21T16:10:00Z' })],
      },
      { kind: 'PAUSED', relationshipId: 'robin', sessionId: 'soon' },
    ],
    [
      'nor prepared, whoever else comes',
      {
        relationships: [
          { ...robin, id: 'ash' },
          { ...robin, state: 'PAUSED' },
        ],
        sessions: [session('ahead', { relationshipIds: ['ash', 'robin'] })],
      },
      { kind: 'PAUSED', relationshipId: 'robin', sessionId: 'ahead' },
    ],
    [
      'what others have planned goes on',
      {
        relationships: [
          { ...robin, id: 'ash' },
          { ...robin, state: 'PAUSED' },
        ],
        sessions: [session('ahead', { relationshipIds: ['ash'] })],
      },
      { kind: 'PREPARE', sessionId: 'ahead' },
    ],
    [
      'what is still planned with somebody whose mentoring has ended is not prepared',
      {
        relationships: [{ ...robin, id: 'moss', state: 'ENDED_EARLY' }, robin],
        sessions: [session('ahead', { relationshipIds: ['moss'] })],
      },
      { kind: 'PLAN', relationshipId: 'robin' },
    ],
    ['a registration that is not active takes on nobody', { relationships: [], mayBegin: false }, null],
  ]
  it.each(rows)('%s', (_sentence, facts, step) => {
    expect(
      nextStep({
        now,
        hoursMet: false,
        mayBegin: true,
        asksGuests: true,
        relationships: [robin],
        sessions: [],
        ...facts,
      }),
    ).toEqual(step)
  })
})
