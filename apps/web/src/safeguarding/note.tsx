import type { ConcernAbout, ToPhone } from '@mentorfolio/domain/safeguarding/whom-to-phone'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { newId } from '../api/device.ts'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { DateField, TextField, TimeField } from '../forms/text-fields.tsx'
import { Button } from '../shell/button.tsx'
import { Phone } from '../shell/phone.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { type NoteSent, sendNote } from './send-note.ts'

type Props = {
  token: string
  about: ConcernAbout
  centreId: string
  settingId: string | null
  /** Whom to phone where the note cannot be sent. */
  phone: ToPhone | undefined
}

const formId = 'note'
const two = (part: number) => String(part).padStart(2, '0')
const localDay = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
const localTime = (at: Date) => `${two(at.getHours())}:${two(at.getMinutes())}`

const instantOf = (day: string, time: string) => {
  const at = new Date(`${day}T${time}`)
  return Number.isNaN(at.getTime()) ? '' : at.toISOString()
}

const NotSent = ({ because, phone }: { because: string; phone: ToPhone | undefined }) => (
  <div className="grid gap-3">
    <p className="font-semibold text-clay">
      Not sent. {because} {phone?.phone ? 'Phone, if you have not yet:' : 'Phone, if you have not yet.'}
    </p>
    {phone?.phone && (
      <div>
        <Phone number={phone.phone} words={`Phone ${phone.name ?? ''}`.trim()} />
      </div>
    )}
    <p>Write this on paper for now. It is not kept on this device, and nothing sends it later.</p>
  </div>
)

/** Whom they told, when, under which reference: no field for what happened. What is typed is in this page alone. */
export const Note = ({ token, about, centreId, settingId, phone }: Props) => {
  const [opened] = useState(() => new Date())
  const [sent, setSent] = useState<NoteSent | null>(null)
  const [pending, setPending] = useState(false)
  const [kept, setKept] = useState({ told: '', toldAt: '' })
  const asSent = useRef({ words: '', key: '' })
  const summary = useRef<HTMLDivElement>(null)
  const receipt = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (sent?.kind === 'KEPT') receipt.current?.focus()
    else if (sent) summary.current?.focus()
  }, [sent])

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const given = (name: string) => String(data.get(name) ?? '').trim()
    const told = given('told')
    const toldAt = instantOf(given('day'), given('time'))
    const wrong = {
      ...(told ? {} : { told: ['Write whom you told'] }),
      ...(toldAt ? {} : { day: ['Enter the day and the time when you told them'] }),
    }
    if (Object.keys(wrong).length > 0) return setSent({ kind: 'WRONG', errors: wrong })
    const body = { about, centreId, settingId, told, toldAt, reference: given('reference') || null }
    const words = JSON.stringify(body)
    if (asSent.current.words !== words) asSent.current = { words, key: newId() }
    setPending(true)
    const answer = await sendNote(body, { token, key: asSent.current.key })
    setPending(false)
    setKept({ told, toldAt })
    setSent(answer)
  }

  if (sent?.kind === 'KEPT')
    return (
      <section className="grid gap-2 rounded-sheet border border-line bg-sheet p-5 shadow-sheet">
        <h2 ref={receipt} tabIndex={-1} className="text-lg">
          Kept: you told {kept.told}
        </h2>
        <p>
          {moment(kept.toldAt, hereZone())}.{' '}
          {token
            ? 'Only the centre’s safeguarding lead can see that you did. You cannot open it here again: write it down if you want to keep it.'
            : 'Only you and the centre’s safeguarding lead can see that you did.'}
        </p>
        <div>
          <Button onClick={() => setSent(null)}>Keep another note</Button>
        </div>
      </section>
    )
  const wrong = sent?.kind === 'WRONG' ? sent.errors : {}
  const errors: Record<string, string[]> = Object.fromEntries(
    Object.entries(wrong).map(([name, messages]) => [name === 'toldAt' ? 'day' : name, messages]),
  )
  const field = (name: string, defaultValue?: string) => ({
    ...{ id: `${formId}-${name}`, name, defaultValue, errors: errors[name] },
  })
  return (
    <section
      aria-labelledby="note-title"
      className="grid gap-4 rounded-sheet border border-line bg-sheet p-5 shadow-sheet"
    >
      <div className="grid gap-1">
        <h2 id="note-title" className="text-lg">
          Told them? Keep a note of it
        </h2>
        <p className="text-ink-2">
          Whom and when, nothing of what happened. The centre’s safeguarding lead sees it when they next look: it takes
          the place of no phone call.
        </p>
      </div>
      <form id={formId} noValidate autoComplete="off" className="grid gap-5" onSubmit={(event) => void send(event)}>
        <ErrorSummary ref={summary} formId={formId} errors={errors}>
          {sent?.kind === 'NOT_SENT' && <NotSent because={sent.because} phone={phone} />}
        </ErrorSummary>
        <TextField field={field('told')} label="Whom you told" hint="Name or role" autoComplete="off" />
        <div className="flex flex-wrap gap-x-6 gap-y-5">
          <DateField field={field('day', localDay(opened))} label="Day" />
          <TimeField field={field('time', localTime(opened))} label="Time" />
        </div>
        <TextField field={field('reference')} label="Their reference" hint="If they gave you one" autoComplete="off" />
        <Button type="submit" look="primary" disabled={pending} className="justify-self-start">
          {pending ? 'Sending…' : 'Keep this note'}
        </Button>
      </form>
    </section>
  )
}
