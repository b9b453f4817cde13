import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { describeCohort, openCohort } from './cohort.ts'
import { promptsFor, recordInduction, storedInduction, unanswered } from './induction.ts'
import { choosePacks } from './packs.ts'
import { allocate, describeRegistration, registerCandidate } from './registration.ts'

const one = '0197a1b2-c3d4-7abc-8def-000000000001'
const two = '0197a1b2-c3d4-7abc-8def-000000000002'

const told = (schema: z.ZodType, value: unknown) =>
  Object.fromEntries(
    (schema.safeParse(value).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]),
  )

const cohort = {
  centreId: one,
  name: 'Mentors, September 2026',
  startsOn: '2026-09-01',
  endsOn: '2027-07-16',
  packs: [{ packId: 'S2', packVersion: 1 }],
  targets: [{ kind: 'HALF_THE_HOURS', on: '2027-01-31' }],
  assessors: [one],
  iqas: [two],
}

describe('a cohort', () => {
  test('has a name, days and units; targets and team can come later', () => {
    expect(openCohort.safeParse({ ...cohort, targets: [], assessors: [], iqas: [] }).success).toBe(true)
  })
  test.each([
    ['without a name', { name: ' ' }, { name: 'Give the cohort a name, such as ‘Mentors, September 2026’' }],
    ['without a first day', { startsOn: '' }, { startsOn: 'Enter the cohort’s first day' }],
    ['with a day that is none', { endsOn: '2027-02-30' }, { endsOn: 'Enter a date that exists' }],
    [
      'that ends before it begins',
      { endsOn: '2026-08-31', targets: [] },
      { endsOn: 'Enter a last day that is not before the first day' },
    ],
    ['without a unit', { packs: [] }, { packs: 'Choose at least one unit that this cohort takes' }],
    [
      'with two versions of a unit',
      { packs: [1, 2].map((packVersion) => ({ packId: 'S2', packVersion })) },
      { packs: 'Choose one version of each unit' },
    ],
    [
      'with a target before it begins',
      { targets: [{ kind: 'SUBMITTED', on: '2026-08-31' }] },
      { 'targets.0.on': 'Enter a day from the cohort’s first to its last' },
    ],
    [
      'with half the hours after all of them',
      {
        targets: [
          { kind: 'ALL_THE_HOURS', on: '2027-01-31' },
          { kind: 'HALF_THE_HOURS', on: '2027-02-01' },
        ],
      },
      { 'targets.1.on': 'Half the hours come first: enter a day that is not after the one for all the hours' },
    ],
    [
      'with a target twice',
      { targets: [1, 2].map(() => ({ kind: 'SUBMITTED', on: '2027-01-01' })) },
      { targets: 'Set each target once' },
    ],
    ['with an assessor twice', { assessors: [one, one] }, { assessors: 'Name each assessor once' }],
  ])('%s is told what to do', (_, more, errors) => {
    expect(told(openCohort, { ...cohort, ...more })).toEqual(errors)
  })
  test('that is changed names the revision that was seen', () => {
    const { centreId: _, ...rest } = cohort
    expect(Object.keys(told(describeCohort, rest))).toEqual(['revision'])
  })
})

const registration = {
  cohortId: one,
  person: { kind: 'NEW', id: two, name: 'Sam Hollis', email: 'sam.hollis@example.org' },
  packIds: ['S2'],
  from: '2026-09-01',
  until: null,
}

describe('a registration', () => {
  test('is of somebody known, too', () => {
    const person = { kind: 'KNOWN', personId: two }
    expect(registerCandidate.safeParse({ ...registration, person }).success).toBe(true)
  })
  test('keeps addresses in small letters', () => {
    const person = { ...registration.person, email: '  Sam.Hollis@Example.ORG ' }
    expect(registerCandidate.parse({ ...registration, person }).person).toMatchObject({
      email: 'sam.hollis@example.org',
    })
  })
  const asks = 'Enter an e-mail address, such as name@example.org'
  test.each([
    '',
    'sam',
    'sam@',
    '@example.org',
    'sam@example',
    'sam hollis@example.org',
    'sam@exa mple.org',
    'a@b@example.org',
    'sam@example.org\u0000',
  ])('refuses %j as an address', (email) => {
    const person = { ...registration.person, email }
    expect(told(registerCandidate, { ...registration, person })).toEqual({ 'person.email': asks })
  })
  test.each([
    ['of nobody', { person: { kind: 'KNOWN', personId: '' } }, { 'person.personId': 'Choose who is registered' }],
    ['of no kind of person', { person: {} }, { 'person.kind': 'Say who is registered' }],
    ['on no unit', { packIds: [] }, { packIds: 'Choose at least one unit' }],
    ['on a unit twice', { packIds: ['S2', 'S2'] }, { packIds: 'Name each unit once' }],
    ['without a first day', { from: '' }, { from: 'Enter the first day that counts' }],
    [
      'that ends before it begins',
      { until: '2026-08-31' },
      { until: 'Enter a last day that is not before the first day' },
    ],
  ])('%s is told what to do', (_, more, errors) => {
    expect(told(registerCandidate, { ...registration, ...more })).toEqual(errors)
  })
  test('that is changed is held to the same', () => {
    expect(told(describeRegistration, { packIds: [], from: '2026-09-01', until: '2026-08-01', revision: 1 })).toEqual({
      packIds: 'Choose at least one unit',
      until: 'Enter a last day that is not before the first day',
    })
  })
})

test('units are allocated one by one, or to nobody', () => {
  const units = [
    { unitId: one, personId: null },
    { unitId: two, personId: one },
  ]
  expect(allocate.safeParse({ units, revision: 1 }).success).toBe(true)
  expect(told(allocate, { units: [units[0], units[0]], revision: 1 })).toEqual({ units: 'Name each unit once' })
  expect(told(allocate, { units: [{ unitId: one, personId: 'x' }], revision: 1 })).toEqual({
    'units.0.personId': 'Choose somebody from the team',
  })
})

test('a centre may offer nothing at all', () => {
  expect(choosePacks.safeParse({ packs: [], revision: 1 }).success).toBe(true)
})

describe('an induction', () => {
  test('asks what the units find helpful, each thing once, and never for a teaching qualification (S1-M6)', () => {
    expect(promptsFor(['S1', 'S5'])).toEqual([
      'AP_SEND',
      'SAFEGUARDING',
      'SUPPORT_EXPERIENCE',
      'ROLES',
      'COMMUNICATION',
    ])
    expect(promptsFor(['S4'])).toEqual(['SUPPORT_EXPERIENCE', 'UK_EDUCATION', 'LEVEL_1_SKILLS'])
    expect(promptsFor(['S2', 'S3'])).toEqual([])
    expect(promptsFor(['S1', 'S2', 'S3', 'S4', 'S5']).join()).not.toMatch(/TEACH|QTS/)
  })
  test('of which nothing is known yet has all its questions open', () => {
    const nothing = storedInduction.parse([])
    expect(unanswered(['S5'], nothing)).toEqual(['SAFEGUARDING', 'ROLES', 'COMMUNICATION'])
  })
  test('counts ‘not yet’ as an answer: it advises and never blocks', () => {
    const prompts = [{ key: 'ROLES' as const, answer: 'NOT_YET' as const, note: null }]
    expect(unanswered(['S5'], { prompts, training: [] })).toEqual(['SAFEGUARDING', 'COMMUNICATION'])
  })
  test('says what is missing in a training', () => {
    const training = [{ on: '', level: '', provider: ' ' }]
    expect(told(recordInduction, { prompts: [], training, revision: 1 })).toEqual({
      'training.0.on': 'Enter the day of the training',
      'training.0.level': 'Write its level, such as ‘Level 2’',
      'training.0.provider': 'Write who gave it',
    })
  })
})
