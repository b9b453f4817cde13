import type { LogVersion, PlanVersion, SessionView } from '@mentorfolio/domain/sessions/session-view'
import type { ReactNode } from 'react'
import { areApart, type Clocks, goesByInWords, skewInWords } from '../../words/clocks.ts'
import { fullDay, moment, span } from '../../words/dates.ts'
import { LogWords } from './log-shown.tsx'
import { PlanWords } from './plan-shown.tsx'

/** When it was written, by whom: both times where the device's is another than ours, and which of them counts. */
const Written = ({ verb, clocks, zone, by }: { verb: string; clocks: Clocks; zone: string; by: string | null }) => {
  const { deviceAt, receivedAt } = clocks
  const byWhom = by === null ? '' : `, by ${by}`
  const apart = areApart(clocks)
  return (
    <>
      <span className="text-sm text-ink-2">
        {apart && deviceAt
          ? `${verb} ${moment(deviceAt, zone)} on the device · reached us ${moment(receivedAt, zone)}`
          : `${verb} ${moment(receivedAt, zone)}`}
        {byWhom}
      </span>
      {apart && (
        <span className="text-sm text-ink-2">
          {skewInWords(clocks)} {goesByInWords(clocks, zone)}
        </span>
      )}
    </>
  )
}

/** The timer, where it was pressed by another time than the one at which we heard of it. */
const TimerLine = ({ what, clocks, zone }: { what: string; clocks: Clocks | null; zone: string }) =>
  clocks &&
  areApart(clocks) && (
    <li className="grid gap-0.5 py-2">
      <span>{what}</span>
      <Written verb="Pressed" clocks={clocks} zone={zone} by={null} />
    </li>
  )

type LineProps = { what: string; version: PlanVersion | LogVersion; zone: string; children: ReactNode }

/** One version with both its times. `children`: its words, where a later version stands in its place. */
const Line = ({ what, version, zone, children }: LineProps) => {
  const { by, reason, facts } = version
  return (
    <li className="grid gap-0.5 py-2">
      <span>
        {what}, version {version.version}
      </span>
      <Written verb="Written" clocks={version} zone={zone} by={by} />
      {reason && <span className="text-sm">Put right because: {reason}</span>}
      {children && (
        <details>
          <summary className="inline-flex min-h-tap items-center text-sm font-[620] text-thread-deep">
            Read version {version.version}
          </summary>
          <div className="grid gap-3 border-l-2 border-line pb-2 pl-3 text-sm">
            <p>
              {fullDay(facts.start, facts.zone)}, {span(facts.start, facts.end, facts.zone)}
            </p>
            {children}
          </div>
        </details>
      )}
    </li>
  )
}

/** Every version of plan and log, the earlier ones to be read as they were: nothing is overwritten. */
export const Versions = ({ session }: { session: SessionView }) => {
  const { planVersions, logVersions, timerTimes, zone, goals, mentees } = session
  if (planVersions.length + logVersions.length === 0) return null
  const earlier = (version: PlanVersion | LogVersion, all: readonly unknown[]) => version.version < all.length
  return (
    <section aria-labelledby="versions" className="grid gap-1">
      <h2 id="versions" className="text-lg">
        When it was written
      </h2>
      <ul className="divide-y divide-line">
        {planVersions.map((version) => (
          <Line key={`plan ${version.version}`} what="Plan" version={version} zone={zone}>
            {version.plan && earlier(version, planVersions) && (
              <PlanWords plan={version.plan} facts={version.facts} goals={goals} />
            )}
          </Line>
        ))}
        <TimerLine what="Timer started" clocks={timerTimes.started} zone={zone} />
        <TimerLine what="Timer stopped" clocks={timerTimes.stopped} zone={zone} />
        {logVersions.map((version) => (
          <Line key={`log ${version.version}`} what="Log" version={version} zone={zone}>
            {version.log && earlier(version, logVersions) && <LogWords log={version.log} mentees={mentees} />}
          </Line>
        ))}
      </ul>
    </section>
  )
}
