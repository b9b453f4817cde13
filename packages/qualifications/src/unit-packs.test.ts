import { predicates } from '@mentorfolio/domain/evidence/predicates'
import { requirementOf } from '@mentorfolio/domain/evidence/requirement'
import type { UnitPack } from '@mentorfolio/domain/evidence/unit-pack'
import { hoursLedger } from '@mentorfolio/domain/sessions/ledger'
import { describe, expect, test } from 'vitest'
import { unitPack, unitPacks } from './index.ts'

function pack(id: string): UnitPack {
  const found = unitPack(id)
  if (!found) throw new Error(`No pack is called ${id}`)
  return found
}

/** `numbered('S1-T', 3)` is S1-T1, S1-T2, S1-T3. */
const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`)

const silent = 'not named in the source'

test('there are five packs, found by their ids', () => {
  expect(unitPacks.map(({ id }) => id)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5'])
  expect(unitPack('S2')).toBe(unitPacks[1])
  expect(unitPack('S6')).toBeUndefined()
})

describe('what a pack is', () => {
  test.each([
    ['S1', 'Understanding good practice in workplace mentoring', 'Future (Awards and Qualifications) Ltd', 3],
    ['S2', silent, silent, null],
    ['S3', silent, silent, null],
    ['S4', 'Mentoring Practice', 'Ascentis', null],
    ['S5', 'Providing Mentoring for Individuals', 'ProQual Awarding Body', 3],
  ])('%s is called %s, of %s, level %s', (id, title, awardingBody, level) => {
    expect(pack(id)).toMatchObject({ title, awardingBody, level, packVersion: 1 })
  })

  test.each([
    ['S1', [['FAQ Level 3 Diploma in Mentoring in Alternative Education (QCF)', 3]]],
    ['S2', []],
    ['S3', []],
    [
      'S4',
      [
        ['Level 2 Certificate in Learning Support', 2],
        ['Level 1 Award in Mentoring', 1],
      ],
    ],
    ['S5', [['ProQual Level 3 Certificate in Mentoring Individuals', 3]]],
  ])('%s belongs to its qualifications', (id, qualifications) => {
    expect(pack(id).qualifications.map(({ title, level }) => [title, level])).toEqual(qualifications)
  })

  test('only the packs whose source names no unit say what they probably are', () => {
    expect(unitPacks.map(({ id, probableIdentity }) => [id, probableIdentity?.title, probableIdentity?.level])).toEqual(
      [
        ['S1', undefined, undefined],
        ['S2', 'Undertaking mentoring in the workplace', 3],
        ['S3', 'Preparing for the Mentoring Role', null],
        ['S4', undefined, undefined],
        ['S5', undefined, undefined],
      ],
    )
  })

  test.each(unitPacks)('$id says that it is a paraphrase, and no specification', ({ source, sourceNote }) => {
    expect(source).toBe('revision-page paraphrase')
    expect(sourceNote).toMatch(/Our own words/)
    expect(sourceNote).toMatch(/not (the awarding body's|a) specification/)
  })
})

describe('every row of the source is there, and no other', () => {
  test.each([
    { id: 'S1', outcomes: 2, AC: 4, MP: 0, tips: 7, mistakes: 7, concepts: 5, preface: true },
    { id: 'S2', outcomes: 3, AC: 0, MP: 3, tips: 3, mistakes: 3, concepts: 5, preface: false },
    { id: 'S3', outcomes: 4, AC: 0, MP: 4, tips: 4, mistakes: 4, concepts: 5, preface: false },
    { id: 'S4', outcomes: 2, AC: 8, MP: 0, tips: 11, mistakes: 11, concepts: 5, preface: true },
    { id: 'S5', outcomes: 3, AC: 3, MP: 0, tips: 6, mistakes: 6, concepts: 5, preface: true },
  ])('$id', ({ id, outcomes, AC, MP, tips, mistakes, concepts, preface }) => {
    const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id)
    const { sourceRows, ...unit } = pack(id)
    expect(ids(unit.outcomes)).toEqual(numbered(`${id}-LO`, outcomes))
    expect(ids(unit.criteria).toSorted()).toEqual([...numbered(`${id}-AC`, AC), ...numbered(`${id}-MP`, MP)])
    expect(ids(sourceRows.tips)).toEqual(numbered(`${id}-T`, tips))
    expect(ids(sourceRows.mistakes)).toEqual(numbered(`${id}-M`, mistakes))
    expect(ids(sourceRows.concepts)).toEqual(numbered(`${id}-K`, concepts))
    expect(sourceRows.synopsis?.id).toBe(preface ? `${id}-SYN` : undefined)
    expect(sourceRows.priorKnowledge?.id).toBe(preface ? `${id}-PR` : undefined)
  })

  test('outcomes are implied where the source lists none', () => {
    expect(unitPacks.map(({ id, outcomes }) => [id, new Set(outcomes.map(({ implied }) => implied))])).toEqual([
      ['S1', new Set([false])],
      ['S2', new Set([true])],
      ['S3', new Set([true])],
      ['S4', new Set([false])],
      ['S5', new Set([false])],
    ])
  })

  test.each([
    ['S1', { 'S1-LO1': ['AC1', 'AC4'], 'S1-LO2': ['AC2', 'AC3'] }],
    ['S2', { 'S2-LO1': ['MP1'], 'S2-LO2': ['MP2'], 'S2-LO3': ['MP3'] }],
    ['S3', { 'S3-LO1': ['MP1'], 'S3-LO2': ['MP2'], 'S3-LO3': ['MP3'], 'S3-LO4': ['MP4'] }],
    ['S4', { 'S4-LO1': ['AC1', 'AC2', 'AC4', 'AC6', 'AC7'], 'S4-LO2': ['AC3', 'AC5', 'AC8'] }],
    ['S5', { 'S5-LO1': ['AC1'], 'S5-LO2': ['AC2'], 'S5-LO3': ['AC3'] }],
  ])('the criteria of %s belong to their outcomes', (id, expected) => {
    const byOutcome = Object.groupBy(pack(id).criteria, ({ outcome }) => outcome)
    const shortIds = Object.entries(byOutcome).map(([outcome, criteria = []]) => [
      outcome,
      criteria.map((criterion) => criterion.id.slice(3)),
    ])
    expect(Object.fromEntries(shortIds)).toEqual(expected)
  })

  test('no criterion is kept from candidates', () => {
    expect(unitPacks.flatMap(({ criteria }) => criteria).filter(({ assessorOnly }) => assessorOnly)).toEqual([])
  })
})

describe('what evidence a unit asks for', () => {
  const asSilentAsItGets = {
    minMinutes: null,
    scope: 'TOTAL',
    menteesRequired: 1,
    countsReview: true,
    countsClosure: true,
    allowsGroup: true,
    simulation: false,
    minSessions: null,
    contracting: null,
    minProgressiveSessions: null,
    closure: null,
    anonymised: false,
    feedback: null,
  }

  test.each([
    ['S1', { simulation: true }],
    ['S2', { minMinutes: 360, feedback: { minPoints: 2, minTools: 2 } }],
    ['S3', { anonymised: true }],
    ['S4', {}],
    ['S5', { allowsGroup: false, contracting: 1, minProgressiveSessions: 3, closure: 1 }],
  ])('%s', (id, differences) => {
    const { required: _required, recommended: _recommended, optional: _optional, ...rules } = pack(id).evidence
    expect(rules).toEqual({ ...asSilentAsItGets, ...differences })
  })

  const named = (records: readonly { record: string; when: readonly string[] }[]) =>
    records.map(({ record, when }) => [record, ...when].join(' with '))

  test.each([
    ['S1', ['SESSION_LOG with reflection']],
    [
      'S2',
      ['AGREEMENT', 'SESSION_PLAN', 'SESSION_LOG', 'MENTEE_FEEDBACK', 'STAKEHOLDER_FEEDBACK', 'REFLECTIVE_SUMMARY'],
    ],
    ['S3', ['NEEDS_ASSESSMENT', 'AGREEMENT', 'PROGRESS_REVIEW', 'REFLECTIVE_SUMMARY']],
    ['S4', ['SESSION_LOG', 'MENTEE_FEEDBACK', 'SELF_REVIEW with smartTarget']],
    ['S5', ['AGREEMENT', 'SESSION_LOG', 'PROGRESS_REVIEW', 'MENTEE_FEEDBACK', 'CLOSURE']],
  ])('%s requires its records', (id, required) => {
    expect(named(pack(id).evidence.required)).toEqual(required)
  })

  test.each([
    ['S1', [], ['OBSERVATION', 'PROFESSIONAL_DISCUSSION', 'WRITTEN_ANSWER']],
    ['S2', [], []],
    ['S3', [], ['NEEDS_ASSESSMENT with jobMatch', 'MENTORING_PLAN', 'SUPERVISION_RECORD']],
    ['S4', ['SUPERVISOR_FEEDBACK', 'WORK_PRODUCT with recording', 'WORK_PRODUCT with meetingNotes'], []],
    ['S5', [], []],
  ])('%s recommends some, and takes others', (id, recommended, optional) => {
    expect(named(pack(id).evidence.recommended)).toEqual(recommended)
    expect(named(pack(id).evidence.optional)).toEqual(optional)
  })

  test('an agreement is asked for each relationship, anything else once for the unit', () => {
    for (const { record, per } of unitPacks.flatMap(({ evidence }) => evidence.required)) {
      expect(per).toBe(record === 'AGREEMENT' ? 'RELATIONSHIP' : 'UNIT')
    }
  })

  test.each(unitPacks)('$id starts from our own numbers', ({ configuration }) => {
    expect(configuration).toEqual({
      lateAfterHours: 72,
      tooLateAfterDays: 28,
      longAfterMinutes: 240,
      offlineGraceHours: 72,
      maxResubmissions: null,
    })
  })

  test.each([
    ['S1', null],
    ['S2', 360],
    ['S3', null],
    ['S4', null],
    ['S5', null],
  ])('the hours ledger understands what %s asks: %s minutes', (id, requiredMinutes) => {
    const registration = { from: '2026-01-05T09:00:00Z', until: null }
    const ledger = hoursLedger({ requirement: requirementOf(pack(id)), registration, relationships: [], sessions: [] })
    expect(ledger).toMatchObject({ requiredMinutes, countedMinutes: 0, met: requiredMinutes === null })
  })
})

describe('which records claim a criterion', () => {
  test.each([
    ['S1-AC1', ['WRITTEN_ANSWER: answersTheCriterion', 'SESSION_LOG: policyWithImpact']],
    [
      'S1-AC2',
      ['WRITTEN_ANSWER: answersTheCriterion', 'MENTORING_PLAN: stageExplained', 'PROGRESS_REVIEW: stageExplained'],
    ],
    ['S1-AC3', ['SESSION_LOG: listeningOrOpenQuestionWithEffect', 'WRITTEN_ANSWER: answersTheCriterion']],
    [
      'S1-AC4',
      [
        'SESSION_LOG: barrierWithStrategyAndResult',
        'CASE_STUDY: barrierWithStrategyAndResult',
        'WRITTEN_ANSWER: answersTheCriterion',
      ],
    ],
    [
      'S2-MP1',
      ['SESSION_PLAN: measurableObjective, timedActivitiesThatFit, resourceWithFit, servesAGoal, sessionCounts'],
    ],
    ['S2-MP2', ['SESSION_LOG: sessionCounts, skillWithExample']],
    ['S2-MP3', ['REFLECTIVE_SUMMARY: menteeFeedbackLinkedToChange, otherFeedbackLinkedToChange']],
    [
      'S3-MP1',
      [
        'WRITTEN_ANSWER: answersTheCriterion',
        'AGREEMENT: roleClause, boundaryClause, distinctionClause',
        'SUPERVISION_RECORD',
      ],
    ],
    ['S3-MP2', ['NEEDS_ASSESSMENT: toolNamed', 'GOAL: smartGoal']],
    [
      'S3-MP3',
      [
        'SESSION_LOG: listeningTrustOrResistanceWithResult',
        'AGREEMENT: confidentialityClause',
        'WRITTEN_ANSWER: answersTheCriterion',
      ],
    ],
    ['S3-MP4', ['PROGRESS_REVIEW: milestones, feedbackConsidered, madeNextPlanVersion']],
    ['S4-AC1', ['SESSION_LOG: listeningOrQuestionWithMenteeResponse']],
    ['S4-AC2', ['AGREEMENT: signed, confidentialityLimits, boundaryClause', 'MENTEE_FEEDBACK: trustRating']],
    ['S4-AC3', ['SELF_REVIEW: weakness, smartTarget']],
    ['S4-AC4', ['SESSION_LOG: openQuestionWithAnswer']],
    ['S4-AC5', ['SESSION_LOG: strategyWithImpact']],
    ['S4-AC6', ['OBSERVATION: nonVerbalSkill', 'WITNESS_TESTIMONY: nonVerbalSkill', 'SESSION_LOG: summaryGivenBack']],
    ['S4-AC7', ['REFERRAL', 'SESSION_LOG: boundaryExample', 'WRITTEN_ANSWER: answersTheCriterion']],
    ['S4-AC8', ['SELF_REVIEW: targetLinkedToFeedback']],
    ['S5-AC1', ['AGREEMENT: signed, confidentialityClause, frequencyClause, goalsClause']],
    ['S5-AC2', ['SESSION_LOG: questionOrListening, allQuestionTypesAndListeningTogether']],
    ['S5-AC3', ['CLOSURE: goalReview, menteeFeedbackGiven, plannedEnding, signpostingSettled']],
  ])('%s', (criterion, expected) => {
    const claims = unitPacks.flatMap((unit) => unit.claims).filter((claim) => claim.criterion === criterion)
    expect(claims.map(({ record, when }) => [record, when.join(', ')].filter(Boolean).join(': '))).toEqual(expected)
  })

  test('every predicate of the closed list is asked by some pack', () => {
    const asked = unitPacks.flatMap(({ claims, evidence }) =>
      [...claims, ...evidence.required, ...evidence.recommended, ...evidence.optional].flatMap(({ when }) => when),
    )
    expect(new Set(asked)).toEqual(new Set(Object.keys(predicates)))
  })
})
