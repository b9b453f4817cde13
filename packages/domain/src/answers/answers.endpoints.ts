import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { withdrawRecord } from '../records/write-record.ts'
import { answerRecord, answersView, caseStudyRecord } from './answer-views.ts'
import { writeAnswer, writeCaseStudy } from './writing.ts'

const params = z.strictObject({ id: id() })
const ofRecord = z.strictObject({ id: id(), recordId: id() })

export const answersEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/answers',
  action: 'portfolioUnit.view',
  summary: 'A unit’s written answers and case studies, its criteria, and what is asked about them now',
  params,
  response: answersView,
})

/** The browser makes the id; `revision` 0 makes the record, any other writes its next version. */
export const writeAnswerEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/answers/:recordId',
  action: 'answer.write',
  summary: 'Answer a criterion in words: the answer keeps the questions as they were asked',
  params: ofRecord,
  body: writeAnswer,
  response: answerRecord,
})

export const writeCaseStudyEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/case-studies/:recordId',
  action: 'answer.write',
  summary: 'Write a case study: a new version, the earlier ones are kept',
  params: ofRecord,
  body: writeCaseStudy,
  response: caseStudyRecord,
})

export const withdrawAnswerEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/answers/:recordId/withdraw',
  action: 'answer.write',
  summary: 'Withdraw a written answer or a case study, with the reason: it stays in the record',
  params: ofRecord,
  body: withdrawRecord,
  response: z.union([answerRecord, caseStudyRecord]),
})
