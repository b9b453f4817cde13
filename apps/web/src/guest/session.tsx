import type { GuestView } from '@mentorfolio/domain/guests/guests.endpoints'
import type { ShownTimes } from '@mentorfolio/domain/sessions/shown-times'
import { type ReactNode, useState } from 'react'
import type { Gone } from '../links/trouble.ts'
import { Answered, changes } from './answered.tsx'
import { GuestFrame } from './guest-frame.tsx'
import { ReadAloud } from './read-aloud.tsx'
import { sessionWords } from './session-words.ts'
import { isChanged } from './trouble.ts'
import { useSending } from './use-sending.ts'
import { whenMet } from './when-met.ts'
import { WhoReads } from './who-reads.tsx'
import { noNames, readersOf, stopWords } from './words.ts'
import { YesOrNotRight } from './yes-or-not-right.tsx'

type Props = {
  /** Under which what is typed is kept in this tab. */
  token: string
  guest: GuestView
  session: ShownTimes
  /** Each answer says what was read when it was given. */
  confirm: (shown: ShownTimes) => Promise<unknown>
  notRight: (shown: ShownTimes, words: string | null) => Promise<unknown>
  /** What is written now; where there is no asking, what was shown is all there is. */
  readAgain?: () => Promise<ShownTimes>
  onGone: (why: Gone) => void
  /** In the place of the usual foot. */
  foot?: ReactNode
}

/** One tap: yes, that's right. Or: that's not right, with words or without. */
export const SessionPage = ({ token, guest, session, confirm, notRight, readAgain, onGone, foot }: Props) => {
  const { mentorName, name } = guest
  // Nobody else is asked about a session.
  const role = guest.role === 'mentee' ? 'mentee' : 'supervisor'
  const { title } = sessionWords[role]
  const intro = sessionWords[role].intro(mentorName, name)
  const [done, setDone] = useState<'YES' | 'NO' | null>(null)
  const [turned, setTurned] = useState(false)
  const [shown, setShown] = useState(session)
  const [changed, setChanged] = useState(false)
  const { pending, trouble, wrong, send } = useSending(token, onGone)
  const answer = (said: 'YES' | 'NO', write: () => Promise<unknown>) =>
    void send(async () => {
      setChanged(false)
      try {
        await write()
        setDone(said)
      } catch (error) {
        if (!readAgain || !isChanged(error)) throw error
        // Nothing is confirmed unread: what is there now comes in its place.
        setShown(await readAgain())
        setChanged(true)
      }
    })
  const when = whenMet(shown)
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
        <Answered
          guest={guest}
          lines={sessionWords.thanks[done](mentorName)}
          copy
          onChange={changes(foot, () => {
            setTurned(true)
            setDone(null)
          })}
        />
      )}
      {!done && (
        <YesOrNotRight
          {...{ token, pending, wrong, turned }}
          trouble={changed ? sessionWords.changed : trouble}
          label={sessionWords.label}
          hint={noNames[role]}
          onYes={() => answer('YES', () => confirm(shown))}
          onNotRight={(words) => answer('NO', () => notRight(shown, words))}
        />
      )}
      <WhoReads guest={guest} token={token} />
      <ReadAloud parts={[`${title} ${intro} ${when}.`, readersOf(guest), stopWords(guest)]} onPart={() => undefined} />
    </GuestFrame>
  )
}
