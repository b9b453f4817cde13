import type { MethodsView } from '@mentorfolio/domain/methods/methods-view'
import { type ActionFunctionArgs, useLoaderData } from 'react-router'
import type { Opened } from '../drafts/opened.ts'
import { Select } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { Rows } from '../forms/rows.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { DateField, TextArea, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { methodsNow } from '../mentoring/methods/load-methods.ts'
import { methodsPage } from '../mentoring/methods/words.ts'
import {
  type Discussion,
  type DiscussionShape,
  discussionForm,
  discussionShape,
  noMark,
  noPoint,
  soundsIn,
} from './discussion-form.ts'
import { MarksField } from './marks-field.tsx'
import { SoundsField } from './sounds-field.tsx'
import { loadToWrite, WritePage } from './write-page.tsx'

export const loader = loadToWrite

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  const recordId = String(form.get('id'))
  const files = soundsIn(form)
  // Loaded only where there is something to send.
  if (files.length > 0) await import('../outbox/send-files.ts').then(({ untilCome }) => untilCome(files))
  return submit(form, discussionForm, (body) => ({
    ...{ line: discussionForm.line, input: { params: { id, recordId }, body } },
    ...{ record: recordId, title: 'A professional discussion', page: methodsPage(id) },
    ...(files.length > 0 ? { files } : {}),
  }))
}

const found = ({ records }: MethodsView, id: string | undefined) =>
  records.find((each): each is Discussion => each.kind === 'PROFESSIONAL_DISCUSSION' && each.id === id)

type FormProps = { view: MethodsView; record: Discussion | undefined; id: string; opened: Opened<DiscussionShape> }

const DiscussionForm = ({ view, record, id, opened }: FormProps) => {
  const state = useRecordForm<DiscussionShape, unknown>({ definition: discussionForm, opened })
  const { form, fields } = state
  const its = fields.discussion.getFieldset()
  const criteria = view.criteria.map(({ id: value, title }) => ({ value, label: `${value} · ${title}` }))
  const look = async () => {
    const its = found(await methodsNow(view.unit.id), id)
    return { revision: its?.revision ?? 0, values: its ? discussionShape(its) : {} }
  }
  // Its fields are there by name alone, and in no list of them.
  const sounds = its.sounds.getFieldList().map((row) => {
    const { id, transcript } = row.getFieldset()
    return { key: row.key, id, transcript }
  })
  const marks = its.marks.getFieldList().map((row) => {
    const { sound, from, to, criterion, also, words } = row.getFieldset()
    return { key: row.key, sound, from, to, criterion, also, words }
  })
  const steps = view.recording.asked.find(({ recordId }) => recordId === id)?.steps
  const mayRecord = steps?.at(-1)?.step === 'AGREED' && view.recording.days !== null
  return (
    <RecordForm state={state} look={look}>
      <input type="hidden" name="id" value={id} />
      <DateField field={its.on} label="On which day?" />
      <TextField
        field={its.minutes}
        label="How many minutes did it take?"
        hint="Leave this empty while you plan."
        inputMode="numeric"
        width="short"
      />
      <TextField field={its.others} label="Who else took part? (optional)" hint="By their part, not by name." quiet />
      <fieldset className="grid gap-3">
        <legend className="mb-1.5 font-[640]">Questions, and what was said</legend>
        {its.points.errors && (
          <p role="alert" id={its.points.id} className="text-clay">
            {its.points.errors.join(' ')}
          </p>
        )}
        <Rows
          items={its.points.getFieldList()}
          keyOf={(item) => item.key}
          one="question"
          onAdd={() => form.insert({ name: its.points.name, defaultValue: noPoint })}
          onRemove={(index) => form.remove({ name: its.points.name, index })}
        >
          {(item, index) => {
            const { criterion, also, question, at, words } = item.getFieldset()
            const n = `Question ${index + 1}`
            return (
              <>
                <Select
                  field={criterion}
                  label={`${n}: criterion`}
                  quiet
                  options={[{ value: '', label: 'Choose' }, ...criteria]}
                />
                <TextArea field={question} label={`${n}: what you ask`} quiet rows={2} />
                <TextField
                  field={at}
                  label={`${n}: minutes and seconds into it (optional)`}
                  hint="Such as 12:30."
                  quiet
                  width="short"
                />
                <TextArea field={words} label={`${n}: what was said`} quiet rows={3} />
                <Select
                  field={also}
                  label={`${n}: shows this too (optional)`}
                  quiet
                  options={[{ value: '', label: 'No other' }, ...criteria]}
                />
              </>
            )
          }}
        </Rows>
      </fieldset>
      {(mayRecord || sounds.length > 0) && (
        <>
          <SoundsField
            field={its.sounds}
            rows={sounds}
            view={view}
            recordId={id}
            draftId={opened.draftId}
            onAdd={(sound) => form.insert({ name: its.sounds.name, defaultValue: { id: sound, transcript: '' } })}
            onRemove={(index) => form.remove({ name: its.sounds.name, index })}
            onMark={(sound, from) => form.insert({ name: its.marks.name, defaultValue: { ...noMark, sound, from } })}
          />
          <MarksField
            field={its.marks}
            rows={marks}
            sounds={sounds.map((row) => row.id.defaultValue ?? '')}
            criteria={criteria}
            onRemove={(index) => form.remove({ name: its.marks.name, index })}
          />
        </>
      )}
      <TextArea
        field={its.summary}
        label="What came of it, in sum?"
        hint="Leave this empty while you plan. Your candidate reads it once you signed."
      />
      {record && <TextField field={fields.reason} label="Why do you write it anew? (optional)" />}
      <SaveBar state={state} label="Save" />
    </RecordForm>
  )
}

/** A discussion about the criteria: planned by its questions, filled while it goes on, signed afterwards. */
export const Component = () => {
  const { view, recordId, planned } = useLoaderData<typeof loader>()
  const known = planned.filter((id) => view.criteria.some((each) => each.id === id))
  const record = found(view, recordId)
  return (
    <WritePage
      {...{ view, recordId, record }}
      kind="PROFESSIONAL_DISCUSSION"
      shape={() => discussionShape(record, known)}
      title={record ? 'Write the discussion on' : 'Plan or record a discussion'}
    >
      {(opened, id) => <DiscussionForm {...{ view, record, opened, id }} />}
    </WritePage>
  )
}
