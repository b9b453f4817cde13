import { isOver } from '../cycle/is-over.ts'
import type { Need } from '../cycle/needs.ts'
import type { ClosureContent } from './closure.ts'
import { pausedFrom, resuming } from './resuming.ts'
import { isSignposted } from './signposted.ts'
import { feedbackNow, finalReviewOf, type MoveFact } from './what-counts.ts'

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
  /** Days on which they were asked and gave none, as far as they count for this ending (`attemptsCountFrom`). */
  attemptedOn: readonly string[]
  /** The days of which a supervisor, who was shown them, confirmed that the mentee was asked and could not be heard. */
  vouchedFor: readonly string[]
}

/**
 * Since when a mentee's word that they want to stop waits for what comes of it: until it is closed, ends early or is handed over, and
 * through every other move. Null: it does not. `stops`: when they said so, earliest first.
 */
export const stopStandsSince = (
  stops: readonly string[],
  moves: readonly Pick<MoveFact, 'to' | 'at'>[],
): string | null => {
  const ended = moves.findLast(({ to }) => isOver(to))?.at ?? null
  return stops.findLast((at) => ended === null || at > ended) ?? null
}

/**
 * Which needs of an ending, and of every other move, the records meet (S5-AC3): what the one table asks for is worked out
 * here and nowhere else. Attempts at feedback count on different days; in the place of an answer they need the word of a
 * supervisor who was shown these very days.
 */
export const endingNeeds = (facts: EndingFacts): Need[] => {
  const { moves, reviews, closure, simulated } = facts
  const attempts = new Set(facts.attemptedOn)
  const vouchedFor = facts.vouchedFor.filter((on, at, all) => attempts.has(on) && all.indexOf(on) === at)
  const from = pausedFrom(moves)
  const holds: [Need, boolean][] = [
    ['simulated', simulated],
    ['finalReview', finalReviewOf(reviews, moves) !== undefined],
    ['noSessionAwaitsLog', facts.toLog === 0 && !facts.running],
    ['plannedEnding', closure?.ending != null],
    ['signposting', closure !== null && isSignposted(closure)],
    ['signpostingNotNeeded', closure?.notNeeded != null],
    ['menteeFeedback', feedbackNow(facts.feedbackAt, moves).length > 0],
    ['feedbackAttempted', attempts.size > 0],
    ['feedbackTriedTwice', vouchedFor.length > 1],
    ['notBegun', facts.notBegun],
  ]
  return [...holds.filter(([, held]) => held).map(([need]) => need), ...(from ? [resuming[from].need] : [])]
}
