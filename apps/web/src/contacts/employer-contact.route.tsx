import { useLoaderData } from 'react-router'
import { DateField, TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { BesideFields } from '../mentoring/beside/beside-fields.tsx'
import { type BesideForm, BesideFormPage } from '../mentoring/beside/form-page.tsx'
import { loadForm, savesForm } from '../mentoring/beside/form-route.ts'
import { EmployerFields } from '../mentoring/employer-fields.tsx'
import { type EmployerShape, employerForm, employerShape } from './employer-form-definition.ts'

export const loader = loadForm
export const action = savesForm(employerForm, {
  writes: (params, body) => ({ line: employerForm.line, input: { params, body } }),
  ...{ made: 'A contact with an employer', changed: 'Changed contact with an employer' },
})

const EmployerForm = ({ beside: { sessions }, opened, newId, look }: BesideForm<EmployerShape>) => {
  const state = useRecordForm<EmployerShape, unknown>({ definition: employerForm, opened })
  const contact = state.fields.contact.getFieldset()
  return (
    <BesideFields
      {...{ state, look, newId, sessions }}
      linked={contact.sessionIds}
      chosen={opened.defaults.contact.sessionIds}
      reason={state.fields.reason}
      saves="Save the contact"
    >
      <EmployerFields fields={contact} took />
      <DateField field={contact.on} label="On which day?" />
      <TextArea field={contact.outcome} label="What came of it? (optional)" rows={2} />
    </BesideFields>
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
          A visit, a talk about adjustments, a job shaped to fit them. No names of people or firms.
        </p>
      }
    >
      {(form) => <EmployerForm {...form} />}
    </BesideFormPage>
  )
}
