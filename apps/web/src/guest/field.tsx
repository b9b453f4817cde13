import { type ChangeEvent, useEffect, useRef } from 'react'
import { controlLook, FieldFrame } from '../forms/field-parts.tsx'
import { describedBy } from '../forms/field-slot.ts'
import { keepWords, keptWords } from './kept.ts'

type Props = { token: string; name: string; label: string; error: string | null; lines?: number }

/** One answer of a guest, kept in this tab as it is typed. Where it is wrong, the focus goes to it. */
export const KeptField = ({ token, name, label, error, lines = 1 }: Props) => {
  const field = { id: `guest-${name}`, name, errors: error ? [error] : undefined }
  const control = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => {
    if (error) control.current?.focus()
  }, [error])
  const as = {
    ...{ ref: control, id: field.id, name, defaultValue: keptWords(token, name) },
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => keepWords(token, name, target.value),
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy(field, undefined),
    className: controlLook,
  }
  return (
    <FieldFrame field={field} label={label}>
      {lines === 1 ? (
        <input type="text" autoComplete="off" maxLength={120} {...as} />
      ) : (
        <textarea rows={lines} maxLength={2_000} {...as} />
      )}
    </FieldFrame>
  )
}
