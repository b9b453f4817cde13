import { describe, expect, test } from 'vitest'
import { localInterval } from '../calendar/local-times.ts'
import { absent, agreed, anHour, anHourWith, aPortfolio, at, onTheDay, present, sixHours } from './ledger.examples.ts'
import { type Flag, hoursLedger, type Reason, type SessionFacts } from './ledger.ts'

const monthsLater = '2026-06-01T00:00:00Z'
const accepted = (...waives: NonNullable<SessionFacts['acceptance']>['waives'][number][]) => ({
  acceptance: { reason: 'Seen on paper', waives },
})
type Changes = NonNullable<Parameters<typeof aPortfolio>[1]>

/** The one line of a portfolio that holds one session. */
const lineOf = (session: SessionFacts, changes: Changes = {}) => {
  const [line] = hoursLedger(aPortfolio([session], changes)).sessions
  return line
}

type Row = [sentence: string, session: Partial<SessionFacts>, reasons: Reason[], changes?: Changes]

describe('a session counts, or says why it does not', () => {
  const rows: Row[] = [
    ['an hour planned, held with one mentee and logged counts', {}, []],
    ['a locked session counts as a logged one does', { status: 'LOCKED' }, []],

    // Rule 1
    ['a planned session is not logged', { status: 'PLANNED', loggedAt: null, attendance: [] }, ['NOT_LOGGED']],
    ['a delivered session without its log is not logged', { status: 'DELIVERED', loggedAt: null }, ['NOT_LOGGED']],
    ['a cancelled session says so', { status: 'CANCELLED', loggedAt: null, attendance: [] }, ['CANCELLED']],
    ['a session nobody came to says so', { status: 'NO_SHOW', attendance: [absent('ash')] }, ['NO_SHOW']],
    ['a withdrawn session says so', { status: 'VOIDED' }, ['VOIDED']],
    ['a log in which the only mentee was absent is a no-show', { attendance: [absent('ash')] }, ['NO_SHOW']],
    ['a locked log that names nobody is a no-show', { status: 'LOCKED', attendance: [] }, ['NO_SHOW']],
    ['a planned session is not called a no-show', { status: 'PLANNED', attendance: [absent('ash')] }, ['NOT_LOGGED']],
    ['of two mentees one came: it counts', { attendance: [absent('ash'), present('bo')] }, []],

    // Rule 2
    ['an informal chat never counts', { kind: 'INFORMAL' }, ['NOT_FORMAL']],
    ['contracting never counts', { kind: 'CONTRACTING' }, ['NOT_FORMAL']],
    ['a review counts where the pack says so', { kind: 'REVIEW' }, []],
    ['a closure counts where the pack says so', { kind: 'CLOSURE' }, []],
    [
      'a review does not count where the pack says not',
      { kind: 'REVIEW' },
      ['NOT_FORMAL'],
      { requirement: { countsReview: false } },
    ],
    [
      'a closure does not count where the pack says not',
      { kind: 'CLOSURE' },
      ['NOT_FORMAL'],
      { requirement: { countsClosure: false } },
    ],
    [
      'a closure still counts where only reviews do not',
      { kind: 'CLOSURE' },
      [],
      { requirement: { countsReview: false } },
    ],
    [
      'an informal chat hears of nothing else that is wrong with it',
      { kind: 'INFORMAL', mode: 'MESSAGES', context: 'SIMULATED', planRecordedAt: null, loggedAt: monthsLater },
      ['NOT_FORMAL'],
    ],
    ['a withdrawn informal chat is both', { kind: 'INFORMAL', status: 'VOIDED' }, ['VOIDED', 'NOT_FORMAL']],
    ['an informal chat to which nobody came is both', { kind: 'INFORMAL', attendance: [] }, ['NO_SHOW', 'NOT_FORMAL']],

    // Rule 3
    ['a simulated session does not count', { context: 'SIMULATED' }, ['SIMULATED']],
    ['messages are not a meeting in real time', { mode: 'MESSAGES' }, ['NOT_REAL_TIME']],
    ['a video call counts', { mode: 'VIDEO' }, []],
    ['a phone call counts', { mode: 'PHONE' }, []],
    ['a session without a plan does not count', { planRecordedAt: null }, ['NO_PRIOR_PLAN']],
    ['a plan recorded a minute late is too late', { planRecordedAt: at('10:01') }, ['NO_PRIOR_PLAN']],
    ['a plan recorded in the minute of the start is in time', { planRecordedAt: at('10:00') }, []],
    ['… even in its last second', { planRecordedAt: '2026-03-02T10:00:59.999Z' }, []],
    [
      'two mentees count where groups are allowed',
      { attendance: [present('ash'), present('bo')] },
      [],
      { requirement: { allowsGroup: true } },
    ],
    [
      'two mentees do not count where groups are not allowed',
      { attendance: [present('ash'), present('bo')] },
      ['GROUP_NOT_ALLOWED'],
      { requirement: { allowsGroup: false } },
    ],
    [
      'two mentees of whom one came are no group',
      { attendance: [present('ash'), absent('bo')] },
      [],
      { requirement: { allowsGroup: false } },
    ],
    ['the assessor excluded it', { exclusion: { reason: 'Held in a lesson' } }, ['EXCLUDED_BY_ASSESSOR']],
    ['a log 28 days after the end is in time', { loggedAt: at('11:00', 30) }, []],
    ['a log a minute later is too late', { loggedAt: at('11:01', 30) }, ['TOO_LATE']],
    [
      'the centre may set another number of days',
      { loggedAt: at('11:01', 9) },
      ['TOO_LATE'],
      { requirement: { tooLateAfterDays: 7 } },
    ],
    ['what is not logged yet is not too late', { status: 'DELIVERED', loggedAt: null }, ['NOT_LOGGED']],
    [
      'all that is true is listed, in the order in which people are told',
      {
        status: 'VOIDED',
        context: 'SIMULATED',
        mode: 'MESSAGES',
        planRecordedAt: null,
        loggedAt: monthsLater,
        attendance: [present('ash'), present('bo')],
        exclusion: { reason: 'Not mentoring' },
      },
      [
        'VOIDED',
        'SIMULATED',
        'NOT_REAL_TIME',
        'NO_PRIOR_PLAN',
        'AGREEMENT_NOT_IN_FORCE',
        'OUTSIDE_REGISTRATION',
        'GROUP_NOT_ALLOWED',
        'EXCLUDED_BY_ASSESSOR',
        'TOO_LATE',
      ],
      {
        requirement: { allowsGroup: false },
        relationships: [],
        registration: { from: at('00:00', 9), until: null },
      },
    ],
    [
      'a planned session without a plan says both',
      { status: 'PLANNED', planRecordedAt: null, loggedAt: null },
      ['NOT_LOGGED', 'NO_PRIOR_PLAN'],
    ],

    // Rule 4
    ['no agreement was ever signed', {}, ['AGREEMENT_NOT_IN_FORCE'], { relationships: [agreed('ash', [])] }],
    ['a relationship that nobody knows has no agreement', {}, ['AGREEMENT_NOT_IN_FORCE'], { relationships: [] }],
    [
      'the agreement was signed as the session ended',
      {},
      ['AGREEMENT_NOT_IN_FORCE'],
      { relationships: [agreed('ash', [{ start: at('11:00'), end: null }])] },
    ],
    [
      'the relationship was paused over the whole session',
      {},
      ['AGREEMENT_NOT_IN_FORCE'],
      {
        relationships: [
          agreed('ash', [
            { start: at('09:00'), end: at('10:00') },
            { start: at('11:00'), end: null },
          ]),
        ],
      },
    ],
    [
      'the mentee had left when the agreement was signed',
      { attendance: [present('ash', { until: at('10:30') })] },
      ['AGREEMENT_NOT_IN_FORCE'],
      { relationships: [agreed('ash', [{ start: at('10:30'), end: null }])] },
    ],
    [
      'of two mentees one had an agreement: it counts',
      { attendance: [present('ash'), present('bo')] },
      [],
      { relationships: [agreed('ash', []), agreed('bo')] },
    ],
    [
      'the candidate enrolled as the session ended',
      {},
      ['OUTSIDE_REGISTRATION'],
      { registration: { from: at('11:00'), until: null } },
    ],
    [
      'the registration ended as the session began',
      {},
      ['OUTSIDE_REGISTRATION'],
      { registration: { from: at('00:00', 1), until: at('10:00') } },
    ],
    [
      'an unlogged session outside the registration says so too',
      { status: 'PLANNED', loggedAt: null, attendance: [] },
      ['NOT_LOGGED', 'OUTSIDE_REGISTRATION'],
      { registration: { from: at('11:00'), until: null } },
    ],
    ['the break took the whole session', { breaks: [{ start: at('09:00'), end: at('12:00') }] }, ['NO_MINUTES']],
    [
      'whoever came was there before the session only',
      { attendance: [present('ash', { from: at('09:00'), until: at('09:30') })] },
      ['NO_MINUTES'],
    ],
    [
      'the agreement held during the break only',
      { breaks: [{ start: at('10:40'), end: at('11:00') }] },
      ['NO_MINUTES'],
      { relationships: [agreed('ash', [{ start: at('10:40'), end: null }])] },
    ],
    [
      'the agreement ended where the registration began, in mid-session',
      {},
      ['NO_MINUTES'],
      {
        relationships: [agreed('ash', [{ start: at('09:00'), end: at('10:30') }])],
        registration: { from: at('10:30'), until: null },
      },
    ],
    ['a session that ends as it starts', { end: at('10:00') }, ['NO_MINUTES']],
    ['a session that ends before it starts', { end: at('09:00') }, ['NO_MINUTES']],
    ['no minutes are not mentioned beside another reason', { end: at('10:00'), mode: 'MESSAGES' }, ['NOT_REAL_TIME']],

    // Rule 5
    ['the assessor accepts a log that is too late', { loggedAt: monthsLater, ...accepted('TOO_LATE') }, []],
    ['the assessor accepts a missing plan', { planRecordedAt: null, ...accepted('NO_PRIOR_PLAN') }, []],
    [
      'the assessor accepts a session without an agreement',
      accepted('AGREEMENT_NOT_IN_FORCE'),
      [],
      { relationships: [agreed('ash', [])] },
    ],
    [
      'an acceptance waives what it names and no more',
      { loggedAt: monthsLater, planRecordedAt: null, ...accepted('TOO_LATE') },
      ['NO_PRIOR_PLAN'],
    ],
    [
      'an acceptance does not undo an exclusion',
      { exclusion: { reason: 'Not mentoring' }, ...accepted('TOO_LATE', 'NO_PRIOR_PLAN', 'AGREEMENT_NOT_IN_FORCE') },
      ['EXCLUDED_BY_ASSESSOR'],
    ],
    [
      'an accepted session without minutes still has none',
      { end: at('10:00'), planRecordedAt: null, ...accepted('NO_PRIOR_PLAN') },
      ['NO_MINUTES'],
    ],
  ]

  test.each(rows)('%s', (_sentence, session, reasons, changes = {}) => {
    expect(lineOf(anHourWith(session), changes)).toMatchObject({ reasons, minutes: reasons.length > 0 ? 0 : 60 })
  })
})

describe('the minutes of a session that counts', () => {
  type MinutesRow = [sentence: string, session: Partial<SessionFacts>, minutes: number, changes?: Changes]
  const rows: MinutesRow[] = [
    [
      'a mentee who comes late brings the minutes attended',
      { attendance: [present('ash', { from: at('10:15') })] },
      45,
    ],
    ['a mentee who leaves early, too', { attendance: [present('ash', { until: at('10:15') })] }, 15],
    [
      'an arrival before the start adds nothing',
      { attendance: [present('ash', { from: at('09:00'), until: at('12:00') })] },
      60,
    ],
    [
      'whoever left and came back brings both parts',
      { attendance: [present('ash', { until: at('10:20') }), present('ash', { from: at('10:40') })] },
      40,
    ],
    ['a break is taken off', { breaks: [{ start: at('10:20'), end: at('10:30') }] }, 50],
    [
      'overlapping breaks are taken off once',
      {
        breaks: [
          { start: at('10:20'), end: at('10:30') },
          { start: at('10:10'), end: at('10:25') },
        ],
      },
      40,
    ],
    [
      'touching breaks are two breaks',
      {
        breaks: [
          { start: at('10:10'), end: at('10:20') },
          { start: at('10:20'), end: at('10:30') },
        ],
      },
      40,
    ],
    [
      'a break is taken off only where it meets the session',
      { breaks: [{ start: at('10:50'), end: at('11:30') }] },
      50,
    ],
    ['a break written backwards is none', { breaks: [{ start: at('10:30'), end: at('10:20') }] }, 60],
    [
      'a break before the mentee came is no loss',
      { breaks: [{ start: at('10:00'), end: at('10:10') }], attendance: [present('ash', { from: at('10:15') })] },
      45,
    ],
    [
      'two mentees who overlap bring the time with either',
      { attendance: [present('ash', { until: at('10:40') }), present('bo', { from: at('10:20') })] },
      60,
    ],
    [
      'two mentees who never met bring both times',
      { attendance: [present('ash', { until: at('10:20') }), present('bo', { from: at('10:40') })] },
      40,
    ],
    [
      'time counts from the signing of the agreement on',
      {},
      30,
      { relationships: [agreed('ash', [{ start: at('10:30'), end: null }])] },
    ],
    [
      'a pause within the session is left out',
      {},
      45,
      {
        relationships: [
          agreed('ash', [
            { start: at('10:30'), end: null },
            { start: at('09:00'), end: at('10:15') },
          ]),
        ],
      },
    ],
    [
      'time counts up to the end of the registration',
      {},
      20,
      { registration: { from: at('00:00', 1), until: at('10:20') } },
    ],
    [
      'an accepted session counts in full, signed half-way or not',
      accepted('AGREEMENT_NOT_IN_FORCE'),
      60,
      { relationships: [agreed('ash', [{ start: at('10:30'), end: null }])] },
    ],
    [
      'an acceptance never reaches beyond the registration',
      accepted('AGREEMENT_NOT_IN_FORCE'),
      20,
      { relationships: [agreed('ash', [])], registration: { from: at('10:40'), until: null } },
    ],
    ['a question takes nothing away', { questioned: true }, 60],
    ['seconds are dropped, not rounded', { start: '2026-03-02T10:00:59Z', end: '2026-03-02T10:59:59Z' }, 59],
  ]

  test.each(rows)('%s', (_sentence, session, minutes, changes = {}) => {
    expect(lineOf(anHourWith(session), changes)).toMatchObject({ reasons: [], minutes })
  })
})

describe('what is worth a look', () => {
  type FlagRow = [sentence: string, session: Partial<SessionFacts>, flags: Flag[], changes?: Changes]
  const signedHalfWay = { relationships: [agreed('ash', [{ start: at('10:30'), end: null }])] }
  const rows: FlagRow[] = [
    ['an ordinary hour has no flag', {}, []],
    ['a log 72 hours after the end is in time', { loggedAt: at('11:00', 5) }, []],
    ['a log a minute later is late, and counts', { loggedAt: at('11:01', 5) }, ['LATE']],
    ['the centre may set other hours', { loggedAt: at('12:01') }, ['LATE'], { requirement: { lateAfterHours: 1 } }],
    ['a log that is too late is late as well', { loggedAt: monthsLater }, ['LATE']],
    ['four hours are not long', { end: at('14:00'), loggedAt: at('14:00') }, []],
    [
      'a minute more is, breaks or not',
      { end: at('14:01'), loggedAt: at('14:01'), breaks: [{ start: at('11:00'), end: at('13:00') }] },
      ['LONG'],
    ],
    ['what a mentee questioned is flagged, and counts', { questioned: true }, ['QUESTIONED']],
    ['questioned and not formal is flagged too', { questioned: true, kind: 'INFORMAL' }, ['QUESTIONED']],
    ['questioned and withdrawn is over', { questioned: true, status: 'VOIDED' }, []],
    ['two who came are a group', { attendance: [present('ash'), present('bo')] }, ['GROUP']],
    [
      'one who left and came back is not',
      { attendance: [present('ash', { until: at('10:20') }), present('ash', { from: at('10:40') })] },
      [],
    ],
    ['two of whom one came are not', { attendance: [present('ash'), absent('bo')] }, []],
    ['time before the signatures is clipped', {}, ['CLIPPED'], signedHalfWay],
    ['time before the registration is clipped', {}, ['CLIPPED'], { registration: { from: at('10:30'), until: null } }],
    ['time wholly outside the agreement is lost too', {}, ['CLIPPED'], { relationships: [agreed('ash', [])] }],
    [
      'one mentee’s lost time is clipped, though the other’s counts',
      { attendance: [present('ash'), present('bo')] },
      ['GROUP', 'CLIPPED'],
      { relationships: [agreed('ash', []), agreed('bo')] },
    ],
    [
      'a break before the signatures loses no time',
      { breaks: [{ start: at('10:00'), end: at('10:30') }] },
      [],
      signedHalfWay,
    ],
    [
      'absence before the signatures loses no time',
      { attendance: [present('ash', { from: at('10:30') })] },
      [],
      signedHalfWay,
    ],
    ['an acceptance lifts the clip', accepted('AGREEMENT_NOT_IN_FORCE'), [], signedHalfWay],
    [
      'time is clipped whatever the kind, though it counts nothing',
      { kind: 'CONTRACTING' },
      ['CLIPPED'],
      signedHalfWay,
    ],
    ['an informal chat may be late all the same', { kind: 'INFORMAL', loggedAt: monthsLater }, ['LATE']],
    [
      'a session with a reason may be late and long',
      { mode: 'MESSAGES', end: at('20:00'), loggedAt: monthsLater },
      ['LATE', 'LONG'],
    ],
    [
      'what is not logged has no flags',
      { status: 'DELIVERED', loggedAt: null, end: at('20:00'), attendance: [present('ash'), present('bo')] },
      [],
      signedHalfWay,
    ],
    [
      'what was withdrawn has none either',
      { status: 'VOIDED', loggedAt: monthsLater, end: at('20:00') },
      [],
      signedHalfWay,
    ],
  ]

  test.each(rows)('%s', (_sentence, session, flags, changes = {}) => {
    expect(lineOf(anHourWith(session), changes)?.flags).toEqual(flags)
  })
})

describe('sessions that overlap', () => {
  const flagged = (...sessions: SessionFacts[]) =>
    hoursLedger(aPortfolio(sessions)).sessions.map(({ flags }) => flags.includes('OVERLAP'))

  test('are both flagged, keep their minutes, and count shared time once', () => {
    const ledger = hoursLedger(aPortfolio([onTheDay('10:00', '11:00'), onTheDay('10:30', '11:30')]))
    expect(ledger.sessions.map(({ minutes, flags }) => ({ minutes, flags }))).toEqual([
      { minutes: 60, flags: ['OVERLAP'] },
      { minutes: 60, flags: ['OVERLAP'] },
    ])
    expect(ledger.countedMinutes).toBe(90)
    expect(ledger.byRelationship[0]?.minutes).toBe(90)
  })

  test('overlap whoever they are with', () => {
    expect(flagged(onTheDay('10:00', '11:00'), onTheDay('10:30', '11:30', { attendance: [present('bo')] }))).toEqual([
      true,
      true,
    ])
  })

  test('are found past a short one that ended in between', () => {
    const long = onTheDay('09:00', '12:00')
    expect(flagged(onTheDay('11:00', '11:10'), onTheDay('13:00', '14:00'), onTheDay('09:10', '09:20'), long)).toEqual([
      true,
      false,
      true,
      true,
    ])
  })

  test('do not overlap where they touch', () => {
    expect(flagged(onTheDay('10:00', '11:00'), onTheDay('11:00', '12:00'))).toEqual([false, false])
  })

  test('do not overlap where one is the break of the other', () => {
    const withBreak = onTheDay('10:00', '12:00', { breaks: [{ start: at('10:30'), end: at('11:00') }] })
    expect(flagged(withBreak, onTheDay('10:30', '11:00'))).toEqual([false, false])
    expect(hoursLedger(aPortfolio([withBreak, onTheDay('10:30', '11:00')])).countedMinutes).toBe(120)
  })

  test('do not overlap by time that does not count', () => {
    expect(flagged(onTheDay('10:00', '11:00'), onTheDay('10:00', '11:00', { mode: 'MESSAGES' }))).toEqual([
      false,
      false,
    ])
  })

  test('a group does not overlap with itself', () => {
    expect(flagged(onTheDay('10:00', '11:00', { attendance: [present('ash'), present('bo')] }))).toEqual([false])
  })

  test('the same session entered twice counts once and shows', () => {
    const ledger = hoursLedger(aPortfolio([anHour, anHour]))
    expect(ledger.countedMinutes).toBe(60)
    expect(ledger.sessions.map(({ flags }) => flags)).toEqual([['OVERLAP'], ['OVERLAP']])
  })
})

describe('whether the hours are met', () => {
  const days = (count: number, changes: Partial<SessionFacts> = {}) =>
    Array.from({ length: count }, (_, index) =>
      anHourWith({
        id: `day ${index + 2}`,
        start: at('10:00', index + 2),
        end: at('11:00', index + 2),
        loggedAt: at('11:00', index + 2),
        ...changes,
      }),
    )
  const aMinute = { attendance: [present('bo', { until: at('10:01', 9) })] }
  const withBo = { attendance: [present('bo')] }

  test('six hours are', () => {
    expect(hoursLedger(aPortfolio(days(6)))).toMatchObject({ requiredMinutes: 360, countedMinutes: 360, met: true })
  })

  test('359 minutes are not', () => {
    const [first, ...others] = days(6)
    const shorter = first ? [{ ...first, end: at('10:59') }] : []
    expect(hoursLedger(aPortfolio([...shorter, ...others]))).toMatchObject({ countedMinutes: 359, met: false })
  })

  test('six hours over two mentees are, where the unit asks for the total', () => {
    const ledger = hoursLedger(aPortfolio([...days(5), onTheDay('12:00', '13:00', withBo)]))
    expect(ledger).toMatchObject({
      countedMinutes: 360,
      met: true,
      byRelationship: [
        { relationshipId: 'ash', minutes: 300, met: true },
        { relationshipId: 'bo', minutes: 60, met: true },
      ],
    })
  })

  test('six hours with one mentee are not, where two are required', () => {
    const two = { requirement: { menteesRequired: 2 } }
    expect(hoursLedger(aPortfolio(days(6), two))).toMatchObject({
      countedMinutes: 360,
      met: false,
      byRelationship: [{ met: true }, { relationshipId: 'bo', minutes: 0, met: false }],
    })
    const [seventh] = days(8, aMinute).slice(-1)
    expect(hoursLedger(aPortfolio([...days(6), ...(seventh ? [seventh] : [])], two)).met).toBe(true)
  })

  test('six hours over two mentees are not, where each must reach them', () => {
    const perMentee = { requirement: { scope: 'PER_MENTEE', minimumMinutes: 120 } } as const
    const sessions = [...days(2), onTheDay('12:00', '13:00', withBo)]
    expect(hoursLedger(aPortfolio(sessions, perMentee))).toMatchObject({
      countedMinutes: 180,
      met: true,
      byRelationship: [
        { relationshipId: 'ash', minutes: 120, met: true },
        { relationshipId: 'bo', minutes: 60, met: false },
      ],
    })
    const both = { requirement: { ...perMentee.requirement, menteesRequired: 2 } }
    expect(hoursLedger(aPortfolio(sessions, both)).met).toBe(false)
    expect(hoursLedger(aPortfolio([...sessions, onTheDay('14:00', '15:00', withBo)], both)).met).toBe(true)
  })

  test('a group hour counts once in all and once for each mentee who was there', () => {
    const attendance = [present('ash'), present('bo', { from: at('10:30') })]
    expect(hoursLedger(aPortfolio([anHourWith({ attendance })]))).toMatchObject({
      countedMinutes: 60,
      byRelationship: [{ minutes: 60 }, { minutes: 30 }],
    })
  })

  test('a unit that asks for no minutes is met without any', () => {
    const none = { requirement: { minimumMinutes: null, menteesRequired: 2 } }
    expect(hoursLedger(aPortfolio([], none))).toEqual({
      requiredMinutes: null,
      countedMinutes: 0,
      met: true,
      byRelationship: [
        { relationshipId: 'ash', minutes: 0, met: true },
        { relationshipId: 'bo', minutes: 0, met: true },
      ],
      sessions: [],
    })
    expect(hoursLedger(aPortfolio([anHour], none)).countedMinutes).toBe(60)
  })

  test('an empty portfolio is not', () => {
    expect(hoursLedger(aPortfolio([], { relationships: [] }))).toEqual({
      requiredMinutes: 360,
      countedMinutes: 0,
      met: false,
      byRelationship: [],
      sessions: [],
    })
  })

  test('a relationship that ended early keeps its minutes', () => {
    const endedThatNoon = { relationships: [agreed('ash', [{ start: at('00:00', 1), end: at('12:00') }])] }
    expect(hoursLedger(aPortfolio([anHour], endedThatNoon)).countedMinutes).toBe(60)
  })

  test('one session counts once in each of two units, by what each asks', () => {
    const review = anHourWith({ kind: 'REVIEW' })
    expect(hoursLedger(aPortfolio([review])).countedMinutes).toBe(60)
    expect(
      hoursLedger(aPortfolio([review], { requirement: { ...sixHours, countsReview: false } })).countedMinutes,
    ).toBe(0)
  })

  test('sessions come back in the order given', () => {
    const sessions = [onTheDay('12:00', '13:00'), onTheDay('10:00', '11:00'), onTheDay('11:00', '12:00')]
    expect(hoursLedger(aPortfolio(sessions)).sessions.map(({ id }) => id)).toEqual(sessions.map(({ id }) => id))
  })

  test('the clock going back gives the minutes that passed', () => {
    const local = { date: '2026-10-25', from: '00:30', to: '02:30', zone: 'Europe/London' }
    const times = localInterval(local)
    if ('problem' in times) throw new Error(times.problem)
    expect(lineOf(anHourWith({ ...times, loggedAt: times.end }))?.minutes).toBe(180)
  })
})
