import type { AskedSessions } from '@mentorfolio/domain/asking/asking'
import type { LedgerView, SessionLine } from '@mentorfolio/domain/sessions/ledger-view'
import { isLogged, isRunning, isToCome } from '@mentorfolio/domain/sessions/took-place'
import { Link } from 'react-router'
import { serverNow } from '../api/clock.ts'
import { SaidTag } from '../hours/said-tag.tsx'
import { type Timed, whyFewer } from '../hours/time-met.ts'
import { useIsCandidate } from '../shell/self.ts'
import { Tag } from '../shell/tag.tsx'
import { day, span } from '../words/dates.ts'
import { duration, listed } from '../words/durations.ts'
import { latenessOf } from '../words/lateness.ts'
import {
  flagInWords,
  flagsToTell,
  flagWords,
  type Remedy,
  reasonsToTell,
  reasonWords,
  remedyOf,
} from '../words/reasons.ts'
import { kindWords, statusOf } from '../words/sessions.ts'
import { AskedAbout } from './asked-about.tsx'

type Props = {
  line: SessionLine
  timed: Timed | undefined
  relationships: LedgerView['byRelationship']
  /** Null: it could not be fetched. */
  asked: AskedSessions | null
}

/** Where the remedy is; an agreement's page is known where one mentee by that name is. */
const addressOf = (remedy: NonNullable<Remedy>, { line, relationships }: Props): string => {
  const theirs = relationships.find(({ name }) => line.mentees.includes(name))
  if (remedy.at === 'RECORD' && theirs) return `/sessions/record?with=${theirs.relationshipId}`
  if (remedy.at === 'AGREEMENT' && theirs) return `/relationships/${theirs.relationshipId}#agreement`
  return remedy.at === 'LOG' ? `/sessions/${line.id}/log` : `/sessions/${line.id}`
}

const hasYetToHappen = (line: SessionLine) => isToCome(line, serverNow())

const Reasons = (props: Props) => {
  const { line } = props
  // What puts a record right is the candidate's to do; others read why it counts nothing.
  const mine = useIsCandidate()
  if (isRunning(line)) return <p className="text-sm text-ink-2">It is going on now.</p>
  if (hasYetToHappen(line))
    return (
      <p className="text-sm text-ink-2">
        {Date.parse(line.start) > serverNow() ? 'It has yet to take place.' : 'It is planned for now.'}
      </p>
    )
  return (
    <ul className="grid gap-1.5 text-sm">
      {reasonsToTell(line.reasons).map((reason) => {
        const { why, advice } = reasonWords[reason]
        const remedy = remedyOf(reason, line)
        return (
          <li key={reason} className="flex gap-2.5">
            <span
              aria-hidden="true"
              className="mt-1.5 hatched size-3.5 shrink-0 rounded-[3px] border border-line-strong"
            />
            <span>
              {why} {reason === 'NOT_LOGGED' && latenessOf(line, new Date(serverNow()).toISOString())}{' '}
              {reason === 'EXCLUDED_BY_ASSESSOR' && line.exclusion && `They wrote: “${line.exclusion}” `}
              {mine && advice && <span className="text-ink-2">{advice} </span>}
              {remedy && mine && <Link to={addressOf(remedy, props)}>{remedy.words}</Link>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** One session of the ledger: its minutes, or the reasons it has none; what is worth a look, in a word and a sentence. */
export const LedgerLine = (props: Props) => {
  const { line, timed, asked } = props
  const fewer = timed && line.reasons.length === 0 ? whyFewer(timed, line.minutes) : null
  const status = statusOf(line, serverNow())
  const flags = flagsToTell(line)
  const mine = useIsCandidate()
  return (
    <li className="grid gap-2 py-3.5">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="w-24 text-ink-2 tabular-nums">{day(line.start, line.zone)}</span>
        <Link to={`/sessions/${line.id}`}>{line.title ?? kindWords[line.kind]}</Link>
        {status.label !== 'Logged' && (
          <Tag tone={status.tone} shape={status.shape}>
            {status.label}
          </Tag>
        )}
        {flags.map((flag) => (
          <Tag key={flag} tone={flagWords[flag].tone} shape={flagWords[flag].shape}>
            {flagWords[flag].label}
          </Tag>
        ))}
        {line.said === 'CONFIRMED' && <SaidTag said={line.said} />}
        <span className={`ml-auto whitespace-nowrap tabular-nums ${line.minutes > 0 ? 'font-[640]' : 'text-ink-2'}`}>
          {hasYetToHappen(line) ? '' : duration(line.minutes)}
        </span>
      </div>
      <div className="grid gap-1.5 wide:pl-27">
        <p className="text-sm text-ink-2">
          {[kindWords[line.kind], span(line.start, line.end, line.zone), listed(line.mentees)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {line.reasons.length > 0 && <Reasons {...props} />}
        {fewer && <p className="text-sm">{fewer}</p>}
        {flags.map((flag) => (
          <p key={flag} className="text-sm text-ink-2">
            {flagInWords(flag, line.minutes)}{' '}
            {mine && flagWords[flag].lead && <Link to={`/sessions/${line.id}`}>{flagWords[flag].lead}</Link>}
          </p>
        ))}
        {line.acceptance && <p className="text-sm text-ink-2">Accepted by the assessor: “{line.acceptance}”</p>}
        {line.acceptedThen !== null && (
          <p className="text-sm">
            Corrected since it was accepted: {duration(line.acceptedThen)} then, {duration(line.minutes)} now.
            {line.minutes > line.acceptedThen && ' The rest waits for the assessor.'}
          </p>
        )}
        {asked && (isLogged(line) || asked.asked.some(({ sessionId }) => sessionId === line.id)) && (
          <AskedAbout
            view={asked}
            sessionId={line.id}
            name={`${line.title ?? kindWords[line.kind]}, ${day(line.start, line.zone)}`}
            offers={isLogged(line) && (line.reasons.length > 0 || fewer !== null || flags.length > 0)}
          />
        )}
      </div>
    </li>
  )
}
