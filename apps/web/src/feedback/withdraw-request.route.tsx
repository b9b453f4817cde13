import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { submit } from '../forms/submit.ts'
import { may } from '../words/decided.ts'
import { withdrawRequestForm } from './forms.ts'
import { feedbackNow, loadFeedback, pageOf } from './load-feedback.ts'
import { FeedbackForm } from './not-now.tsx'
import { Withdraw } from './withdraw.tsx'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadFeedback(params['id'] ?? '', request.signal)),
  requestId: params['requestId'],
})

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id = '', requestId = ''] = [params['id'], params['requestId']]
  return submit(form, withdrawRequestForm, (body) => ({
    ...{ line: withdrawRequestForm.line, input: { params: { id, requestId }, body } },
    ...{ record: requestId, title: 'Ask for this feedback no more', page: pageOf(id) },
  }))
}

/** Asks for it no more, with the reason. */
export const Component = () => {
  const { feedback, requestId } = useLoaderData<typeof loader>()
  const { relationshipId: id } = feedback
  const request = feedback.requests.find((each) => each.id === requestId)
  const isOpen = request && request.withdrawn === null && may(request.actions, 'feedback.change')
  return (
    <FeedbackForm feedback={feedback} title="Do not ask for this" action={isOpen ? 'ownRating.record' : null}>
      {request && (
        <Withdraw
          definition={withdrawRequestForm}
          form={`${pageOf(id)}/${request.id}/withdraw`}
          revision={request.revision}
          words="It stays in the record with your reason. Whoever opens a link to it reads that you do not ask any more, and whom to talk to."
          label="Withdraw this request"
          look={async () => (await feedbackNow(id)).requests.find((each) => each.id === request.id)?.revision}
        />
      )}
    </FeedbackForm>
  )
}
