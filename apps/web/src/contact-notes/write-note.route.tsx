import type { ContactNote } from '@mentorfolio/domain/contact-notes/notes-view'
import { contactHows } from '@mentorfolio/domain/contact-notes/noting'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, useLoaderData } from 'react-router'
import { serverNow } from '../api/clock.ts'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Choice } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { DateField, TextArea, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { ForTheCandidate } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'
import { howWords, loadNotes, notesPage } from './load-notes.ts'
import { type NoteShape, noting } from './note-forms.ts'

export const loader = loadNotes

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id = '', noteId] = [params['id'], String(form.get('id'))]
  return submit(form, noting, (body) => ({
    line: 'PUT /api/units/:id/contact-notes/:noteId',
    input: { params: { id, noteId }, body },
    record: noteId,
    title: `A contact of ${body.on}`,
    page: notesPage(id),
  }))
}

const opensWith = (note: ContactNote | null, id: string): NoteShape => ({
  id: note?.id ?? id,
  on: note?.on ?? new Date(serverNow()).toISOString().slice(0, 10),
  how: note?.how ?? '',
  minutes: note?.minutes ? `${note.minutes}` : '',
  words: note?.words ?? '',
  nextOn: note?.nextOn ?? '',
  shared: note ? (note.shared ? 'yes' : 'no') : '',
  reason: '',
})

const NoteForm = ({
  opened,
  note,
  candidate,
}: {
  opened: Opened<NoteShape>
  note: ContactNote | null
  candidate: string
}) => {
  const state = useRecordForm<NoteShape, unknown>({ definition: noting, opened })
  const { fields } = state
  return (
    <RecordForm state={state}>
      <input type="hidden" name="id" value={opened.defaults.id} />
      <input type="hidden" name="revision" value={note?.version ?? 0} />
      <DateField field={fields.on} label="On which day?" />
      <Choice
        field={fields.how}
        label="How were you in touch?"
        options={contactHows.map((value) => ({ value, label: howWords[value] }))}
      />
      <TextField field={fields.minutes} label="How many minutes? (optional)" inputMode="numeric" />
      <TextArea
        field={fields.words}
        label="What was said, and what was agreed?"
        hint="Mentees by their made-up names alone. Nothing about anybody’s safety: raise a concern for that."
        rows={6}
      />
      <DateField field={fields.nextOn} label="In touch again by (optional)" />
      {note?.shared ? (
        <input type="hidden" name="shared" value="yes" />
      ) : (
        <Choice
          field={fields.shared}
          label="Who reads it?"
          options={[
            { value: 'yes', label: `${candidate}, too` },
            { value: 'no', label: 'Those who assess and check alone' },
          ]}
        />
      )}
      {note && <TextArea field={fields.reason} label="What did you change, and why?" rows={2} />}
      <SaveBar state={state} label={note ? 'Save it anew' : 'Save the note'} />
    </RecordForm>
  )
}

/** An assessor notes a contact with their candidate, or writes a note anew. */
export const Component = () => {
  const { view, note } = useLoaderData<typeof loader>()
  const [id] = useState(newId)
  const page = notesPage(view.unit.id)
  if (!may(view.actions, 'contactNote.write')) return <ForTheCandidate back={{ to: page, words: 'Contact notes' }} />
  return (
    <Page
      title={note ? 'Write the note anew' : 'Note a contact'}
      width="narrow"
      above={
        <>
          <Link to={page}>Contact notes</Link> · {view.candidateName}
        </>
      }
    >
      {note?.withdrawn ? (
        <p>This note is withdrawn. Make a new one.</p>
      ) : (
        <Drafted
          form={note ? `${page}/${note.id}/change` : `${page}/new`}
          title={`A contact with ${view.candidateName}`}
          defaults={opensWith(note, id)}
        >
          {(opened) => <NoteForm opened={opened} note={note} candidate={view.candidateName} />}
        </Drafted>
      )}
    </Page>
  )
}
