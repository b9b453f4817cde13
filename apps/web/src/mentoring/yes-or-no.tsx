import { useId, useState } from 'react'
import { Button } from '../shell/button.tsx'

type Props = {
  pending: boolean
  onYes: () => void
  onNo: (words: string) => void
  /** Words that were left here before. */
  before?: string
  onWords?: (words: string) => void
}

/** 'Yes, this is right', or 'That's not right' with words. No Conform: guests' pages stay small. */
export const YesOrNo = ({ pending, onYes, onNo, before = '', onWords }: Props) => {
  const id = useId()
  const [saysNo, setSaysNo] = useState(before !== '')
  const [words, setWords] = useState(before)
  const [missing, setMissing] = useState(false)
  if (!saysNo)
    return (
      <div className="flex flex-wrap gap-3">
        <Button look="primary" disabled={pending} onClick={onYes}>
          {pending ? 'Saving…' : 'Yes, this is right'}
        </Button>
        <Button disabled={pending} onClick={() => setSaysNo(true)}>
          That’s not right
        </Button>
      </div>
    )
  const send = () => {
    setMissing(words.trim() === '')
    if (words.trim() !== '') onNo(words.trim())
  }
  return (
    <form
      className="grid gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div className={`grid gap-1 ${missing ? 'border-l-4 border-clay pl-3' : ''}`}>
        <label htmlFor={id} className="font-[640]">
          What is not right?
        </label>
        {missing && (
          <p id={`${id}-error`} role="alert" className="text-sm font-semibold text-clay">
            Write what is not right. A few words will do.
          </p>
        )}
        <textarea
          id={id}
          rows={3}
          maxLength={2_000}
          value={words}
          aria-invalid={missing || undefined}
          aria-describedby={missing ? `${id}-error` : undefined}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            onWords?.(event.currentTarget.value)
          }}
          className="block w-full rounded-field border-[1.5px] border-line-strong bg-sheet px-3 py-2.5 text-ink aria-invalid:border-2 aria-invalid:border-clay"
        />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary" disabled={pending}>
          {pending ? 'Saving…' : 'Send it'}
        </Button>
        <Button disabled={pending} onClick={() => setSaysNo(false)}>
          Go back
        </Button>
      </div>
    </form>
  )
}
