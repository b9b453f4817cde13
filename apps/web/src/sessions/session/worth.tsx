import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { Link } from 'react-router'
import { serverNow } from '../../api/clock.ts'
import { Tag } from '../../shell/tag.tsx'
import { duration } from '../../words/durations.ts'
import { latenessOf } from '../../words/lateness.ts'
import { flagsToTell, flagWords, knownFlags, knownReasons, reasonWords } from '../../words/reasons.ts'
import { may } from '../../words/why-not.ts'

const Reasons = ({ session, reasons }: { session: SessionView; reasons: readonly string[] }) => (
  <ul className="grid gap-2 text-sm">
    {knownReasons(reasons).map((reason) => {
      const { why, remedy, advice } = reasonWords[reason]
      const agreement = session.mentees[0] && `/relationships/${session.mentees[0].relationshipId}#agreement`
      const correct = may(session.actions, 'session.correct') ? `/sessions/${session.id}/correct` : null
      const log = may(session.actions, 'session.log') ? `/sessions/${session.id}/log` : null
      const to = { LOG: log, AGREEMENT: agreement, SESSION: correct }
      const address = remedy && to[remedy.at]
      return (
        <li key={reason}>
          {why} {advice && <span className="text-ink-2">{advice} </span>}
          {remedy && address && <Link to={address}>{remedy.words}</Link>}
        </li>
      )
    })}
  </ul>
)

type Unit = SessionView['units'][number]

/** Units that say the same of a session are told together. */
const alike = (units: readonly Unit[]): [Unit, ...Unit[]][] => {
  const groups = Map.groupBy(units, ({ minutes, reasons, flags, lateAfter }) =>
    JSON.stringify([minutes, reasons, flags, lateAfter]),
  )
  return [...groups.values()].flatMap(([first, ...rest]) => (first ? [[first, ...rest]] : []))
}

const Said = ({ session, units }: { session: SessionView; units: [Unit, ...Unit[]] }) => {
  const [{ minutes, reasons, flags: names, lateAfter }] = units
  const upcoming = session.status === 'PLANNED' && Date.parse(session.end) > serverNow()
  const flags = flagsToTell({ flags: knownFlags(names), minutes })
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="text-lg font-bold tabular-nums">{upcoming ? 'Not yet' : duration(minutes)}</span>
        {flags.map((flag) => (
          <Tag key={flag} tone={flagWords[flag].tone} shape={flagWords[flag].shape}>
            {flagWords[flag].label}
          </Tag>
        ))}
      </div>
      {upcoming ? (
        <p className="text-sm">It has yet to take place.</p>
      ) : (
        <Reasons session={session} reasons={reasons} />
      )}
      {!upcoming && lateAfter && reasons.includes('NOT_LOGGED') && (
        <p className="text-sm text-ink-2">{latenessOf({ ...session, lateAfter }, new Date().toISOString())}</p>
      )}
      {flags.map((flag) => (
        <p key={flag} className="text-sm text-ink-2">
          {flagWords[flag].why}
        </p>
      ))}
      <ul className="grid gap-1 text-sm">
        {units.map(({ unitId, title }) => (
          <li key={unitId}>
            {title}: <Link to={`/units/${unitId}/hours`}>see what counts</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the session is worth, unit by unit, with the reasons and what would put them right. */
export const Worth = ({ session }: { session: SessionView }) => (
  <section aria-labelledby="worth" className="grid gap-3">
    <h2 id="worth" className="text-lg">
      What it is worth
    </h2>
    {session.units.length === 0 && <p className="text-ink-2">No unit counts hours.</p>}
    {alike(session.units).map((units) => (
      <Said key={units[0].unitId} session={session} units={units} />
    ))}
  </section>
)
