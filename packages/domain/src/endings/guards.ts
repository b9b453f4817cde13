import type { Need } from '../cycle/needs.ts'
import type { RelationshipState } from '../cycle/states.ts'
import type { ClosureContent } from './closure.ts'

/** A move of a relationship as its record has it; earliest first where there are several. Instants in UTC. */
export type MoveFact = { action: string; from: RelationshipState; to: RelationshipState; at: string }

/** What closing a relationship asks of its records (docs/cycle.md, 'A relationship'). Instants are ISO, days `YYYY-MM-DD`. */
export type EndingFacts = {
  simulated: boolean
  /** A draft, or signatures are awaited, at first or after a reopening: nothing has begun, and there is nothing to be asked about. */
  notBegun: boolean
  moves: readonly MoveFact[]
  /** Reviews that are not withdrawn: whether each is the final one, and when it was first written. */
  reviews: readonly { final: boolean; at: string }[]
  /** How many sessions wait for their log. */
  toLog: number
  /** Whether a timer runs with them now. */
  running: boolean
  /** The words of the closing; null: there are none. */
  closure: ClosureContent | null
  /** When the mentee answered what was asked of them for the end. */
  feedbackAt: readonly string[]
  /** Days on which they were asked and gave none. */
  attemptedOn: readonly string[]
  /** The days of which a supervisor, who was shown them, confirmed that the mentee was asked and could not be heard. */
  vouchedFor: readonly string[]
}

/**
 * Since when a relationship is what it is now: from its beginning, from its reopening, or from when its ending was put off.
 * A pause ends nothing. Null: it has been so from the start.
 */
export const activeSince = (moves: readonly MoveFact[]): string | null =>
  moves.findLast(({ action }) => action === 'relationship.begin' || action === 'relationship.putOffEnding')?.at ?? null

/** Since when it goes on, whether its ending was put off or not: what is older belongs to an ending before it was reopened. */
export const begunSince = (moves: readonly MoveFact[]): string | null =>
  moves.findLast(({ action }) => action === 'relationship.reopen')?.at ?? null

/**
 * Since when a mentee's word that they want to stop waits for what comes of it: until it is closed, ends early or is handed over, and
 * through every other move. Null: it does not. `stops`: when they said so, earliest first.
 */
export const stopStandsSince = (
  stops: readonly string[],
  moves: readonly Pick<MoveFact, 'to' | 'at'>[],
): string | null => {
  const ended = moves.findLast(({ to }) => to === 'CLOSED' || to === 'ENDED_EARLY' || to === 'TRANSFERRED')?.at ?? null
  return stops.findLast((at) => ended === null || at > ended) ?? null
}

const since = (from: string | null, at: string) => from === null || at >= from

/** Where a paused relationship goes back to. */
const pausedFrom = (moves: readonly MoveFact[]): RelationshipState | null =>
  moves.findLast(({ to }) => to === 'PAUSED')?.from ?? null

/**
 * Which needs of an ending, and of every other move, the records meet (S5-AC3): what the one table asks for is worked out
 * here and nowhere else. Attempts at feedback count on different days; in the place of an answer they need the word of a
 * supervisor who was shown these very days.
 */
export const endingNeeds = (facts: EndingFacts): Need[] => {
  const { moves, reviews, closure, simulated } = facts
  const active = activeSince(moves)
  const begun = begunSince(moves)
  const attempts = new Set(facts.attemptedOn.filter((on) => since(begun?.slice(0, 10) ?? null, on)))
  const vouchedFor = facts.vouchedFor.filter((on, at, all) => attempts.has(on) && all.indexOf(on) === at)
  const from = pausedFrom(moves)
  const holds: [Need, boolean][] = [
    ['simulated', simulated],
    ['finalReview', reviews.some(({ final, at }) => final && since(active, at))],
    ['noSessionAwaitsLog', facts.toLog === 0 && !facts.running],
    ['plannedEnding', closure?.ending != null],
    ['signposting', (closure?.signposting.length ?? 0) > 0],
    ['signpostingNotNeeded', closure?.notNeeded != null],
    ['menteeFeedback', facts.feedbackAt.some((at) => since(begun, at))],
    ['feedbackAttempted', attempts.size > 0],
    ['feedbackTriedTwice', vouchedFor.length > 1],
    ['notBegun', facts.notBegun],
    ['pausedFromActive', from === 'ACTIVE'],
    ['pausedFromClosing', from === 'CLOSING'],
  ]
  return holds.filter(([, held]) => held).map(([need]) => need)
}
