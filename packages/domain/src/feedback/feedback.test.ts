import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { evidenceKindOf, feedbackPredicates, testimonyPredicates } from '../evidence/feedback-predicates.ts'
import { answersAmiss, givenTestimony } from './answer.ts'
import { askable, toolsFor } from './asked-of.ts'
import { isComplete, lackingIn } from './coverage.ts'
import { feedbackPoints, feedbackSources } from './feedback-kinds.ts'
import { type GivenAnswer, questionSetContent } from './question-set.ts'
import { askedFeedback } from './request.ts'
import { proposedSchedule } from './schedule.ts'
import { shippedSet } from './shipped-sets.ts'

const said = (questionId: string, score: number | null, words: string | null = null): GivenAnswer => ({
  ...{ questionId, score, words },
})
const short = shippedSet('MENTEE', 'SHORT_FORM')
const testimony = shippedSet('WITNESS', 'WITNESS_TESTIMONY')

describe('the questions that ship', () => {
  test.each(askable)('ask $source with $tool', ({ source, tool }) => {
    expect(questionSetContent.parse(shippedSet(source, tool))).toEqual(shippedSet(source, tool))
  })

  test('ask nobody but a witness or a supervisor what they saw', () => {
    const asked = feedbackSources.filter((source) => toolsFor(source).includes('WITNESS_TESTIMONY'))
    expect(asked).toEqual(['SUPERVISOR', 'WITNESS'])
    expect(() => shippedSet('MENTEE', 'WITNESS_TESTIMONY')).toThrow('Nobody is asked')
  })

  test('ask a witness how it was opened, at which stage, by what was agreed, and closed; and demand none of it (S1-T3, S5-T2)', () => {
    const its = testimony.questions.filter(({ id }) => ['beginning', 'agreement', 'end'].includes(id))
    expect(its.map(({ kind, required }) => [kind, required])).toEqual(its.map(() => ['WORDS', false]))
    expect(its).toHaveLength(3)
    expect(its.map(({ text }) => text).join(' ')).toMatch(/what was it for.*stage.*agreed.*talk it through/)
    const least = testimony.questions.filter(({ required }) => required).map(({ id }) => said(id, null, 'So it was'))
    expect(answersAmiss(testimony, least)).toEqual([])
    expect(answersAmiss(testimony, [...least, ...its.map(({ id }) => said(id, null, 'It was said'))])).toEqual([])
  })

  test('ask a mentee who rates skills whether the mentor checks that they got them right (S4-AC6)', () => {
    const rated = shippedSet('MENTEE', 'SCALE').questions.flatMap(({ rates, text }) =>
      rates === 'SUMMARISING' ? [text] : [],
    )
    expect(rated).toEqual(['My mentor checks that they got me right.'])
  })

  test('ask every mentee on a form about trust (S4-AC2)', () => {
    for (const tool of ['SHORT_FORM', 'SCALE'] as const)
      expect(shippedSet('MENTEE', tool).questions.find(({ rates }) => rates === 'TRUST')?.required).toBe(true)
  })
})

describe('an answer', () => {
  const amiss = (answers: GivenAnswer[], set = short) => answersAmiss(set, answers)

  test('to what has to be answered is enough', () => {
    expect(amiss([said('helped', null, 'Being heard'), said('trust', 4)])).toEqual([])
  })
  test('may say in words why a number', () => {
    expect(amiss([said('helped', null, 'Being heard'), said('trust', 4, 'You kept your word')])).toEqual([])
  })
  test('says what is missing, by question', () => {
    expect(amiss([])).toEqual([
      { field: 'answers.helped', message: 'Write an answer' },
      { field: 'answers.trust', message: 'Choose a number from 1 to 5' },
    ])
  })
  test('to a question in words is no number', () => {
    expect(amiss([said('helped', 4), said('trust', 4)])).toEqual([
      { field: 'answers.helped', message: 'Answer this in words' },
    ])
  })
  test('to another set, or twice to one question, is not these', () => {
    expect(amiss([said('colour', null, 'Blue')])[0]?.field).toBe('answers')
    expect(amiss([said('trust', 1), said('trust', 5)])[0]?.field).toBe('answers')
  })
  test('of nothing at all is none, also where nothing has to be answered', () => {
    const scale = shippedSet('SUPERVISOR', 'SCALE')
    expect(amiss([], scale)).toEqual([{ field: 'answers.trust', message: 'Answer one question at least' }])
    expect(amiss([said('goals', 3)], scale)).toEqual([])
  })
  test('of a witness says in which role they saw it and how to reach them', () => {
    const given = { answers: [], name: 'Jo Field', capacity: '', contact: '' }
    expect(givenTestimony.safeParse(given).error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'capacity',
      'contact',
    ])
  })
})

describe('a request', () => {
  const right = { source: 'MENTEE', whom: null, point: 'MID', tool: 'SCALE', sessionId: null, dueOn: '2026-12-01' }
  const fields = (change: object) =>
    (askedFeedback.safeParse({ ...right, ...change }).error?.issues ?? []).map(({ path }) => path.join('.'))

  test.each([
    ['is right as it stands', {}, []],
    ['names a supervisor by their part', { source: 'SUPERVISOR' }, ['whom']],
    ['tells all that is missing at once', { source: 'STAKEHOLDER', tool: '' }, ['tool', 'whom']],
    ['asks no mentee for a testimony', { tool: 'WITNESS_TESTIMONY' }, ['tool']],
    ['asks a witness for nothing else', { source: 'WITNESS', whom: 'caretaker' }, ['tool']],
    ['is about a session after one alone', { sessionId: '01932b6e-0000-7000-8000-000000000000' }, ['sessionId']],
    ['may choose its session later', { point: 'POST_SESSION' }, []],
  ])('%s', (_, change, expected) => expect(fields(change)).toEqual(expected))
})

describe('a schedule', () => {
  const known = {
    ...{ today: '2026-11-16', beganOn: '2026-11-02', endsOn: '2027-02-01', simulated: false, sessions: [], asked: [] },
  }

  test('asks the mentee after a session, midway and at the end, and one other at two points (S2-T2)', () => {
    expect(proposedSchedule(known).map(({ source, point, dueOn }) => `${source} ${point} ${dueOn}`)).toEqual([
      'MENTEE POST_SESSION 2026-11-23',
      'MENTEE MID 2026-12-18',
      'SUPERVISOR MID 2026-12-18',
      'MENTEE END 2027-02-01',
      'SUPERVISOR END 2027-02-01',
    ])
  })
  test('asks after the second session where there is one', () => {
    const sessions = ['2026-11-19', '2026-11-26', '2026-12-03'].map((day, at) => ({
      ...{ id: `01932b6e-0000-7000-8000-00000000000${at}`, day },
    }))
    expect(proposedSchedule({ ...known, sessions })[0]).toMatchObject({
      ...{ sessionId: sessions[1]?.id, dueOn: '2026-11-26' },
    })
  })
  test('leaves out what is asked already, of whoever else', () => {
    const asked = [{ source: 'PEER', point: 'MID', tool: 'OPEN_LETTER' }] as const
    expect(proposedSchedule({ ...known, asked }).map(({ source, point }) => `${source} ${point}`)).not.toContain(
      'SUPERVISOR MID',
    )
  })
  test('asks no mentee who is played', () => {
    expect(proposedSchedule({ ...known, simulated: true }).map(({ source }) => source)).toEqual([
      'SUPERVISOR',
      'SUPERVISOR',
    ])
  })

  const day = fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
  it('is right as it stands, in order, never in the past, and lacks nothing', () => {
    fc.assert(
      fc.property(day, fc.option(day), fc.option(day), (today, beganOn, endsOn) => {
        const proposed = proposedSchedule({ ...known, today, beganOn, endsOn })
        expect(proposed.map((each) => askedFeedback.parse(each))).toEqual(proposed)
        expect(proposed.every(({ dueOn }) => dueOn >= today)).toBe(true)
        expect(isComplete(lackingIn(proposed))).toBe(true)
        expect(proposedSchedule({ ...known, today, beganOn, endsOn, asked: proposed })).toEqual([])
        const at = (point: string) => proposed.findLast((each) => each.point === point)?.dueOn ?? ''
        expect(at('MID') <= at('END')).toBe(true)
      }),
    )
  })
})

describe('what feedback lacks', () => {
  test.each([
    ['everything, at first', [], { points: 2, tools: 2, mentee: true, other: true }],
    ['others, and a second point and tool', ['MENTEE MID SCALE'], { points: 1, tools: 1, mentee: false, other: true }],
    ['nothing', ['MENTEE MID SCALE', 'PEER END OPEN_LETTER'], { points: 0, tools: 0, mentee: false, other: false }],
    [
      'the same as without it, where somebody only tells what they saw',
      ['MENTEE MID SCALE', 'WITNESS END WITNESS_TESTIMONY', 'SUPERVISOR END WITNESS_TESTIMONY'],
      { points: 1, tools: 1, mentee: false, other: true },
    ],
  ])('is %s', (_, asked, lacking) => {
    const requests = asked.map((each) => {
      const [source, point, tool] = each.split(' ')
      return askedFeedback.parse({ source, point, tool, whom: 'tutor', sessionId: null, dueOn: '2026-12-01' })
    })
    expect(lackingIn(requests)).toEqual(lacking)
  })
  test('has a point for each of those that there are', () => expect(feedbackPoints).toHaveLength(3))
})

describe('as evidence', () => {
  test.each([
    ['MENTEE', 'SCALE', 'MENTEE_FEEDBACK'],
    ['PEER', 'SHORT_FORM', 'PEER_FEEDBACK'],
    ['SUPERVISOR', 'OPEN_LETTER', 'SUPERVISOR_FEEDBACK'],
    ['SUPERVISOR', 'WITNESS_TESTIMONY', 'WITNESS_TESTIMONY'],
    ['WITNESS', 'WITNESS_TESTIMONY', 'WITNESS_TESTIMONY'],
  ] as const)('what a %s says by %s is %s', (source, tool, kind) => {
    expect(evidenceKindOf({ source, tool })).toBe(kind)
  })
  test('trust is rated by a number of whatever height, not by words alone (S4-AC2)', () => {
    const { trustRating } = feedbackPredicates
    expect(trustRating({ questions: short, answers: [said('trust', 1)] })).toBe(true)
    expect(trustRating({ questions: short, answers: [said('trust', null, 'Yes'), said('helped', null, 'x')] })).toBe(
      false,
    )
    expect(trustRating({ questions: shippedSet('MENTEE', 'OPEN_LETTER'), answers: [said('letter', null, 'x')] })).toBe(
      false,
    )
  })
  test('a testimony speaks of body language where it says how, in words (S4-AC6)', () => {
    const { nonVerbalSkill } = testimonyPredicates
    const answers = [said('when', null, 'Monday'), said('saw', null, 'They talked')]
    expect(nonVerbalSkill({ questions: testimony, answers })).toBe(false)
    expect(
      nonVerbalSkill({ questions: testimony, answers: [...answers, said('body-language', null, 'Leaned in')] }),
    ).toBe(true)
  })
})
