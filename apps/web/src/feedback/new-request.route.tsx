import { useState } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import { submit } from '../forms/submit.ts'
import { type RequestShape, requestForm } from './forms.ts'
import { loadFeedback, pageOf } from './load-feedback.ts'
import { FeedbackForm } from './not-now.tsx'
import { RequestForm } from './request-form.tsx'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadFeedback(params['id'] ?? '', request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id, requestId] = [params['id'] ?? '', String(form.get('id'))]
  return submit(form, requestForm, (body) => ({
    ...{ line: requestForm.line, input: { params: { id, requestId }, body }, record: requestId },
    ...{ title: 'Ask for feedback', page: pageOf(id) },
  }))
}

/** One more to be asked. */
export const Component = () => {
  const { feedback } = useLoaderData<typeof loader>()
  const { relationshipId, simulated, today, name } = feedback
  // Made when the form opens, so that sending it twice makes one request.
  const [requestId] = useState(newId)
  const [defaults] = useState<RequestShape>(() => ({
    ...{ source: simulated ? 'SUPERVISOR' : 'MENTEE', whom: '', point: 'MID', tool: '', sessionId: '', dueOn: today },
  }))
  return (
    <FeedbackForm feedback={feedback} title="Ask for feedback" action="feedback.ask">
      <Drafted
        form={`${pageOf(relationshipId)}/ask`}
        title={`Ask for feedback about the mentoring of ${name}`}
        defaults={defaults}
        boxes={{ id: requestId }}
      >
        {(opened) => <RequestForm feedback={feedback} opened={opened} requestId={opened.boxes['id'] ?? requestId} />}
      </Drafted>
    </FeedbackForm>
  )
}
