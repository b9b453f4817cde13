import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import { invalid } from '../../http/problem-error.ts'

type Since = { inForce: readonly { start: Date }[] }
type Told = { on: string; zone: string; field: string }

/**
 * Nobody was asked how the mentoring was before there was any: an attempt at feedback is of the first day on which the relationship
 * was in force, or later (docs/cycle.md). `inForce`: earliest first; practice was never in force.
 */
export const mustBeSinceFirstInForce = ({ inForce: [first] }: Since, { on, zone, field }: Told) => {
  if (first && on < dayAt(first.start, zone))
    throw invalid([{ field, message: 'Choose a day since the mentoring began' }])
}
