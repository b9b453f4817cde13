import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { today } from '../forms/days-gone.ts'
import { loadReviews } from '../mentoring/load-reviews.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Tag } from '../shell/tag.tsx'
import { plainFullDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { counted } from '../words/durations.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadReviews(params['id'] ?? '', request.signal)

/** Every review of a relationship, the latest first; and whether the next one is due. */
export const Component = () => {
  const { view, waiting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { relationshipId: id, name, reviews, reviewDueOn, state, actions } = view
  const isDue = reviewDueOn !== null && reviewDueOn <= today()
  return (
    <Page
      title="Reviews"
      width="narrow"
      above={
        <>
          With <Link to={`/relationships/${id}`}>{name}</Link>
        </>
      }
    >
      <NotYetSent items={waiting} />
      <p className="-mt-3 max-w-[62ch] text-ink-2">
        A review scores every goal again beside where it began, and makes the next version of the plan.
      </p>
      {reviewDueOn && (state === 'ACTIVE' || state === 'PAUSED') && (
        <p>
          {isDue ? (
            <Tag tone="wait" shape="clock">
              Review due since {plainFullDay(reviewDueOn)}
            </Tag>
          ) : (
            `The next one is on ${plainFullDay(reviewDueOn)}.`
          )}
        </p>
      )}
      {may(actions, 'review.record') && (
        <div className="flex flex-wrap gap-3">
          <ButtonLink look="primary" to="new">
            Record a review
          </ButtonLink>
          <ButtonLink to="new?final=yes">Record the final review</ButtonLink>
        </div>
      )}
      <ol className="divide-y divide-line">
        {reviews.toReversed().map(({ id: recordId, happenedOn, content, withdrawn, versions }) => (
          <li key={recordId} className="grid justify-items-start gap-1 py-3">
            <Link to={recordId} className="inline-flex min-h-tap items-center">
              {content?.final ? 'Final review' : 'Review'} of {happenedOn ? plainFullDay(happenedOn) : 'a day'}
            </Link>
            <p className="text-sm text-ink-2">
              {[
                content && counted(content.goals.length, 'goal'),
                content?.planVersion && `plan version ${content.planVersion}`,
                versions.length > 1 && `version ${versions.length}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {withdrawn && (
              <Tag tone="plain" shape="dash">
                Withdrawn
              </Tag>
            )}
          </li>
        ))}
      </ol>
      {reviews.length === 0 && <p>There is no review yet.</p>}
    </Page>
  )
}
