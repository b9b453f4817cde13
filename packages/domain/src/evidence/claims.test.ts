import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClaimDecision, claimsOf, itemsFor, lacksOf } from './claims.ts'
import { type EvidenceItem, evidenceItem, type HeardKind, heardKinds, refKey } from './evidence-item.ts'
import { fillsOf, gapsOf, needsMet, requiredRecordsOf } from './gaps.ts'
import { journeyAsked, journeysOf } from './journey.ts'
import type { RecordKind } from './record-kinds.ts'
import { labelsOf } from './record-labels.ts'
import { partsIn } from './record-parts.ts'
import type { UnitPack } from './unit-pack.ts'

const at = '2026-11-12T15:00:00.000Z'
const log = (id: string, more: Partial<EvidenceItem> = {}) =>
  evidenceItem({ record: 'SESSION_LOG', id, version: 1, at, sessionId: id, relationshipIds: ['robin'], ...more })

const criterion = (id: string): UnitPack['criteria'][number] => ({
  ...{ id, kind: 'AC', outcome: 'X-LO1', title: id, text: id, assessorOnly: false },
})

/** A pack that asks for one thing of each kind, or for less. */
const pack = (evidence: Partial<UnitPack['evidence']> = {}, claims: UnitPack['claims'] = []): UnitPack => ({
  ...{ id: 'X', packVersion: 1, title: 'X', awardingBody: 'X', qualifications: [], level: null },
  ...{ probableIdentity: null, source: 'revision-page paraphrase', sourceNote: 'X', outcomes: [] },
  criteria: [criterion('X-AC1'), criterion('X-AC2')],
  sourceRows: { tips: [], mistakes: [], concepts: [], synopsis: null, priorKnowledge: null },
  evidence: {
    ...{ minMinutes: null, scope: 'TOTAL', menteesRequired: 1, countsReview: true, countsClosure: true },
    ...{ allowsGroup: true, simulation: false, minSessions: null, contracting: null, minProgressiveSessions: null },
    ...{ closure: null, anonymised: false, required: [], recommended: [], optional: [], feedback: null },
    ...evidence,
  },
  configuration: {
    ...{ lateAfterHours: 72, tooLateAfterDays: 28, longAfterMinutes: 240, offlineGraceHours: 72 },
    maxResubmissions: null,
  },
  claims,
})

const strategy = { criterion: 'X-AC1', record: 'SESSION_LOG', when: ['strategyWithImpact'] } as const
const counted = { criterion: 'X-AC1', record: 'SESSION_LOG', when: ['skillWithExample', 'sessionCounts'] } as const
const together = {
  criterion: 'X-AC1',
  record: 'SESSION_LOG',
  when: ['questionOrListening', 'allQuestionTypesAndListeningTogether'],
} as const
const asClaims = (...claims: readonly { criterion: string; record: 'SESSION_LOG'; when: readonly string[] }[]) =>
  claims.map((claim) => ({ ...claim, when: [...claim.when] })) as UnitPack['claims']

const unit = (minutes: Record<string, number> = {}) => ({ id: 'unit', minutes: new Map(Object.entries(minutes)) })
const decided = (claimed: boolean | null, more: Partial<ClaimDecision> = {}): ClaimDecision => ({
  ...{ criterion: 'X-AC1', record: 'SESSION_LOG', id: 'a', version: 1, claimed, reason: 'So it is', passages: [] },
  ...more,
})
const claimed = (claims: ReturnType<typeof claimsOf>) =>
  claims.filter((claim) => claim.claimed).map((claim) => `${claim.criterion} ${claim.item.id}`)

describe('a record is claimed', () => {
  const rules = pack({}, asClaims(strategy))
  const fits = log('a', { holds: ['strategyWithImpact'] })
  test.each<[sentence: string, item: EvidenceItem, decision: ClaimDecision | null, claims: string[]]>([
    ['when it fits a rule', fits, null, ['X-AC1 a']],
    ['not when it does not', log('a'), null, []],
    ['not when it fits and its candidate took it out', fits, decided(false), []],
    ['when it does not fit and its candidate put it there', log('a'), decided(true), ['X-AC1 a']],
    ['by the rules once its candidate left it to them', fits, decided(null), ['X-AC1 a']],
    ['where a decision is about another criterion', fits, decided(false, { criterion: 'X-AC2' }), ['X-AC1 a']],
    ['where a decision is about another record', fits, decided(false, { id: 'b' }), ['X-AC1 a']],
    ['where a decision is about its plan', fits, decided(false, { record: 'SESSION_PLAN' }), ['X-AC1 a']],
  ])('%s', (_, item, decision, expected) =>
    expect(claimed(claimsOf(rules, [item], decision ? [decision] : [], unit()))).toEqual(expected),
  )

  test('where its session has minutes, and no longer when they are gone', () => {
    const item = log('a', { holds: ['skillWithExample'] })
    expect(claimed(claimsOf(pack({}, asClaims(counted)), [item], [], unit({ a: 60 })))).toEqual(['X-AC1 a'])
    expect(claimed(claimsOf(pack({}, asClaims(counted)), [item], [], unit({ a: 0 })))).toEqual([])
  })

  test.each<[sentence: string, hears: HeardKind[][], claims: number]>([
    [
      'each of the logs that together hold every kind (S5-AC2)',
      [
        ['OPEN', 'PROBING'],
        ['REFLECTIVE', 'LISTENING'],
      ],
      2,
    ],
    ['none of them while one kind is missing', [['OPEN', 'PROBING'], ['REFLECTIVE']], 0],
    ['one log alone that holds them all', [[...heardKinds]], 1],
  ])('%s', (_, hears, expected) => {
    const items = hears.map((kinds, index) => log(`${index}`, { hears: kinds, holds: ['questionOrListening'] }))
    expect(claimed(claimsOf(pack({}, asClaims(together)), items, [], unit()))).toHaveLength(expected)
  })

  test('by an answer to this very criterion alone', () => {
    const rule = { criterion: 'X-AC1', when: ['answersTheCriterion'] as const }
    const answer = (answers: string) =>
      evidenceItem({ record: 'WRITTEN_ANSWER', id: 'w', version: 1, at, answers, holds: ['answersTheCriterion'] })
    const lacks = (answers: string) => lacksOf({ ...rule, when: [...rule.when] }, answer(answers), unit(), false)
    expect([lacks('X-AC1'), lacks('X-AC2')]).toEqual([[], ['answersTheCriterion']])
  })
})

test('a unit takes its own texts, and practice that was played only where it says so', () => {
  const items = [
    log('real'),
    log('played', { simulated: true }),
    log('ours', { unitId: 'unit' }),
    log('theirs', { unitId: 'other' }),
  ]
  const ids = (simulation: boolean) => itemsFor(pack({ simulation }), 'unit', items).map(({ id }) => id)
  expect([ids(false), ids(true)]).toEqual([
    ['real', 'ours'],
    ['real', 'played', 'ours'],
  ])
})

const anyItem = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    holds: fc.subarray(['strategyWithImpact', 'skillWithExample', 'questionOrListening'] as const),
    hears: fc.subarray([...heardKinds]),
  })
  .map(({ id, ...more }) => log(id, more))
const anyItems = fc.uniqueArray(anyItem, { selector: ({ id }) => id })
const anyDecision = fc.record({ id: fc.constantFrom('a', 'b', 'c'), claimed: fc.constantFrom(true, false, null) })
const anyDecisions = fc
  .uniqueArray(anyDecision, { selector: ({ id }) => id })
  .map((all) => all.map((each) => decided(each.claimed, each)))

describe('claims, of whatever records and decisions', () => {
  const rules = pack({}, asClaims(strategy, counted, together))
  test('are what the candidate decided, and what the rules say of the rest', () =>
    fc.assert(
      fc.property(anyItems, anyDecisions, (items, decisions) => {
        const claims = claimsOf(rules, items, decisions, unit({ a: 60, c: 30 }))
        for (const decision of decisions) {
          const its = claims.find(({ item }) => refKey(item) === refKey(decision))
          if (decision.claimed !== null && its) expect(its.claimed).toBe(decision.claimed)
        }
        for (const claim of claims) if (!claim.decision) expect(claim.claimed && claim.byRule).toBe(true)
      }),
    ))
  test('never depend on the order in which records come', () =>
    fc.assert(
      fc.property(anyItems, anyDecisions, (items, decisions) => {
        const one = claimed(claimsOf(rules, items, decisions, unit({ a: 60 })))
        const other = claimed(claimsOf(rules, items.toReversed(), decisions, unit({ a: 60 })))
        expect(new Set(other)).toEqual(new Set(one))
      }),
    ))
  test('are none fewer when a record comes that nobody decided about', () =>
    fc.assert(
      fc.property(anyItems, anyDecisions, (items, decisions) => {
        const before = claimed(claimsOf(rules, items, decisions, unit({ a: 60 })))
        const more = [...items, log('z', { holds: ['strategyWithImpact'], hears: [...heardKinds] })]
        expect(claimed(claimsOf(rules, more, decisions, unit({ a: 60 })))).toEqual(expect.arrayContaining(before))
      }),
    ))
})

const hours = (more: object = {}) => ({
  ...{ requiredMinutes: null, countedMinutes: 0, met: true },
  byRelationship: [] as { relationshipId: string; minutes: number }[],
  ...more,
})

describe('required records', () => {
  const asks = (per: 'UNIT' | 'RELATIONSHIP') => pack({ required: [{ record: 'AGREEMENT', when: ['signed'], per }] })
  const agreement = (id: string, signed: boolean) =>
    evidenceItem({
      ...{ record: 'AGREEMENT', id, version: 1, at },
      relationshipIds: [id],
      holds: signed ? ['signed'] : [],
    })
  const withMinutes = hours({
    byRelationship: [
      { relationshipId: 'robin', minutes: 60 },
      { relationshipId: 'wren', minutes: 30 },
      { relationshipId: 'jay', minutes: 0 },
    ],
  })
  test('are asked once for a unit', () =>
    expect(requiredRecordsOf(asks('UNIT'), [agreement('robin', true)], unit(), withMinutes)).toMatchObject([
      { relationshipId: null, met: true },
    ]))
  test('are asked of each relationship with minutes, and of no other', () =>
    expect(
      requiredRecordsOf(
        asks('RELATIONSHIP'),
        [agreement('robin', true), agreement('wren', false)],
        unit(),
        withMinutes,
      ),
    ).toMatchObject([
      { relationshipId: 'robin', met: true },
      { relationshipId: 'wren', met: false },
    ]))
  test('are asked once where no relationship has minutes', () =>
    expect(requiredRecordsOf(asks('RELATIONSHIP'), [], unit(), hours())).toMatchObject([
      { relationshipId: null, met: false },
    ]))
  test.each([
    ['SUPERVISOR_FEEDBACK', true],
    ['PEER_FEEDBACK', true],
    ['STAKEHOLDER_FEEDBACK', true],
    ['MENTEE_FEEDBACK', false],
    ['WITNESS_TESTIMONY', false],
  ] as const)('a stakeholder’s feedback is there with %s: %s (S2-MP3)', (record, met) => {
    const asked = pack({ required: [{ record: 'STAKEHOLDER_FEEDBACK', when: [], per: 'UNIT' }] })
    const given = evidenceItem({ record, id: 'f', version: 1, at })
    expect(requiredRecordsOf(asked, [given], unit(), hours())).toMatchObject([{ met }])
  })
  test('a mentee who could not be heard is stood in for, and that is said', () => {
    const asked = pack({ required: [{ record: 'MENTEE_FEEDBACK', when: [], per: 'UNIT' }] })
    const closing = evidenceItem({ record: 'CLOSURE', id: 'c', version: 1, at, standsIn: true })
    expect(requiredRecordsOf(asked, [closing], unit(), hours())).toMatchObject([{ met: true, standsIn: true }])
  })
})

describe('what is missing', () => {
  const state = (asked: UnitPack, more: object = {}) => ({
    ...{ pack: asked, required: [], hours: hours(), countedSessions: 0, feedback: [], journeys: [], claims: [] },
    ...more,
  })
  const claims = claimsOf(pack(), [log('a')], [decided(true), decided(true, { criterion: 'X-AC2' })], unit())
  test('is nothing more than what the pack asks for', () => expect(gapsOf(state(pack(), { claims }))).toEqual([]))
  test('is told in the order in which it is best done', () => {
    const asks = pack({
      ...{ minMinutes: 360, minSessions: 3, contracting: 1, minProgressiveSessions: 3, closure: 1 },
      feedback: { minPoints: 2, minTools: 2 },
    })
    const required = [
      { record: 'AGREEMENT', when: [], called: null, relationshipId: null, met: false, standsIn: false } as const,
    ]
    const short = hours({ requiredMinutes: 360, countedMinutes: 359, met: false })
    const gaps = gapsOf(state(asks, { required, hours: short, countedSessions: 2 }))
    expect(gaps.map(({ kind }) => kind)).toEqual([
      ...['RECORD', 'MINUTES', 'SESSIONS', 'FEEDBACK_POINTS', 'FEEDBACK_TOOLS', 'JOURNEY', 'CRITERION', 'CRITERION'],
    ])
    expect(needsMet(gaps)).toEqual([])
  })
  test('a record that was taken out is not pointed to again', () => {
    const rules = pack({}, asClaims(strategy))
    const items = [log('a', { holds: [] }), log('b', { holds: [] })]
    const found = claimsOf(rules, items, [decided(false)], unit())
    const [fill] = fillsOf(rules, 'X-AC1', { items, claims: found, unit: unit() })
    expect(fill?.nearest).toEqual([{ record: 'SESSION_LOG', id: 'b', lacks: ['strategyWithImpact'] }])
  })
})

describe('a journey (S5-T3)', () => {
  const asked = journeyAsked(pack({ contracting: 1, minProgressiveSessions: 3, closure: 1 }))
  const session = (id: string, kind: 'CONTRACTING' | 'FORMAL', more: object = {}) => ({
    ...{ id, kind, status: 'LOGGED' as const, context: 'REAL' as const, relationshipIds: ['robin'] },
    ...more,
  })
  const closing = (relationshipId: string) =>
    evidenceItem({
      ...{ record: 'CLOSURE', id: `c-${relationshipId}`, version: 1, at, relationshipIds: [relationshipId] },
      holds: ['goalReview', 'menteeFeedbackGiven', 'plannedEnding', 'signpostingSettled'],
    })
  const three = ['1', '2', '3'].map((id) => log(id, { progressive: true }))
  const sessions = [session('0', 'CONTRACTING'), ...['1', '2', '3'].map((id) => session(id, 'FORMAL'))]
  const shown = (given: typeof sessions, items: EvidenceItem[], ids = ['robin']) =>
    asked && journeysOf(asked, ids, given, items, false)[0]?.shown
  test.each<[sentence: string, given: typeof sessions, items: EvidenceItem[], is: boolean]>([
    [
      'is shown by contracting, three that build on each other, and a whole closing',
      sessions,
      [...three, closing('robin')],
      true,
    ],
    ['is not shown without contracting', sessions.slice(1), [...three, closing('robin')], false],
    ['is not shown by two', sessions, [...three.slice(1), closing('robin')], false],
    ['is not shown without the closing', sessions, three, false],
    ['is not shown by somebody else’s closing', sessions, [...three, closing('wren')], false],
    [
      'is not shown by practice that was played',
      sessions.map((each) => ({ ...each, context: 'SIMULATED' as 'REAL' })),
      [...three, closing('robin')],
      false,
    ],
    [
      'is not shown by what was withdrawn',
      sessions.map((each) => ({ ...each, status: 'VOIDED' as 'LOGGED' })),
      [...three, closing('robin')],
      false,
    ],
  ])('%s', (_, given, items, is) => expect(shown(given, items)).toBe(is))
  test('is not put together from two relationships', () => {
    const apart = [session('0', 'CONTRACTING', { relationshipIds: ['wren'] }), ...sessions.slice(1)]
    expect(shown(apart, [...three, closing('robin')], ['robin', 'wren'])).toBe(false)
  })
  test('is asked by no pack that does not say so', () => expect(journeyAsked(pack())).toBeNull())
})

test('the words of a record come in their order, each with its place, and neither ids, days nor codes', () => {
  const content = {
    ...{ title: 'Mondays', owner: 'MENTEE', on: '2026-11-12', id: '01980a4c-5d00-7000-8000-00000000de30' },
    offered: { skills: [{ skill: 'OPEN_QUESTIONS', example: 'What helps?', effect: null }] },
    ...{ empty: ' ', nothing: null, number: 3 },
  }
  expect(partsIn(content)).toEqual([
    { part: 'title', label: 'Title', text: 'Mondays' },
    { part: 'offered.skills.0.example', label: 'Example', text: 'What helps?' },
  ])
})

describe('the labels of a record’s texts', () => {
  const told = (content: unknown, kind: RecordKind) =>
    partsIn(content, '', labelsOf[kind]).map(({ label, text }) => `${label}: ${text}`)
  test('name the stage of a model and the skill of an example, in the order of the record’s page', () => {
    const log = {
      ...{ next: { owner: 'MENTEE', text: 'Ring the college' }, title: 'Mondays' },
      offered: {
        barrier: [{ result: 'He came', barrier: 'The bus', strategy: 'A lift' }],
        skills: [{ effect: 'He went on', skill: 'SILENCE', example: 'I waited' }],
      },
      narrative: {
        ...{ form: 'STAGES', model: 'GROW' },
        stages: [
          { stage: 'GOAL', text: 'To go' },
          { stage: 'REALITY', text: 'OK' },
        ],
      },
    }
    expect(told(log, 'SESSION_LOG')).toEqual([
      'Title: Mondays',
      'Goal: To go',
      'Reality: OK',
      'What happens next: Ring the college',
      'Silence: example: I waited',
      'Silence: effect: He went on',
      'Barrier: The bus',
      'Barrier: what was tried: A lift',
      'Barrier: result: He came',
    ])
  })
  test('name the question of an answer, and show no question as words of its writer', () => {
    const answer = {
      ...{ criterion: 'S1-AC2', asked: { by: 'SHIPPED', version: 1 } },
      questions: [{ id: 'contracting', text: 'How did you agree it?', hint: 'In a few words', suits: 'STAR' }],
      answers: [
        {
          questionId: 'contracting',
          told: { form: 'STAR', stages: { RESULT: 'A yes', TASK: null, ACTION: null, SITUATION: 'Ours' } },
        },
      ],
      ...{ links: [], policies: [] },
    }
    expect(told(answer, 'WRITTEN_ANSWER')).toEqual([
      'How did you agree it? · Situation: Ours',
      'How did you agree it? · Result: A yes',
    ])
  })
  test('tell supervision as it went, and a plan without the codes of its lists', () => {
    expect(told({ change: 'I wait', came: 'To wait', brought: 'A row' }, 'SUPERVISION_RECORD')).toEqual([
      'What was brought: A row',
      'What came of it: To wait',
      'What changes: I wait',
    ])
    const session = { activities: [{ what: 'Rehearse', minutes: 20 }], objectives: [] }
    expect(told(session, 'SESSION_PLAN')).toEqual(['Activity, 20 min: Rehearse'])
    const plan = { cites: ['learning'], stages: [{ stage: 'REVIEW', text: 'We look' }], rhythm: 'Every third' }
    expect(told(plan, 'MENTORING_PLAN')).toEqual(['Looked at together: Every third', 'Explained: review: We look'])
  })
})

describe('prior learning', () => {
  const learnt = evidenceItem({ record: 'PRIOR_LEARNING', id: 'p', version: 1, at, acceptedFor: ['X-AC1'] })
  const put = (criterion: string, claimed: boolean): ClaimDecision => ({
    ...decided(claimed),
    ...{ criterion, record: 'PRIOR_LEARNING', id: 'p' },
  })
  const claimed = (decisions: readonly ClaimDecision[]) =>
    claimsOf(pack(), [learnt], decisions, unit())
      .filter((claim) => claim.claimed)
      .map((claim) => claim.criterion)

  test('is evidence for what its assessor accepted it for, unless its candidate takes it out, and for nothing else', () => {
    expect(claimed([])).toEqual(['X-AC1'])
    expect(claimed([put('X-AC2', true)])).toEqual(['X-AC1'])
    expect(claimed([put('X-AC1', false)])).toEqual([])
  })
})
