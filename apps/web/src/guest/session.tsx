import type { GuestView } from '@mentorfolio/domain/guests/guests.endpoints'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Answer } from '../api/endpoints.ts'
import { GuestFrame } from './guest-frame.tsx'
import { ReadAloud } from './read-aloud.tsx'
import { sessionWords } from './session-words.ts'
import { useSending } from './use-sending.ts'
import { WhoReads } from './who-reads.tsx'
import { type Gone, readersOf, stopWords } from './words.ts'
import { YesOrNotRight } from './yes-or-not-right.tsx'

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
  const [done, setDone] = useState(false)
  const { pending, trouble, send } = useSending(token, onGone)
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (done) told.current?.focus()
  }, [done])
  const answer = (write: () => Promise<unknown>) =>
    void send(async () => {
      await write()
      setDone(true)
    })
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
      {done && (
        <div ref={told} tabIndex={-1} role="status" className="grid gap-2 rounded-sheet bg-thread-soft p-5">
          {sessionWords.thanks(mentorName).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {!done && (
        <YesOrNotRight
          {...{ token, pending, trouble }}
          label={sessionWords.label}
          onYes={() => answer(confirm)}
          onNotRight={(words) => answer(() => notRight(words))}
        />
      )}
      <WhoReads guest={guest} />
      <ReadAloud parts={[`${title} ${intro} ${when}.`, readersOf(guest), stopWords(guest)]} onPart={() => undefined} />
    </GuestFrame>
  )
}
