import { attemptWays } from '@mentorfolio/domain/feedback/attempt'
import { useState } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Choice } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { DateField, TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { attemptWords } from '../words/feedback.ts'
import { type AttemptShape, attemptForm } from './forms.ts'
import { loadFeedback, pageOf } from './load-feedback.ts'
import { FeedbackForm } from './not-now.tsx'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadFeedback(params['id'] ?? '', request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id, recordId] = [params['id'] ?? '', String(form.get('id'))]
  return submit(form, attemptForm, (body) => ({
    ...{ line: attemptForm.line, input: { params: { id, recordId }, body }, record: recordId },
    ...{ title: 'Asked without an answer', page: pageOf(id) },
  }))
}

const AttemptForm = ({ opened, recordId }: { opened: Opened<AttemptShape>; recordId: string }) => {
  const state = useRecordForm<AttemptShape, unknown>({ definition: attemptForm, opened })
  return (
    <RecordForm state={state}>
      <input type="hidden" name="id" value={recordId} />
      <DateField field={state.fields.on} label="On which day did you ask?" />
      <Choice
        field={state.fields.how}
        label="How?"
        options={attemptWays.map((value) => ({ value, label: attemptWords[value] }))}
      />
      <TextArea field={state.fields.words} label="What did you do, and what came of it?" />
      <SaveBar state={state} label="Save" />
    </RecordForm>
  )
}

/** The mentee was asked, and gave no feedback. */
export const Component = () => {
  const { feedback } = useLoaderData<typeof loader>()
  const { relationshipId, today, name } = feedback
  const [recordId] = useState(newId)
  const [defaults] = useState<AttemptShape>(() => ({ on: today, how: '', words: '' }))
  return (
    <FeedbackForm feedback={feedback} title="Asked without an answer" action="feedback.attempt">
      <p className="-mt-4 max-w-[62ch]">
        {name} need not give feedback. Two attempts on different days, and a word of the supervisor, stand in for it
        when the mentoring ends.
      </p>
      <Drafted
        form={`${pageOf(relationshipId)}/attempt`}
        title={`Asked without an answer: ${name}`}
        defaults={defaults}
        boxes={{ id: recordId }}
      >
        {(opened) => <AttemptForm opened={opened} recordId={opened.boxes['id'] ?? recordId} />}
      </Drafted>
    </FeedbackForm>
  )
}
