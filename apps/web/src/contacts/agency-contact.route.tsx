import { agencyRoles, agencyTools } from '@mentorfolio/domain/contacts/contact-kinds'
import { Link, useLoaderData } from 'react-router'
import { Select } from '../forms/choices.tsx'
import { DateField, TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { BesideFields } from '../mentoring/beside/beside-fields.tsx'
import { type BesideForm, BesideFormPage } from '../mentoring/beside/form-page.tsx'
import { loadForm, savesForm } from '../mentoring/beside/form-route.ts'
import { ToldFields } from '../mentoring/beside/told-fields.tsx'
import { roleWords, toolWords } from '../mentoring/beside/words.ts'
import { type AgencyShape, agencyForm, agencyShape } from './agency-form-definition.ts'

export const loader = loadForm
export const action = savesForm(agencyForm, {
  writes: (params, body) => ({ line: agencyForm.line, input: { params, body } }),
  ...{ made: 'A contact with an agency', changed: 'Changed contact with an agency' },
})

const AgencyForm = ({ beside: { name, sessions }, opened, newId, look }: BesideForm<AgencyShape>) => {
  const state = useRecordForm<AgencyShape, unknown>({ definition: agencyForm, opened })
  const contact = state.fields.contact.getFieldset()
  return (
    <BesideFields
      {...{ state, look, newId, sessions }}
      linked={contact.sessionIds}
      chosen={opened.defaults.contact.sessionIds}
      reason={state.fields.reason}
      saves="Save the contact"
    >
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
    </BesideFields>
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
