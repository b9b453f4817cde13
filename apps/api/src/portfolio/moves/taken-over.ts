import { stopStandsSince } from '@mentorfolio/domain/endings/guards'
import type { TakenOver } from '@mentorfolio/domain/endings/taken-over'
import type { MoveFact } from '@mentorfolio/domain/endings/what-counts'
import type { Tx } from '../../database/client.ts'
import { moveFacts, movesMade } from './move-facts.ts'
import { movesAndStops } from './present-moves.ts'

type Queries = Pick<Tx, 'relationship'>

type Before = { stops: string[]; moves: MoveFact[] }

/** What was said of stopping, and how it moved, with every mentor before, from the first on. */
const before = async (db: Queries, id: string): Promise<Before> => {
  const { stopRequests, moves, continuesId } = await db.relationship.findUniqueOrThrow({
    where: { id },
    select: {
      continuesId: true,
      moves: movesMade,
      stopRequests: { select: { at: true }, orderBy: movesAndStops.stopRequests.orderBy },
    },
  })
  const first = continuesId === null ? { stops: [], moves: [] } : await before(db, continuesId)
  return {
    stops: [...first.stops, ...stopRequests.map(({ at }) => at.toISOString())],
    moves: [...first.moves, ...moveFacts(moves)],
  }
}

/**
 * What goes along with a mentee who was handed over, however often: no record, but that they want to stop is theirs to have heard,
 * as it stood until the hand-over itself.
 */
export const takenOverFrom = async (
  db: Queries,
  { continuesId, createdAt }: { continuesId: string | null; createdAt: Date },
): Promise<TakenOver | null> => {
  if (continuesId === null) return null
  const { stops, moves } = await before(db, continuesId)
  const stoodSince = stopStandsSince(
    stops,
    moves.filter(({ to }) => to !== 'TRANSFERRED'),
  )
  return { at: createdAt.toISOString(), wantedToStop: stoodSince !== null }
}
