import type { FieldError } from '../http/problem.ts'

type Days<Field extends string> = Readonly<Record<Field, string | null>>

/** What to do about a day that was over when it was written. */
export const todayOrLater = 'Choose today or a day that is still to come'

/**
 * Which of these days were over already on the day they were written, `today`, by the clock of the centre; days as
 * `YYYY-MM-DD`. One that stood there `before` is nobody's slip: it came and went.
 */
export const daysGone = <Field extends string>(
  days: Days<Field>,
  today: string,
  before?: Partial<Days<NoInfer<Field>>>,
): FieldError[] =>
  (Object.keys(days) as Field[])
    .filter((field) => days[field] !== null && days[field] < today && days[field] !== before?.[field])
    .map((field) => ({ field, message: todayOrLater }))
