import type { Ref } from 'react'
import { goToField, labelInWords } from '../forms/find-field.ts'
import { Button } from '../shell/button.tsx'
import { FoundNote } from './found-note.tsx'
import { foundInWords, type Group, keyOf } from './groups.ts'

type Props = {
  ref: Ref<HTMLDivElement>
  form: HTMLFormElement
  groups: readonly Group[]
  /** Fields that are not shown now, such as those of a model that was not chosen: what is in them is dealt with here. */
  hidden: ReadonlySet<string>
  onReplace: (groups: readonly Group[]) => void
  onKeep: (group: Group) => void
}

/** Above a form that was not sent: everything to look at, with the way to it, or all at once. */
export const FoundSummary = ({ ref, form, groups, hidden, onReplace, onKeep }: Props) => (
  <div
    ref={ref}
    role="alert"
    tabIndex={-1}
    className="grid gap-3 rounded-sheet border-2 border-amber bg-sheet p-5 focus:outline-3 focus:outline-amber"
  >
    <h2 className="text-lg">
      {groups.length === 1 ? 'One name or number to check first' : `${groups.length} names and numbers to check first`}
    </h2>
    <p>Nothing has been sent yet. Others read this record, so nobody’s real name, number or address belongs in it.</p>
    <ul className="grid gap-2">
      {groups.map((group) => (
        <li key={`${keyOf(group)} ${group.texts[0]}`}>
          {hidden.has(group.field) ? (
            <FoundNote group={group} onReplace={() => onReplace([group])} onKeep={() => onKeep(group)} />
          ) : (
            <a
              // A control that is named id hides the form's own.
              href={`#${form.getAttribute('id')}-${group.field}`}
              className="font-semibold break-words"
              onClick={(event) => {
                event.preventDefault()
                goToField(form, group.field)
              }}
            >
              {foundInWords(group)} <span className="font-[450] text-ink-2">({labelInWords(form, group.field)})</span>
            </a>
          )}
        </li>
      ))}
    </ul>
    <Button className="justify-self-start" onClick={() => onReplace(groups)}>
      {groups.length === 1 ? 'Replace it' : 'Replace all'}
    </Button>
  </div>
)
