import { changedDates } from '@mentorfolio/domain/relationships/dates'
import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'
import type { z } from 'zod'
import type { FormDefinition } from '../forms/definition.ts'
import type { Seen } from '../forms/seen.ts'
import { numberIn } from '../forms/written.ts'

/** The form of the dates as its controls are named. */
export type DatesShape = { reviewDueOn: string; endsOn: string; reason: string }

export const datesForm = {
  line: 'PUT /api/relationships/:id/dates',
  schema: changedDates,
  read: (words) => ({
    body: {
      revision: numberIn(words.text('revision')),
      reviewDueOn: words.text('reviewDueOn').trim() || null,
      endsOn: words.text('endsOn').trim() || null,
      reason: words.text('reason'),
    },
  }),
} satisfies FormDefinition<z.infer<typeof changedDates>>

/** The form as it opens. Why they move is said anew each time. */
export const datesShape = ({ reviewDueOn, endsOn }: RelationshipView): DatesShape => ({
  ...{ reviewDueOn: reviewDueOn ?? '', endsOn: endsOn ?? '', reason: '' },
})

export const seenDates = (relationship: RelationshipView): Seen => {
  const { reason: _, ...values } = datesShape(relationship)
  return { revision: relationship.revision, values }
}
