import type { withdrawAdaptationEndpoint } from '@mentorfolio/domain/adaptations/adaptations.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { withdrawRecord } from '../portfolio/records/write-record.ts'
import { loadAdaptations } from './load-adaptations.ts'
import { adaptationFacts, presentAdaptations } from './present-adaptations.ts'

/** Withdraws a recorded change, with the reason: it stays readable, and no chain goes through it any more. */
export const withdrawAdaptation = async (tx: Tx, asked: AskedToWrite<typeof withdrawAdaptationEndpoint>) => {
  const { params, body, by } = asked
  const { row, roles } = await loadAdaptations(tx, by, params.id)
  mustBeAllowed(roles, 'mentoringRecord.withdraw', { ...adaptationFacts(row), met: ['notFrozen', 'reason'] })
  if (!row.records.some(({ id }) => id === params.recordId)) throw notFound()
  const after = async () => {
    const { row: now } = await loadAdaptations(tx, by, params.id)
    return presentAdaptations(now, roles)
  }
  await withdrawRecord(tx, asked, {
    ...{ id: params.recordId, place: row, saw: body.revision, reason: body.reason, current: after },
  })
  return { centreId: row.centreId, body: await after() }
}
