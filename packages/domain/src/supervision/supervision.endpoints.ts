import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { besideView } from '../records/beside-view.ts'
import { writingRecord } from '../records/write-record.ts'
import { supervision } from './supervision.ts'

export const writeSupervision = z.strictObject({ ...writingRecord, supervision })

export const writeSupervisionEndpoint = endpoint({
  method: 'PUT',
  path: '/api/relationships/:id/supervision/:recordId',
  action: 'supervision.record',
  summary: 'Record supervision of the mentoring, or write its next version (candidate)',
  params: z.strictObject({ id: id(), recordId: id() }),
  body: writeSupervision,
  response: besideView,
})
