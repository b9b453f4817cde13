import { broughtKinds, supervisors } from '@mentorfolio/domain/supervision/supervision-kinds'
import { useLoaderData } from 'react-router'
import { Checks, Choice } from '../forms/choices.tsx'
import { DateField, TextArea, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { BesideFields } from '../mentoring/beside/beside-fields.tsx'
import { type BesideForm, BesideFormPage } from '../mentoring/beside/form-page.tsx'
import { loadForm, savesForm } from '../mentoring/beside/form-route.ts'
import { broughtWords, supervisorWords } from '../mentoring/beside/words.ts'
import { type SupervisionShape, supervisionForm, supervisionShape } from './supervision-form-definition.ts'

export const loader = loadForm
export const action = savesForm(supervisionForm, {
  writes: (params, body) => ({ line: supervisionForm.line, input: { params, body } }),
  ...{ made: 'Supervision', changed: 'Changed supervision' },
})

const SupervisionForm = ({ beside: { sessions }, opened, newId, look }: BesideForm<SupervisionShape>) => {
  const state = useRecordForm<SupervisionShape, unknown>({ definition: supervisionForm, opened })
  const record = state.fields.supervision.getFieldset()
  return (
    <BesideFields
      {...{ state, look, newId, sessions }}
      linked={record.sessionIds}
      chosen={opened.defaults.supervision.sessionIds}
      reason={state.fields.reason}
      saves="Save the supervision"
    >
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
    </BesideFields>
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
