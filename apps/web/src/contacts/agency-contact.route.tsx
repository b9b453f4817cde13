import { agencyRoles, agencyTools } from '@mentorfolio/domain/contacts/contact-kinds'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Select } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { DateField, TextArea, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { type BesideForm, BesideFormPage } from '../mentoring/beside/form-page.tsx'
import { LinkedSessions } from '../mentoring/beside/linked-sessions.tsx'
import { loadBeside } from '../mentoring/beside/load-beside.ts'
import { addressIn } from '../mentoring/beside/read.ts'
import { ToldFields } from '../mentoring/beside/told-fields.tsx'
import { roleWords, toolWords } from '../mentoring/beside/words.ts'
import { type AgencyShape, agencyForm, agencyShape } from './agency-form-definition.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadBeside(params['id'] ?? '', request.signal)),
  recordId: params['recordId'],
})

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const { params: of, ...address } = addressIn(params, form)
  return submit(form, agencyForm, (body) => ({
    ...{ line: agencyForm.line, input: { params: of, body }, ...address },
    title: body.revision === 0 ? 'A contact with an agency' : 'Changed contact with an agency',
  }))
}

const AgencyForm = ({ beside: { name, sessions }, opened, newId, look }: BesideForm<AgencyShape>) => {
  const state = useRecordForm<AgencyShape, unknown>({ definition: agencyForm, opened })
  const contact = state.fields.contact.getFieldset()
  const { sessionIds } = opened.defaults.contact
  return (
    <RecordForm state={state} look={look}>
      {newId && <input type="hidden" name="id" value={newId} />}
      <Select
        field={contact.role}
        label="With whom, by their part?"
        hint="No names: what they do is enough."
        options={[{ value: '', label: 'Choose' }, ...agencyRoles.map((value) => ({ value, label: roleWords[value] }))]}
      />
      <DateField field={contact.on} label="On which day?" />
      <TextArea field={contact.purpose} label="What was it for?" rows={2} />
      <Select
        field={contact.tool}
        label="What did you work by?"
        options={agencyTools.map((value) => ({ value, label: toolWords[value] }))}
      />
      <ToldFields fields={contact} name={name} />
      <TextArea field={contact.outcome} label="What came of it? (optional)" rows={2} />
      <LinkedSessions field={contact.sessionIds} sessions={sessions} chosen={sessionIds} />
      {!newId && <TextField field={state.fields.reason} label="Why does it change? (optional)" />}
      <SaveBar state={state} label={newId ? 'Save the contact' : 'Save the new version'} />
    </RecordForm>
  )
}

/** A contact with another agency, new or its next version. */
export const Component = () => {
  const { beside, recordId } = useLoaderData<typeof loader>()
  return (
    <BesideFormPage
      beside={beside}
      kind="AGENCY_CONTACT"
      recordId={recordId}
      shapeOf={(record, sessionIds) => agencyShape(record?.content ?? null, sessionIds)}
      intro={
        <p className="-mt-4 max-w-[62ch] text-ink-2">
          Somebody from another service, and what you worked on together. A worry about safety is told by phone and not
          kept here: <Link to="/concern">raise a concern</Link>.
        </p>
      }
    >
      {(form) => <AgencyForm {...form} />}
    </BesideFormPage>
  )
}
