import type { reopenEndpoint } from '@mentorfolio/domain/endings/endings.endpoints'
import { v7 } from 'uuid'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { invalid } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { type EndingRow, factsOf, heldToBegin, loadToMove } from './ending-row.ts'
import { move } from './move.ts'
import { endingNow } from './present-ending.ts'

/**
 * Opens a relationship again that was closed or ended early. What both signed before is history: a next version with the same
 * words waits for both, and in force is nothing until they have signed it.
 */
export const reopen = async (tx: Tx, asked: AskedToWrite<typeof reopenEndpoint>) => {
  const { params, body, now } = asked
  const { row: found, by } = await loadToMove(tx, asked.by, params.id)
  const { row, roles } = await heldToBegin(tx, by, found, found.portfolio.person.id)
  await move(tx, asked, {
    ...{ action: 'relationship.reopen', row, roles, by, saw: body.revision, reason: body.reason },
    facts: factsOf(row, now, ['reason']),
  })
  await offerAnew(tx, row, { userId: by.userId, now })
  return endingNow(tx, { by, now }, row.id)
}

/** What whoever signs anew reads of it. Why the centre opened it again is for the portfolio's readers, and not theirs. */
const reason =
  'The mentoring begins again. The agreement says what it said before, and holds once both have signed it anew.'

/** The latest version's words as the next version, offered: signatures under the old one do not count any more. */
const offerAnew = async (
  tx: Tx,
  { id: relationshipId, centreId, portfolioId, moves }: EndingRow,
  { userId, now }: { userId: string; now: Date },
) => {
  const latest = await tx.agreement.findFirst({ where: { relationshipId }, orderBy: { version: 'desc' } })
  // A draft that was ended was never offered to anybody, and nobody could go on from there.
  if (!latest || moves.findLast(({ action }) => action === 'relationship.endEarly')?.from === 'DRAFT')
    throw invalid([{ field: 'reason', message: 'Nothing was agreed with them yet: add the mentee anew instead' }])
  const { clauses, templateId } = latest
  const version = latest.version + 1
  const id = v7()
  await tx.agreement.create({
    data: {
      ...{ id, centreId, relationshipId, version, templateId, reason, offeredAt: now, createdAt: now },
      clauses: clauses ?? [],
    },
  })
  await appendEvent(tx, {
    ...{ chainId: portfolioId, centreId, userId, at: now, action: 'agreement.revise' },
    ...{ subjectKind: 'agreement', subjectId: id, revision: version, fields: { clauses, reason } },
  })
}
