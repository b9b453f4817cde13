import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Role, roles } from './roles.ts'
import { type Action, rules } from './rules.ts'
import { type Group, groups, type Kind, kinds, sees } from './who-sees-what.ts'

const seenBy = (kind: Kind, group: Group): Role[] => roles.filter((role) => sees([role], kind, group))
const kindsSeen = (role: Role, group: Group): Kind[] => kinds.filter((kind) => sees([role], kind, group))

describe('is seen', () => {
  const rows: [string, Role, Kind, Group][] = [
    ['a session’s minutes by a centre admin', 'centreAdmin', 'session', 'facts'],
    ['a session’s words by the assessor', 'assessor', 'session', 'narrative'],
    ['the agreement’s words by the mentee who signs it', 'mentee', 'agreement', 'narrative'],
    ['a mentee’s real name by their mentor', 'candidate', 'mentee', 'identity'],
    ['a mentee’s real name by the safeguarding lead', 'dsl', 'mentee', 'identity'],
    ['a witness’s name by the assessor, who may have to ask them', 'assessor', 'testimony', 'identity'],
    ['what to look for by the assessor', 'assessor', 'portfolioUnit', 'guidance'],
    ['a concern by the one who raised it', 'raiser', 'concern', 'concern'],
    ['why a relationship is paused by the safeguarding lead', 'dsl', 'relationship', 'concern'],
    ['the chain of a portfolio by an EQA', 'eqa', 'audit', 'facts'],
    ['on which days a mentee was asked in vain by the supervisor who vouches for it', 'supervisor', 'attempt', 'facts'],
    ['a cohort by its assessor', 'assessor', 'cohort', 'facts'],
  ]
  test.each(rows)('%s', (_, role, kind, group) => expect(sees([role], kind, group)).toBe(true))
})

describe('is not seen', () => {
  const rows: [string, Role, Kind, Group][] = [
    ['a session’s words by a centre admin', 'centreAdmin', 'session', 'narrative'],
    ['a decision’s words by a centre admin', 'centreAdmin', 'decision', 'narrative'],
    ['a mentee’s real name by the assessor', 'assessor', 'mentee', 'identity'],
    ['a mentee’s real name by an EQA', 'eqa', 'mentee', 'identity'],
    ['a candidate’s name by an EQA', 'eqa', 'person', 'identity'],
    ['the setting by an EQA', 'eqa', 'setting', 'facts'],
    ['on which days they were asked in vain by the mentee', 'mentee', 'attempt', 'facts'],
    ['a cohort by its candidates', 'candidate', 'cohort', 'facts'],
    ['the words of a session by its mentee', 'mentee', 'session', 'narrative'],
    ['who signed feedback by a centre admin', 'centreAdmin', 'feedback', 'identity'],
    ['an answer in feedback by the mentee', 'mentee', 'feedback', 'narrative'],
    ['an answer in feedback by a supervisor', 'supervisor', 'feedback', 'narrative'],
    ['what only assessors look for by the candidate', 'candidate', 'portfolioUnit', 'guidance'],
    ['the words of a session by the safeguarding lead', 'dsl', 'session', 'narrative'],
    ['a concern by a centre admin', 'centreAdmin', 'concern', 'concern'],
    ['that there is a concern by the assessor', 'assessor', 'concern', 'facts'],
    ['why a relationship is paused by its candidate', 'candidate', 'relationship', 'concern'],
  ]
  test.each(rows)('%s', (_, role, kind, group) => expect(sees([role], kind, group)).toBe(false))
})

test.each(groups.map((group) => [group]))(
  'a concern: its %s are seen by its raiser and the safeguarding lead at most',
  (group) => {
    expect(seenBy('concern', group)).toEqual(group === 'concern' ? ['dsl', 'raiser'] : [])
  },
)

test.each(kinds.map((kind) => [kind]))('the trace of a concern on a %s is seen by nobody else', (kind) => {
  expect(seenBy(kind, 'concern').filter((role) => role !== 'dsl' && role !== 'raiser')).toEqual([])
})

test.each([['candidate'], ['mentee'], ['supervisor'], ['witness'], ['stakeholder'], ['person'], ['anyone']] as const)(
  'guidance for assessors is never seen by a %s',
  (role) => expect(kindsSeen(role, 'guidance')).toEqual([]),
)

test('a centre admin reads nobody’s words', () => expect(kindsSeen('centreAdmin', 'narrative')).toEqual([]))

test('an EQA learns no identity and nothing of a setting', () => {
  expect(kindsSeen('eqa', 'identity')).toEqual([])
  expect(groups.filter((group) => sees(['eqa'], 'setting', group))).toEqual([])
})

test('a stakeholder sees what is asked of them, and nothing else', () => {
  expect(kindsSeen('stakeholder', 'facts')).toEqual(['feedback'])
  expect(groups.slice(1).flatMap((group) => kindsSeen('stakeholder', group))).toEqual([])
})

test('nobody reads the words of what they cannot know to be there', () => {
  const blind = kinds
    .filter((kind) => kind !== 'concern')
    .flatMap((kind) => roles.filter((role) => sees([role], kind, 'narrative') && !sees([role], kind, 'facts')))
  expect(blind).toEqual([])
})

test.each([
  ['relationship.view', 'relationship'],
  ['session.view', 'session'],
  ['portfolioUnit.view', 'portfolioUnit'],
  ['setting.view', 'setting'],
  ['audit.view', 'audit'],
  ['cohort.view', 'cohort'],
  ['registration.view', 'portfolioUnit'],
] as const satisfies [Action, Kind][])('whoever is granted %s sees the facts of a %s', (action, kind) => {
  expect(rules[action].by.filter((role) => !sees([role], kind, 'facts'))).toEqual([])
})

test('several parts see together what each sees alone, and no part sees nothing', () => {
  const anything = [fc.constantFrom(...kinds), fc.constantFrom(...groups)] as const
  fc.assert(
    fc.property(fc.subarray([...roles]), ...anything, (some, kind, group) => {
      expect(sees(some, kind, group)).toBe(some.some((role) => sees([role], kind, group)))
    }),
  )
})
