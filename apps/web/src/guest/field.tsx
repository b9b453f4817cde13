import { type ChangeEvent, useEffect, useRef } from 'react'
import { keepWords, keptWords } from './kept.ts'

type Props = {
  token: string
  name: string
  label: string
  error: string | null
  hint?: string
  lines?: number
  asked?: boolean
  /** The most characters of an answer of several lines. */
  most?: number
}

/**
 * One answer of a guest, kept in this tab as it is typed. Where it is wrong, the focus goes to it; so it does when somebody
 * has just `asked` for it by a button that is gone.
 */
export const KeptField = ({ token, name, label, error, hint, lines = 1, asked = false, most = 2_000 }: Props) => {
  // Drawn here: the forms' own fields are heavier than this page may be.
  const id = `guest-${name}`
  const control = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => {
    if (error) control.current?.focus()
  }, [error])
  useEffect(() => {
    if (asked) control.current?.focus()
  }, [asked])
  const as = {
    ...{ ref: control, id, name, defaultValue: keptWords(token, name) },
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => keepWords(token, name, target.value),
    'aria-invalid': error ? true : undefined,
    'aria-describedby': [error && `${id}-error`, hint && `${id}-hint`].filter((each) => each).join(' ') || undefined,
    className:
      'block min-h-tap w-full rounded-field border-[1.5px] border-line-strong bg-sheet px-3 py-2.5 text-ink aria-invalid:border-2 aria-invalid:border-clay',
  }
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-[640]">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-2">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-sm font-semibold text-clay">
          {error}
        </p>
      )}
      {lines === 1 ? (
        <input type="text" autoComplete="off" maxLength={120} {...as} />
      ) : (
        <textarea rows={lines} maxLength={most} {...as} />
      )}
    </div>
  )
}
