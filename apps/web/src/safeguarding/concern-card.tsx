import type { ConcernView } from '@mentorfolio/domain/safeguarding/safeguarding.endpoints'
import type { ConcernAbout } from '@mentorfolio/domain/safeguarding/whom-to-phone'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useRevalidator } from 'react-router'
import { call } from '../api/call.ts'
import { ApiProblem } from '../api/problem.ts'
import { TextField } from '../forms/text-fields.tsx'
import { Button } from '../shell/button.tsx'
import { Sheet } from '../shell/page.tsx'
import { Tag } from '../shell/tag.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { duration } from '../words/durations.ts'

const about: Record<ConcernAbout, string> = {
  PUPIL: 'About a pupil or mentee',
  ADULT: 'About an adult',
  HEAD: 'About the head',
  CENTRE: 'About a learner or member of staff',
}

const at = (instant: string) => moment(instant, hereZone())

const problemIn = (error: unknown) => {
  if (error instanceof ApiProblem && error.problem.status === 409)
    return 'Somebody else at this desk was quicker. This is how it stands now.'
  return 'Not sent. Check your connection, then try again.'
}

const useAct = () => {
  const { revalidate } = useRevalidator()
  const [problem, setProblem] = useState('')
  const [pending, setPending] = useState(false)
  const act = async (ask: () => Promise<unknown>) => {
    setPending(true)
    setProblem('')
    await ask().catch((error: unknown) => setProblem(problemIn(error)))
    await revalidate()
    setPending(false)
  }
  return { act, problem, pending }
}

const State = ({ concern, now }: { concern: ConcernView; now: string }) => {
  if (concern.handledAt)
    return (
      <Tag tone="good" shape="tick">
        Handled
      </Tag>
    )
  if (concern.acknowledgedAt)
    return (
      <Tag tone="info" shape="half">
        Acknowledged
      </Tag>
    )
  const minutes = Math.max(0, Math.round((Date.parse(now) - Date.parse(concern.raisedAt)) / 60_000))
  return (
    <Tag tone={concern.overdue ? 'bad' : 'wait'} shape="clock">
      Not acknowledged for {duration(minutes)}
    </Tag>
  )
}

/** One note at the desk, and what can be done with it now. */
export const ConcernCard = ({ concern, now }: { concern: ConcernView; now: string }) => {
  const { id, revision, settingName, centreName } = concern
  const { act, problem, pending } = useAct()
  const title = useRef<HTMLHeadingElement>(null)
  const seen = useRef(revision)
  useEffect(() => {
    // The button that was pressed is gone: what has changed takes the focus.
    if (seen.current !== revision) title.current?.focus()
    seen.current = revision
  }, [revision])
  const handle = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reference = String(new FormData(event.currentTarget).get('reference') ?? '')
    void act(() => call('POST /api/concerns/:id/handle', { params: { id }, body: { revision, reference } }))
  }
  return (
    <Sheet className="grid gap-3 p-5" aria-labelledby={`concern-${id}`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 id={`concern-${id}`} ref={title} tabIndex={-1} className="font-[680]">
          {about[concern.about]} · {settingName ?? centreName}
        </h3>
        <State concern={concern} now={now} />
      </div>
      {concern.overdue && (
        <p className="font-semibold text-clay">Nobody has acknowledged this: whoever reads it first, please do.</p>
      )}
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
        <dt className="text-ink-2">Told</dt>
        <dd>
          {concern.told}, {at(concern.toldAt)}
        </dd>
        <dt className="text-ink-2">Noted by</dt>
        <dd>
          {concern.raisedBy ?? `a guest (${concern.guestRole ?? 'by link'})`}, {at(concern.raisedAt)}
        </dd>
        {concern.reference && (
          <>
            <dt className="text-ink-2">Reference</dt>
            <dd>{concern.reference}</dd>
          </>
        )}
        {concern.acknowledgedAt && (
          <>
            <dt className="text-ink-2">Acknowledged</dt>
            <dd>
              {concern.acknowledgedBy}, {at(concern.acknowledgedAt)}
            </dd>
          </>
        )}
        {concern.handledAt && (
          <>
            <dt className="text-ink-2">Handled</dt>
            <dd>
              {concern.handledBy}, {at(concern.handledAt)}
              {concern.handledReference && `, kept under ${concern.handledReference}`}
            </dd>
          </>
        )}
      </dl>
      {!concern.acknowledgedAt && (
        <div>
          <Button
            look="primary"
            disabled={pending}
            onClick={() =>
              void act(() => call('POST /api/concerns/:id/acknowledge', { params: { id }, body: { revision } }))
            }
          >
            Acknowledge
          </Button>
        </div>
      )}
      {concern.acknowledgedAt && !concern.handledAt && (
        <form className="flex flex-wrap items-end gap-3" autoComplete="off" onSubmit={handle}>
          <TextField
            field={{ id: `reference-${id}`, name: 'reference' }}
            label="Where you keep it"
            hint="A reference in your own records, if there is one. Nothing of what happened."
            autoComplete="off"
          />
          <Button type="submit" disabled={pending}>
            It is handled
          </Button>
        </form>
      )}
      {problem && (
        <p role="alert" className="font-semibold text-clay">
          {problem}
        </p>
      )}
    </Sheet>
  )
}
