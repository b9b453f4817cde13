import { z } from 'zod'
import { writingRecord } from '../records/write-record.ts'
import { caseStudyContent } from './case-study.ts'
import { writtenAnswer } from './written-answer.ts'

// What is sent when one of these is written: apart from the endpoints, so that a form loads no page's shape.

export const writeAnswer = z.strictObject({ ...writingRecord, answer: writtenAnswer })
export const writeCaseStudy = z.strictObject({ ...writingRecord, study: caseStudyContent })
