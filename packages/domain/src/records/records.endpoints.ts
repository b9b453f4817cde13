import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { besideView } from './beside-view.ts'
import { withdrawRecord } from './write-record.ts'

export const viewBesideEndpoint = endpoint({
  method: 'GET',
  path: '/api/relationships/:id/records',
  action: 'mentoringRecord.view',
  summary: 'Referrals, contacts and supervision of a relationship, as far as the reader may see them',
  params: z.strictObject({ id: id() }),
  response: besideView,
})

export const withdrawBesideEndpoint = endpoint({
  method: 'POST',
  path: '/api/relationships/:id/records/:recordId/withdraw',
  action: 'mentoringRecord.withdraw',
  summary: 'Withdraw a referral, a contact or supervision with a reason: it stays readable (candidate)',
  params: z.strictObject({ id: id(), recordId: id() }),
  body: withdrawRecord,
  response: besideView,
})
