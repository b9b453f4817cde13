import type { writeClosureEndpoint } from '@mentorfolio/domain/endings/endings.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Tx } from '../database/client.ts'
import { idTaken } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { writeRecord } from '../portfolio/records/write-record.ts'
import { closureOf, factsOf, loadToMove } from './ending-row.ts'
import { endingNow } from './present-ending.ts'

/** Writes how the relationship ends. There is one closing at a time: who writes another meanwhile is shown what is there. */
export const writeClosure = async (tx: Tx, asked: AskedToWrite<typeof writeClosureEndpoint>) => {
  const { params, body, now } = asked
  const { row, roles, by } = await loadToMove(tx, asked.by, params.id)
  mustBeAllowed(roles, 'closure.record', factsOf(row, now))
  const before = closureOf(row)
  if (before && before.id !== params.recordId && body.revision === 0) throw idTaken()
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
