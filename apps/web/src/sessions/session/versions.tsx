import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { moment } from '../../words/dates.ts'

type Version = SessionView['logVersions'][number]

const minute = (instant: string) => instant.slice(0, 16)

const Line = ({ what, version, zone }: { what: string; version: Version; zone: string }) => {
  const { deviceAt, receivedAt, by, reason } = version
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
    </li>
  )
}

/** Every version of plan and log with both its times: nothing is overwritten. */
export const Versions = ({ session: { planVersions, logVersions, zone } }: { session: SessionView }) => {
  if (planVersions.length + logVersions.length === 0) return null
  return (
    <section aria-labelledby="versions" className="grid gap-1">
      <h2 id="versions" className="text-lg">
        When it was written
      </h2>
      <ul className="divide-y divide-line">
        {planVersions.map((version) => (
          <Line key={`plan ${version.version}`} what="Plan" version={version} zone={zone} />
        ))}
        {logVersions.map((version) => (
          <Line key={`log ${version.version}`} what="Log" version={version} zone={zone} />
        ))}
      </ul>
    </section>
  )
}
