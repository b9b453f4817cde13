import type { CriterionInReview, ReviewView } from '@mentorfolio/domain/judging/review-view'
import type { Item } from '../outbox/item.ts'

export type WaitingJudgement = Extract<
  Item,
  { line: 'PUT /api/units/:id/submissions/:submissionId/judgements/:judgementId' }
>

/** What was judged on this device of a submission and the server does not have yet, in the order in which it goes. */
export const judgementsOf = (items: readonly Item[], submissionId: string): WaitingJudgement[] =>
  items.filter(
    (item): item is WaitingJudgement =>
      item.line === 'PUT /api/units/:id/submissions/:submissionId/judgements/:judgementId' &&
      item.input.params.submissionId === submissionId,
  )

/** A criterion after a judgement that waits: as the server will have it, unless another judged it meanwhile. */
const after = (criterion: CriterionInReview, { input: { body }, writtenAt }: WaitingJudgement): CriterionInReview => {
  const saw = body.criteria.find(({ id }) => id === criterion.id)
  if (saw?.version !== criterion.judgement.version) return criterion
  const { outcome, feedback, methods, opened } = body
  const judgement = { version: saw.version + 1, outcome, feedback, methods, opened, byName: null, at: writtenAt }
  return { ...criterion, judgement }
}

export const reviewWith = (view: ReviewView, items: readonly Item[]): ReviewView => {
  const waiting = judgementsOf(items, view.submission.id)
  return { ...view, criteria: view.criteria.map((each) => waiting.reduce(after, each)) }
}

/** Criteria of which something waits on this device. */
export const waitingCriteria = (items: readonly Item[], submissionId: string): string[] =>
  judgementsOf(items, submissionId).flatMap(({ input: { body } }) => body.criteria.map(({ id }) => id))
