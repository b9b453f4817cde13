import type { FieldError } from '../http/problem.ts'
import { reviewBeforeEnding } from '../relationships/dates.ts'

/** A plan's next review lies on or before the day on which the relationship is to end; null: no such day is agreed. */
export const afterTheEnding = (plan: { reviewOn: string }, { endsOn }: { endsOn: string | null }): FieldError[] =>
  endsOn !== null && plan.reviewOn > endsOn ? [{ field: 'reviewOn', message: reviewBeforeEnding }] : []
