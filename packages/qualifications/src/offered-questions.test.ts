import { offeredQuestionsFor } from '@mentorfolio/domain/evidence/offered-questions'
import { type LogContent, noOfferedAnswers, type OfferedAnswers } from '@mentorfolio/domain/sessions/log'
import { describe, expect, it } from 'vitest'
import { unitPacks } from './index.ts'

const packs = (...ids: string[]) => unitPacks.filter(({ id }) => ids.includes(id))
const log = (offered: Partial<OfferedAnswers>): LogContent => ({
  title: 'A session',
  narrative: { form: 'WHOLE', text: 'We met.' },
  next: { owner: 'NOBODY', text: null },
  offered: { ...noOfferedAnswers, ...offered },
})
const questions = (ids: string[], logs: LogContent[]) =>
  offeredQuestionsFor(packs(...ids), logs).map(({ question }) => question)

const fullSkill = { skill: 'OPEN_QUESTIONS', example: 'What else?', effect: 'A third idea.' } as const

describe('the questions a log offers', () => {
  it('are never more than two', () => {
    expect(questions(['S1', 'S2', 'S3', 'S4', 'S5'], [])).toHaveLength(2)
  })
  it('name the criteria that they would serve', () => {
    expect(offeredQuestionsFor(packs('S2'), [])).toEqual([{ question: 'skills', serves: ['S2-MP2'] }])
  })
  it('ask for skills in every session where hours are asked for (S2-MP2)', () => {
    expect(questions(['S2'], [log({ skills: [fullSkill] })])).toEqual(['skills'])
  })
  it('put what every session wants first, whatever other units ask', () => {
    expect(questions(['S1', 'S2'], [])[0]).toBe('skills')
  })
  it('stop asking once a log serves the criterion elsewhere', () => {
    const strategy = log({ strategy: { strategy: 'Walk first', impact: 'Calmer' } })
    const before = offeredQuestionsFor(packs('S4'), []).flatMap(({ serves }) => serves)
    const asked = [log({ skills: [fullSkill] }), log({ openQuestion: { question: 'Why?', answer: 'The corridor.' } })]
    expect(before).toContain('S4-AC1')
    expect(questions(['S4'], asked)).toContain('strategy')
    expect(questions(['S4'], [...asked, strategy])).not.toContain('strategy')
  })
  it('are none where no unit has an open criterion for a log', () => {
    expect(questions([], [])).toEqual([])
  })
})
