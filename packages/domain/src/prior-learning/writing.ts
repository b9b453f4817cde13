import { z } from 'zod'
import { writingRecord } from '../records/write-record.ts'
import { priorLearning } from './prior-learning.ts'

/** A claim of prior learning, or its next version: what was decided of the one before is decided anew. */
export const writePriorLearning = z.strictObject({ ...writingRecord, learning: priorLearning })
