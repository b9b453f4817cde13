import type { FieldError } from '../http/problem.ts'
import type { ReviewWords } from './review.ts'

/**
 * Every goal that is not dropped is looked at again, or says why not (S3-LO4): those that a review leaves out, each by its
 * name; and goals that are not this mentee's, or were dropped meanwhile.
 */
export const goalsLeftOut = (
  review: Pick<ReviewWords, 'goals' | 'milestones'>,
  live: readonly { id: string; title: string }[],
): FieldError[] => {
  const ids = new Set(live.map(({ id }) => id))
  const reviewed = new Set(review.goals.map(({ goalId }) => goalId))
  return [
    ...live
      .filter(({ id }) => !reviewed.has(id))
      .map(({ title }) => ({ field: 'goals', message: `Score ‘${title}’, or say why there is no score` })),
    ...review.goals.flatMap(({ goalId }, index) =>
      ids.has(goalId)
        ? []
        : [{ field: `goals.${index}.score`, message: 'This goal was dropped meanwhile: reload the page' }],
    ),
    ...review.milestones.flatMap(({ goalId }, index) =>
      ids.has(goalId)
        ? []
        : [{ field: `milestones.${index}.met`, message: 'This goal was dropped meanwhile: reload the page' }],
    ),
  ]
}
