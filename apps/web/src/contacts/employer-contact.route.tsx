import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { DateField, TextArea, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { type BesideForm, BesideFormPage } from '../mentoring/beside/form-page.tsx'
import { LinkedSessions } from '../mentoring/beside/linked-sessions.tsx'
import { loadBeside } from '../mentoring/beside/load-beside.ts'
import { addressIn } from '../mentoring/beside/read.ts'
import { EmployerFields } from '../mentoring/employer-fields.tsx'
import { type EmployerShape, employerForm, employerShape } from './employer-form-definition.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadBeside(params['id'] ?? '', request.signal)),
  recordId: params['recordId'],
})

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const { params: of, ...address } = addressIn(params, form)
  return submit(form, employerForm, (body) => ({
    ...{ line: employerForm.line, input: { params: of, body }, ...address },
    title: body.revision === 0 ? 'A contact with an employer' : 'Changed contact with an employer',
  }))
}

const EmployerForm = ({ beside: { sessions }, opened, newId, look }: BesideForm<EmployerShape>) => {
  const state = useRecordForm<EmployerShape, unknown>({ definition: employerForm, opened })
  const contact = state.fields.contact.getFieldset()
  return (
    <RecordForm state={state} look={look}>
      {newId && <input type="hidden" name="id" value={newId} />}
      <EmployerFields fields={contact} />
      <DateField field={contact.on} label="On which day?" />
      <TextArea field={contact.outcome} label="What came of it? (optional)" rows={2} />
      <LinkedSessions field={contact.sessionIds} sessions={sessions} chosen={opened.defaults.contact.sessionIds} />
      {!newId && <TextField field={state.fields.reason} label="Why does it change? (optional)" />}
      <SaveBar state={state} label={newId ? 'Save the contact' : 'Save the new version'} />
    </RecordForm>
  )
}

/** A contact with an employer that took place, new or its next version. */
export const Component = () => {
  const { beside, recordId } = useLoaderData<typeof loader>()
  return (
    <BesideFormPage
      beside={beside}
      kind="EMPLOYER_CONTACT"
      recordId={recordId}
      shapeOf={(record, sessionIds) => employerShape(record?.content ?? null, sessionIds)}
      intro={
        <p className="-mt-4 max-w-[62ch] text-ink-2">
          A visit, a talk about adjustments, a job carved to fit. No names of people or firms.
        </p>
      }
    >
      {(form) => <EmployerForm {...form} />}
    </BesideFormPage>
  )
}
