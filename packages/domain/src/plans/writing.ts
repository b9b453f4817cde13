import { z } from 'zod'
import { optionalText } from '../fields/text.ts'
import { sawRecord } from '../records/write-record.ts'
import { mentoringPlanContent } from './mentoring-plan.ts'

/** A version of the plan; from the second on it says why it changed (S3-MP4). */
export const writePlan = z
  .strictObject({ revision: sawRecord(), reason: optionalText(1_000), plan: mentoringPlanContent })
  .refine(({ revision, reason }) => revision === 0 || reason !== null, {
    path: ['reason'],
    error: 'Write why the plan changes',
  })
