import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { isForgotten, isRunning } from '@mentorfolio/domain/sessions/took-place'
import { useEffect, useState } from 'react'
import { Link, useFetcher } from 'react-router'
import { serverNow } from '../../api/clock.ts'
import type { FormAnswer } from '../../forms/submit.ts'
import { TroubleWords } from '../../forms/trouble-words.tsx'
import { useOnce } from '../../forms/use-once.ts'
import { Button } from '../../shell/button.tsx'
import { Sheet } from '../../shell/page.tsx'
import { AlsoRunning } from '../../thread/also-running.tsx'
import { momentFrom, time } from '../../words/dates.ts'
import { may } from '../../words/decided.ts'
import { duration } from '../../words/durations.ts'
import { sessionActionWords } from '../../words/session-actions.ts'
import { kindWords } from '../../words/sessions.ts'

const minute = 60_000
const minuteOf = (instant: number) => Math.floor(instant / minute)
/** How long before the planned start people may have met already. */
const opensBefore = 120 * minute

/** When Start was pressed in this tab, by session: the server keeps the minute alone, and would seem to begin ahead. */
const pressed = new Map<string, number>()

const useNow = () => {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

const Running = ({ session, now }: { session: SessionView; now: number }) => {
  const { id, startedAt, zone, end, actions } = session
  if (!startedAt) return null
  const elapsed = Math.max(0, Math.floor((now - (pressed.get(id) ?? Date.parse(startedAt))) / minute))
  const over = Math.floor((now - Date.parse(end)) / minute)
  const forgotten = isForgotten(session, now)
  return (
    <>
      <p>
        <span role="timer" className="block text-3xl font-bold tabular-nums">
          {duration(elapsed)}
        </span>
        <span className="text-ink-2">since {time(startedAt, zone)}</span>
      </p>
      {forgotten && (
        <p className="rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
          It was planned until {time(end, zone)}, {duration(over)} ago. Is it over?{' '}
          {may(actions, 'session.log') && (
            <>
              <Link to={`/sessions/${id}/log`} className="text-amber">
                Write the log
              </Link>
              : it asks when it really ended, and the timer stops with it.
            </>
          )}
        </p>
      )}
    </>
  )
}

const Trouble = ({ trouble }: { trouble: NonNullable<FormAnswer['trouble']> }) => (
  <div role="alert" className="grid gap-1 text-clay">
    {trouble.kind === 'STALE' ? (
      <p>The session changed in the meantime. This page shows it as it is now: try again.</p>
    ) : (
      <TroubleWords trouble={trouble} wordless />
    )}
  </div>
)

/** Start and stop, at the server's minute; the clock between them runs here. Once the planned time has gone, the log asks. */
export const Timer = ({ session, alsoRunning }: { session: SessionView; alsoRunning: SessionView['alsoRunning'] }) => {
  const { id, revision, startedAt, start, end, zone, actions } = session
  const fetcher = useFetcher<FormAnswer>()
  const pending = fetcher.state !== 'idle'
  const once = useOnce(pending)
  const now = useNow()
  const [tooSoon, setTooSoon] = useState(false)
  const running = isRunning(session)
  const next = may(actions, 'session.stop') ? 'stop' : may(actions, 'session.start') ? 'start' : null
  const gone = !running && now > Date.parse(end)
  // Nobody meets while the centre has paused it: a timer that runs can be stopped.
  if ((next === null && !running) || gone || (!running && session.paused.length > 0)) return null
  const opensAt = Date.parse(start) - opensBefore
  const early = !running && now < opensAt
  const inFirstMinute = startedAt !== null && minuteOf(now) <= minuteOf(Date.parse(startedAt))
  const trouble = fetcher.data?.trouble
  return (
    <Sheet className="no-print grid gap-3 p-5" aria-labelledby="timer">
      <h2 id="timer" className="text-lg">
        Timer
      </h2>
      {running ? (
        <Running session={session} now={now} />
      ) : (
        <p className="text-ink-2">
          {early
            ? `You can start it from ${momentFrom(new Date(now).toISOString(), new Date(opensAt).toISOString(), zone)}, two hours before you meet, or write the times into the log afterwards.`
            : 'Start it when you meet, or write the times into the log afterwards.'}
        </p>
      )}
      {!early && alsoRunning.length > 0 && <AlsoRunning running={alsoRunning} />}
      {next && !early && (
        <fetcher.Form
          method="post"
          onSubmit={(event) => {
            if (once.isSending()) return event.preventDefault()
            if (next === 'start') pressed.set(id, serverNow())
            setTooSoon(next === 'stop' && inFirstMinute)
            // A session of no minutes is none: the server would refuse it, so it is said here.
            if (next === 'stop' && inFirstMinute) event.preventDefault()
            else once.begin()
          }}
        >
          <input type="hidden" name="do" value={next} />
          <input type="hidden" name="record-title" value={session.title ?? kindWords[session.kind]} />
          <input type="hidden" name="revision" value={revision} />
          <Button type="submit" look={running ? 'primary' : 'plain'} disabled={pending}>
            {next === 'start' && alsoRunning.length > 0
              ? 'Start this one as well'
              : sessionActionWords[`session.${next}`]}
          </Button>
        </fetcher.Form>
      )}
      <p role="status" className="text-ink-2 empty:hidden">
        {tooSoon && inFirstMinute && 'It has only just begun. Stop it once a minute has passed.'}
      </p>
      {trouble && !pending && <Trouble trouble={trouble} />}
    </Sheet>
  )
}
