import { describe, expect, it } from 'vitest'
import { type LogContent, noOfferedAnswers, type OfferedAnswers } from '../sessions/log.ts'
import { logPredicates } from './log-predicates.ts'

const log = (offered: Partial<OfferedAnswers>): LogContent => ({
  title: 'A session',
  narrative: { form: 'WHOLE', text: 'We met.' },
  next: { owner: 'NOBODY', text: null },
  offered: { ...noOfferedAnswers, ...offered },
})
const skill = (name: OfferedAnswers['skills'][number]['skill'], example: string | null, effect: string | null) =>
  log({ skills: [{ skill: name, example, effect }] })

describe('what one log can answer', () => {
  const rows: [sentence: string, predicate: keyof typeof logPredicates, log: LogContent, holds: boolean][] = [
    ['a skill with an example is one', 'skillWithExample', skill('SILENCE', 'I waited.', null), true],
    ['a skill without an example is none (S4-T3)', 'skillWithExample', skill('SILENCE', null, 'Robin spoke.'), false],
    [
      'an open question with its effect serves S1-AC3',
      'listeningOrOpenQuestionWithEffect',
      skill('OPEN_QUESTIONS', 'What else?', 'Robin named a third idea.'),
      true,
    ],
    [
      'a probing question is not an open one (S1-AC3)',
      'listeningOrOpenQuestionWithEffect',
      skill('PROBING_QUESTIONS', 'Which day?', 'Robin said Monday.'),
      false,
    ],
    [
      'a question without an answer is half of S4-AC4',
      'openQuestionWithAnswer',
      log({ openQuestion: { question: 'Why?', answer: null } }),
      false,
    ],
    [
      'a question with its answer serves S4-AC4',
      'openQuestionWithAnswer',
      log({ openQuestion: { question: 'Why?', answer: 'The corridor.' } }),
      true,
    ],
    [
      'a strategy with its impact serves S4-AC5',
      'strategyWithImpact',
      log({ strategy: { strategy: 'Walk first', impact: 'Calmer' } }),
      true,
    ],
    [
      'a barrier wants its result too (S1-AC4)',
      'barrierWithStrategyAndResult',
      log({ barrier: { barrier: 'Noise', strategy: 'Quiet room', result: null } }),
      false,
    ],
    [
      'what went well is a reflection',
      'reflection',
      log({ reflection: { wentWell: 'I waited.', doDifferently: null } }),
      true,
    ],
    ['an empty reflection is none', 'reflection', log({ reflection: { wentWell: null, doDifferently: null } }), false],
    ['a summary given back serves S4-AC6', 'summaryGivenBack', log({ summaryGivenBack: 'So the room is fine.' }), true],
    ['a boundary example serves S4-AC7', 'boundaryExample', log({ boundary: 'I said that I am no counsellor.' }), true],
    ['a policy wants its impact (S1-AC1)', 'policyWithImpact', log({ policy: { name: 'KCSIE', impact: null } }), false],
  ]
  it.each(rows)('%s', (_sentence, predicate, content, holds) => {
    expect(logPredicates[predicate]?.holds(content)).toBe(holds)
  })
})
