/** A goal's number from 1 to 10 on a day, `YYYY-MM-DD`: at a review, by its id. */
export type GoalScore = { reviewId: string; on: string; score: number }
export type ScoredGoal = {
  id: string
  /** What the mentee said as it was agreed; null: nothing was. */
  baseline: number | null
  /** Earliest first. */
  scores: readonly GoalScore[]
  dropped: boolean
}

export const directions = ['UP', 'SAME', 'DOWN'] as const
export type Direction = (typeof directions)[number]

/** Where a goal went from its baseline to its latest score; null where one of the two is missing (S3-LO4, S3-M4). */
export const directionOf = ({ baseline, scores }: Pick<ScoredGoal, 'baseline' | 'scores'>): Direction | null => {
  const latest = scores.at(-1)
  if (baseline === null || !latest) return null
  if (latest.score === baseline) return 'SAME'
  return latest.score > baseline ? 'UP' : 'DOWN'
}
