import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { submit } from '../forms/submit.ts'
import { Unheld } from '../mentoring/held.tsx'
import { withdrawOwnForm } from './forms.ts'
import { feedbackNow, loadFeedback, pageOf } from './load-feedback.ts'
import { FeedbackForm } from './not-now.tsx'
import { Withdraw } from './withdraw.tsx'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadFeedback(params['id'] ?? '', request.signal)),
  recordId: params['recordId'],
})

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id = '', recordId = ''] = [params['id'], params['recordId']]
  return submit(form, withdrawOwnForm, (body) => ({
    ...{ line: withdrawOwnForm.line, input: { params: { id, recordId }, body } },
    ...{ record: recordId, title: 'Withdraw what you wrote', page: pageOf(id) },
  }))
}

/** Withdraws an own rating or an attempt, with the reason. */
export const Component = () => {
  const { feedback, recordId } = useLoaderData<typeof loader>()
  const { relationshipId: id } = feedback
  const find = ({ ownRatings, attempts }: typeof feedback) =>
    [...ownRatings, ...attempts].find((each) => each.id === recordId)
  const record = find(feedback)
  const isOpen = record && record.withdrawn === null
  return (
    <Unheld
      key={recordId}
      held={record?.held}
      title="Withdraw what you wrote"
      back={{ to: pageOf(id), words: 'Back to the feedback' }}
    >
      <FeedbackForm
        feedback={feedback}
        title="Withdraw what you wrote"
        action={isOpen ? 'mentoringRecord.withdraw' : null}
      >
        {record && (
          <Withdraw
            definition={withdrawOwnForm}
            form={`${pageOf(id)}/own/${record.id}/withdraw`}
            revision={record.revision}
            words="It stays readable with your reason, and is set beside nothing any more."
            label="Withdraw"
            look={async () => find(await feedbackNow(id))?.revision}
          />
        )}
      </FeedbackForm>
    </Unheld>
  )
}
