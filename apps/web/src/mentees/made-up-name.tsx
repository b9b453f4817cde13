import { isSameName, likeness } from '@mentorfolio/domain/mentees/names'
import type { FieldSlot } from '../forms/field-slot.ts'
import { TextField } from '../forms/text-fields.tsx'
import { useWritten } from '../forms/use-written.ts'
import { Button } from '../shell/button.tsx'

type Props = {
  formId: string
  field: FieldSlot
  /** The made-up names that are in use here. */
  taken: readonly string[]
  suggested?: readonly string[]
}

const said = (madeUp: string, real: string, taken: readonly string[]): string | null => {
  if (madeUp.trim() === '') return null
  if (taken.some((name) => isSameName(name, madeUp))) return 'You have a mentee of this name. Choose another.'
  switch (likeness(madeUp, real)) {
    case 'PART':
      return 'This is part of the real name. Choose one that hides who they are.'
    case 'WITHIN':
      return 'This sounds much like the real name: somebody who knows them may guess. Better choose another.'
    case null:
      return null
  }
}

/** As a hand would: what keeps the form's words listens to it. */
const writeInto = (id: string, name: string) => {
  const control = document.getElementById(id)
  if (!(control instanceof HTMLInputElement)) return
  control.value = name
  control.dispatchEvent(new Event('input', { bubbles: true }))
  control.focus()
}

/** The name that all records show. It warns where it gives the real one away, before anything is sent. */
export const MadeUpName = ({ formId, field, taken, suggested = [] }: Props) => {
  const words = useWritten(formId)
  const warning = words && said(words.text('pseudonym'), `${words.text('realName')} ${words.text('alsoCalled')}`, taken)
  return (
    <div className="grid gap-2">
      <TextField
        field={field}
        label="A made-up name for the mentee"
        hint="It stands in every record in place of the real one. Choose it together, if you can."
        autoComplete="off"
      />
      {suggested.length > 0 && (
        <div className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
          Still free:
          {suggested.map((name) => (
            <Button key={name} onClick={() => writeInto(field.id, name)}>
              {name}
            </Button>
          ))}
        </div>
      )}
      <p role="status" className="rounded-field bg-amber-soft px-3.5 py-2.5 text-amber empty:hidden">
        {warning}
      </p>
    </div>
  )
}
