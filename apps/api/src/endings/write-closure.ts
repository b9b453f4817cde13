import type { writeClosureEndpoint } from '@mentorfolio/domain/endings/endings.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Tx } from '../database/client.ts'
import { idTaken, ProblemError } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { writeRecord } from '../portfolio/records/write-record.ts'
import { closureOf, type EndingRow, factsOf, loadToMove } from './ending-row.ts'
import { endingNow } from './present-ending.ts'

/** A closing of this relationship from before it was opened again: history, in which nothing is written any more. */
const isHistory = async (tx: Tx, row: EndingRow, recordId: string) =>
  recordId !== closureOf(row)?.id &&
  (await tx.mentoringRecord.count({ where: { id: recordId, relationshipId: row.id, kind: 'CLOSURE' } })) > 0

const openedSince = () =>
  new ProblemError('wrong-state', 'This cannot be done now', {
    because: 'WRONG_STATE',
    detail: 'It was opened again since: how it ends is written anew.',
  })

/**
 * Writes how the relationship ends. There is one closing at a time: who writes another meanwhile is told that it is there already
 * (409 id-taken); who writes into one from before it was opened again, that it has moved on (409 wrong-state).
 */
export const writeClosure = async (tx: Tx, asked: AskedToWrite<typeof writeClosureEndpoint>) => {
  const { params, body, now } = asked
  const { row, roles, by } = await loadToMove(tx, asked.by, params.id)
  mustBeAllowed(roles, 'closure.record', factsOf(row, now))
  const before = closureOf(row)
  if (before && before.id !== params.recordId && body.revision === 0) throw idTaken()
  if (await isHistory(tx, row, params.recordId)) throw openedSince()
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
