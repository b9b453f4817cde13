import type { ReviewView } from '@mentorfolio/domain/judging/review-view'
import { Link } from 'react-router'
import { ButtonLink } from '../shell/button-link.tsx'
import { Tag } from '../shell/tag.tsx'
import { hereZone, shortDay } from '../words/dates.ts'
import { counted } from '../words/durations.ts'
import { lengthOf } from '../words/lists.ts'
import { unitStateInWords } from '../words/states.ts'
import { changedIn } from './evidence-of.ts'
import { KeyCap, useKeyShortcut } from './key-cap.tsx'
import { unitTitle } from './load-review.ts'
import { reviewPage } from './words.ts'

type Props = { review: ReviewView; order: string | null }

const attemptInWords = ({ attempt, attempts }: ReviewView['submission']) =>
  attempts === null ? `attempt ${attempt}` : `attempt ${attempt} of ${attempts}`

/** Whose work this is, which attempt, and the way to the submissions before and after it in the queue. */
export const ReviewBar = ({ review, order }: Props) => {
  const { candidateName, submission, state, queue, unit } = review
  const keys = [useKeyShortcut('previousSubmission'), useKeyShortcut('nextSubmission')]
  const changed = changedIn(review)
  return (
    <header className="flex flex-wrap items-center gap-x-5 gap-y-2 border-b border-line bg-sheet px-4 py-3 lg:sticky lg:top-0 lg:z-10 wide:px-6">
      <div className="min-w-0 flex-1 basis-64">
        <h1 tabIndex={-1} className="text-lg">
          {candidateName} <span className="font-[450] text-ink-2">· {unitTitle(review)}</span>
        </h1>
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 pt-1 text-sm text-ink-2">
          <span>
            {attemptInWords(submission)} ·{' '}
            <Link to={`/units/${unit.id}/submissions/${submission.id}`}>
              submitted {shortDay(submission.submittedAt, hereZone())}
            </Link>
          </span>
          <Tag tone={state === 'PASSED' ? 'good' : state === 'SUBMITTED' ? 'wait' : 'plain'}>
            {submission.withdrawnAt ? 'Withdrawn' : unitStateInWords(state)}
          </Tag>
          {changed > 0 && (
            <Tag tone="info" shape="half">
              {counted(changed, 'record')} new or changed since the last decision
            </Tag>
          )}
        </p>
      </div>
      <nav aria-label="Queue" className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {queue.previous && (
          <ButtonLink look="quiet" to={reviewPage(queue.previous, order)} aria-keyshortcuts={keys[0]}>
            Previous <span className="sr-only">submission</span> <KeyCap of="previousSubmission" />
          </ButtonLink>
        )}
        <Link
          to={order ? `/queue?order=${order}` : '/queue'}
          className="inline-flex min-h-tap items-center text-sm tabular-nums"
        >
          {queue.position === null ? `Queue: ${lengthOf(queue)}` : `${queue.position} of ${lengthOf(queue)}`}
          <span className="sr-only"> in the queue</span>
        </Link>
        {queue.next && (
          <ButtonLink look="quiet" to={reviewPage(queue.next, order)} aria-keyshortcuts={keys[1]}>
            Next <span className="sr-only">submission</span> <KeyCap of="nextSubmission" />
          </ButtonLink>
        )}
      </nav>
    </header>
  )
}
