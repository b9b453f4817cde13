import type { MoveFact } from '@mentorfolio/domain/endings/what-counts'
import type { Prisma } from '../../database/client.ts'

/** What of a relationship's moves the rules of its ending ask, earliest first. */
export const movesMade = {
  select: { action: true, from: true, to: true, receivedAt: true },
  orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
} as const satisfies Prisma.Relationship$movesArgs

type Made = Prisma.RelationshipMoveGetPayload<{ select: typeof movesMade.select }>

/** The moves as those rules take them: each when it was received, which is when it took effect for everybody else. */
export const moveFacts = (moves: readonly Made[]): MoveFact[] =>
  moves.map(({ action, from, to, receivedAt }) => ({ action, from, to, at: receivedAt.toISOString() }))
