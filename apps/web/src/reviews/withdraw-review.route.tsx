import { withdrawRecord } from '@mentorfolio/domain/records/write-record'
import type { ReviewsView } from '@mentorfolio/domain/reviews/reviews.endpoints'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import type { z } from 'zod'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { numberIn } from '../forms/written.ts'
import { Unheld } from '../mentoring/held.tsx'
import { loadReviews, reviewsNow } from '../mentoring/load-reviews.ts'
import { ForTheCandidate, isForAnother } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { plainFullDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'

const withdrawForm = {
  line: 'POST /api/relationships/:id/reviews/:recordId/withdraw',
  schema: withdrawRecord,
  read: (words) => ({ body: { revision: numberIn(words.text('revision')), reason: words.text('reason') } }),
} satisfies FormDefinition<z.infer<typeof withdrawRecord>>

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadReviews(params['id'] ?? '', request.signal)),
  recordId: params['recordId'],
})

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id = '', recordId = ''] = [params['id'], params['recordId']]
  return submit(form, withdrawForm, (body) => ({
    ...{ line: withdrawForm.line, input: { params: { id, recordId }, body } },
    ...{ record: recordId, title: 'Withdraw a review', page: `/relationships/${id}/reviews/${recordId}` },
  }))
}

type Review = ReviewsView['reviews'][number]
type FormProps = { of: string; review: Review; opened: Opened<{ reason: string }> }

const WithdrawForm = ({ of, review, opened }: FormProps) => {
  const state = useRecordForm<{ reason: string }, unknown>({ definition: withdrawForm, opened })
  const look = async () => {
    const { reviews } = await reviewsNow(of)
    return { revision: (reviews.find(({ id }) => id === review.id) ?? review).revision, values: {} }
  }
  return (
    <RecordForm state={state} look={look}>
      <TextArea
        field={state.fields.reason}
        label="Why do you withdraw it?"
        hint="Your assessor will read this."
        rows={2}
      />
      <SaveBar state={state} label="Withdraw it" />
    </RecordForm>
  )
}

/** Withdraws a review, with the reason. It stays in the record, and so does the version of the plan that it made. */
export const Component = () => {
  const { view, recordId } = useLoaderData<typeof loader>()
  const { relationshipId: id, name, actions, state } = view
  const review = view.reviews.find((each) => each.id === recordId)
  const page = `/relationships/${id}/reviews/${review?.id ?? ''}`
  if (isForAnother(actions, 'mentoringRecord.withdraw'))
    return <ForTheCandidate back={{ to: page, words: 'Back to the review' }} />
  const title = 'Withdraw a review'
  const above = (
    <>
      <Link to={page}>Review</Link> with {name}
    </>
  )
  if (!review || review.withdrawn)
    return (
      <Page title={title} width="narrow" above={above}>
        <p>{review ? 'It is withdrawn already.' : 'There is no such review.'}</p>
      </Page>
    )
  return (
    <Unheld key={review.id} held={review.held} title={title} back={{ to: page, words: 'Back to the review' }}>
      <Page title={title} width="narrow" above={above}>
        <p className="-mt-4 max-w-[62ch]">
          The review of {review.happenedOn ? plainFullDay(review.happenedOn) : 'that day'} stays readable with your
          reason, and serves as evidence no more. The plan stays as it made it.{' '}
          {may(actions, 'review.record') && (
            <>
              Was something only written wrongly? <Link to={`${page}/correct`}>Correct it</Link> instead.
            </>
          )}
        </p>
        {state === 'CLOSED' && review.content?.final && (
          <p className="max-w-[62ch] rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
            You closed with this review. Without it that part of the ending is missing, for your assessor too, until the
            centre opens the relationship again and you record another.
          </p>
        )}
        <Drafted
          form={`${page}/withdraw`}
          title={`${title} with ${name}`}
          defaults={{ reason: '' }}
          seen={{ revision: review.revision, values: {} }}
        >
          {(opened) => <WithdrawForm of={id} review={review} opened={opened} />}
        </Drafted>
      </Page>
    </Unheld>
  )
}
