import type { GoalView } from '@mentorfolio/domain/plans/mentoring-view'
import { goalAtReviews, scoreBefore } from '@mentorfolio/domain/reviews/goal-at-reviews'
import type { ReviewContent } from '@mentorfolio/domain/reviews/review'
import type { ReviewsView } from '@mentorfolio/domain/reviews/reviews.endpoints'
import { Link } from 'react-router'
import { Told } from '../mentoring/parts.tsx'
import { cycleStageWords } from '../mentoring/words.ts'
import { Tag } from '../shell/tag.tsx'
import { plainDay, plainFullDay } from '../words/dates.ts'
import { feedbackInWords } from './feedback-words.ts'

type Goals = readonly Pick<GoalView, 'id' | 'goal'>[]

type FromToProps = { before: number | null; between?: ReturnType<typeof scoreBefore>; after: number | null }

/** From where a goal began to where it came, by way of the review before, in words. */
export const FromTo = ({ before, between = null, after }: FromToProps) => (
  <span>
    {before === null ? 'No baseline' : `${before} of 10 at the start`}
    {between && ` → ${between.score} on ${plainDay(between.on)}`}
    {' → '}
    <strong className="font-[640]">{after === null ? 'not scored' : `${after} of 10`}</strong>
  </span>
)

type Props = {
  id: string
  review: ReviewContent
  goals: Goals
  view: Pick<ReviewsView, 'reviews' | 'feedback' | 'name'>
}

/** A review as it was written; goals by their titles as they are now. */
export const ReviewWords = ({ id, review, goals, view }: Props) => {
  const titleOf = (goalId: string) => goals.find((goal) => goal.id === goalId)?.goal.title ?? 'A goal of before'
  return (
    <dl className="grid gap-4">
      <div>
        <dt className="text-sm text-ink-2">Goals</dt>
        <dd>
          <ul className="divide-y divide-line">
            {review.goals.map(({ goalId, score, words }) => (
              <li key={goalId} className="grid gap-0.5 py-2">
                <span className="font-[640]">{titleOf(goalId)}</span>
                <FromTo
                  before={goals.find((goal) => goal.id === goalId)?.goal.baseline ?? null}
                  between={scoreBefore(goalAtReviews(view.reviews, goalId), review.on)}
                  after={score}
                />
                {words && <span className="whitespace-pre-line text-ink-2">{words}</span>}
              </li>
            ))}
          </ul>
          {review.goals.length === 0 && 'There was no goal.'}
        </dd>
      </div>
      {review.milestones.length > 0 && (
        <div>
          <dt className="text-sm text-ink-2">Milestones</dt>
          <dd className="grid gap-1.5">
            {review.milestones.map(({ goalId, index, text, met, words }) => (
              <div key={`${goalId} ${index}`} className="grid gap-0.5">
                <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                  {text}
                  <Tag tone={met ? 'good' : 'plain'} shape={met ? 'tick' : 'ring'}>
                    {met ? 'There' : 'Not yet'}
                  </Tag>
                </p>
                {words && <p className="whitespace-pre-line text-ink-2">{words}</p>}
              </div>
            ))}
          </dd>
        </div>
      )}
      <Told label="What went well">{review.wentWell}</Told>
      <Told label="What got in the way">{review.obstacles}</Told>
      <Told label="What changes, and why">{review.whatChanges}</Told>
      {review.feedback.length > 0 && (
        <div>
          <dt className="text-sm text-ink-2">Feedback considered</dt>
          {review.feedback.map((requestId) => {
            const answer = view.feedback.find((each) => each.id === requestId)
            return (
              <dd key={requestId}>
                <Link to={`/relationships/${id}/feedback#${requestId}`} className="inline-flex min-h-tap items-center">
                  {answer ? feedbackInWords(answer, view.name) : 'An answer'}
                </Link>
              </dd>
            )
          })}
        </div>
      )}
      {review.planVersion !== null && (
        <Told label="The plan">
          <Link to={`/relationships/${id}/mentoring-plan`}>It made version {review.planVersion} of the plan</Link>
        </Told>
      )}
      <Told label="Next review">{review.nextReviewOn && plainFullDay(review.nextReviewOn)}</Told>
      {review.sessionId && (
        <Told label="Session">
          <Link to={`/sessions/${review.sessionId}`}>The session in which it was done</Link>
        </Told>
      )}
      {review.stages.map(({ stage, text }) => (
        <Told key={stage} label={`Explained: ${cycleStageWords[stage].toLowerCase()}`}>
          {text}
        </Told>
      ))}
    </dl>
  )
}
