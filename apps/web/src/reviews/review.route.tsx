import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { HeldNote } from '../mentoring/held.tsx'
import { loadMentoring } from '../mentoring/load-mentoring.ts'
import { loadReviews } from '../mentoring/load-reviews.ts'
import { Versions } from '../mentoring/parts.tsx'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { hereZone, moment, plainFullDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { ReviewWords } from './review-words.tsx'

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const id = params['id'] ?? ''
  const [{ mentoring }, loaded] = await Promise.all([
    // Whoever sees facts alone reads no goals.
    loadMentoring(id, request.signal).catch(() => ({ mentoring: null })),
    loadReviews(id, request.signal),
  ])
  return { ...loaded, goals: mentoring?.goals ?? [], recordId: params['recordId'] ?? '' }
}

/** One review with every version, and where it leads. */
export const Component = () => {
  const { view, waiting, onDevice, goals, recordId } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { relationshipId: id, name, actions } = view
  const review = view.reviews.find((each) => each.id === recordId)
  const content = review?.content
  const mayCorrect = may(actions, 'review.record')
  const mayWithdraw = may(actions, 'mentoringRecord.withdraw')
  const above = (
    <>
      <Link to={`/relationships/${id}/reviews`}>Reviews</Link> with <Link to={`/relationships/${id}`}>{name}</Link>
    </>
  )
  if (!review)
    return (
      <Page title="Review" width="narrow" above={above}>
        <NotYetSent items={waiting} />
        <p>There is no such review.</p>
      </Page>
    )
  const title = `${content?.final ? 'Final review' : 'Review'} of ${review.happenedOn ? plainFullDay(review.happenedOn) : 'a day'}`
  return (
    <Page title={title} width="narrow" above={above}>
      <Printed />
      <NotYetSent items={waiting} />
      {review.withdrawn && (
        <p className="rounded-field bg-sunk px-3.5 py-2.5">
          Withdrawn on {moment(review.withdrawn.at, hereZone())}
          {review.withdrawn.because && `: ${review.withdrawn.because}`}
        </p>
      )}
      {content ? (
        <ReviewWords id={id} review={content} goals={goals} view={view} />
      ) : (
        <p>You can see that it was done, not what it says.</p>
      )}
      {content && !content.final && content.planVersion === null && may(actions, 'mentoringPlan.write') && (
        <p className="rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
          It made no version of the plan: there was none, or what {name} needs has changed since.{' '}
          <Link to={`/relationships/${id}/mentoring-plan/write`} className="text-amber">
            Bring the plan up to date
          </Link>
        </p>
      )}
      {review.held && <HeldNote held={review.held} />}
      {!review.withdrawn && (mayCorrect || mayWithdraw) && (
        <div className="no-print flex flex-wrap gap-3">
          {mayCorrect && content?.final && (
            <ButtonLink look="primary" to={`/relationships/${id}/ending`}>
              Go on to the ending
            </ButtonLink>
          )}
          {mayCorrect && !review.held && <ButtonLink to="correct">Correct it</ButtonLink>}
          {mayWithdraw && !review.held && <ButtonLink to="withdraw">Withdraw it</ButtonLink>}
        </div>
      )}
      {content && review.versions.length > 1 && (
        <Versions versions={review.versions} changes={() => []}>
          {(version) => version.content && <ReviewWords id={id} review={version.content} goals={goals} view={view} />}
        </Versions>
      )}
    </Page>
  )
}
