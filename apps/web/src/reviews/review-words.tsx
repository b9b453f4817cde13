import type { GoalView } from '@mentorfolio/domain/plans/mentoring-view'
import type { ReviewContent } from '@mentorfolio/domain/reviews/review'
import { Link } from 'react-router'
import { Told } from '../mentoring/parts.tsx'
import { cycleStageWords } from '../mentoring/words.ts'
import { Tag } from '../shell/tag.tsx'
import { plainFullDay } from '../words/dates.ts'

type Goals = readonly Pick<GoalView, 'id' | 'goal'>[]

/** From where a goal began to where it came, in words and as a line: the words are enough alone. */
export const FromTo = ({ before, after }: { before: number | null; after: number | null }) => (
  <span>
    {before === null ? 'No baseline' : `${before} of 10 at the start`}
    {' → '}
    <strong className="font-[640]">{after === null ? 'not scored' : `${after} of 10`}</strong>
  </span>
)

/** A review as it was written; goals by their titles as they are now. */
export const ReviewWords = ({ id, review, goals }: { id: string; review: ReviewContent; goals: Goals }) => {
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
                <FromTo before={goals.find((goal) => goal.id === goalId)?.goal.baseline ?? null} after={score} />
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
      <Told label="Feedback considered">
        {review.feedback.length === 0
          ? null
          : review.feedback.length === 1
            ? 'One answer'
            : `${review.feedback.length} answers`}
      </Told>
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
