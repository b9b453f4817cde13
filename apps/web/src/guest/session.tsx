import type { GuestView } from '@mentorfolio/domain/guests/guests.endpoints'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Answer } from '../api/endpoints.ts'
import { Button } from '../shell/button.tsx'
import { KeptField } from './field.tsx'
import { GuestFrame } from './guest-frame.tsx'
import { keptWords } from './kept.ts'
import { ReadAloud } from './read-aloud.tsx'
import { sessionWords } from './session-words.ts'
import { TurnButton } from './turn-button.tsx'
import { useSending } from './use-sending.ts'
import { WhoReads } from './who-reads.tsx'
import { buttons, type Gone, readersOf, stopWords } from './words.ts'

type Session = Answer<'GET /api/guest/session'>
type Props = {
  /** Under which what is typed is kept in this tab. */
  token: string
  guest: GuestView
  session: Session
  confirm: () => Promise<unknown>
  notRight: (words: string | null) => Promise<unknown>
  onGone: (why: Gone) => void
  /** In the place of the usual foot. */
  foot?: ReactNode
}

/** 'Thursday 12 November, from 10:00 to 11:00', on the clock where it was. */
const whenOf = ({ start, end, zone }: Session) => {
  const say = (at: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options }).format(new Date(at)).replace(',', '')
  const clock = { hour: '2-digit', minute: '2-digit' } as const
  return `${say(start, { weekday: 'long', day: 'numeric', month: 'long' })}, from ${say(start, clock)} to ${say(end, clock)}`
}

/** One tap: yes, that's right. Or: that's not right, with words or without. */
export const SessionPage = ({ token, guest, session, confirm, notRight, onGone, foot }: Props) => {
  const { mentorName, name, role } = guest
  const { title } = sessionWords[role]
  const intro = sessionWords[role].intro(mentorName, name)
  const [doing, setDoing] = useState<'ASKED' | 'NOT_RIGHT' | 'DONE'>(() =>
    keptWords(token, 'words') === '' ? 'ASKED' : 'NOT_RIGHT',
  )
  const [turned, setTurned] = useState(false)
  const { pending, trouble, send } = useSending(token, onGone)
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (doing === 'DONE') told.current?.focus()
  }, [doing])
  const yes = () =>
    void send(async () => {
      await confirm()
      setDoing('DONE')
    })
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get('words') ?? '').trim() || null
    void send(async () => {
      await notRight(words)
      setDoing('DONE')
    })
  }
  const turn = (to: 'ASKED' | 'NOT_RIGHT') => () => {
    setTurned(true)
    setDoing(to)
  }
  const when = whenOf(session)
  return (
    <GuestFrame
      {...{ token, foot }}
      title={title}
      above={role === 'mentee' ? `From ${mentorName}, your mentor` : `From ${mentorName}`}
    >
      <div className="grid gap-2">
        <p>{intro}</p>
        <p className="text-lg font-[680]">{when}</p>
      </div>
      {doing === 'DONE' && (
        <div ref={told} tabIndex={-1} role="status" className="grid gap-2 rounded-sheet bg-thread-soft p-5">
          {sessionWords.thanks(mentorName).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {doing === 'ASKED' && (
        <div className="grid gap-3">
          <Button look="primary" className="min-h-14" disabled={pending} onClick={yes}>
            {pending ? buttons.wait : buttons.yes}
          </Button>
          <TurnButton back={turned} onClick={turn('NOT_RIGHT')}>
            {buttons.no}
          </TurnButton>
        </div>
      )}
      {doing === 'NOT_RIGHT' && (
        <form noValidate className="grid gap-4" onSubmit={onSubmit}>
          <KeptField token={token} name="words" label={sessionWords.label} error={null} lines={4} asked={turned} />
          <Button type="submit" look="primary" className="min-h-14" disabled={pending}>
            {pending ? buttons.wait : buttons.send}
          </Button>
          <Button className="min-h-13" onClick={turn('ASKED')}>
            {buttons.back}
          </Button>
        </form>
      )}
      {trouble && <p role="alert">{trouble}</p>}
      <WhoReads guest={guest} />
      <ReadAloud parts={[`${title} ${intro} ${when}.`, readersOf(guest), stopWords(guest)]} onPart={() => undefined} />
    </GuestFrame>
  )
}
