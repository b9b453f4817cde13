import { broughtKinds, supervisors } from '@mentorfolio/domain/supervision/supervision-kinds'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Checks, Choice } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { DateField, TextArea, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { type BesideForm, BesideFormPage } from '../mentoring/beside/form-page.tsx'
import { LinkedSessions } from '../mentoring/beside/linked-sessions.tsx'
import { loadBeside } from '../mentoring/beside/load-beside.ts'
import { addressIn } from '../mentoring/beside/read.ts'
import { broughtWords, supervisorWords } from '../mentoring/beside/words.ts'
import { type SupervisionShape, supervisionForm, supervisionShape } from './supervision-form-definition.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadBeside(params['id'] ?? '', request.signal)),
  recordId: params['recordId'],
})

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const { params: of, ...address } = addressIn(params, form)
  return submit(form, supervisionForm, (body) => ({
    ...{ line: supervisionForm.line, input: { params: of, body }, ...address },
    title: body.revision === 0 ? 'Supervision' : 'Changed supervision',
  }))
}

const SupervisionForm = ({ beside: { sessions }, opened, newId, look }: BesideForm<SupervisionShape>) => {
  const state = useRecordForm<SupervisionShape, unknown>({ definition: supervisionForm, opened })
  const record = state.fields.supervision.getFieldset()
  return (
    <RecordForm state={state} look={look}>
      {newId && <input type="hidden" name="id" value={newId} />}
      <Choice
        field={record.with}
        label="With whom, by their part?"
        options={supervisors.map((value) => ({ value, label: supervisorWords[value] }))}
      />
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <DateField field={record.on} label="On which day?" />
        <TextField field={record.minutes} label="How many minutes?" inputMode="numeric" width="short" />
      </div>
      <Checks
        field={record.about}
        label="What did you bring? (optional)"
        options={broughtKinds.map((value) => ({ value, label: broughtWords[value] }))}
      />
      <TextArea
        field={record.brought}
        label="What was it?"
        hint="A dilemma, a boundary, a feeling of your own. Your assessor reads it; keep what is only yours elsewhere."
      />
      <TextArea field={record.came} label="What came of it?" />
      <TextArea field={record.change} label="What do you do differently now? (optional)" rows={2} />
      <LinkedSessions field={record.sessionIds} sessions={sessions} chosen={opened.defaults.supervision.sessionIds} />
      {!newId && <TextField field={state.fields.reason} label="Why does it change? (optional)" />}
      <SaveBar state={state} label={newId ? 'Save the supervision' : 'Save the new version'} />
    </RecordForm>
  )
}

/** Supervision of the mentoring, new or its next version. */
export const Component = () => {
  const { beside, recordId } = useLoaderData<typeof loader>()
  return (
    <BesideFormPage
      beside={beside}
      kind="SUPERVISION_RECORD"
      recordId={recordId}
      shapeOf={(record, sessionIds) => supervisionShape(record?.content ?? null, sessionIds)}
      intro={
        <p className="-mt-4 max-w-[62ch] text-ink-2">
          Somebody thinks with you about how you mentor. Its minutes are no mentoring and count towards no hours.
        </p>
      }
    >
      {(form) => <SupervisionForm {...form} />}
    </BesideFormPage>
  )
}
