import type { ContactNote } from '@mentorfolio/domain/contact-notes/notes-view'
import { type ActionFunctionArgs, Link, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { ForTheCandidate } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { plainFullDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { loadNotes, notesPage } from './load-notes.ts'
import { withdrawing } from './note-forms.ts'

export const loader = loadNotes

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const [id = '', noteId = ''] = [params['id'], params['noteId']]
  return submit(await request.formData(), withdrawing, (body) => ({
    line: 'POST /api/units/:id/contact-notes/:noteId/withdraw',
    input: { params: { id, noteId }, body },
    record: noteId,
    title: 'Withdraw a contact note',
    page: notesPage(id),
  }))
}

type Shape = { reason: string }

const WithdrawForm = ({ opened, note }: { opened: Opened<Shape>; note: ContactNote }) => {
  const state = useRecordForm<Shape, unknown>({ definition: withdrawing, opened })
  return (
    <RecordForm state={state}>
      <input type="hidden" name="revision" value={note.version} />
      <TextArea
        field={state.fields.reason}
        label="Why do you withdraw it?"
        hint={`It stays readable, with your reason${note.shared ? ', for your candidate, too' : ''}.`}
        rows={2}
      />
      <SaveBar state={state} label="Withdraw it" />
    </RecordForm>
  )
}

/** An assessor withdraws what they noted of a contact. */
export const Component = () => {
  const { view, note } = useLoaderData<typeof loader>()
  const page = notesPage(view.unit.id)
  if (!note || note.withdrawn || !may(view.actions, 'contactNote.write'))
    return <ForTheCandidate back={{ to: page, words: 'Contact notes' }} />
  return (
    <Page title="Withdraw a note" width="narrow" above={<Link to={page}>Contact notes</Link>}>
      <section aria-label="The note" className="-mt-3 grid gap-1">
        <p className="text-sm text-ink-2">{plainFullDay(note.on)}</p>
        <p className="max-w-[62ch] whitespace-pre-line">{note.words}</p>
      </section>
      <Drafted form={`${page}/${note.id}/withdraw`} title="Withdraw a contact note" defaults={{ reason: '' }}>
        {(opened) => <WithdrawForm opened={opened} note={note} />}
      </Drafted>
    </Page>
  )
}
