import { isOver } from '@mentorfolio/domain/cycle/is-over'
import type { RelationshipState } from '@mentorfolio/domain/cycle/states'
import type { MoveAction } from '@mentorfolio/domain/endings/move-actions'
import { heldStates } from '@mentorfolio/domain/sessions/took-place'
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
  /** Where something refers to it. */
  id?: string
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

/** From where a pause takes what is in force: its end brings it back there. */
const wasInForce: ReadonlySet<RelationshipState> = new Set(['ACTIVE', 'CLOSING'])

/**
 * Moves a held relationship from state to state, as its caller decided by the one table: the record of the move, what is in
 * force (docs/hours.md, rule 4), and one event in the portfolio's chain. What is in force ends with an ending or a pause, and
 * comes back with the end of a pause. Throws nothing: whoever else moves it waits for the row.
 */
export const moveRelationship = async (tx: Tx, held: Held, move: Move): Promise<void> => {
  const { id: relationshipId, centreId, portfolioId, state: from, simulated } = held
  const { id = v7(), action, to, reason = null, seal, userId, byPersonId, now, fields = {} } = move
  const times = endsWhatIsInForce(to) ? await afterTheLastMeeting(tx, relationshipId, move.times) : move.times
  const { revision } = await tx.relationship.update({
    where: { id: relationshipId },
    data: { state: to, revision: { increment: 1 } },
  })
  if (endsWhatIsInForce(to)) await endInForce(tx, relationshipId, times.effectiveAt)
  // Practice counts nothing, and so nothing comes into force.
  if (from === 'PAUSED' && wasInForce.has(to) && !simulated)
    await tx.inForcePeriod.create({ data: { id: v7(), centreId, relationshipId, start: now } })
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

/** No time counts from then on: the mentoring is over, or the centre has paused it. */
const endsWhatIsInForce = (to: RelationshipState) => isOver(to) || to === 'PAUSED'

/**
 * When it ended: as the device says that pressed it, unless a meeting with them went on after that minute by what is kept
 * already. Then the device was not the last to know, and the receipt counts, so that no ending takes minutes away unseen
 * (docs/hours.md, 'Writing offline').
 */
const afterTheLastMeeting = async (tx: Tx, relationshipId: string, times: WrittenTimes): Promise<WrittenTimes> => {
  const { effectiveAt, receivedAt } = times
  const later = await tx.mentoringSession.findFirst({
    where: {
      attendance: { some: { relationshipId, OR: [{ attended: null }, { attended: true }] } },
      OR: [
        { status: { in: [...heldStates] }, end: { gt: effectiveAt } },
        { status: 'PLANNED', startedAt: { not: null } },
      ],
    },
    select: { id: true },
  })
  return later ? { ...times, effectiveAt: receivedAt } : times
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
