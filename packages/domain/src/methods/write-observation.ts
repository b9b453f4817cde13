import { z } from 'zod'
import { writingRecord } from '../records/write-record.ts'
import { observationContent } from './observation.ts'

/** What its form sends. Apart from the endpoints, so that the form loads no more than it judges by. */
export const writeObservation = z.strictObject({ ...writingRecord, observation: observationContent })
