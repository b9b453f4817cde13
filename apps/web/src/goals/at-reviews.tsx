import type { GoalView } from '@mentorfolio/domain/plans/mentoring-view'
import { type GoalAtReview, thereSince } from '@mentorfolio/domain/reviews/goal-at-reviews'
import { Link } from 'react-router'
import { Tag } from '../shell/tag.tsx'
import { plainFullDay } from '../words/dates.ts'

type Props = { id: string; goal: GoalView; told: readonly GoalAtReview[] }

/** How far a goal went: its number at each review, and which milestones are there. Before the first review it is nothing. */
export const AtReviews = ({ id, goal: { goal }, told }: Props) => {
  if (told.length === 0) return null
  return (
    <section aria-labelledby="at-reviews" className="grid gap-3">
      <h2 id="at-reviews" className="text-lg">
        How far it went
      </h2>
      <ol className="divide-y divide-line border-y border-line">
        {goal.baseline !== null && (
          <li className="flex flex-wrap justify-between gap-x-4 py-2">
            At the start <strong className="font-[640] tabular-nums">{goal.baseline} of 10</strong>
          </li>
        )}
        {told.map(({ reviewId, on, score, words }) => (
          <li key={reviewId} className="grid gap-1 py-2">
            <span className="flex flex-wrap justify-between gap-x-4">
              <Link to={`/relationships/${id}/reviews/${reviewId}`}>Review of {plainFullDay(on)}</Link>
              <strong className="font-[640] tabular-nums">{score === null ? 'No number' : `${score} of 10`}</strong>
            </span>
            {words && <span className="max-w-[62ch] whitespace-pre-line text-ink-2">{words}</span>}
          </li>
        ))}
      </ol>
      {goal.milestones.length > 0 && (
        <ul className="grid gap-1.5">
          {goal.milestones.map(({ text }) => {
            const since = thereSince(told, text)
            return (
              <li key={text} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                {text}
                <Tag tone={since ? 'good' : 'plain'} shape={since ? 'tick' : 'ring'}>
                  {since ? 'There' : 'Not yet'}
                </Tag>
                {since && <span className="text-sm text-ink-2">since {plainFullDay(since)}</span>}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
