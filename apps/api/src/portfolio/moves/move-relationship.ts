import type { RelationshipState } from '@mentorfolio/domain/cycle/states'
import type { MoveAction } from '@mentorfolio/domain/endings/move-actions'
import { v7 } from 'uuid'
import { appendEvent } from '../../audit/append-event.ts'
import type { Tx } from '../../database/client.ts'
import type { WrittenTimes } from '../../http/written.ts'

/** A relationship whose row is held until the transaction ends. */
export type Held = {
  id: string
  centreId: string
  portfolioId: string
  state: RelationshipState
  simulated: boolean
}

type Move = {
  action: MoveAction
  /** The state that follows, as the one table says. */
  to: RelationshipState
  reason?: string | null
  /** Of a pause: seals its reason for the safeguarding desk alone, under the move's id. */
  seal?: (id: string) => string
  /** Who did it: the account for the chain, null where nobody is to be named there; the person for the record. */
  userId: string | null
  byPersonId: string | null
  times: WrittenTimes
  now: Date
  fields?: Record<string, unknown>
}

const over: ReadonlySet<RelationshipState> = new Set(['CLOSED', 'ENDED_EARLY', 'TRANSFERRED', 'PAUSED'])

/**
 * Moves a held relationship from state to state, as its caller decided by the one table: the record of the move, what is in
 * force (docs/hours.md, rule 4), and one event in the portfolio's chain. What is in force ends with an ending or a pause, and
 * comes back with the end of a pause. Throws nothing: whoever else moves it waits for the row.
 */
export const moveRelationship = async (tx: Tx, held: Held, move: Move): Promise<void> => {
  const { id: relationshipId, centreId, portfolioId, state: from, simulated } = held
  const { action, to, reason = null, seal, userId, byPersonId, times, now, fields = {} } = move
  const { revision } = await tx.relationship.update({
    where: { id: relationshipId },
    data: { state: to, revision: { increment: 1 } },
  })
  if (over.has(to)) await endInForce(tx, relationshipId, times.effectiveAt)
  // Practice counts nothing, and so nothing comes into force.
  if (from === 'PAUSED' && !simulated)
    await tx.inForcePeriod.create({ data: { id: v7(), centreId, relationshipId, start: now } })
  const id = v7()
  const sealedReason = seal?.(id) ?? null
  await tx.relationshipMove.create({
    data: { id, centreId, relationshipId, action, from, to, reason, sealedReason, byPersonId, ...times },
  })
  await appendEvent(tx, {
    ...{ chainId: portfolioId, centreId, userId, at: now, action },
    ...{ subjectKind: 'relationship', subjectId: relationshipId, revision },
    fields: { state: to, ...(reason === null ? {} : { reason }), ...fields },
  })
}

/** What is in force ends then: never before it began, which another device may have written at a later minute. */
const endInForce = async (tx: Tx, relationshipId: string, at: Date) => {
  const open = await tx.inForcePeriod.findMany({
    where: { relationshipId, end: null },
    select: { id: true, start: true },
  })
  for (const { id, start } of open)
    await tx.inForcePeriod.update({ where: { id }, data: { end: at < start ? start : at } })
}
