import { createContext, type FormEvent, useContext, useEffect, useRef, useState } from 'react'
import { ApiProblem } from '../api/problem.ts'
import { Button } from '../shell/button.tsx'
import { guestAsk } from './ask.ts'
import { KeptField } from './field.tsx'
import { stopToken } from './kept.ts'
import { stopAsk } from './stop-words.ts'
import { NotSaid } from './trouble.ts'
import { TurnButton } from './turn-button.tsx'
import { useSending } from './use-sending.ts'
import { buttons, noNames } from './words.ts'

/** Somebody else's link, once it was used: nothing on its page tells whose it was. */
const told = (error: unknown) =>
  error instanceof ApiProblem && error.problem.status === 403 ? new NotSaid(stopAsk.notYours) : error

/** How it is said where no link is: on the mentor's device, where it may wait. `said`: already, before the page was loaded afresh. */
export const SaidHere = createContext<{ said: boolean; say: (words: string | null) => Promise<void> } | null>(null)

/** 'I want to stop', from any page of a mentee, answered or not. Nobody asks them why. */
export const Stop = ({ token, mentorName = stopAsk.mentor }: { token: string; mentorName?: string }) => {
  const here = useContext(SaidHere)
  const [at, setAt] = useState<'CLOSED' | 'OPEN' | 'SENT'>(here?.said ? 'SENT' : 'CLOSED')
  const [turned, setTurned] = useState(false)
  const said = useRef<HTMLDivElement>(null)
  const { pending, trouble, wrong, send } = useSending(stopToken(token), () => undefined)
  useEffect(() => {
    if (at === 'SENT' && turned) said.current?.focus()
  }, [at, turned])
  const turn = (to: 'CLOSED' | 'OPEN') => () => {
    setTurned(true)
    setAt(to)
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get('stop') ?? '').trim() || null
    void send(async () => {
      try {
        await (here ? here.say(words) : guestAsk('POST /api/guest/stop', token, { words }))
      } catch (error) {
        throw told(error)
      }
      setAt('SENT')
    })
  }
  if (at === 'SENT')
    return (
      <div ref={said} tabIndex={-1} role="status" className="grid gap-2 rounded-sheet bg-thread-soft p-5">
        {stopAsk[here ? 'kept' : 'sent'](mentorName).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    )
  if (at === 'CLOSED')
    return (
      <div className="no-print grid">
        <TurnButton look="quiet" back={turned} onClick={turn('OPEN')}>
          {stopAsk.open}
        </TurnButton>
      </div>
    )
  return (
    <form noValidate className="no-print grid gap-4" onSubmit={onSubmit}>
      <p>{stopAsk.intro(mentorName)}</p>
      <KeptField
        token={stopToken(token)}
        name="stop"
        label={stopAsk.label}
        hint={noNames.mentee}
        error={wrong}
        lines={3}
        asked={turned}
      />
      {trouble && <p role="alert">{trouble}</p>}
      <Button type="submit" className="min-h-14" disabled={pending}>
        {pending ? buttons.wait : stopAsk.send}
      </Button>
      <Button look="quiet" className="min-h-13" onClick={turn('CLOSED')}>
        {buttons.back}
      </Button>
    </form>
  )
}
