import { consentGivers, consentWays, productKinds } from '@mentorfolio/domain/files/file-kinds'
import type { WorkProductsView } from '@mentorfolio/domain/files/work-product-view'
import { useState } from 'react'
import type { Opened } from '../drafts/opened.ts'
import { Checks, Choice, Select } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { DateField, TextArea, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { useWritten } from '../forms/use-written.ts'
import { Folded } from '../mentoring/folded.tsx'
import { fullDay } from '../words/dates.ts'
import { FilesField } from './files-field.tsx'
import { writeFormFor } from './product-forms.ts'
import type { ProductShape } from './product-shape.ts'
import { giverWords, productWords, wayWords } from './words.ts'

type Props = {
  view: WorkProductsView
  /** The new record's id; null for one that is there. */
  recordId: string | null
  opened: Opened<ProductShape>
  look?: () => Promise<Seen>
}

/** How many sessions are on offer: the latest, and those that were chosen. */
const latest = 12

/** What it is, its files, and what they show; of a recording, whose yes it has and when it is erased. */
export const ProductForm = ({ view, recordId, opened, look }: Props) => {
  const [definition] = useState(() => writeFormFor(view))
  const state = useRecordForm<ProductShape, unknown>({ definition, opened })
  const { form, fields } = state
  const words = useWritten(form.id)
  const { defaults } = opened
  const product = fields.product.getFieldset()
  const recording = product.recording.getFieldset()
  const consent = recording.consent.getFieldset()
  const what = words?.text('product.what') ?? defaults.product.what
  const withWhom = words?.text('relationshipId') ?? defaults.relationshipId
  const isRecording = what === 'RECORDING'
  const by = words?.text('product.recording.consent.by') ?? defaults.product.recording.consent.by
  const { mentees, recordingDays, registrationId } = view
  const mentee = mentees.find(({ id }) => id === withWhom)
  const sessions = view.sessions
    .filter(({ relationshipIds }) => withWhom === '' || relationshipIds.includes(withWhom))
    .filter(({ id, held }, index) => (held && index < latest) || defaults.product.sessionIds.includes(id))
  const rows = product.files.getFieldList().map((row) => {
    const { id, caption } = row.getFieldset()
    return { key: row.key, id, caption }
  })
  const off = recordingDays === null && what !== 'RECORDING'
  return (
    <RecordForm state={state} look={look}>
      {recordId && <input type="hidden" name="id" value={recordId} />}
      <Choice
        field={product.what}
        label="What is it?"
        hint={
          off
            ? 'Recordings are off at your centre. If you need one, ask your assessor: an administrator of the centre can allow them.'
            : undefined
        }
        options={productKinds.map((value) => ({
          ...{ value, label: productWords[value] },
          disabled: value === 'RECORDING' && off,
        }))}
      />
      {recordId === null ? (
        <input type="hidden" name={fields.relationshipId.name} value={defaults.relationshipId} />
      ) : (
        <Select
          field={fields.relationshipId}
          label="Whom is it about?"
          options={[
            { value: '', label: 'Nobody in particular: the portfolio as a whole' },
            ...mentees.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <FilesField
        field={product.files}
        rows={rows}
        registrationId={registrationId}
        purpose={isRecording ? 'RECORDING' : 'OTHER'}
        known={view.files}
        onAdd={(id) => form.insert({ name: product.files.name, defaultValue: { id, caption: '' } })}
        draftId={opened.draftId}
        onReplace={(index, id) => {
          const { name } = product.files.getFieldList()[index]?.getFieldset().id ?? {}
          if (name) form.update({ name, value: id })
        }}
        onRemove={(index) => form.remove({ name: product.files.name, index })}
      />
      <div hidden={!isRecording} className="grid gap-4">
        <h2 className="text-base font-[640]">Whose yes it has</h2>
        <Choice
          field={consent.by}
          label="Who said yes to being recorded?"
          hint={
            mentee?.under18
              ? `${mentee.name} is under 18, or it is not known: the setting says yes.`
              : 'Ask before you record. For somebody under 18 the setting says yes.'
          }
          options={consentGivers.map((value) => ({ value, label: giverWords[value] }))}
        />
        <div hidden={by !== 'SETTING'}>
          <TextField
            field={consent.role}
            label="Which part do they play there?"
            hint="Such as ‘head of year’: no name."
          />
        </div>
        <Choice
          field={consent.how}
          label="How did they say it?"
          options={consentWays.map((value) => ({ value, label: wayWords[value] }))}
        />
        <DateField field={consent.on} label="When did they say it?" />
        <DateField
          field={recording.eraseOn}
          label="When is it erased?"
          hint={`By itself, on that day. Your centre keeps recordings for ${recordingDays ?? 0} days at most; you can erase it earlier.`}
        />
      </div>
      <TextField field={product.title} label="Title" hint="What you and your assessor know it by. No names." />
      <DateField field={product.on} label="Which day is it from?" />
      <TextArea
        field={product.shows}
        label="What does it show? (optional)"
        hint="What your assessor should see in it, and where."
      />
      {sessions.length > 0 && (
        <Folded title="Sessions it belongs to" open={defaults.product.sessionIds.length > 0}>
          <Checks
            field={product.sessionIds}
            label="Which sessions? (optional)"
            options={sessions.map(({ id, start, zone, title }) => ({
              value: id,
              label: `${title ?? 'Session'} · ${fullDay(start, zone)}`,
            }))}
          />
        </Folded>
      )}
      {recordId === null && (
        <TextField
          field={fields.reason}
          label="Why do you change it? (optional)"
          hint="Your assessor will read this."
        />
      )}
      <SaveBar state={state} label={recordId ? 'Save it' : 'Save the new version'} />
    </RecordForm>
  )
}
