import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { besideView } from '../records/beside-view.ts'
import { writingRecord } from '../records/write-record.ts'
import { referral } from './referral.ts'

export const writeReferral = z.strictObject({ ...writingRecord, referral })

export const writeReferralEndpoint = endpoint({
  method: 'PUT',
  path: '/api/relationships/:id/referrals/:recordId',
  action: 'referral.record',
  summary: 'Record a referral, or write its next version (candidate)',
  params: z.strictObject({ id: id(), recordId: id() }),
  body: writeReferral,
  response: besideView,
})
