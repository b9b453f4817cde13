import type { FeedbackRequestView, FeedbackView } from '@mentorfolio/domain/feedback/feedback-view'
import { useState } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Seen } from '../forms/seen.ts'
import { submit } from '../forms/submit.ts'
import { may } from '../words/decided.ts'
import { type RequestShape, requestForm } from './forms.ts'
import { feedbackNow, loadFeedback, pageOf } from './load-feedback.ts'
import { FeedbackForm } from './not-now.tsx'
import { RequestForm } from './request-form.tsx'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadFeedback(params['id'] ?? '', request.signal)),
  requestId: params['requestId'],
})

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id = '', requestId = ''] = [params['id'], params['requestId']]
  return submit(form, requestForm, (body) => ({
    ...{ line: requestForm.line, input: { params: { id, requestId }, body }, record: requestId },
    ...{ title: 'Change what is asked', page: pageOf(id) },
  }))
}

const shapeOf = ({ source, whom, point, tool, session, dueOn }: FeedbackRequestView): RequestShape => ({
  ...{ source, whom: whom ?? '', point, tool, sessionId: session?.id ?? '', dueOn },
})
const seenIn = (request: FeedbackRequestView): Seen => ({ revision: request.revision, values: shapeOf(request) })

const Change = ({ feedback, request }: { feedback: FeedbackView; request: FeedbackRequestView }) => {
  const [page] = useState(() => ({ defaults: shapeOf(request), seen: seenIn(request) }))
  const { relationshipId: id } = feedback
  const look = async () => seenIn((await feedbackNow(id)).requests.find((each) => each.id === request.id) ?? request)
  return (
    <Drafted form={`${pageOf(id)}/${request.id}/change`} title="Change what is asked" {...page}>
      {(opened) => <RequestForm feedback={feedback} opened={opened} requestId={request.id} look={look} />}
    </Drafted>
  )
}

/** Changes whom to ask, when or how, until somebody has answered. */
export const Component = () => {
  const { feedback, requestId } = useLoaderData<typeof loader>()
  const request = feedback.requests.find(({ id }) => id === requestId)
  const isOpen = request && request.withdrawn === null && may(request.actions, 'feedback.change')
  return (
    <FeedbackForm feedback={feedback} title="Change what is asked" action={isOpen ? 'ownRating.record' : null}>
      {request && <Change feedback={feedback} request={request} />}
    </FeedbackForm>
  )
}
