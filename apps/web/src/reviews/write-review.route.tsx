import type { MentoringView } from '@mentorfolio/domain/plans/mentoring-view'
import type { ReviewsView } from '@mentorfolio/domain/reviews/reviews.endpoints'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Seen } from '../forms/seen.ts'
import { submit } from '../forms/submit.ts'
import { Unheld } from '../mentoring/held.tsx'
import { loadMentoring } from '../mentoring/load-mentoring.ts'
import { loadReviews, reviewsNow } from '../mentoring/load-reviews.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { ForTheCandidate, isForAnother, toRelationship } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'
import { relationshipStateWords } from '../words/states.ts'
import { ReviewForm } from './review-form.tsx'
import { reviewForm, reviewShape } from './review-form-shape.ts'

/** `:recordId` in the address: that review is put right; else a new one is written. */
export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const id = params['id'] ?? ''
  const [{ mentoring }, { view }] = await Promise.all([
    loadMentoring(id, request.signal),
    loadReviews(id, request.signal),
  ])
  const { searchParams } = new URL(request.url)
  return {
    ...{ mentoring, view, recordId: params['recordId'] ?? null },
    ...{ final: searchParams.get('final') === 'yes', sessionId: searchParams.get('session') ?? '' },
  }
}

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  const recordId = params['recordId'] ?? String(form.get('id'))
  const isFinal = form.get('final') === 'yes'
  const hasPlan = isFinal || form.get('plan.revision') || params['recordId']
  return submit(form, reviewForm, (body) => ({
    line: reviewForm.line,
    input: { params: { id, recordId }, body },
    record: recordId,
    title: isFinal ? 'Final review' : 'Review',
    // Without a plan to change, writing one comes next.
    page: hasPlan ? `/relationships/${id}/reviews/${recordId}` : `/relationships/${id}/mentoring-plan/write`,
  }))
}

type Given = { mentoring: MentoringView; view: ReviewsView; recordId: string | null; final: boolean; sessionId: string }

const Write = ({ mentoring, view, recordId, final, sessionId }: Given) => {
  const { relationshipId: id, name } = mentoring
  const written = view.reviews.find((each) => each.id === recordId)
  const review = written?.content ?? null
  const [page] = useState(() => ({
    id: recordId ?? newId(),
    defaults: reviewShape({ mentoring, reviews: view.reviews, review, final, sessionId }),
  }))
  const seenIn = ({ reviews }: ReviewsView): Seen => {
    const now = reviews.find((each) => each.id === page.id)
    const { reason: _, ...values } = reviewShape({ mentoring, reviews, review: now?.content ?? null, final, sessionId })
    return { revision: now?.revision ?? 0, values }
  }
  const [seen] = useState(() => seenIn(view))
  const isFinal = page.defaults.final === 'yes'
  const title = isFinal ? 'Final review' : 'Review of progress'
  return (
    <Page
      title={review ? `Correct: ${title.toLowerCase()}` : title}
      width="narrow"
      above={
        <>
          With <Link to={`/relationships/${id}`}>{name}</Link>
        </>
      }
    >
      {isFinal && !review && (
        <p className="-mt-3 max-w-[62ch] text-ink-2">
          The last look at every goal. Once it is saved, the ending can begin.
        </p>
      )}
      <Drafted
        form={
          recordId
            ? `/relationships/${id}/reviews/${recordId}/correct`
            : `/relationships/${id}/reviews/new${isFinal ? '?final=yes' : ''}`
        }
        title={`${title} with ${name}`}
        defaults={page.defaults}
        {...(recordId ? { seen } : {})}
      >
        {(opened) => (
          <ReviewForm
            opened={opened}
            recordId={opened.boxes['id'] ?? page.id}
            mentoring={mentoring}
            view={view}
            isCorrection={review !== null}
            look={async () => seenIn(await reviewsNow(id))}
          />
        )}
      </Drafted>
    </Page>
  )
}

/** A review, written or put right. */
export const Component = () => {
  const given = useLoaderData<typeof loader>()
  const { relationshipId: id, name, state, actions } = given.view
  const back = toRelationship({ id, name })
  if (isForAnother(actions, 'review.record')) return <ForTheCandidate back={back} />
  if (may(actions, 'review.record')) {
    const held = given.view.reviews.find((each) => each.id === given.recordId)?.held
    return (
      <Unheld held={held} title="Review of progress" back={back}>
        <Write {...given} />
      </Unheld>
    )
  }
  return (
    <Page title="Review of progress" width="narrow" above={name}>
      <p>{relationshipStateWords[state]}: a review is recorded while you meet, or while it ends.</p>
      <div>
        <ButtonLink look="primary" to={back.to}>
          {back.words}
        </ButtonLink>
      </div>
    </Page>
  )
}
