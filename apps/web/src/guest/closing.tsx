import type { GuestClosing } from '@mentorfolio/domain/endings/closing.endpoints'
import type { GuestView } from '@mentorfolio/domain/guests/guests.endpoints'
import { type ReactNode, useRef, useState } from 'react'
import type { Gone } from '../links/trouble.ts'
import { Answered, changes } from './answered.tsx'
import { closingWords as words } from './closing-words.ts'
import { GuestFrame } from './guest-frame.tsx'
import { ReadAloud } from './read-aloud.tsx'
import { useSending } from './use-sending.ts'
import { WhoReads } from './who-reads.tsx'
import { noNames, readersOf, stopWords } from './words.ts'
import { YesOrNotRight } from './yes-or-not-right.tsx'

type Props = {
  /** Under which what is typed is kept in this tab. */
  token: string
  guest: GuestView
  closing: GuestClosing
  /** Each answer says which version was read. */
  confirm: (version: number) => Promise<unknown>
  notRight: (version: number, words: string | null) => Promise<unknown>
  onGone: (why: Gone) => void
  /** In the place of the usual foot. */
  foot?: ReactNode
}

const day = (on: string) =>
  new Date(`${on}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

const Part = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={id} className="grid gap-1.5 border-t border-line py-5">
    <h2 id={id} className="text-base font-[680]">
      {title}
    </h2>
    {children}
  </section>
)

/** The ending as the mentee reads it: what was worked on, how it ends, where to go, what comes after. */
const TheirClosing = ({ closing }: { closing: GuestClosing }) => {
  const { goals, ending, signposting, notNeeded, aftercare, takesAlong } = closing
  return (
    <div className="grid">
      {goals.length > 0 && (
        <Part id="goals" title={words.goals}>
          <ul className="grid gap-2">
            {goals.map(({ title, before, after }) => (
              <li key={title}>
                <p>{title}</p>
                <p className="text-ink-2">{words.from(before, after)}</p>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {ending && (
        <Part id="ending" title={words.ending}>
          <p className="whitespace-pre-line">{ending}</p>
        </Part>
      )}
      <Part id="where" title={words.where}>
        {signposting.length === 0 && <p className="whitespace-pre-line">{notNeeded || words.noWhere}</p>}
        <ul className="grid gap-3">
          {signposting.map(({ where, what, how }) => (
            <li key={`${where} ${what} ${how}`}>
              {where && <p className="font-[640]">{where}</p>}
              {what && <p>{what}</p>}
              {how && <p>{how}</p>}
            </li>
          ))}
        </ul>
      </Part>
      {aftercare && (
        <Part id="after" title={words.after}>
          <p className="whitespace-pre-line">
            {aftercare.on ? `${day(aftercare.on)}: ${aftercare.what}` : aftercare.what}
          </p>
        </Part>
      )}
      {takesAlong && (
        <Part id="along" title={words.along}>
          <p className="whitespace-pre-line">{takesAlong}</p>
        </Part>
      )}
    </div>
  )
}

const Attempts = ({ days }: { days: readonly string[] }) => (
  <Part id="asked" title={words.asked}>
    {days.length === 0 ? (
      <p>{words.noDays}</p>
    ) : (
      <ul>
        {[...new Set(days)].map((on) => (
          <li key={on}>{day(on)}</li>
        ))}
      </ul>
    )}
  </Part>
)

/** One tap: yes, that's right. Or: that's not right, in their own words. A supervisor says whether the mentee was asked. */
export const ClosingPage = ({ token, guest, closing, confirm, notRight, onGone, foot }: Props) => {
  const { mentorName, name, role } = guest
  const isMentee = role === 'mentee'
  const { title } = isMentee ? words.mentee : words.supervisor
  const intro = isMentee ? words.mentee.intro(mentorName) : words.supervisor.intro(mentorName, name)
  const [done, setDone] = useState<'YES' | 'NO' | null>(null)
  const [turned, setTurned] = useState(false)
  const { pending, trouble, wrong, send } = useSending(token, onGone)
  const shown = useRef<HTMLDivElement>(null)
  const answer = (said: 'YES' | 'NO', write: () => Promise<unknown>) =>
    void send(async () => {
      await write()
      setDone(said)
    })
  return (
    <GuestFrame {...{ token, foot, title }} above={isMentee ? `From ${mentorName}, your mentor` : `From ${mentorName}`}>
      {done ? (
        <Answered
          guest={guest}
          lines={words.thanks[done](mentorName)}
          copy={isMentee}
          onChange={changes(foot, () => {
            setTurned(true)
            setDone(null)
          })}
        />
      ) : (
        <p>{intro}</p>
      )}
      <ReadAloud
        parts={() => [
          `${title}. ${intro}`,
          ...[...(shown.current?.querySelectorAll('h2, p') ?? [])].map(({ textContent }) => textContent),
          `${readersOf(guest)} ${stopWords(guest)}`,
        ]}
        onPart={() => undefined}
      />
      <div ref={shown}>{isMentee ? <TheirClosing closing={closing} /> : <Attempts days={closing.attemptedOn} />}</div>
      <WhoReads guest={guest} token={token} />
      {!done && (
        <YesOrNotRight
          {...{ token, pending, wrong, trouble, turned }}
          label={isMentee ? words.label : words.label2}
          hint={noNames[role]}
          {...(isMentee ? { missing: words.missing } : {})}
          onYes={() => answer('YES', () => confirm(closing.version))}
          onNotRight={(said) => answer('NO', () => notRight(closing.version, said))}
        />
      )}
    </GuestFrame>
  )
}
