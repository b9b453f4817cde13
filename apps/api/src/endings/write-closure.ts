import type { writeClosureEndpoint } from '@mentorfolio/domain/endings/endings.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Tx } from '../database/client.ts'
import { idTaken } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { writeRecord } from '../portfolio/records/write-record.ts'
import { closureOf, type EndingRow, factsOf, loadToMove } from './ending-row.ts'
import { endingNow } from './present-ending.ts'

/** A closing of this relationship from before it was opened again: history, in which nothing is written any more. */
const isHistory = async (tx: Tx, row: EndingRow, recordId: string) =>
  recordId !== closureOf(row)?.id &&
  (await tx.mentoringRecord.count({ where: { id: recordId, relationshipId: row.id, kind: 'CLOSURE' } })) > 0

/**
 * Writes how the relationship ends. There is one closing at a time: who writes another meanwhile, or into one from before it was
 * opened again, is told that the id is taken (409).
 */
export const writeClosure = async (tx: Tx, asked: AskedToWrite<typeof writeClosureEndpoint>) => {
  const { params, body, now } = asked
  const { row, roles, by } = await loadToMove(tx, asked.by, params.id)
  mustBeAllowed(roles, 'closure.record', factsOf(row, now))
  const before = closureOf(row)
  if (before && before.id !== params.recordId && body.revision === 0) throw idTaken()
  if (await isHistory(tx, row, params.recordId)) throw idTaken()
  const current = async () => (await endingNow(tx, { by, now }, row.id)).body
  await writeRecord(tx, asked, {
    ...{ id: params.recordId, kind: 'CLOSURE', action: 'closure.record', portfolio: row.portfolio },
    place: placeOf(row),
    ...{ saw: body.revision, content: body.closure, reason: body.reason, current },
  })
  return endingNow(tx, { by, now }, row.id)
}

/** Where records of an ending belong. */
export const placeOf = ({ id, centreId, portfolioId }: { id: string; centreId: string; portfolioId: string }) => ({
  ...{ centreId, portfolioId, relationshipId: id, sessionId: null, unitId: null },
})
