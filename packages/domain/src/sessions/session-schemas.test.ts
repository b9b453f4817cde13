import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { correctLog, logContent, logSession, noOfferedAnswers, recordSession } from './log.ts'
import { planContent, planSession, planToWrite, replanSession } from './plan.ts'
import { wholePlan } from './plan-offer.ts'
import { cancelSeries, moveSeries, planSeries } from './series.ts'

const mentee = '0197a1b2-c3d4-7abc-8def-000000000001'
const other = '0197a1b2-c3d4-7abc-8def-000000000002'
const goal = '0197a1b2-c3d4-7abc-8def-000000000003'

const oneLine = 'Write it on one line, without characters that cannot be seen'

const minimalPlan = {
  relationshipIds: [mentee],
  kind: 'FORMAL',
  context: 'REAL',
  mode: 'IN_PERSON',
  zone: 'Europe/London',
  start: '2026-11-20T16:00:00Z',
  end: '2026-11-20T17:00:00Z',
  plan: {
    title: 'Preparing for the interview',
    goalIds: [goal],
    newGoal: null,
    objectives: [{ text: 'Name two questions to ask', measure: 'Robin writes them down' }],
    activities: [],
    resources: [],
    model: null,
  },
}

const minimalLog = {
  revision: 1,
  start: '2026-11-20T16:05:00Z',
  end: '2026-11-20T17:00:00Z',
  breaks: [],
  mode: 'IN_PERSON',
  zone: 'Europe/London',
  attendance: [{ relationshipId: mentee, attended: true }],
  log: {
    title: 'Preparing for the interview',
    narrative: { form: 'WHOLE', text: 'We rehearsed walking in.' },
    next: { owner: 'NOBODY', text: null },
    offered: noOfferedAnswers,
  },
}

const errors = (schema: z.ZodType, value: unknown) =>
  Object.fromEntries(
    (schema.safeParse(value).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]),
  )

describe('a plan', () => {
  it('counts with its minimum: mentee, time, a goal, an objective and how we will know', () => {
    expect(planSession.safeParse(minimalPlan).success).toBe(true)
  })
  it.each(['CONTRACTING', 'INFORMAL'])(
    'of a meeting that never counts (%s) serves no goal where there is none yet',
    (kind) => {
      const plan = { ...minimalPlan.plan, goalIds: [], objectives: [] }
      expect(planSession.safeParse({ ...minimalPlan, kind, plan }).success).toBe(true)
      expect(replanSession.safeParse({ ...minimalPlan, kind, plan, revision: 1 }).success).toBe(true)
      expect(planContent.safeParse(plan).success).toBe(true)
    },
  )
  it.each(['FORMAL', 'REVIEW', 'CLOSURE'])('of a session that may count (%s) says what it serves', (kind) => {
    const plan = { ...minimalPlan.plan, goalIds: [], objectives: [] }
    expect(Object.keys(errors(planSession, { ...minimalPlan, kind, plan }))).toEqual([
      'plan.goalIds',
      'plan.objectives',
    ])
  })
  it('may bring a goal of its own', () => {
    const plan = { ...minimalPlan.plan, goalIds: [], newGoal: { id: goal, title: 'Get a college place' } }
    expect(planSession.safeParse({ ...minimalPlan, plan }).success).toBe(true)
  })
  it.each([
    ['without a mentee', { relationshipIds: [] }, 'relationshipIds', 'Choose who this session is with'],
    ['with a mentee twice', { relationshipIds: [mentee, mentee] }, 'relationshipIds', 'Name each mentee once'],
    ['that ends before it starts', { end: '2026-11-20T15:00:00Z' }, 'end', 'Enter an end that is later than the start'],
    ['that ends as it starts', { end: minimalPlan.start }, 'end', 'Enter an end that is later than the start'],
    ['of more than a day', { end: '2026-11-22T16:00:00Z' }, 'end', 'Enter an end within 24 hours of the start'],
    ['of no known kind', { kind: 'CHAT' }, 'kind', 'Choose what kind of session this is'],
  ])('%s is refused', (_sentence, change, field, message) => {
    expect(errors(planSession, { ...minimalPlan, ...change })).toEqual({ [field]: message })
  })
  it.each([
    ['without a goal', { goalIds: [] }, 'plan.goalIds', 'Choose the goal that this session serves, or write a new one'],
    ['without a title', { title: ' ' }, 'plan.title', 'Give the session a short title'],
    ['with a title of two lines', { title: 'One\nTwo' }, 'plan.title', oneLine],
    ['with a new goal of two lines', { newGoal: { id: goal, title: 'One\nTwo' } }, 'plan.newGoal.title', oneLine],
    ['without an objective', { objectives: [] }, 'plan.objectives', 'Write one objective for this session'],
    [
      'whose objective has no measure',
      { objectives: [{ text: 'Feel better', measure: '' }] },
      'plan.objectives.0.measure',
      'Write how you will both know that it was met',
    ],
    [
      'with an activity of no minutes',
      { activities: [{ what: 'Talk', minutes: 0 }] },
      'plan.activities.0.minutes',
      'Enter at least 1 minute',
    ],
    [
      'with half minutes',
      { activities: [{ what: 'Talk', minutes: 7.5 }] },
      'plan.activities.0.minutes',
      'Enter whole minutes',
    ],
  ])('%s is refused', (_sentence, change, field, message) => {
    expect(errors(planSession, { ...minimalPlan, plan: { ...minimalPlan.plan, ...change } })).toEqual({
      [field]: message,
    })
  })
  it('from before, with a title of two lines, can still be read', () => {
    const plan = { ...minimalPlan.plan, title: 'One\nTwo', newGoal: { id: goal, title: 'Three\nFour' } }
    expect(planContent.parse(plan)).toMatchObject(plan)
  })
  it('from before anything was offered says nothing of it, and is read as one that came without', () => {
    const whole = wholePlan(planToWrite.parse(minimalPlan.plan))
    expect(planContent.parse(minimalPlan.plan)).toEqual(whole)
    expect(whole).toMatchObject({ purpose: null, cites: [], clarifyingQuestions: [], objectives: [{ stage: null }] })
  })
  it('that is sent without what is offered stays as it was sent, so that sending it twice is one request', () => {
    expect(planToWrite.parse(minimalPlan.plan)).toEqual(minimalPlan.plan)
  })
  it('may say what it is for, why, what it respects and what to ask', () => {
    const said = {
      ...{ purpose: 'To feel ready', structure: 'Look back, rehearse, look ahead', rationale: 'Rehearsing calms' },
      ...{ theory: 'Zone of proximal development', theoryWhy: 'One step beyond what Robin does alone' },
      ...{ cites: ['communication', 'avoid'], respects: 'Short questions, no surprises' },
      clarifyingQuestions: ['What would make Friday easier?'],
    }
    const plan = planContent.parse({ ...minimalPlan.plan, ...said })
    expect(plan).toMatchObject(said)
    expect(planToWrite.parse(plan)).toEqual(plan)
  })
  const objective = minimalPlan.plan.objectives[0]
  it.each([
    ['a stage of its model', 'GROW', 'OPTIONS', true],
    ['a stage of another model', 'CLEAR', 'OPTIONS', false],
    ['a stage without a model', null, 'GOAL', false],
    ['no stage', null, null, true],
  ])('whose objective has %s', (_, model, stage, isFine) => {
    const plan = { ...minimalPlan.plan, model, objectives: [{ ...objective, stage }] }
    expect(errors(planToWrite, plan)).toEqual(
      isFine ? {} : { 'objectives.0.stage': 'Choose a stage of the model that the session follows' },
    )
  })
  it('tells every issue at once', () => {
    const told = errors(planSession, { ...minimalPlan, kind: 'CHAT', plan: { ...minimalPlan.plan, title: '' } })
    expect(new Set(Object.keys(told))).toEqual(new Set(['kind', 'plan.title']))
  })
  it('refuses a field it does not know', () => {
    expect(planSession.safeParse({ ...minimalPlan, admin: true }).success).toBe(false)
  })
  it('when changed names the revision that was seen', () => {
    expect(replanSession.safeParse({ ...minimalPlan, revision: 3 }).success).toBe(true)
    expect(errors(replanSession, minimalPlan)).toHaveProperty('revision')
  })
})

describe('a log', () => {
  it('counts with its minimum: who came, from–to, what we did, what follows', () => {
    expect(logSession.safeParse(minimalLog).success).toBe(true)
  })
  it('has a title of one line; from before, one of two can still be read', () => {
    const log = { ...minimalLog.log, title: 'One\nTwo' }
    for (const schema of [logSession, correctLog])
      expect(errors(schema, { ...minimalLog, reason: 'A slip', log })).toMatchObject({ 'log.title': oneLine })
    expect(logContent.parse(log)).toEqual(log)
  })
  it('may say that nobody came', () => {
    const attendance = [{ relationshipId: mentee, attended: false }]
    expect(logSession.safeParse({ ...minimalLog, attendance }).success).toBe(true)
  })
  it.each([
    [
      'with a break outside the session',
      { breaks: [{ start: '2026-11-20T15:00:00Z', end: '2026-11-20T15:10:00Z' }] },
      'breaks.0.start',
      'Enter a break that lies inside the session',
    ],
    [
      'with a break that ends before it starts',
      { breaks: [{ start: '2026-11-20T16:30:00Z', end: '2026-11-20T16:20:00Z' }] },
      'breaks.0.end',
      'Enter an end that is later than the start',
    ],
    [
      'of somebody who arrived before it began',
      { attendance: [{ relationshipId: mentee, attended: true, from: '2026-11-20T15:00:00Z' }] },
      'attendance.0.from',
      'Enter an arrival between the start and the end',
    ],
    [
      'of somebody who left before they arrived',
      {
        attendance: [
          { relationshipId: mentee, attended: true, from: '2026-11-20T16:40:00Z', until: '2026-11-20T16:20:00Z' },
        ],
      },
      'attendance.0.until',
      'Enter a leaving time that is later than the arrival',
    ],
    ['of nobody at all', { attendance: [] }, 'attendance', 'Say who came'],
    [
      'that names a mentee twice',
      { attendance: [...minimalLog.attendance, ...minimalLog.attendance] },
      'attendance',
      'Name each mentee once',
    ],
  ])('%s is refused', (_sentence, change, field, message) => {
    expect(errors(logSession, { ...minimalLog, ...change })).toEqual({ [field]: message })
  })
  it.each([
    [
      'whose next action is empty',
      { next: { owner: 'MENTEE', text: '' } },
      'log.next.text',
      'Write the next action, or choose “Nothing follows”',
    ],
    [
      'without a word',
      { narrative: { form: 'WHOLE', text: ' ' } },
      'log.narrative.text',
      'Write what you did and what came of it',
    ],
    [
      'by stages, all of them empty',
      { narrative: { form: 'STAGES', model: 'GROW', stages: [{ stage: 'GOAL', text: '' }] } },
      'log.narrative.stages.0.text',
      'Write what you did and what came of it, in one stage at least',
    ],
    [
      'by a stage that its model lacks',
      { narrative: { form: 'STAGES', model: 'EGAN', stages: [{ stage: 'GOAL', text: 'x' }] } },
      'log.narrative.stages.0.stage',
      'Use each stage of EGAN once',
    ],
    [
      'that names a skill twice',
      {
        offered: {
          ...noOfferedAnswers,
          skills: [
            { skill: 'SILENCE', example: null, effect: null },
            { skill: 'SILENCE', example: null, effect: null },
          ],
        },
      },
      'log.offered.skills',
      'Name each skill once',
    ],
  ])('%s is refused', (_sentence, change, field, message) => {
    expect(errors(logSession, { ...minimalLog, log: { ...minimalLog.log, ...change } })).toEqual({ [field]: message })
  })
  it('keeps a skill without an example', () => {
    const offered = { ...noOfferedAnswers, skills: [{ skill: 'SILENCE', example: '', effect: null }] }
    expect(logContent.parse({ ...minimalLog.log, offered }).offered.skills).toEqual([
      { skill: 'SILENCE', example: null, effect: null },
    ])
  })
  it('when corrected says why', () => {
    expect(errors(correctLog, minimalLog)).toEqual({ reason: 'Say what you are putting right, and why' })
  })
  it('of an unplanned session says what kind it was', () => {
    const { revision: _seen, ...rest } = minimalLog
    const attendance = [...minimalLog.attendance, { relationshipId: other, attended: false }]
    expect(recordSession.safeParse({ ...rest, attendance, kind: 'INFORMAL', context: 'REAL' }).success).toBe(true)
    expect(new Set(Object.keys(errors(recordSession, rest)))).toEqual(new Set(['context', 'kind']))
  })
  it('is the same when parsed twice', () => {
    const once = logSession.parse(minimalLog)
    expect(logSession.parse(once)).toEqual(once)
  })
})

describe('a series', () => {
  const { start: _, end: __, ...plan } = minimalPlan
  const idOf = (index: number) => `0197a1b2-c3d4-7abc-8def-0000000001${String(index).padStart(2, '0')}`
  const meeting = (index: number) => ({
    ...{ id: idOf(index), revision: 1 },
    ...{ start: `2027-02-${10 + index}T15:00:00Z`, end: `2027-02-${10 + index}T16:00:00Z` },
  })
  const meetings = (count: number) => Array.from({ length: count }, (___, index) => meeting(index))
  const dated = (count: number) => meetings(count).map(({ revision: ___, ...rest }) => rest)

  it.each([
    ['one', 1, { sessions: 'Choose at least two days' }],
    ['two', 2, {}],
    ['twelve', 12, {}],
    ['thirteen', 13, { sessions: 'Plan 12 sessions or fewer at once' }],
  ])('of %s', (___, count, told) => {
    expect(errors(planSeries, { ...plan, sessions: dated(count) })).toEqual(told)
  })
  it('names each session once, the earliest first, each with an end after its start', () => {
    const [first, second] = dated(2)
    const late = 'Enter a start that is later than that of the session before'
    expect(errors(planSeries, { ...plan, sessions: [second, first] })).toEqual({ 'sessions.1.start': late })
    expect(errors(planSeries, { ...plan, sessions: [first, { ...second, id: first?.id }] })).toEqual({
      'sessions.1.id': 'Name each session once',
    })
    expect(errors(planSeries, { ...plan, sessions: [first, { ...second, end: second?.start }] })).toEqual({
      'sessions.1.end': 'Enter an end that is later than the start',
    })
  })
  it('is moved or called off from any of them on, each as it was seen', () => {
    const moved = { mode: 'VIDEO', zone: 'Europe/London', sessions: meetings(1) }
    expect(errors(moveSeries, moved)).toEqual({})
    expect(errors(moveSeries, { ...moved, sessions: [] })).toEqual({ sessions: 'Choose at least one session' })
    const seen = meetings(2).map(({ id, revision }) => ({ id, revision }))
    expect(cancelSeries.safeParse({ sessions: seen, reason: null }).success).toBe(true)
    expect(errors(cancelSeries, { sessions: [seen[0], seen[0]], reason: null })).toEqual({
      sessions: 'Name each session once',
    })
  })
})
