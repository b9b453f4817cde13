import type { CaseStudyContent } from '@mentorfolio/domain/answers/case-study'
import type { WrittenAnswer } from '@mentorfolio/domain/answers/written-answer'
import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'
import type { TestPerson } from './people.ts'

/** An answer to the first question about S1-AC1, or more. */
export const answerWords = (more: Partial<WrittenAnswer> = {}): WrittenAnswer => ({
  ...{ criterion: 'S1-AC1', asked: { by: 'SHIPPED', version: 1 }, links: [], policies: [] },
  answers: [{ questionId: 'law', told: { form: 'WHOLE', text: 'The guidance says whom I tell.' } }],
  ...more,
})

/** An answer with something in every place, resting on this session. */
export const allAnswerWords = (sessionId: string): WrittenAnswer =>
  answerWords({
    answers: [
      { questionId: 'law', told: { form: 'WHOLE', text: 'The guidance says whom I tell.' } },
      {
        questionId: 'session',
        told: {
          form: 'STAR',
          stages: {
            SITUATION: 'A mentee asked me to keep something to myself.',
            TASK: 'To say where my promise ends.',
            ACTION: 'I read the clause with them.',
            RESULT: 'They told me all the same.',
          },
        },
      },
    ],
    links: [{ kind: 'SESSION', id: sessionId }],
    policies: [
      { policyId: 'kcsie', name: 'KCSIE', edition: '2025', impact: 'I said at once that I would pass it on.' },
    ],
  })

/** A case study in a few words, or more. */
export const caseStudyWords = (more: Partial<CaseStudyContent> = {}): CaseStudyContent => ({
  ...{ title: 'The long bus ride', from: 'OWN_PRACTICE', relationshipId: null, criteria: ['S1-AC4'], links: [] },
  ...{ background: 'Mentoring at eight, an hour away.', barrier: null, strategy: null, result: null, learnt: null },
  ...more,
})

/** A case study with something in every place, about this relationship. */
export const allCaseStudyWords = (relationshipId: string, sessionId: string): CaseStudyContent =>
  caseStudyWords({
    ...{ relationshipId, barrier: 'The bus came late.', strategy: 'We met at ten.', result: 'No session was missed.' },
    ...{ learnt: 'To ask before I plan.', links: [{ kind: 'SESSION', id: sessionId }] },
  })

const question = { id: 'law', text: 'Which law?', hint: null, suits: 'WHOLE' } as const

/** An answer of this candidate's unit with these words, as it would stand there after they wrote it. */
export const anAnswerOf = async (db: Db, candidate: TestPerson, unitId: string, text: string) => {
  const { id, centreId, portfolioId } = candidate
  const at = '2026-11-13T12:00:00Z'
  const content = {
    ...answerWords({ answers: [{ questionId: 'law', told: { form: 'WHOLE', text } }] }),
    questions: [question],
  }
  return db.mentoringRecord.create({
    data: {
      ...{ id: v7(), kind: 'WRITTEN_ANSWER', centreId, portfolioId, unitId, createdAt: at },
      versions: { create: { version: 1, centreId, content, byPersonId: id, receivedAt: at, effectiveAt: at } },
    },
    select: { id: true },
  })
}

/** A case study of this candidate's unit with these words. */
export const aCaseStudyOf = async (db: Db, candidate: TestPerson, unitId: string, barrier: string) => {
  const { id, centreId, portfolioId } = candidate
  const at = '2026-11-13T12:30:00Z'
  return db.mentoringRecord.create({
    data: {
      ...{ id: v7(), kind: 'CASE_STUDY', centreId, portfolioId, unitId, createdAt: at },
      versions: {
        create: {
          ...{ version: 1, centreId, content: caseStudyWords({ barrier }), byPersonId: id },
          ...{ receivedAt: at, effectiveAt: at },
        },
      },
    },
    select: { id: true },
  })
}
