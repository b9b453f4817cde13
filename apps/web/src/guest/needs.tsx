import type { GuestView } from '@mentorfolio/domain/guests/guests.endpoints'
import type { MyPlan as MyPlanView } from '@mentorfolio/domain/needs/my-plan'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { MyPlan } from '../mentoring/my-plan.tsx'
import { Button } from '../shell/button.tsx'
import { guestAsk } from './ask.ts'
import { KeptField } from './field.tsx'
import { GuestFrame } from './guest-frame.tsx'
import { keptWords } from './kept.ts'
import { needsWords } from './needs-words.ts'
import { ReadAloud } from './read-aloud.tsx'
import { TurnButton } from './turn-button.tsx'
import { useSending } from './use-sending.ts'
import { WhoReads } from './who-reads.tsx'
import { buttons, type Gone, readersOf, stopWords } from './words.ts'

type Props = {
  token: string
  guest: GuestView
  plan: MyPlanView & { version: number }
  onGone: (why: Gone) => void
}

/** A heading, or a label with what stands beside it, as it is said: each line with a pause after it. */
const said = (element: Element) =>
  (element.children.length > 0 ? [...element.children] : [element])
    .map(({ textContent }) => textContent.trim().replaceAll(/\n+/g, '. '))
    .join('. ')

/** What of the plan is read out, line by line, each with the part that it stands in. */
const linesIn = (plan: HTMLElement | null) =>
  [...(plan?.querySelectorAll('h2, h3, dl > div') ?? [])].map((element) => ({
    text: said(element),
    part: element.closest('section')?.getAttribute('aria-labelledby') ?? null,
  }))

/** Read it, or have it read; then one tap: yes, that's right. Or: that's not right, in their own words. */
export const NeedsPage = ({ token, guest, plan, onGone }: Props) => {
  const { mentorName } = guest
  const intro = needsWords.intro(mentorName)
  const [doing, setDoing] = useState<'ASKED' | 'NOT_RIGHT' | 'YES' | 'NO'>(() =>
    keptWords(token, 'words') === '' ? 'ASKED' : 'NOT_RIGHT',
  )
  const [turned, setTurned] = useState(false)
  const [missing, setMissing] = useState<string | null>(null)
  const [reading, setReading] = useState<string | null>(null)
  const { pending, trouble, send } = useSending(token, onGone)
  const shown = useRef<HTMLDivElement>(null)
  const told = useRef<HTMLDivElement>(null)
  const done = doing === 'YES' || doing === 'NO'
  useEffect(() => {
    if (done) told.current?.focus()
  }, [done])
  const { version } = plan
  const confirm = () =>
    void send(async () => {
      const goals = plan.goals.map(({ id, revision }) => ({ id, revision }))
      await guestAsk('POST /api/guest/needs/confirm', token, { version, goals })
      setDoing('YES')
    })
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get('words') ?? '').trim()
    setMissing(words === '' ? needsWords.missing : null)
    if (words === '') return
    void send(async () => {
      await guestAsk('POST /api/guest/needs/not-right', token, { version, words })
      setDoing('NO')
    })
  }
  const turn = (to: 'ASKED' | 'NOT_RIGHT') => () => {
    setMissing(null)
    setTurned(true)
    setDoing(to)
  }
  return (
    <GuestFrame token={token} title={needsWords.title} above={`From ${mentorName}, your mentor`}>
      {done ? (
        <div ref={told} tabIndex={-1} role="status" className="grid gap-2 rounded-sheet bg-thread-soft p-5">
          {needsWords.thanks[doing](mentorName).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ) : (
        <p>{intro}</p>
      )}
      <ReadAloud
        parts={() => [
          `${needsWords.title}. ${intro}`,
          ...linesIn(shown.current).map(({ text }) => text),
          `${readersOf(guest)} ${stopWords(guest)}`,
        ]}
        onPart={(at) => setReading(at === null ? null : (linesIn(shown.current)[at - 1]?.part ?? null))}
      />
      <div ref={shown}>
        <MyPlan plan={plan} reading={reading} />
      </div>
      <WhoReads guest={guest} />
      {doing === 'ASKED' && (
        <div className="grid gap-3">
          <Button look="primary" className="min-h-14" disabled={pending} onClick={confirm}>
            {pending ? buttons.wait : buttons.yes}
          </Button>
          <TurnButton back={turned} onClick={turn('NOT_RIGHT')}>
            {buttons.no}
          </TurnButton>
        </div>
      )}
      {doing === 'NOT_RIGHT' && (
        <form noValidate className="grid gap-4" onSubmit={onSubmit}>
          <KeptField token={token} name="words" label={needsWords.label} error={missing} lines={4} asked={turned} />
          <Button type="submit" look="primary" className="min-h-14" disabled={pending}>
            {pending ? buttons.wait : buttons.send}
          </Button>
          <Button className="min-h-13" onClick={turn('ASKED')}>
            {buttons.back}
          </Button>
        </form>
      )}
      {trouble && <p role="alert">{trouble}</p>}
      {done && (
        <Button className="no-print justify-self-start" onClick={() => window.print()}>
          Print or save a copy
        </Button>
      )}
    </GuestFrame>
  )
}
