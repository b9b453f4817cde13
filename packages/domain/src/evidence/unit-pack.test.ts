import { describe, expect, test } from 'vitest'
import { forCandidate } from './candidate-unit-pack.ts'
import { centreOverrides, configurationOf, requirementOf } from './requirement.ts'
import { parseUnitPack, UnitPackError } from './unit-pack.ts'

const outcome = { id: 'X1-LO1', text: 'Mentor somebody.', implied: false }
const criterion = {
  id: 'X1-MP1',
  kind: 'MP',
  outcome: 'X1-LO1',
  title: 'Plans',
  text: 'You plan.',
  guidance: 'A plan.',
  assessorOnly: false,
}
const sourceRows = {
  tips: [{ id: 'X1-T1', text: 'Plan early.' }],
  mistakes: [],
  concepts: [],
  synopsis: null,
  priorKnowledge: null,
}
const evidence = {
  minMinutes: 360,
  scope: 'PER_MENTEE',
  menteesRequired: 2,
  countsReview: true,
  countsClosure: false,
  allowsGroup: false,
  simulation: false,
  minSessions: null,
  contracting: null,
  minProgressiveSessions: null,
  closure: null,
  anonymised: false,
  required: [{ record: 'SESSION_LOG', when: ['reflection'], called: 'Reflective log', per: 'UNIT' }],
  recommended: [],
  optional: [],
  feedback: { minPoints: 2, minTools: 2 },
}
const configuration = {
  lateAfterHours: 72,
  tooLateAfterDays: 28,
  longAfterMinutes: 240,
  offlineGraceHours: 72,
  maxResubmissions: null,
}
const claim = { criterion: 'X1-MP1', record: 'SESSION_PLAN', when: ['measurableObjective'] }

const pack = {
  id: 'X1',
  packVersion: 1,
  title: 'A unit',
  awardingBody: 'not named in the source',
  qualifications: [{ title: 'A diploma', level: 3 }],
  level: null,
  probableIdentity: null,
  source: 'revision-page paraphrase',
  sourceNote: 'After a revision page.',
  outcomes: [outcome],
  criteria: [criterion],
  sourceRows,
  evidence,
  configuration,
  claims: [claim],
}

function problemsOf(json: unknown): readonly { path: string; message: string }[] {
  try {
    parseUnitPack(json)
    return []
  } catch (error) {
    if (error instanceof UnitPackError) return error.problems
    throw error
  }
}

describe('a unit pack', () => {
  test('that is right comes back as it was written', () => {
    expect(parseUnitPack(pack)).toEqual(pack)
  })

  test('that is wrong tells which pack, where and what, every problem at once', () => {
    expect(() => parseUnitPack({ ...pack, packVersion: 0, level: 9 })).toThrow(
      [
        'Unit pack X1 cannot be used.',
        '  packVersion: Give a whole number, 1 or more',
        '  level: Give the level, 1 to 8, or null where the source is silent',
      ].join('\n'),
    )
    expect(() => parseUnitPack('nonsense')).toThrow('A unit pack without an id cannot be used.\n  (the whole pack): ')
  })

  test.each([
    ['no title', { ...pack, title: undefined }, 'title', "Give the unit's title, or 'not named in the source'"],
    ['a lower-case id', { ...pack, id: 'x1' }, 'id', 'Use capital letters and digits, a letter first'],
    ['an unknown key', { ...pack, official: true }, 'official', 'No such key'],
    ['an unknown key within', { ...pack, criteria: [{ ...criterion, mark: 3 }] }, 'criteria[0].mark', 'No such key'],
    ['another source', { ...pack, source: 'official' }, 'source', "Say 'revision-page paraphrase'"],
    ['no outcomes', { ...pack, outcomes: [] }, 'outcomes', 'List at least one outcome'],
    [
      'a criterion without a title',
      { ...pack, criteria: [{ ...criterion, title: '' }] },
      'criteria[0].title',
      'Give the criterion a short title',
    ],
    [
      'a text with a stray space',
      { ...pack, criteria: [{ ...criterion, text: 'You plan. ' }] },
      'criteria[0].text',
      'Write one line, without spaces at its ends',
    ],
    [
      'a criterion of an unknown outcome',
      { ...pack, outcomes: [outcome], criteria: [criterion, { ...criterion, id: 'X1-MP2', outcome: 'X1-LO9' }] },
      'criteria[1].outcome',
      'No outcome is called X1-LO9',
    ],
    [
      'an outcome without criteria',
      { ...pack, outcomes: [outcome, { ...outcome, id: 'X1-LO2' }] },
      'outcomes[1]',
      'No criterion belongs to X1-LO2',
    ],
    ['an id used twice', { ...pack, criteria: [criterion, criterion] }, 'criteria[1].id', 'X1-MP1 is used twice'],
    [
      'an id of another unit',
      { ...pack, sourceRows: { ...sourceRows, tips: [{ id: 'X2-T1', text: 'Plan.' }] } },
      'sourceRows.tips[0].id',
      'Begin the id with X1-',
    ],
    [
      'an id of another kind of row',
      { ...pack, sourceRows: { ...sourceRows, synopsis: { id: 'X1-K1', text: 'Plan.' } } },
      'sourceRows.synopsis.id',
      'X1-K1 is not the id of such a row',
    ],
    [
      'a criterion, not a marking point, for assessors only',
      {
        ...pack,
        criteria: [{ ...criterion, id: 'X1-AC1', kind: 'AC', assessorOnly: true }],
        claims: [{ ...claim, criterion: 'X1-AC1' }],
      },
      'criteria[0].assessorOnly',
      'Only a marking point can be for assessors only',
    ],
    [
      'minus one minute',
      { ...pack, evidence: { ...evidence, minMinutes: -1 } },
      'evidence.minMinutes',
      'Give a whole number, 1 or more, or null where the source is silent',
    ],
    [
      'zero minutes for a silent source',
      { ...pack, evidence: { ...evidence, minMinutes: 0 } },
      'evidence.minMinutes',
      'Give a whole number, 1 or more, or null where the source is silent',
    ],
    [
      'half a mentee',
      { ...pack, evidence: { ...evidence, menteesRequired: 0.5 } },
      'evidence.menteesRequired',
      'Give a whole number, 1 or more',
    ],
    [
      'an unknown required record',
      { ...pack, evidence: { ...evidence, required: [{ record: 'DIARY', when: [], per: 'UNIT' }] } },
      'evidence.required[0].record',
      'Name a record kind of record-kinds.ts',
    ],
    [
      'a record that is required and optional',
      { ...pack, evidence: { ...evidence, optional: [{ record: 'SESSION_LOG', when: ['reflection'] }] } },
      'evidence.optional[0]',
      'SESSION_LOG is already listed',
    ],
    [
      'a claim of an unknown criterion',
      { ...pack, claims: [claim, { ...claim, criterion: 'X1-MP7' }] },
      'claims[1].criterion',
      'No criterion is called X1-MP7',
    ],
    [
      'a claim by an unknown record',
      { ...pack, claims: [{ ...claim, record: 'DIARY' }] },
      'claims[0].record',
      'Name a record kind of record-kinds.ts',
    ],
    [
      'a claim with an unknown predicate',
      { ...pack, claims: [{ ...claim, when: ['splendid'] }] },
      'claims[0].when[0]',
      'Name a predicate of predicates.ts',
    ],
    [
      'a predicate that cannot be asked of the record',
      { ...pack, claims: [{ ...claim, when: ['measurableObjective', 'signed'] }] },
      'claims[0].when[1]',
      'signed cannot be asked of SESSION_PLAN',
    ],
    [
      'a predicate asked twice',
      { ...pack, claims: [{ ...claim, when: ['servesAGoal', 'servesAGoal'] }] },
      'claims[0].when[1]',
      'servesAGoal is asked twice',
    ],
    ['a claim listed twice', { ...pack, claims: [claim, claim] }, 'claims[1]', 'This claim is already listed'],
    ['a criterion that nothing claims', { ...pack, claims: [] }, 'criteria[0]', 'Nothing claims X1-MP1: add a claim'],
    [
      'records that are too late before they are late',
      { ...pack, configuration: { ...configuration, tooLateAfterDays: 2 } },
      'configuration.tooLateAfterDays',
      'A record is late before it is too late',
    ],
  ])('with %s is refused, and told where', (_what, wrong, path, message) => {
    // One mistake may bring others after it: an outcome that is missing leaves its criteria without one.
    expect(problemsOf(wrong)[0]).toEqual({ path, message })
  })
})

describe('what the hours ledger asks of a unit', () => {
  test('is the evidence rules and the numbers of the pack', () => {
    expect(requirementOf(parseUnitPack(pack))).toEqual({
      minimumMinutes: 360,
      scope: 'PER_MENTEE',
      menteesRequired: 2,
      countsReview: true,
      countsClosure: false,
      allowsGroup: false,
      lateAfterHours: 72,
      tooLateAfterDays: 28,
      longAfterMinutes: 240,
    })
  })

  test('takes the numbers that a centre sets, and leaves the others', () => {
    const overrides = centreOverrides.parse({ lateAfterHours: 48, maxResubmissions: 1 })
    expect(requirementOf(parseUnitPack(pack), overrides)).toMatchObject({ lateAfterHours: 48, tooLateAfterDays: 28 })
    expect(configurationOf(parseUnitPack(pack), overrides)).toEqual({
      ...configuration,
      lateAfterHours: 48,
      maxResubmissions: 1,
    })
  })

  test('cannot be set to something that is no such number', () => {
    expect(centreOverrides.safeParse({ lateAfterHours: 0 }).success).toBe(false)
    expect(centreOverrides.safeParse({ minMinutes: 60 }).success).toBe(false)
  })
})

describe('what a candidate sees of a pack', () => {
  test('is all of it where nothing is for assessors only', () => {
    expect(forCandidate(parseUnitPack(pack))).toEqual(pack)
  })

  test('keeps the row of a hidden marking point, and nothing that tells what it looks for', () => {
    const hidden = {
      ...criterion,
      id: 'X1-MP2',
      title: 'Consistency',
      text: 'Secret text.',
      guidance: 'Secret guidance.',
      assessorOnly: true,
    }
    const secretClaim = { criterion: 'X1-MP2', record: 'SESSION_LOG', when: ['strategyWithImpact'] }
    const seen = forCandidate(parseUnitPack({ ...pack, criteria: [criterion, hidden], claims: [claim, secretClaim] }))
    expect(seen.criteria[1]).toEqual({
      id: 'X1-MP2',
      kind: 'MP',
      outcome: 'X1-LO1',
      title: 'Consistency',
      text: null,
      assessorOnly: true,
    })
    expect(seen.claims).toEqual([claim])
    expect(JSON.stringify(seen)).not.toMatch(/Secret|strategyWithImpact/)
  })
})
