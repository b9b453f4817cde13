import type { ReviewContent } from './review.ts'

type AnyReview = { id: string; content: ReviewContent | null; withdrawn: unknown }

/** A goal as one review looked at it. `on` is `YYYY-MM-DD`. */
export type GoalAtReview = {
  reviewId: string
  on: string
  score: number | null
  words: string | null
  milestones: ReviewContent['milestones']
}

/** What each review said of a goal, the earliest day first: how far it went (S3-LO4). Withdrawn ones say nothing. */
export const goalAtReviews = (reviews: readonly AnyReview[], goalId: string): GoalAtReview[] =>
  reviews
    .flatMap(({ id, content, withdrawn }) => {
      const goal = content?.goals.find((each) => each.goalId === goalId)
      if (!content || !goal || withdrawn !== null) return []
      const { score, words } = goal
      const milestones = content.milestones.filter((each) => each.goalId === goalId)
      return [{ reviewId: id, on: content.on, score, words, milestones }]
    })
    .toSorted((a, b) => a.on.localeCompare(b.on))

/** The last number that a goal was given at a review before that of the day `on`; null: at none. */
export const scoreBefore = (reviews: readonly GoalAtReview[], on: string): { on: string; score: number } | null => {
  const earlier = reviews.findLast((each) => each.on < on && each.score !== null)
  return earlier && earlier.score !== null ? { on: earlier.on, score: earlier.score } : null
}

/** Since when a milestone was there without a break, as its reviews say it: a day, or null where it is not. By its words: places shift. */
export const thereSince = (reviews: readonly GoalAtReview[], text: string): string | null => {
  const said = reviews.flatMap(({ on, milestones }) =>
    milestones.filter((each) => each.text === text).map(({ met }) => ({ on, met })),
  )
  const from = said.findLastIndex(({ met }) => !met) + 1
  return said[from]?.on ?? null
}
