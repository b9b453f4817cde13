import { describe, expect, it } from 'vitest'
import { decide } from '../cycle/decide.ts'
import { rules } from '../cycle/rules.ts'
import { closurePredicates } from '../evidence/closure-predicates.ts'
import { appliesTo, predicate } from '../evidence/predicates.ts'
import { closureContent, nothingOfTheEnding } from './closure.ts'
import { type EndingFacts, endingNeeds } from './guards.ts'
import { resumeActions } from './resuming.ts'

const library = { where: 'The college’s learning support', what: 'Help with reading', how: 'Ask at reception' }
const closure = { ...nothingOfTheEnding, ending: 'Looked back at the first plan, said goodbye', signposting: [library] }
const whole: EndingFacts = {
  simulated: false,
  notBegun: false,
  moves: [
    { action: 'relationship.begin', from: 'AWAITING_SIGNATURES', to: 'ACTIVE', at: '2026-09-01T10:00:00.000Z' },
    { action: 'relationship.startClosing', from: 'ACTIVE', to: 'CLOSING', at: '2026-11-10T10:00:00.000Z' },
  ],
  reviews: [{ final: true, at: '2026-11-09T10:00:00.000Z' }],
  toLog: 0,
  running: false,
  closure,
  feedbackAt: ['2026-11-12T10:00:00.000Z'],
  attemptedOn: [],
  vouchedFor: [],
}
const ask = (
  action: 'relationship.startClosing' | 'relationship.close' | 'relationship.endEarly',
  facts: EndingFacts,
) => {
  const state = action === 'relationship.startClosing' ? 'ACTIVE' : 'CLOSING'
  const given = action === 'relationship.endEarly' ? (['reason'] as const) : []
  const decision = decide({ roles: ['candidate'] }, action, { state, met: [...endingNeeds(facts), ...given] })
  if (decision.allowed) return []
  return decision.because.kind === 'UNMET_NEED' ? decision.because.needs : [decision.because.kind]
}

const putOff = {
  ...{ action: 'relationship.putOffEnding', from: 'CLOSING' as const, to: 'ACTIVE' as const },
  at: '2026-11-15T10:00:00.000Z',
}

describe('beginning the ending', () => {
  it.each<[string, Partial<EndingFacts>, string[]]>([
    ['goes on with everything there', {}, []],
    ['waits for a final review', { reviews: [{ final: false, at: '2026-11-09T10:00:00.000Z' }] }, ['finalReview']],
    ['waits for the log of a session', { toLog: 1 }, ['noSessionAwaitsLog']],
    ['waits for a timer that runs', { running: true }, ['noSessionAwaitsLog']],
    ['asks for a final review anew once the ending was put off', { moves: [...whole.moves, putOff] }, ['finalReview']],
    [
      'takes one that was written since',
      { moves: [...whole.moves, putOff], reviews: [{ final: true, at: '2026-11-16T10:00:00.000Z' }] },
      [],
    ],
    [
      'is not asked anew by a pause',
      {
        moves: [
          ...whole.moves,
          { action: 'relationship.pause', from: 'ACTIVE', to: 'PAUSED', at: '2026-11-16T10:00:00.000Z' },
          { action: 'relationship.resume', from: 'PAUSED', to: 'ACTIVE', at: '2026-11-17T10:00:00.000Z' },
        ],
      },
      [],
    ],
  ])('%s', (_, given, missing) => {
    expect(ask('relationship.startClosing', { ...whole, ...given })).toEqual(missing)
  })
})

describe('closing', () => {
  const reopened = [
    ...whole.moves,
    {
      action: 'relationship.reopen',
      from: 'CLOSED' as const,
      to: 'AWAITING_SIGNATURES' as const,
      at: '2026-11-20T10:00:00.000Z',
    },
  ]
  it.each<[string, Partial<EndingFacts>, string[]]>([
    ['goes on with all four parts', {}, []],
    ['waits for the final review', { reviews: [] }, ['finalReview']],
    ['waits for a planned ending', { closure: { ...closure, ending: null } }, ['plannedEnding']],
    ['waits for signposting', { closure: { ...closure, signposting: [] } }, ['signposting']],
    [
      'waits until each place that is named can be found',
      { closure: { ...closure, signposting: [library, { ...library, how: null }] } },
      ['signposting'],
    ],
    ['takes why none is needed', { closure: { ...closure, signposting: [], notNeeded: 'Settled at college' } }, []],
    ['waits for words of the closing at all', { closure: null }, ['plannedEnding', 'signposting']],
    ['waits for the log of the last session', { toLog: 1 }, ['noSessionAwaitsLog']],
    ['waits for a timer that runs', { running: true }, ['noSessionAwaitsLog']],
    ['waits for the mentee’s feedback', { feedbackAt: [] }, ['menteeFeedback']],
    [
      'one attempt is not enough',
      { feedbackAt: [], attemptedOn: ['2026-11-10'], vouchedFor: ['2026-11-10'] },
      ['menteeFeedback'],
    ],
    [
      'two attempts on one day are one',
      { feedbackAt: [], attemptedOn: ['2026-11-10', '2026-11-10'], vouchedFor: ['2026-11-10', '2026-11-10'] },
      ['menteeFeedback'],
    ],
    [
      'two attempts wait for the supervisor’s word',
      { feedbackAt: [], attemptedOn: ['2026-11-10', '2026-11-13'] },
      ['menteeFeedback'],
    ],
    [
      'two attempts on two days and the supervisor’s word stand in the place of feedback',
      { feedbackAt: [], attemptedOn: ['2026-11-10', '2026-11-13'], vouchedFor: ['2026-11-10', '2026-11-13'] },
      [],
    ],
    [
      'an attempt of a day that the supervisor was not shown waits for their word',
      { feedbackAt: [], attemptedOn: ['2026-11-10', '2026-11-13'], vouchedFor: ['2026-11-10'] },
      ['menteeFeedback'],
    ],
    [
      'a day that the supervisor was shown and that is no attempt any more counts nothing',
      { feedbackAt: [], attemptedOn: ['2026-11-13'], vouchedFor: ['2026-11-10', '2026-11-13'] },
      ['menteeFeedback'],
    ],
    ['a simulated mentee gives none', { feedbackAt: [], simulated: true }, []],
    ['what was said before it was reopened is of the ending before', { moves: reopened }, ['menteeFeedback']],
  ])('%s', (_, given, missing) => {
    expect(ask('relationship.close', { ...whole, ...given })).toEqual(missing)
  })
})

describe('ending early', () => {
  it.each<[string, Partial<EndingFacts>, string[]]>([
    ['goes on with feedback and signposting', { reviews: [], toLog: 2, running: true }, []],
    ['takes one attempt in the place of feedback', { feedbackAt: [], attemptedOn: ['2026-11-10'] }, []],
    ['waits for one or the other', { feedbackAt: [] }, ['menteeFeedback']],
    ['waits for signposting, or why not', { closure: null }, ['signposting']],
  ])('%s', (_, given, missing) => {
    expect(ask('relationship.endEarly', { ...whole, ...given })).toEqual(missing)
  })
})

describe('coming back from a pause', () => {
  const wherePaused: readonly string[] = rules['relationship.pause'].during
  it('is needed wherever a meeting can be planned', () => {
    const planned = (['session.plan', 'session.planEnding', 'session.planOther'] as const).flatMap((action) => [
      ...rules[action].during,
    ])
    expect(planned.filter((state) => !wherePaused.includes(state))).toEqual([])
  })
  it.each(rules['relationship.pause'].during)('leads to %s, where it was', (from) => {
    const paused = { action: 'relationship.pause', from, to: 'PAUSED' as const, at: '2026-11-16T10:00:00.000Z' }
    const met = endingNeeds({ ...whole, moves: [...whole.moves, paused] })
    const to = resumeActions.flatMap((action) => {
      const decision = decide({ roles: ['dsl'] }, action, { state: 'PAUSED', met })
      return decision.allowed ? [decision.leadsTo] : []
    })
    expect(to).toEqual([from])
  })
})

describe('the words of a closing', () => {
  const fieldsOf = (given: object) =>
    closureContent.safeParse({ ...closure, ...given }).error?.issues.map(({ path }) => path.join('.'))
  it.each([
    ['may be a part alone', { signposting: [] }, undefined],
    ['are not nothing', { ending: ' ', signposting: [] }, ['ending']],
    ['name where to turn, or say why not, and not both', { notNeeded: 'None' }, ['notNeeded']],
    ['say what a day of aftercare is for', { aftercare: { on: '2027-01-15', what: null } }, ['aftercare.what']],
    ['keep of a place what there is', { signposting: [{ where: 'The library', what: '', how: null }] }, undefined],
    [
      'keep no place of which nothing is said',
      { signposting: [{ where: ' ', what: '', how: null }] },
      ['signposting.0.where'],
    ],
  ])('%s', (_, given, fields) => {
    expect(fieldsOf(given)).toEqual(fields)
  })
})

describe('what a closing answers by itself', () => {
  it.each<[keyof typeof closurePredicates, EndingFacts, EndingFacts]>([
    ['goalReview', whole, { ...whole, reviews: [] }],
    ['menteeFeedbackGiven', whole, { ...whole, feedbackAt: [] }],
    ['plannedEnding', whole, { ...whole, closure: { ...closure, ending: null } }],
    ['signpostingSettled', whole, { ...whole, closure: { ...closure, signposting: [] } }],
    ['signpostingSettled', whole, { ...whole, closure: { ...closure, signposting: [{ ...library, where: null }] } }],
  ])('%s', (name, having, lacking) => {
    expect(appliesTo(predicate.parse(name), 'CLOSURE')).toBe(true)
    expect(closurePredicates[name](having)).toBe(true)
    expect(closurePredicates[name](lacking)).toBe(false)
  })
})
