import type { withdrawBesideEndpoint } from '@mentorfolio/domain/records/records.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { besideRecordsOf, loadBeside } from '../portfolio/records/load-beside.ts'
import { besideFacts } from '../portfolio/records/present-beside.ts'
import { besideNow } from '../portfolio/records/write-beside.ts'
import { withdrawRecord } from '../portfolio/records/write-record.ts'

/** Withdraws a referral, a contact or supervision of this relationship. What else is recorded of it has its own page. */
export const withdrawBeside = async (tx: Tx, asked: AskedToWrite<typeof withdrawBesideEndpoint>) => {
  const { params, body, by } = asked
  const { row, roles } = await loadBeside(tx, by, params.id)
  mustBeAllowed(roles, 'mentoringRecord.withdraw', besideFacts(row, true))
  const record = (await besideRecordsOf(tx, row)).find(({ id }) => id === params.recordId)
  if (!record) throw notFound()
  const isMadeAlready = record.revision === body.revision + 1 && record.withdrawnBecause === body.reason
  if (!isMadeAlready)
    await withdrawRecord(tx, asked, {
      ...{ id: record.id, place: row, saw: body.revision, reason: body.reason },
      current: async () => (await besideNow(tx, by, row.id)).body,
    })
  return besideNow(tx, by, row.id)
}
