import { attemptsBeginOn } from '@mentorfolio/domain/endings/what-counts'
import { invalid } from '../../http/problem-error.ts'

/** What to do about an attempt at feedback from before there was anything to ask about. */
export const sinceItBegan = 'Choose a day since the mentoring began'

/**
 * Nobody was asked how the mentoring was before there was any: an attempt at feedback is of the first day on which the relationship
 * was in force, or later (docs/cycle.md); else 400. `inForce`: earliest first; practice was never in force.
 */
export const mustBeSinceFirstInForce = (
  { inForce: [first] }: { inForce: readonly { start: Date }[] },
  { on, zone, field }: { on: string; zone: string; field: string },
) => {
  if (on < (attemptsBeginOn(first?.start, zone) ?? '')) throw invalid([{ field, message: sinceItBegan }])
}
