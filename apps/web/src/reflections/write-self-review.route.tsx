import { type ActionFunctionArgs, useLoaderData } from 'react-router'
import { submit } from '../forms/submit.ts'
import { SelfReviewForm, selfReviewForm, selfReviewShape } from './self-review-form.tsx'
import { loadText, TextPage } from './text-page.tsx'

export const loader = loadText

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  const recordId = params['recordId'] ?? String(form.get('id'))
  return submit(form, selfReviewForm, (body) => ({
    line: selfReviewForm.line,
    input: { params: { id, recordId }, body },
    record: recordId,
    title: 'Self-review',
    page: `/units/${id}/reflection/${recordId}`,
  }))
}

/** The candidate’s view of their own practice, with SMART targets (S4-AC3). */
export const Component = () => (
  <TextPage
    loaded={useLoaderData<typeof loader>()}
    slug="self-review"
    title="Self-review"
    lead="What you do well, what you do not do well yet, and what you will do about it by when."
    width="wide"
    records={({ selfReviews }) => selfReviews}
    shape={selfReviewShape}
  >
    {(form) => <SelfReviewForm {...form} />}
  </TextPage>
)
