import type { LogVersion, PlanVersion, SessionView } from '@mentorfolio/domain/sessions/session-view'
import type { ReactNode } from 'react'
import { fullDay, moment, span } from '../../words/dates.ts'
import { LogWords } from './log-shown.tsx'
import { PlanWords } from './plan-shown.tsx'

const minute = (instant: string) => instant.slice(0, 16)

type LineProps = { what: string; version: PlanVersion | LogVersion; zone: string; children: ReactNode }

/** One version with both its times. `children`: its words, where a later version stands in its place. */
const Line = ({ what, version, zone, children }: LineProps) => {
  const { deviceAt, receivedAt, by, reason, facts } = version
  const apart = deviceAt !== null && minute(deviceAt) !== minute(receivedAt)
  return (
    <li className="grid gap-0.5 py-2">
      <span>
        {what}, version {version.version}
      </span>
      <span className="text-sm text-ink-2">
        {apart && deviceAt
          ? `Written ${moment(deviceAt, zone)} by the device’s clock, arrived ${moment(receivedAt, zone)}`
          : `Written ${moment(receivedAt, zone)}`}
        , by {by}
      </span>
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
  const { planVersions, logVersions, zone, goals, mentees } = session
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
        {logVersions.map((version) => (
          <Line key={`log ${version.version}`} what="Log" version={version} zone={zone}>
            {version.log && earlier(version, logVersions) && <LogWords log={version.log} mentees={mentees} />}
          </Line>
        ))}
      </ul>
    </section>
  )
}
