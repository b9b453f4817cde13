import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import { Link } from 'react-router'
import { serverNow } from '../../api/clock.ts'
import { useWritten } from '../../forms/use-written.ts'
import { found, localTimes } from '../../hours/times/read-times.ts'
import { plainFullDay, span } from '../../words/dates.ts'
import { listed } from '../../words/durations.ts'
import { type Busy, overlapping } from './busy.ts'

/** What is known of the time besides what the form says: other sessions, and until when the mentoring is agreed (`YYYY-MM-DD`). */
export type Told = { busy: readonly Busy[]; endsOn: string | null }

type Times = { start: string; end: string }

const AlsoThen = ({ others, zone }: { others: readonly Busy[]; zone: string }) =>
  others.map(({ id, title, mentees, start, end }) => (
    <p key={id} className="rounded-field bg-sunk px-3.5 py-2.5">
      At that time there is also <Link to={`/sessions/${id}`}>{title ?? 'a session'}</Link> with {listed([...mentees])},{' '}
      {span(start, end, zone)}. If one of them takes its place, call the other off. Time that two share counts once.
    </p>
  ))

const AfterTheEnd = ({
  times,
  zone,
  endsOn,
  relationshipId,
}: {
  times: Times
  zone: string
  endsOn: string
  relationshipId: string
}) =>
  dayAt(new Date(times.start), zone) > endsOn && (
    <p className="rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
      You agreed to end on {plainFullDay(endsOn)}. Choose a day before, or{' '}
      <Link to={`/relationships/${relationshipId}/dates`} className="text-amber">
        move the ending
      </Link>
      .
    </p>
  )

type Props = { formId: string; relationshipId: string; sessionId: string; isNew: boolean; told: Told }

/** Told beside the times, before anything is lost by it: a plan counts only when it comes before the session. */
export const PlanNote = ({ formId, relationshipId, sessionId, isNew, told: { busy, endsOn } }: Props) => {
  const words = useWritten(formId)
  const times = words && found(localTimes(words))
  // The same minute is in time (docs/hours.md, NO_PRIOR_PLAN).
  const over = times && Date.parse(times.end) <= serverNow()
  const past = isNew && times && Date.parse(times.start) + 60_000 <= serverNow()
  const zone = words?.text('zone') ?? 'UTC'
  return (
    <div role="status" className="grid gap-2 empty:hidden">
      {past && (
        <p className="rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
          {over
            ? 'A plan is for what is to come. To write down a session that took place: '
            : 'A plan counts when it is saved before the session starts. You can still save it, or, once it is over: '}
          <Link to={`/sessions/record?with=${relationshipId}`} className="text-amber">
            Log a session that took place
          </Link>
        </p>
      )}
      {times && <AlsoThen others={overlapping(busy, times, sessionId)} zone={zone} />}
      {times && endsOn !== null && (
        <AfterTheEnd times={times} zone={zone} endsOn={endsOn} relationshipId={relationshipId} />
      )}
    </div>
  )
}
