import { observedStages, observedWhere, seenKinds } from '@mentorfolio/domain/methods/method-kinds'
import type { MethodsView } from '@mentorfolio/domain/methods/methods-view'
import { type ActionFunctionArgs, useLoaderData } from 'react-router'
import type { Opened } from '../drafts/opened.ts'
import { Choice, Select } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { slotsOf } from '../forms/slots.ts'
import { submit } from '../forms/submit.ts'
import { DateField, TextArea, TextField, TimeField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { useWritten } from '../forms/use-written.ts'
import { methodsNow } from '../mentoring/methods/load-methods.ts'
import { methodsPage, seenWords, stageWords, whereWords } from '../mentoring/methods/words.ts'
import { shortDay } from '../words/dates.ts'
import { type Observation, type ObservationShape, observationForm, observationShape } from './observation-form.ts'
import { loadToWrite, WritePage } from './write-page.tsx'

export const loader = loadToWrite

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  const recordId = String(form.get('id'))
  return submit(form, observationForm, (body) => ({
    ...{ line: observationForm.line, input: { params: { id, recordId }, body } },
    ...{ record: recordId, title: 'An observation', page: methodsPage(id) },
  }))
}

const found = ({ records }: MethodsView, id: string | undefined) =>
  records.find((each): each is Observation => each.kind === 'OBSERVATION' && each.id === id)

type FormProps = { view: MethodsView; record: Observation | undefined; id: string; opened: Opened<ObservationShape> }

const ObservationForm = ({ view, record, id, opened }: FormProps) => {
  const { defaults } = opened
  const state = useRecordForm<ObservationShape, unknown>({ definition: observationForm, opened })
  const { form, fields } = state
  const words = useWritten(form.id)
  const its = fields.observation.getFieldset()
  const mentee = words?.text('observation.relationshipId') ?? defaults.observation.relationshipId
  const name = view.relationships.find((each) => each.id === mentee)?.name
  const chosen = words?.text('observation.sessionId') ?? defaults.observation.sessionId
  const sessions = view.sessions.filter((each) => each.relationshipIds.includes(mentee) || each.id === chosen)
  const { checklist } = defaults.observation
  const slot = slotsOf(
    form,
    Object.fromEntries(
      checklist.flatMap((row, at) => [
        [`observation.checklist[${at}].says`, row.says],
        [`observation.checklist[${at}].words`, row.words],
      ]),
    ),
  )
  const look = async () => {
    const now = await methodsNow(view.unit.id)
    const its = found(now, id)
    return { revision: its?.revision ?? 0, values: its ? observationShape(now, its) : {} }
  }
  return (
    <RecordForm state={state} look={look}>
      <input type="hidden" name="id" value={id} />
      <DateField field={its.on} label="On which day?" />
      <div className="flex flex-wrap gap-4">
        <TimeField field={its.from} label="From" />
        <TimeField field={its.to} label="To" />
      </div>
      <Choice
        field={its.where}
        label="How did you observe it?"
        options={observedWhere.map((value) => ({ value, label: whereWords[value] }))}
      />
      <Select
        field={its.relationshipId}
        label="Whose mentoring was it?"
        hint="The version of their agreement that was in force then is kept with it."
        options={[
          { value: '', label: 'Nobody’s in particular: a part of the work' },
          ...view.relationships.map((each) => ({ value: each.id, label: each.name })),
        ]}
      />
      {mentee !== '' && (
        <>
          <Select
            field={its.sessionId}
            label="Which session? (optional)"
            quiet
            options={[
              { value: '', label: 'None of them' },
              ...sessions.map(({ id: value, title, start, zone }) => ({
                value,
                label: `${shortDay(start, zone)}${title ? `: ${title}` : ''}`,
              })),
            ]}
          />
          <TextArea
            field={its.menteeAgreed}
            label={`How did ${name ?? 'the mentee'} agree to being observed?`}
            hint="Who asked, when, and what they said."
            rows={2}
          />
        </>
      )}
      <Choice
        field={its.stage}
        label="Which stage of the mentoring was it?"
        options={[
          ...observedStages.map((value) => ({ value, label: stageWords[value] })),
          { value: '', label: 'None of these' },
        ]}
      />
      <TextArea field={its.permission} label="What did the setting permit, and how? (optional)" quiet rows={2} />
      <fieldset className="grid gap-6">
        <legend className="mb-1.5 font-[640]">What did you see of each criterion?</legend>
        {its.checklist.errors && (
          <p role="alert" id={its.checklist.id} className="text-clay">
            {its.checklist.errors.join(' ')}
          </p>
        )}
        {checklist.map(({ criterion }, at) => {
          const about = view.criteria.find((each) => each.id === criterion)
          return (
            <section key={criterion} aria-label={criterion} className="grid gap-3 border-l-[3px] border-line pl-4">
              <h2 className="text-base">
                {criterion} · {about?.title}
              </h2>
              <p className="max-w-[62ch]">{about?.text}</p>
              {about?.guidance && <p className="max-w-[62ch] text-sm text-ink-2">Look for: {about.guidance}</p>}
              <input type="hidden" name={`observation.checklist[${at}].criterion`} value={criterion} />
              <Choice
                field={slot(`observation.checklist[${at}].says`)}
                label={`${criterion}: did you see it?`}
                options={[
                  ...seenKinds.map((value) => ({ value, label: seenWords[value] })),
                  { value: '', label: 'Not looked for' },
                ]}
              />
              <TextArea
                field={slot(`observation.checklist[${at}].words`)}
                label={`${criterion}: what you saw`}
                quiet
                rows={2}
              />
            </section>
          )
        })}
      </fieldset>
      <TextArea field={its.feedback} label="What do you tell your candidate?" hint="They read this once you signed." />
      <TextArea field={its.nextSteps} label="What did you agree to do next? (optional)" quiet rows={2} />
      {record && <TextField field={fields.reason} label="Why do you write it anew? (optional)" />}
      <SaveBar state={state} label="Save, to sign next" />
    </RecordForm>
  )
}

/** What an assessor saw: written as it happens, signed afterwards. */
export const Component = () => {
  const { view, recordId } = useLoaderData<typeof loader>()
  const record = found(view, recordId)
  return (
    <WritePage
      {...{ view, recordId, record }}
      kind="OBSERVATION"
      shape={() => observationShape(view, record)}
      title={record ? 'Write the observation anew' : 'Record an observation'}
      says="Use the mentee’s made-up name alone. You can write this without a network: it is sent once there is one."
    >
      {(opened, id) => <ObservationForm {...{ view, record, opened, id }} />}
    </WritePage>
  )
}
