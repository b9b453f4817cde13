import { describe, expect, test } from 'vitest'
import { titleAlone } from '../goals/goal.ts'
import { needsContent } from '../needs/needs.ts'
import { mentoringPlanContent } from '../plans/mentoring-plan.ts'
import { goalPredicates, needsPredicates, planPredicates } from './mentoring-predicates.ts'
import { appliesTo, predicate } from './predicates.ts'

const tool = (kind: string, jobMatch: object | null = null) =>
  needsContent.parse({
    tool: { kind, name: kind === 'OTHER' ? 'Three houses' : null },
    questions: [{ question: 'What helps?', answer: 'Time' }],
    ...{ interests: null, strengths: null, communication: 'Text', learning: null, helps: null, avoid: null },
    ...{ barriers: [], flags: [], jobMatch, graduated: null },
  })
const job = { job: 'Porter', tasks: [{ task: 'Washing up', match: 'MATCH', adjustment: null }], employer: null }

test.each([
  ['toolNamed', 'NEEDS_ASSESSMENT', needsPredicates],
  ['jobMatch', 'NEEDS_ASSESSMENT', needsPredicates],
  ['smartGoal', 'GOAL', goalPredicates],
  ['stageExplained', 'MENTORING_PLAN', planPredicates],
] as const)('%s is asked of a %s, and answered here', (name, record, answers) => {
  expect(appliesTo(predicate.parse(name), record)).toBe(true)
  expect(answers).toHaveProperty(name)
})

describe('of needs', () => {
  test.each([
    ['a conversation guide', tool('CONVERSATION_GUIDE'), true, false],
    ['a tool of another name', tool('OTHER'), true, false],
    ['a job match', tool('JOB_MATCH', job), true, true],
    ['a job looked at beside a conversation', tool('CONVERSATION_GUIDE', job), true, false],
  ])('%s', (_, needs, named, matched) => {
    expect([needsPredicates.toolNamed(needs), needsPredicates.jobMatch(needs)]).toEqual([named, matched])
  })
})

test('a goal with its title alone is not SMART; one with all five is', () => {
  const bare = titleAlone('Speak up')
  const whole = { ...bare, specific: 'a', measure: 'b', support: 'c', why: 'd', byDate: '2027-01-31' }
  expect([goalPredicates.smartGoal(bare), goalPredicates.smartGoal(whole)]).toEqual([false, true])
})

test('a plan explains a stage once one is explained', () => {
  const plan = mentoringPlanContent.parse({
    goals: [{ id: '0197a1b2-c3d4-7abc-8def-0123456789ab', how: null }],
    ...{ mentorDoes: 'Asks', menteeDoes: 'Tries', support: null, cites: [], respects: null, rhythm: 'Weekly' },
    ...{ reviewOn: '2027-01-31', rationale: null, theory: null, stages: [] },
  })
  const stages = [{ stage: 'REVIEW' as const, text: 'Looking back' }]
  expect([planPredicates.stageExplained(plan), planPredicates.stageExplained({ ...plan, stages })]).toEqual([
    false,
    true,
  ])
})
