import { useEffect, useRef } from 'react'
import { goToField } from '../forms/find-field.ts'
import { AskOnceMore } from '../shell/ask-once-more.tsx'
import { Button } from '../shell/button.tsx'
import { isFocusHandedOn, useFocusHandedOn } from '../shell/hand-focus-on.ts'
import { Told } from '../shell/told.tsx'
import { sinceNow } from '../words/dates.ts'
import type { Draft } from './draft.ts'
import type { CameBack, Opened } from './opened.ts'

const inWords = ({ how, writtenAt }: CameBack) => {
  switch (how) {
    case 'KEPT':
      return `Your words are back, as you left them ${sinceNow(writtenAt)}.`
    case 'FROM_ELSEWHERE':
      return `Your words from another device are here, written ${sinceNow(writtenAt)}.`
    case 'MERGED':
      return 'Both changes are in the form now. Read it once more, then save.'
    case 'ANOTHER':
      return 'These words make another record now, beside the one that was saved. Read them once more, then save.'
  }
}

const toField = (formId: string, name: string) => {
  const form = document.getElementById(formId)
  if (form instanceof HTMLFormElement) goToField(form, name)
}

const Other = ({ draft, onTake }: { draft: Draft; onTake: () => void }) => {
  const line = useRef<HTMLParagraphElement>(null)
  useFocusHandedOn(line)
  return (
    <p ref={line} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      There are other words of yours for this form, written {sinceNow(draft.writtenAt)}.
      <Button onClick={onTake}>Show those instead</Button>
    </p>
  )
}

/** Above a form: which words stand in it and since when, why they came back, and which others there are. */
const DraftNote = ({ formId, opened }: { formId: string; opened: Opened<unknown> }) => {
  const { cameBack, elsewhereOpen, others, startAgain, take } = opened
  const { focus, refused } = cameBack ?? {}
  const note = useRef<HTMLElement>(null)
  useFocusHandedOn(note)
  const made = cameBack?.how === 'MERGED' || cameBack?.how === 'ANOTHER'
  useEffect(() => {
    // The form was made anew, and took the button that was pressed with it. A note that comes with its page, or under the
    // hands of somebody who writes, leaves the focus where it is.
    if (made || isFocusHandedOn()) note.current?.focus()
  }, [made])
  return (
    <section
      ref={note}
      tabIndex={-1}
      aria-label="Words kept earlier"
      className="grid gap-3 rounded-field bg-sunk px-4 py-3.5 text-sm"
    >
      {cameBack && (
        <Told className="grid gap-3">
          {refused && (
            <p className="font-semibold text-clay">
              Not taken when it was sent {sinceNow(refused.at)}: {refused.title}. {refused.why}
            </p>
          )}
          <p>{inWords(cameBack)}</p>
        </Told>
      )}
      {elsewhereOpen && (
        <p>You are writing this in another tab, too. Each tab keeps its own words; neither changes the other’s.</p>
      )}
      {cameBack && !made && (
        <div className="flex flex-wrap gap-2">
          {focus && <Button onClick={() => toField(formId, focus)}>Go to where you stopped</Button>}
          <AskOnceMore label="Start again without them" onSure={startAgain} />
        </div>
      )}
      {others.map((draft) => (
        <Other key={draft.id} draft={draft} onTake={() => take(draft)} />
      ))}
    </section>
  )
}
export default DraftNote
