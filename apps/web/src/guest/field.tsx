import { asksToLeaveOut, toLeaveOut, without } from '@mentorfolio/domain/confidentiality/leave-out'
import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../shell/button.tsx'
import { keepWords, keptWords } from './kept.ts'
import { buttons, takenOut } from './words.ts'

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

/** The words without what they are asked to leave out: what is quoted, and what looks like a name or a number. */
const taken = async (words: string, asked: string) => {
  const left = without(words, toLeaveOut(asked))
  try {
    // Few need it, and it is heavy.
    const { findings, replaced } = await import('@mentorfolio/domain/confidentiality/findings')
    // One token for all: whoever writes of themself is nobody's 'another person'.
    return replaced(
      left,
      findings(left).map((each) => (each.kind === 'NAME' ? { ...each, token: '[name]' } : each)),
    )
  } catch {
    return left
  }
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
  const [out, setOut] = useState<'TAKEN' | 'NOT_FOUND' | null>(null)
  // Sent again and refused again, it is told again.
  useEffect(() => {
    if (!error) setOut(null)
  }, [error])
  const isOut = out === 'TAKEN'
  const takeOut = async () => {
    const { current } = control
    if (!current || !error) return
    const words = await taken(current.value, error)
    setOut(words === current.value ? 'NOT_FOUND' : 'TAKEN')
    current.value = words
    keepWords(token, name, words)
    current.focus()
  }
  const as = {
    ...{ ref: control, id, name, defaultValue: keptWords(token, name) },
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => keepWords(token, name, target.value),
    'aria-invalid': error && !isOut ? true : undefined,
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
      {error && !isOut && (
        <p id={`${id}-error`} className="text-sm font-semibold text-clay">
          {error}
        </p>
      )}
      {error && asksToLeaveOut(error) && out === null && (
        <Button className="justify-self-start" onClick={() => void takeOut()}>
          {buttons.takeOut}
        </Button>
      )}
      <p role="status" id={isOut ? `${id}-error` : undefined} className="text-sm font-semibold empty:hidden">
        {out && takenOut[out]}
      </p>
      {lines === 1 ? (
        <input type="text" autoComplete="off" maxLength={120} {...as} />
      ) : (
        <textarea rows={lines} maxLength={most} {...as} />
      )}
    </div>
  )
}
