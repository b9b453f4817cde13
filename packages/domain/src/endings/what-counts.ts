import { dayAt } from '../calendar/local-times.ts'
import type { RelationshipState } from '../cycle/states.ts'

/** A move of a relationship as its record has it; earliest first where there are several. Instants in UTC. */
export type MoveFact = { action: string; from: RelationshipState; to: RelationshipState; at: string }

type Moves = readonly Pick<MoveFact, 'action' | 'at'>[]

const since = (from: string | null, at: string) => from === null || at >= from

/**
 * Since when a relationship is what it is now: from its beginning, from its reopening, or from when its ending was put off.
 * A pause ends nothing. Null: it has been so from the start.
 */
const activeSince = (moves: Moves): string | null =>
  moves.findLast(({ action }) => action === 'relationship.begin' || action === 'relationship.putOffEnding')?.at ?? null

/** Since when it goes on, whether its ending was put off or not: what is older belongs to an ending before it was reopened. */
const begunSince = (moves: Moves): string | null =>
  moves.findLast(({ action }) => action === 'relationship.reopen')?.at ?? null

/** The final review that counts, of reviews that stand, earliest first: it was written since the relationship last became active. */
export const finalReviewOf = <Review extends { final: boolean; at: string }>(
  reviews: readonly Review[],
  moves: Moves,
): Review | undefined => {
  const from = activeSince(moves)
  return reviews.findLast(({ final, at }) => final && since(from, at))
}

/** The closing that is written now, of those that stand, earliest first: one from before a reopening is history. */
export const closingNow = <Closing extends { createdAt: Date }>(
  closings: readonly Closing[],
  moves: Moves,
): Closing | undefined => {
  const from = begunSince(moves)
  return closings.findLast(({ createdAt }) => since(from, createdAt.toISOString()))
}

/** Closings of before it was opened again, of those that stand, earliest first, each with when it was: history that is read, and not written. */
export const closingsBefore = <Closing extends { createdAt: Date }>(
  closings: readonly Closing[],
  moves: Moves,
): { closing: Closing; until: string }[] =>
  closings.flatMap((closing) => {
    const made = closing.createdAt.toISOString()
    const reopened = moves.find(({ action, at }) => action === 'relationship.reopen' && at > made)
    return reopened ? [{ closing, until: reopened.at }] : []
  })

/** Which answers of the mentee count for the ending that is written now: those since it was last reopened. ISO, UTC. */
export const feedbackNow = (answeredAt: readonly string[], moves: Moves): string[] => {
  const from = begunSince(moves)
  return answeredAt.filter((at) => since(from, at))
}

/**
 * The first day of which an attempt at feedback can be recorded at all: that on which the relationship came into force first, on
 * the centre's clock. Null: it never did, as practice never does.
 */
export const attemptsBeginOn = (firstInForce: Date | undefined, zone: string): string | null =>
  firstInForce ? dayAt(firstInForce, zone) : null

/** The first day of which an attempt counts for the ending that is written now: that of its reopening, if it was reopened. */
export const attemptsCountFrom = (
  { firstInForce, moves }: { firstInForce: Date | undefined; moves: Moves },
  zone: string,
): string | null => {
  const reopened = begunSince(moves)
  return reopened === null ? attemptsBeginOn(firstInForce, zone) : dayAt(new Date(reopened), zone)
}
