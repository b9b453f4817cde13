import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import type { FieldError } from '@mentorfolio/domain/http/problem'
import { invalid } from '../../http/problem-error.ts'

type Since = { inForce: readonly { start: Date }[] }
type Told = { on: string; zone: string; field: string }

/**
 * Nobody was asked how the mentoring was before there was any: an attempt at feedback is of the first day on which the relationship
 * was in force, or later (docs/cycle.md). `inForce`: earliest first; practice was never in force.
 */
export const beforeFirstInForce = ({ inForce: [first] }: Since, { on, zone, field }: Told): FieldError[] =>
  first && on < dayAt(first.start, zone) ? [{ field, message: 'Choose a day since the mentoring began' }] : []

/** The same, thrown. */
export const mustBeSinceFirstInForce = (row: Since, told: Told) => {
  const amiss = beforeFirstInForce(row, told)
  if (amiss.length > 0) throw invalid(amiss)
}
