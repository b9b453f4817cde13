import type { ContactNote } from '@mentorfolio/domain/contact-notes/notes-view'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { itemsWaiting } from '../outbox/waiting.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { useIsCandidate } from '../shell/self.ts'
import { Tag } from '../shell/tag.tsx'
import { Whose } from '../shell/whose.tsx'
import { hereZone, moment, plainDay, plainFullDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { duration } from '../words/durations.ts'
import { howWords, loadNotes, notesPage } from './load-notes.ts'

export const loader = async (args: LoaderFunctionArgs) => {
  const onDevice = await itemsWaiting()
  return { ...(await loadNotes(args)), onDevice }
}

type NoteProps = { note: ContactNote; page: string; mayWrite: boolean; mine: boolean }

const Note = ({ note, page, mayWrite, mine }: NoteProps) => (
  <li className="grid justify-items-start gap-1.5 py-4">
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <h2 className="text-base">
        {plainFullDay(note.on)}: {howWords[note.how]}
        {note.minutes !== null && `, ${duration(note.minutes)}`}
      </h2>
      {note.withdrawn && (
        <Tag tone="plain" shape="dash">
          Withdrawn
        </Tag>
      )}
      {!mine && !note.withdrawn && (
        <Tag tone="plain">{note.shared ? 'Your candidate reads it' : 'For those who assess alone'}</Tag>
      )}
    </div>
    <p className="max-w-[62ch] whitespace-pre-line">{note.words}</p>
    {note.nextOn && !note.withdrawn && <p>In touch again by {plainDay(note.nextOn)}</p>}
    <p className="text-sm text-ink-2">
      {note.byName}, {moment(note.at, hereZone())}
      {note.reason && `: ‘${note.reason}’`}
    </p>
    {note.before.length > 0 && (
      <details>
        <summary className="inline-flex min-h-tap items-center text-sm font-[620] text-thread-deep">
          As it was before
        </summary>
        <ul className="grid gap-2 text-sm">
          {note.before.map(({ version, words, on, byName, at }) => (
            <li key={version}>
              <p className="max-w-[62ch] whitespace-pre-line">{words}</p>
              <p className="text-ink-2">
                {plainDay(on)} · {byName}, {moment(at, hereZone())}
              </p>
            </li>
          ))}
        </ul>
      </details>
    )}
    {mayWrite && !note.withdrawn && (
      <p className="no-print flex flex-wrap gap-x-5 text-sm">
        <Link to={`${page}/${note.id}/change`} className="inline-flex min-h-tap items-center">
          Write it anew<span className="sr-only">: {plainDay(note.on)}</span>
        </Link>
        <Link to={`${page}/${note.id}/withdraw`} className="inline-flex min-h-tap items-center">
          Withdraw it<span className="sr-only">: {plainDay(note.on)}</span>
        </Link>
      </p>
    )}
  </li>
)

/** The contacts of an assessor with their candidate, for one unit. */
export const Component = () => {
  const { view, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const mine = useIsCandidate()
  const { unit, candidateName, notes, actions } = view
  const page = notesPage(unit.id)
  const mayWrite = may(actions, 'contactNote.write')
  return (
    <Page
      title="Contact notes"
      width="narrow"
      above={
        <>
          <Whose candidateName={candidateName} />
          <Link to={mayWrite ? `/units/${unit.id}/candidate` : `/units/${unit.id}/evidence`}>
            {unit.probableTitle ?? unit.title}
          </Link>
        </>
      }
    >
      <p className="-mt-3 max-w-[62ch] text-ink-2">
        {mine
          ? 'What your assessor noted of your talks and shared with you.'
          : 'Who assesses this unit keeps a note of each contact. Those who check their work read all of it.'}
      </p>
      <NotYetSent items={onDevice.filter((item) => item.page === page)} />
      {mayWrite && (
        <div className="no-print">
          <ButtonLink look="primary" to={`${page}/new`}>
            Note a contact
          </ButtonLink>
        </div>
      )}
      {notes.length === 0 ? (
        <p>{mine ? 'Nothing is shared with you yet.' : 'Nothing is noted yet.'}</p>
      ) : (
        <ul className="divide-y divide-line">
          {notes.map((note) => (
            <Note key={note.id} note={note} page={page} mayWrite={mayWrite} mine={mine} />
          ))}
        </ul>
      )}
    </Page>
  )
}
