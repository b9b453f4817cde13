import { describe, expect, it } from 'vitest'
import { type LogContent, noOfferedAnswers, type OfferedAnswers } from '../sessions/log.ts'
import { logPredicates, logsTogether } from './log-predicates.ts'

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
      log({ openQuestion: [{ question: 'Why?', answer: null }] }),
      false,
    ],
    [
      'a question with its answer serves S4-AC4',
      'openQuestionWithAnswer',
      log({ openQuestion: [{ question: 'Why?', answer: 'The corridor.' }] }),
      true,
    ],
    [
      'a strategy with its impact serves S4-AC5',
      'strategyWithImpact',
      log({ strategy: [{ strategy: 'Walk first', impact: 'Calmer', tag: 'CO_REGULATION' }] }),
      true,
    ],
    [
      'a barrier wants its result too (S1-AC4)',
      'barrierWithStrategyAndResult',
      log({ barrier: [{ barrier: 'Noise', strategy: 'Quiet room', result: null }] }),
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
    [
      'a policy wants its impact (S1-AC1)',
      'policyWithImpact',
      log({ policy: [{ policyId: null, name: 'KCSIE', edition: '2025', impact: null }] }),
      false,
    ],
    [
      'one whole row of several is enough',
      'barrierWithStrategyAndResult',
      log({
        barrier: [
          { barrier: 'Noise', strategy: null, result: null },
          { barrier: 'The bus', strategy: 'A later start', result: 'Robin came' },
        ],
      }),
      true,
    ],
    [
      'trust that was built serves S3-MP3',
      'listeningTrustOrResistanceWithResult',
      log({ rapport: { what: 'I was on time each week.', result: 'Robin told me about the move.' } }),
      true,
    ],
    [
      'so does resistance that was met, with its result',
      'listeningTrustOrResistanceWithResult',
      log({ resistance: { sign: 'Silence', strategy: 'We walked', result: 'Robin spoke' } }),
      true,
    ],
    [
      'resistance without its result is half of it',
      'listeningTrustOrResistanceWithResult',
      log({ resistance: { sign: 'Silence', strategy: 'We walked', result: null } }),
      false,
    ],
    [
      'an open question with its answer need not be asked for again as a skill (S5-AC2)',
      'questionOrListening',
      log({ openQuestion: [{ question: 'What would help?', answer: null }] }),
      true,
    ],
    [
      'a question of the skills and what the mentee made of it serve S4-AC1 together',
      'listeningOrQuestionWithMenteeResponse',
      log({
        skills: [{ skill: 'PROBING_QUESTIONS', example: 'Which day?', effect: null }],
        menteeResponse: 'Robin saw that it was Mondays.',
      }),
      true,
    ],
  ]
  it.each(rows)('%s', (_sentence, predicate, content, holds) => {
    expect(logPredicates[predicate]?.holds(content)).toBe(holds)
  })
})

describe('open, probing and reflective questions and listening (S5-AC2)', () => {
  const together = (...logs: LogContent[]) => logsTogether.allQuestionTypesAndListeningTogether?.(logs)
  const all = [
    skill('PROBING_QUESTIONS', 'Which day?', null),
    skill('REFLECTIVE_QUESTIONS', 'What did that tell you?', null),
    skill('ACTIVE_LISTENING', 'I said back what I heard.', null),
  ]
  it('may stand in several logs', () => {
    expect(together(...all, skill('OPEN_QUESTIONS', 'What else?', null))).toBe(true)
  })
  it('take an open question from wherever it was written', () => {
    expect(together(...all, log({ openQuestion: [{ question: 'What else?', answer: null }] }))).toBe(true)
  })
  it('are not there together while one kind is missing, or has no example', () => {
    expect(together(...all)).toBe(false)
    expect(together(...all, skill('OPEN_QUESTIONS', null, 'Robin spoke.'))).toBe(false)
  })
})
