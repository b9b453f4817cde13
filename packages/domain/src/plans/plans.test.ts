import { describe, expect, it } from 'vitest'
import { titleAlone } from '../goals/goal.ts'
import { myPlanOf } from '../needs/my-plan.ts'
import { myPlan } from '../needs/needs.endpoints.ts'
import type { MentoringView } from './mentoring-view.ts'
import { preferencesRespected } from './preferences-respected.ts'
import { writePlan } from './writing.ts'

const goalId = '0197a1b2-c3d4-7abc-8def-0123456789ab'
const plan = {
  goals: [{ id: goalId, how: null }],
  ...{ mentorDoes: 'Ask, and write down', menteeDoes: 'Try one thing a week', support: 'The form tutor' },
  ...{
    cites: ['helps' as const],
    respects: 'Each session starts with the plan on paper',
    rhythm: 'Every third session',
  },
  ...{ reviewOn: '2027-01-22', rationale: 'Small steps', theory: 'Zone of proximal development' },
  stages: [{ stage: 'REVIEW' as const, text: 'Looking back together at what moved' }],
}
const fieldsOf = (given: object) =>
  writePlan.safeParse({ revision: 0, reason: null, plan, ...given }).error?.issues.map(({ path }) => path.join('.'))

describe('a mentoring plan', () => {
  it('is written with goals, what each does, the rhythm and the day of the review', () => {
    expect(fieldsOf({})).toBeUndefined()
  })

  it.each([
    ['no goal', { plan: { ...plan, goals: [] } }, ['plan.goals']],
    ['one goal twice', { plan: { ...plan, goals: [...plan.goals, ...plan.goals] } }, ['plan.goals']],
    ['no day for the review', { plan: { ...plan, reviewOn: '' } }, ['plan.reviewOn']],
    ['a stage explained twice', { plan: { ...plan, stages: [...plan.stages, ...plan.stages] } }, ['plan.stages']],
    ['no reason for a second version', { revision: 1 }, ['reason']],
  ])('asks again for %s', (_, given, fields) => {
    expect(fieldsOf(given)).toEqual(fields)
  })

  it('is changed with a reason', () => {
    expect(fieldsOf({ revision: 1, reason: 'The review moved the first goal on' })).toBeUndefined()
  })
})

describe('preferences in a plan', () => {
  it.each([
    ['none named, none cited', { cites: [], respects: null }, [], []],
    ['named, none cited', { cites: [], respects: null }, ['helps'], ['cites', 'respects']],
    ['cited, not said how', { cites: ['helps'], respects: null }, ['helps'], ['respects']],
    ['cited, but not named', { cites: ['avoid'], respects: 'x' }, ['helps'], ['cites.0']],
    ['cited and said how', { cites: ['helps'], respects: 'x' }, ['helps', 'avoid'], []],
  ] as const)('%s', (_, cited, named, fields) => {
    expect(preferencesRespected(cited, named).map(({ field }) => field)).toEqual(fields)
  })
})

describe('what the mentee reads', () => {
  const written = {
    ...{ version: 1, deviceAt: null, skewMs: null, receivedAt: '2026-11-16T10:00:00.000Z' },
    ...{ effectiveAt: '2026-11-16T10:00:00.000Z', by: 'Ada', reason: null },
  }
  const needs = {
    tool: { kind: 'CONVERSATION_GUIDE' as const, name: null },
    questions: [{ question: 'What makes a good day?', answer: 'Knowing what comes next' }],
    ...{ interests: null, strengths: 'Kind', communication: null, learning: null, helps: 'Paper', avoid: null },
    ...{ barriers: [], flags: [], jobMatch: null },
    graduated: { assess: 'Observed twice', plan: null, do: null, review: null },
  }
  const aGoal = (id: string, title: string): MentoringView['goals'][number] => ({
    ...{ id, revision: 1, goal: titleAlone(title), confirmedRevision: null, confirmedAt: null },
    ...{ dropped: null, versions: [] },
  })
  const kept = aGoal(goalId, 'Speak up')
  const dropped = { ...aGoal(goalId, 'Be on time'), dropped: { at: '2026-11-16T10:00:00Z', because: 'Done' } }
  const read = myPlanOf({
    needs: [{ ...written, id: goalId, needs, confirmed: null, notRight: null }],
    goals: [kept, dropped],
    plans: [{ ...written, plan }],
    reviewDueOn: '2027-02-05',
  })

  it('is what their link answers', () => {
    expect(myPlan.parse(read)).toEqual(read)
  })
  it('is their own: not the mentor’s method and reasons', () => {
    for (const word of ['Observed twice', 'Small steps', 'Zone of', 'Looking back'])
      expect(JSON.stringify(read)).not.toContain(word)
    expect(read).toMatchObject({ version: 1, needs: { strengths: 'Kind' }, plan: { rhythm: 'Every third session' } })
  })
  it('says the day of the review as it is now', () => {
    expect(read.plan?.reviewOn).toBe('2027-02-05')
  })
  it('leaves out goals that were dropped', () => {
    expect(read.goals.map(({ title }) => title)).toEqual(['Speak up'])
  })
  it('is empty while nothing is written', () => {
    expect(myPlanOf({ needs: [], goals: [], plans: [], reviewDueOn: null })).toEqual({
      version: null,
      needs: null,
      goals: [],
      plan: null,
    })
  })
})
