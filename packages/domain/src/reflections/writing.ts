import { z } from 'zod'
import { writingRecord } from '../records/write-record.ts'
import { cpdPlanContent } from './cpd-plan.ts'
import { reflectionContent } from './reflection.ts'
import { selfReviewContent } from './self-review.ts'
import { summaryContent } from './summary.ts'

// What is sent when one of these is written: apart from the endpoints, so that a form loads no page's shape.

export const writeReflection = z.strictObject({ ...writingRecord, reflection: reflectionContent })
export const writeSummary = z.strictObject({ ...writingRecord, summary: summaryContent })
export const writeSelfReview = z.strictObject({ ...writingRecord, review: selfReviewContent })
export const writeCpdPlan = z.strictObject({ ...writingRecord, plan: cpdPlanContent })
