import { questionsFor } from '@mentorfolio/domain/evidence/offered-questions'
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
  questionsFor(packs(...ids), logs).offered.map(({ question }) => question)

const fullSkill = { skill: 'OPEN_QUESTIONS', example: 'What else?', effect: 'A third idea.' } as const

describe('the questions a log offers', () => {
  it('are never more than two', () => {
    expect(questions(['S1', 'S2', 'S3', 'S4', 'S5'], [])).toHaveLength(2)
  })
  it('name the criteria that they would serve', () => {
    expect(questionsFor(packs('S2'), []).offered).toEqual([{ question: 'skills', serves: ['S2-MP2'] }])
  })
  it('ask for skills in every session where hours are asked for (S2-MP2)', () => {
    expect(questions(['S2'], [log({ skills: [fullSkill] })])).toEqual(['skills'])
  })
  it('put what every session wants first, whatever other units ask', () => {
    expect(questions(['S1', 'S2'], [])[0]).toBe('skills')
  })
  it('stop asking once a log serves the criterion elsewhere', () => {
    const strategy = log({ strategy: [{ strategy: 'Walk first', impact: 'Calmer', tag: null }] })
    const before = questionsFor(packs('S4'), []).offered.flatMap(({ serves }) => serves)
    const asked = [log({ skills: [fullSkill] }), log({ openQuestion: [{ question: 'Why?', answer: 'The corridor.' }] })]
    expect(before).toContain('S4-AC1')
    expect(questions(['S4'], asked)).toContain('strategy')
    expect(questions(['S4'], [...asked, strategy])).not.toContain('strategy')
  })
  it('ask for a reflection where a unit wants a reflective log, until one has it (S1-M4)', () => {
    const asked = (logs: LogContent[]) => {
      const { offered, further } = questionsFor(packs('S1'), logs)
      return [...offered, ...further].map(({ question }) => question).includes('reflection')
    }
    expect(asked([])).toBe(true)
    expect(asked([log({ reflection: { wentWell: 'The pause', doDifferently: null } })])).toBe(false)
    expect(questions(['S2'], [])).not.toContain('reflection')
  })
  it('ask for trust in the first sessions with a mentee (S3-LO3), and for listening later', () => {
    expect(questionsFor(packs('S3'), [], { early: true }).offered).toEqual([
      { question: 'rapport', serves: ['S3-MP3'] },
    ])
    expect(questionsFor(packs('S3'), []).offered).toEqual([{ question: 'skills', serves: ['S3-MP3'] }])
  })
  it('leave what counts its place: trust and each mentee of a group are asked for where there is room', () => {
    const inGroup = { early: true, group: true }
    expect(questionsFor(packs('S2'), [], inGroup).offered.map(({ question }) => question)).toEqual([
      'skills',
      'eachMentee',
    ])
    expect(questionsFor(packs('S4'), [], inGroup).offered.map(({ question }) => question)).not.toContain('eachMentee')
  })
  it('tell what else would serve an open criterion', () => {
    const { offered, further } = questionsFor(packs('S4'), [])
    expect(offered.map(({ question }) => question)).toEqual(['skills', 'openQuestion'])
    expect(further).toContainEqual({ question: 'strategy', serves: ['S4-AC5'] })
    expect(further).toContainEqual({ question: 'menteeResponse', serves: ['S4-AC1'] })
    expect(further.map(({ question }) => question)).not.toContain('skills')
  })
  it('go on asking for S5-AC2 until all kinds of questions and listening are there', () => {
    expect(questions(['S5'], [log({ skills: [fullSkill] })])).toEqual(['skills'])
    const all = (['PROBING_QUESTIONS', 'REFLECTIVE_QUESTIONS', 'ACTIVE_LISTENING'] as const).map((skill) => ({
      ...fullSkill,
      skill,
    }))
    expect(questions(['S5'], [log({ skills: [fullSkill, ...all] })])).toEqual([])
  })
  it('are none where no unit has an open criterion for a log', () => {
    expect(questions([], [])).toEqual([])
  })
})
