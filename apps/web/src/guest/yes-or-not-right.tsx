import { type FormEvent, useState } from 'react'
import { Button } from '../shell/button.tsx'
import { KeptField } from './field.tsx'
import { keptWords } from './kept.ts'
import { TurnButton } from './turn-button.tsx'
import { buttons } from './words.ts'

type Props = {
  /** Under which what is typed is kept in this tab. */
  token: string
  /** Asks what is not right. */
  label: string
  /** What to leave out. */
  hint: string
  /** What is told where nothing was written; left out: words are optional. */
  missing?: string
  pending: boolean
  trouble: string | null
  /** What is wrong with the words themselves. */
  wrong: string | null
  /** They have come back to change what they said. */
  turned?: boolean
  onYes: () => void
  onNotRight: (words: string | null) => void
}

/** One tap: yes, that's right. Or: that's not right, in their own words. */
export const YesOrNotRight = ({
  token,
  label,
  hint,
  missing,
  pending,
  trouble,
  wrong,
  turned: cameBack = false,
  ...on
}: Props) => {
  const { onYes, onNotRight } = on
  // Words that were kept bring back the form they stood in.
  const [isRight, setIsRight] = useState(() => keptWords(token, 'words') === '')
  const [turned, setTurned] = useState(cameBack)
  const [error, setError] = useState<string | null>(null)
  const turn = (right: boolean) => () => {
    setError(null)
    setTurned(true)
    setIsRight(right)
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get('words') ?? '').trim() || null
    const lacks = words === null && missing !== undefined
    setError(lacks ? missing : null)
    if (!lacks) onNotRight(words)
  }
  return (
    <>
      {isRight ? (
        <div className="grid gap-3">
          <Button look="primary" className="min-h-14" disabled={pending} onClick={onYes}>
            {pending ? buttons.wait : buttons.yes}
          </Button>
          <TurnButton back={turned} onClick={turn(false)}>
            {buttons.no}
          </TurnButton>
        </div>
      ) : (
        <form noValidate className="grid gap-4" onSubmit={onSubmit}>
          <KeptField token={token} name="words" {...{ label, hint }} error={error ?? wrong} lines={4} asked={turned} />
          <Button type="submit" look="primary" className="min-h-14" disabled={pending}>
            {pending ? buttons.wait : buttons.send}
          </Button>
          <Button className="min-h-13" onClick={turn(true)}>
            {buttons.back}
          </Button>
        </form>
      )}
      {trouble && <p role="alert">{trouble}</p>}
    </>
  )
}
