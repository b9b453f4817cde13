import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { useEffect, useState } from 'react'
import { useFetcher } from 'react-router'
import { serverNow } from '../../api/clock.ts'
import type { FormAnswer } from '../../forms/submit.ts'
import { TroubleWords } from '../../forms/trouble-words.tsx'
import { Button } from '../../shell/button.tsx'
import { Sheet } from '../../shell/page.tsx'
import { actionWords } from '../../words/actions.ts'
import { time } from '../../words/dates.ts'
import { duration, stopwatch } from '../../words/durations.ts'
import { may } from '../../words/why-not.ts'

const useNow = (running: boolean) => {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setNow(serverNow()), 1_000)
    return () => clearInterval(timer)
  }, [running])
  return now
}

/** Start and stop, at the server's minute; the clock between them runs here. Once the planned time has gone, the log asks. */
export const Timer = ({ session }: { session: SessionView }) => {
  const { status, revision, startedAt, stoppedAt, zone, end, actions } = session
  const fetcher = useFetcher<FormAnswer>()
  const running = status === 'PLANNED' && startedAt !== null && stoppedAt === null
  const now = useNow(running)
  const next = may(actions, 'session.stop') ? 'stop' : may(actions, 'session.start') ? 'start' : null
  const gone = !running && now > Date.parse(end)
  if ((next === null && !running) || gone) return null
  const elapsed = startedAt ? Math.max(0, Math.floor((now - Date.parse(startedAt)) / 1_000)) : 0
  const over = Math.floor((now - Date.parse(end)) / 60_000)
  const pending = fetcher.state !== 'idle'
  const trouble = fetcher.data?.trouble
  return (
    <Sheet className="grid gap-3 p-5" aria-labelledby="timer">
      <h2 id="timer" className="text-lg">
        Timer
      </h2>
      {running && startedAt ? (
        <p>
          <span role="timer" className="block text-3xl font-bold tabular-nums">
            {stopwatch(elapsed)}
          </span>
          <span className="text-ink-2">
            since {time(startedAt, zone)}
            {over > 30 &&
              `. Planned until ${time(end, zone)}, ${duration(over)} ago: the log will ask when it really ended.`}
          </span>
        </p>
      ) : (
        <p className="text-ink-2">Start it when you meet, or write the times into the log afterwards.</p>
      )}
      {next && (
        <fetcher.Form method="post">
          <input type="hidden" name="do" value={next} />
          <input type="hidden" name="revision" value={revision} />
          <Button type="submit" look={running ? 'primary' : 'plain'} disabled={pending}>
            {actionWords[`session.${next}`]}
          </Button>
        </fetcher.Form>
      )}
      {trouble && !pending && (
        <div role="alert" className="grid gap-1 text-clay">
          {trouble.kind === 'STALE' ? (
            <p>The session changed in the meantime. This page shows it as it is now: try again.</p>
          ) : (
            <TroubleWords trouble={trouble} />
          )}
        </div>
      )}
    </Sheet>
  )
}
