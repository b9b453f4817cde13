import { needsAgreement } from '@mentorfolio/domain/sessions/plan-action'
import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { isLogged, isRunning, isToCome } from '@mentorfolio/domain/sessions/took-place'
import { Link } from 'react-router'
import { serverNow } from '../../api/clock.ts'
import { whyFewer } from '../../hours/time-met.ts'
import { useIsCandidate } from '../../shell/self.ts'
import { Tag } from '../../shell/tag.tsx'
import { may } from '../../words/decided.ts'
import { duration } from '../../words/durations.ts'
import { latenessOf } from '../../words/lateness.ts'
import {
  flagInWords,
  flagsToTell,
  flagWords,
  knownFlags,
  knownReasons,
  type Remedy,
  reasonWords,
  remedyOf,
} from '../../words/reasons.ts'

type Address = (remedy: NonNullable<Remedy>) => string | null

/** Where what would put this session right is done, as far as it may be done now. */
const addressIn = ({ id, mentees: [first], actions }: SessionView): Address => {
  const menteeIn = first?.relationshipId ?? null
  const to: Record<NonNullable<Remedy>['at'], string | null> = {
    LOG: may(actions, 'session.log') ? `/sessions/${id}/log` : null,
    SESSION: may(actions, 'session.correct') ? `/sessions/${id}/correct` : null,
    AGREEMENT: menteeIn && `/relationships/${menteeIn}#agreement`,
    RECORD: menteeIn && `/sessions/record?with=${menteeIn}`,
  }
  return ({ at }) => to[at]
}

const Reasons = ({ session, reasons }: { session: SessionView; reasons: readonly string[] }) => {
  // What puts a record right is the candidate's to do; others read why it counts nothing.
  const mine = useIsCandidate()
  const addressOf = addressIn(session)
  return (
    <ul className="grid gap-2 text-sm">
      {knownReasons(reasons).map((reason) => {
        const { why, advice } = reasonWords[reason]
        const remedy = remedyOf(reason, session)
        const address = remedy && addressOf(remedy)
        return (
          <li key={reason}>
            {why} {mine && advice && <span className="text-ink-2">{advice} </span>}
            {mine && remedy && address && (
              <Link to={address} className="print:hidden">
                {remedy.words}
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}

type Unit = SessionView['units'][number]

/** Where a log that is there shows what it is evidence for, in one unit. */
const AsEvidence = ({ session: { id, status }, unitId }: { session: SessionView; unitId: string }) =>
  isLogged({ status }) && (
    <span className="print:hidden">
      {' · '}
      <Link to={`/units/${unitId}/evidence/SESSION_LOG/${id}`}>what it is evidence for</Link>
    </span>
  )

/** Units that say the same of a session are told together. */
const alike = (units: readonly Unit[]): [Unit, ...Unit[]][] => {
  const groups = Map.groupBy(units, ({ minutes, reasons, flags, lateAfter }) =>
    JSON.stringify([minutes, reasons, flags, lateAfter]),
  )
  return [...groups.values()].flatMap(([first, ...rest]) => (first ? [[first, ...rest]] : []))
}

/** What the server will only work out once it has what waits here: no page counts in its place. */
const NotCountedYet = ({ session: { status, kind } }: { session: SessionView }) => {
  if (status !== 'LOGGED') return <p className="text-sm">It counts nothing once this is sent.</p>
  return (
    <div className="grid gap-2">
      <span className="text-lg font-bold">Not yet</span>
      <p className="text-sm">
        {needsAgreement.has(kind) ? 'Counted once it is sent.' : 'What it counts is worked out once it is sent.'}
      </p>
    </div>
  )
}

const Said = ({ session, units }: { session: SessionView; units: [Unit, ...Unit[]] }) => {
  const [{ minutes, reasons, flags: names, lateAfter }] = units
  const upcoming = isToCome(session, serverNow())
  const flags = flagsToTell({ flags: knownFlags(names), minutes })
  const fewer = reasons.length === 0 ? whyFewer({ ...session, attendance: session.mentees }, minutes) : null
  return (
    <div className="grid gap-2">
      <ul className="grid gap-1 text-sm">
        {units.map(({ unitId, title }) => (
          <li key={unitId}>
            In {title}
            <span className="print:hidden">
              : <Link to={`/units/${unitId}/hours`}>see what counts</Link>
            </span>
            <AsEvidence session={session} unitId={unitId} />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="text-lg font-bold tabular-nums">{upcoming ? 'Not yet' : duration(minutes)}</span>
        {flags.map((flag) => (
          <Tag key={flag} tone={flagWords[flag].tone} shape={flagWords[flag].shape}>
            {flagWords[flag].label}
          </Tag>
        ))}
      </div>
      {upcoming ? (
        <p className="text-sm">
          {isRunning(session) ? 'It is going on now. ' : 'It has yet to take place. '}
          {session.context === 'SIMULATED'
            ? reasonWords.SIMULATED.why
            : isRunning(session) && 'Its time is counted once it is logged.'}
        </p>
      ) : (
        <Reasons session={session} reasons={reasons} />
      )}
      {!upcoming && lateAfter && reasons.includes('NOT_LOGGED') && (
        <p className="text-sm text-ink-2">
          {latenessOf({ ...session, lateAfter }, new Date(serverNow()).toISOString())}
        </p>
      )}
      {fewer && <p className="text-sm">{fewer}</p>}
      {flags.map((flag) => (
        <p key={flag} className="text-sm text-ink-2">
          {flagInWords(flag, minutes)}
        </p>
      ))}
    </div>
  )
}

/** Before the log nothing counts, whoever knows of it: what waits changes nothing about that. */
const beforeTheLog: ReadonlySet<SessionView['status']> = new Set(['PLANNED', 'DELIVERED'])

/** What the session is worth, unit by unit, with the reasons and what would put them right. `waits`: part of it is not sent. */
export const Worth = ({ session, waits }: { session: SessionView; waits: boolean }) => {
  const uncounted = waits && !beforeTheLog.has(session.status)
  const [counting, rest] = [
    session.units.filter(({ requiredMinutes }) => requiredMinutes !== null),
    session.units.filter(({ requiredMinutes }) => requiredMinutes === null),
  ]
  return (
    <section aria-labelledby="worth" className="grid gap-3">
      <h2 id="worth" className="text-lg">
        What it is worth
      </h2>
      {uncounted && <NotCountedYet session={session} />}
      {!uncounted && session.units.length === 0 && <p className="text-ink-2">No unit counts hours.</p>}
      {!uncounted && alike(counting).map((units) => <Said key={units[0].unitId} session={session} units={units} />)}
      {!uncounted &&
        rest.map(({ unitId, title }) => (
          <p key={unitId} className="text-sm">
            {title} asks for no hours.
            <AsEvidence session={session} unitId={unitId} />
          </p>
        ))}
    </section>
  )
}
