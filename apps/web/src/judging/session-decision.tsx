import type { SessionInReview } from '@mentorfolio/domain/judging/review-view'
import type { WaivableReason } from '@mentorfolio/domain/sessions/ledger-facts'
import { type FormEvent, useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Checks } from '../forms/choices.tsx'
import { PressTrouble } from '../forms/press-trouble.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { WhereWords } from '../forms/save-bar.tsx'
import type { FormAnswer } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useOnce } from '../forms/use-once.ts'
import { useRecordForm } from '../forms/use-record-form.ts'
import { Button } from '../shell/button.tsx'
import { type DecidingShape, deciding } from './session-forms.ts'
import { acceptedAsItIs, acceptedWaives, waivableOf, waiveWords } from './session-words.ts'

type Kind = 'ACCEPTED' | 'EXCLUDED'

type FormProps = {
  session: SessionInReview
  kind: Kind
  opened: Opened<DecidingShape>
  onDecide: () => void
  onClose: () => void
}

const labels: Record<Kind, { reason: string; hint: string; button: string }> = {
  ACCEPTED: {
    reason: 'Why do you accept it?',
    hint: 'Such as: seen on paper, signed on the day. The candidate reads this.',
    button: 'Accept the session',
  },
  EXCLUDED: {
    reason: 'Why do you set it aside?',
    hint: 'What it would need to count. The candidate reads this.',
    button: 'Set it aside',
  },
}

const DecisionForm = ({ session, kind, opened, onDecide, onClose }: FormProps) => {
  const state = useRecordForm<DecidingShape, unknown>({ definition: deciding, opened })
  const waivable = waivableOf(session)
  const { reason, hint, button } = labels[kind]
  return (
    <RecordForm state={state} className="grid max-w-[40rem] gap-4">
      <input type="hidden" name="id" value={session.id} />
      <input type="hidden" name="revision" value={session.decision?.version ?? 0} />
      <input type="hidden" name="log" value={session.log} />
      <input type="hidden" name="do" value={kind} />
      {kind === 'ACCEPTED' && waivable.length > 0 && (
        <Checks
          field={state.fields.waives}
          label="Let it count in spite of this"
          options={waivable.map((value) => ({ value, label: waiveWords[value] }))}
        />
      )}
      <TextArea field={state.fields.reason} label={reason} hint={hint} rows={2} />
      {state.trouble?.kind === 'STALE' && (
        <p role="alert">It was decided elsewhere meanwhile. Load the page again; your words are kept.</p>
      )}
      <WhereWords state={state} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary" disabled={state.pending} onClick={onDecide}>
          {state.pending ? 'Saving…' : button}
        </Button>
        <Button look="quiet" onClick={onClose}>
          Not now
        </Button>
      </div>
    </RecordForm>
  )
}

type PressProps = {
  sessions: readonly SessionInReview[]
  kind: Kind | null
  reason: string
  words: string
  /** Of one session, where the page has several such buttons. */
  name?: string
  /** What an acceptance lifts. */
  waives?: readonly WaivableReason[]
  /** Just before it is sent. */
  onPress?: (() => void) | undefined
}

/** Decides by a button alone: its reason says what it stands for. */
export const DecideNow = ({ sessions, kind, reason, words, name, waives = [], onPress }: PressProps) => {
  const fetcher = useFetcher<FormAnswer>()
  const once = useOnce(fetcher.state !== 'idle')
  const primary = sessions.length > 1
  const onSubmit = (event: FormEvent) => {
    if (once.isSending()) return event.preventDefault()
    once.begin()
    onPress?.()
  }
  return (
    <fetcher.Form method="post" onSubmit={onSubmit} className="grid justify-items-start gap-2">
      <input type="hidden" name="press" value="yes" />
      <input type="hidden" name="id" value={sessions.map(({ id }) => id).join()} />
      <input type="hidden" name="revision" value={sessions.map(({ decision }) => decision?.version ?? 0).join()} />
      <input type="hidden" name="log" value={sessions.map(({ log }) => log).join()} />
      <input type="hidden" name="do" value={kind ?? ''} />
      <input type="hidden" name="reason" value={reason} />
      {waives.map((each) => (
        <input key={each} type="hidden" name="waives" value={each} />
      ))}
      <Button type="submit" look={primary ? 'primary' : 'plain'} disabled={fetcher.state !== 'idle'}>
        {words}
        {name && <span className="sr-only"> {name}</span>}
      </Button>
      <PressTrouble trouble={fetcher.data?.trouble} />
    </fetcher.Form>
  )
}

type Props = {
  session: SessionInReview
  unitId: string
  name: string
  /** Just before anything is decided about it. */
  onDecide: () => void
}

/** What can be decided about one session: accepted, accepted in spite of a rule, set aside, or undecided again. */
export const SessionDecision = ({ session, unitId, name, onDecide }: Props) => {
  const [open, setOpen] = useState<Kind | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const { decision, reasons } = session
  const close = () => {
    setOpen(null)
    requestAnimationFrame(() => place.current?.querySelector('button')?.focus())
  }
  const stands = decision?.kind ?? null
  return (
    <div ref={place} className="no-print grid gap-3">
      {open === null && (
        <div className="flex flex-wrap gap-2">
          {stands === null && reasons.length === 0 && (
            <DecideNow
              sessions={[session]}
              kind="ACCEPTED"
              reason={acceptedAsItIs}
              words="Accept"
              name={name}
              onPress={onDecide}
            />
          )}
          {stands === null && reasons.length > 0 && waivableOf(session).length > 0 && (
            <Button onClick={() => setOpen('ACCEPTED')}>
              Accept in spite of it…<span className="sr-only"> {name}</span>
            </Button>
          )}
          {stands === null && (
            <Button look="quiet" onClick={() => setOpen('EXCLUDED')}>
              Set aside…<span className="sr-only"> {name}</span>
            </Button>
          )}
          {stands === 'ACCEPTED' && session.acceptedThen !== null && (
            <DecideNow
              sessions={[session]}
              kind="ACCEPTED"
              reason="It counts as it was corrected."
              words="Accept it as corrected"
              name={name}
              waives={acceptedWaives(session)}
              onPress={onDecide}
            />
          )}
          {stands !== null && (
            <DecideNow
              sessions={[session]}
              kind={null}
              reason="Taken back."
              words="Take the decision back"
              name={name}
              onPress={onDecide}
            />
          )}
        </div>
      )}
      {open !== null && (
        <Drafted
          key={open}
          form={`/units/${unitId}/sessions-to-accept?session=${session.id}&decide=${open}`}
          title={`${labels[open].button}: ${name}`}
          defaults={{ id: session.id, log: `${session.log}`, reason: '', waives: waivableOf(session) }}
        >
          {(opened) => (
            <DecisionForm session={session} kind={open} opened={opened} onDecide={onDecide} onClose={close} />
          )}
        </Drafted>
      )}
    </div>
  )
}
