import type { GuestAgreement } from '@mentorfolio/domain/agreements/agreement-view'
import type { GuestView } from '@mentorfolio/domain/guests/guests.endpoints'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Gone } from '../links/trouble.ts'
import { Button } from '../shell/button.tsx'
import { agreementWords, type Begins, changeWords, nameMissing, pausedWords, signedWords } from './agreement-words.ts'
import { Answered } from './answered.tsx'
import { KeptField } from './field.tsx'
import { GuestFrame } from './guest-frame.tsx'
import { keptWords } from './kept.ts'
import { ReadAloud } from './read-aloud.tsx'
import { TurnButton } from './turn-button.tsx'
import { useSending } from './use-sending.ts'
import { WhoReads } from './who-reads.tsx'
import { buttons, noNames, readersOf, readersOfChange, stopWords } from './words.ts'

type Props = {
  /** Under which what is typed is kept in this tab. */
  token: string
  guest: GuestView
  agreement: GuestAgreement
  /** Where the answer is known it says whether the agreement is in force now; on the mentor's device it is not known yet. */
  sign: (signature: { version: number; name: string; helped: boolean }) => Promise<{ inForce: boolean } | undefined>
  askForChange: (change: { version: number; words: string }) => Promise<unknown>
  onGone: (why: Gone) => void
  /** In the place of the usual foot. */
  foot?: ReactNode
}

/** '28 November 2026', on this device's clock: it stands on the copy that the mentee prints. */
const today = () => new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

const paragraphs = (text: string) => text.split(/\n{2,}/)

/** The clauses as they are read; the one that is being read out is marked. */
const Clauses = ({ agreement, reading }: { agreement: GuestAgreement; reading: number | null }) => (
  <div className="grid">
    {agreement.clauses.map(({ title, text }, at) => (
      <section
        key={`${title} ${text}`}
        aria-current={reading === at + 1 ? 'true' : undefined}
        className="grid gap-1.5 border-t border-line py-5 aria-[current]:bg-thread-soft aria-[current]:px-3"
      >
        <h2 className="text-base font-[680]">{title}</h2>
        {paragraphs(text).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
    ))}
  </div>
)

type News = NonNullable<GuestAgreement['changed']>

/** What is new, in words: why, and each clause as it was and as it is now. */
const newsIn = ({ reason, clauses }: News): { title: string; text: string }[] => [
  ...(reason ? [{ title: 'What is new', text: reason }] : []),
  ...clauses.map(({ title, before, after }) => ({
    title,
    text: [before !== null && `Before: ${before}`, after === null ? 'This was taken out.' : `Now: ${after}`]
      .filter((each) => each)
      .join('\n\n'),
  })),
]

const Changed = ({ changed }: { changed: News }) => (
  <section aria-labelledby="changed" className="grid gap-3 rounded-sheet bg-amber-soft p-5">
    <h2 id="changed" className="text-base font-[680]">
      What is new
    </h2>
    {changed.reason && <p className="whitespace-pre-line">{changed.reason}</p>}
    <ul className="grid gap-3">
      {changed.clauses.map(({ title, before, after }) => (
        <li key={title} className="grid gap-1">
          <h3 className="font-[640]">{title}</h3>
          {before !== null && (
            <p className="whitespace-pre-line">
              Before: <del>{before}</del>
            </p>
          )}
          <p className="whitespace-pre-line">
            {after === null ? (
              'This was taken out.'
            ) : (
              <>
                Now: <ins className="no-underline">{after}</ins>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  </section>
)

/** Read, type your name, sign; or say what should be different. */
export const AgreementPage = ({ token, guest, agreement, sign, askForChange, onGone, foot }: Props) => {
  const { mentorName, name, version, clauses, changed, paused } = agreement
  const isMentee = agreement.as === 'mentee'
  const words = isMentee ? agreementWords.mentee(mentorName) : agreementWords.supervisor(mentorName, name)
  const [doing, setDoing] = useState<'SIGN' | 'CHANGE' | 'SIGNED' | 'ASKED'>(() =>
    keptWords(token, 'words') !== '' ? 'CHANGE' : 'SIGN',
  )
  const [begins, setBegins] = useState<Begins>('MENTOR')
  const [signedAs, setSignedAs] = useState('')
  const [turned, setTurned] = useState(false)
  const [missing, setMissing] = useState<string | null>(null)
  const [reading, setReading] = useState<number | null>(null)
  const { pending, trouble, wrong, send } = useSending(token, onGone)

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const typed = String(given.get(doing === 'CHANGE' ? 'words' : 'name') ?? '').trim()
    const lacks = doing === 'CHANGE' ? changeWords.missing : nameMissing
    setMissing(typed === '' ? lacks : null)
    if (typed === '') return
    void send(async () => {
      if (doing === 'CHANGE') {
        await askForChange({ version, words: typed })
        setDoing('ASKED')
      } else {
        const signed = await sign({ version, name: typed, helped: given.get('helped') !== null })
        setBegins(signed?.inForce ? 'NOW' : agreement.mentorSignedAt === null ? 'MENTOR' : 'OTHERS')
        setSignedAs(typed)
        setDoing('SIGNED')
      }
    })
  }
  const change = (to: 'SIGN' | 'CHANGE') => () => {
    setMissing(null)
    setTurned(true)
    setDoing(to)
  }

  // Whoever asks for a change does not sign: others read their words.
  const isChange = doing === 'CHANGE' || doing === 'ASKED'
  const readers = isChange || (paused && isMentee) ? readersOfChange(guest) : readersOf(guest)
  const news = changed ? newsIn(changed) : []
  const done = doing === 'SIGNED' || doing === 'ASKED'
  // Nothing is asked of anybody then, and a form would be refused.
  const intro = paused ? [...pausedWords.lines(guest), ...(isMentee ? [pausedWords.change] : [])] : [words.intro]
  const said = doing === 'SIGNED' ? signedWords(mentorName, signedAs, today(), begins) : changeWords.sent(mentorName)
  return (
    <GuestFrame
      {...{ token, foot }}
      title={words.title}
      above={isMentee ? `From ${mentorName}, your mentor` : `From ${mentorName}`}
    >
      {done ? (
        <Answered guest={guest} lines={said} copy={doing === 'SIGNED'} />
      ) : (
        intro.map((line) => <p key={line}>{line}</p>)
      )}
      <ReadAloud
        parts={[
          `${words.title}. ${intro.join(' ')}`,
          ...news.map(({ title, text }) => `${title}. ${text}`),
          ...clauses.map(({ title, text }) => `${title}. ${text}`),
          `${readers} ${stopWords(guest)}`,
        ]}
        onPart={(at) => setReading(at === null ? null : at - news.length)}
      />
      {changed && <Changed changed={changed} />}
      <div>
        <Clauses agreement={agreement} reading={reading} />
      </div>
      <WhoReads guest={guest} readers={readers} token={token} />
      {!done && (
        <form key={doing} noValidate className="grid gap-4" onSubmit={onSubmit}>
          {doing === 'CHANGE' ? (
            <KeptField
              token={token}
              name="words"
              label={changeWords.label}
              hint={noNames.mentee}
              error={missing ?? wrong}
              lines={4}
              asked={turned}
            />
          ) : paused ? null : (
            <>
              <KeptField token={token} name="name" label={words.label} error={missing} />
              <label className="flex min-h-tap items-center gap-3">
                <input type="checkbox" name="helped" className="size-6 accent-thread" /> {words.helped}
              </label>
            </>
          )}
          {trouble && <p role="alert">{trouble}</p>}
          {(doing === 'CHANGE' || !paused) && (
            <Button type="submit" look="primary" className="min-h-14" disabled={pending}>
              {pending ? buttons.wait : doing === 'CHANGE' ? buttons.send : words.sign}
            </Button>
          )}
          {doing === 'CHANGE' ? (
            <Button className="min-h-13" onClick={change('SIGN')}>
              {buttons.back}
            </Button>
          ) : (
            isMentee && (
              <TurnButton back={turned} onClick={change('CHANGE')}>
                {changeWords.ask}
              </TurnButton>
            )
          )}
        </form>
      )}
    </GuestFrame>
  )
}
