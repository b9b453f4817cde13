import { keepNoteEndpoint, type PrivateNoteView } from '@mentorfolio/domain/private-notes/private-notes.endpoints'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import type { z } from 'zod'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { numberIn } from '../forms/written.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { Page } from '../shell/page.tsx'
import { Tag } from '../shell/tag.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { listed } from '../words/durations.ts'
import { loadNote, noteNow, noteRecord } from './load-note.ts'

type Shape = { note: string }

const noteForm = {
  line: 'PUT /api/sessions/:id/note',
  schema: keepNoteEndpoint.body,
  read: (words) => ({
    body: { revision: numberIn(words.text('revision')), text: words.text('note') },
    names: { text: 'note' },
  }),
} satisfies FormDefinition<z.infer<typeof keepNoteEndpoint.body>>

export const loader = ({ params, request }: LoaderFunctionArgs) => loadNote(params['id'] ?? '', request.signal)

export const action = async ({ params: { id = '' }, request }: ActionFunctionArgs) =>
  submit(await request.formData(), noteForm, (body) => ({
    ...{ line: noteForm.line, input: { params: { id }, body }, record: noteRecord(id) },
    ...{ title: 'Your private note', page: `/sessions/${id}/note` },
  }))

const seenIn = ({ revision, text }: PrivateNoteView): Seen => ({ revision, values: { note: text ?? '' } })

const Fields = ({ id, opened }: { id: string; opened: Opened<Shape> }) => {
  const state = useRecordForm<Shape, unknown>({ definition: noteForm, opened })
  return (
    <RecordForm state={state} look={async () => seenIn(await noteNow(id))}>
      <TextArea
        field={state.fields.note}
        label="Your note"
        hint="What you would rather not put in a record. Cleared and saved, it is gone."
        rows={8}
      />
      <SaveBar state={state} label="Keep the note" />
    </RecordForm>
  )
}

const Write = ({ note }: { note: PrivateNoteView }) => {
  const { sessionId: id, title, text } = note
  const [page] = useState(() => ({ defaults: { note: text ?? '' }, seen: seenIn(note) }))
  return (
    <Drafted form={`/sessions/${id}/note`} title={`Private note: ${title}`} defaults={page.defaults} seen={page.seen}>
      {(opened) => <Fields id={id} opened={opened} />}
    </Drafted>
  )
}

/** What a mentor writes of a session for themself alone. Saved, the form opens afresh with what was kept. */
export const Component = () => {
  const { note, waiting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { sessionId, title, mentees, revision, text, writtenAt } = note
  const isWaiting = waiting.length > 0
  return (
    <Page
      title="Your private note"
      width="narrow"
      above={
        <>
          <Link to={`/sessions/${sessionId}`}>{title}</Link>
          {mentees.length > 0 && ` · with ${listed(mentees)}`}
        </>
      }
    >
      <div className="-mt-4 grid gap-2">
        <p className="font-[640]">Only you read this. It is never evidence.</p>
        <p className="max-w-[62ch] text-ink-2">
          It is in no export, no claim and nobody’s page but yours. If somebody may not be safe, this is not the place:
          raise a concern.
        </p>
        <p>
          <Tag tone={isWaiting ? 'info' : 'plain'} {...(isWaiting ? { shape: 'device' as const } : {})}>
            {isWaiting
              ? 'Kept on this device, not sent yet'
              : text !== null && writtenAt
                ? `Kept ${moment(writtenAt, hereZone())}`
                : 'Nothing written'}
          </Tag>
        </p>
      </div>
      <NotYetSent items={waiting} />
      <Write key={`${sessionId} ${revision}`} note={note} />
    </Page>
  )
}
