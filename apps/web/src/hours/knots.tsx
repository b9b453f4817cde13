import type { Knot } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { isLogged } from '@mentorfolio/domain/sessions/took-place'
import { Link } from 'react-router'
import { Tag } from '../shell/tag.tsx'
import { shortDay } from '../words/dates.ts'
import { duration } from '../words/durations.ts'
import { flagWords, knownFlags } from '../words/reasons.ts'
import { kindWords, statusOf } from '../words/sessions.ts'
import { notYetSent } from '../words/waiting.ts'
import { SaidTag } from './said-tag.tsx'

/** What there is to say of a session beside its minutes: its lateness, or that it does not count, or where it stands. */
const Note = ({ knot, now, waits }: { knot: Knot; now: number; waits: boolean }) => {
  const worth = knot.worth
  // What the server last said of it is no longer so.
  if (waits)
    return (
      <Tag tone="info" shape="device">
        {notYetSent}
      </Tag>
    )
  if (!isLogged(knot)) {
    const status = statusOf(knot, now)
    return (
      <Tag tone={status.tone} shape={status.shape}>
        {status.label}
      </Tag>
    )
  }
  if (worth && worth.reasons.length > 0)
    return (
      <Tag tone="plain" shape="dash">
        Does not count
      </Tag>
    )
  const flags = knownFlags(worth?.flags ?? []).filter((flag) => flag !== 'QUESTIONED')
  return flags.map((flag) => (
    <Tag key={flag} tone={flagWords[flag].tone} shape={flagWords[flag].shape}>
      {flagWords[flag].label}
    </Tag>
  ))
}

/** Sessions as knots of the thread: the day, its name, what it is worth. `waiting`: those of which something is not sent yet. */
export const Knots = ({
  knots,
  now,
  waiting,
}: {
  knots: readonly Knot[]
  now: number
  waiting: ReadonlySet<string>
}) => (
  <ul className="divide-y divide-line">
    {knots.map((knot) => (
      <li key={knot.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2.5">
        <span className="min-w-16 text-ink-2 tabular-nums">{shortDay(knot.start, knot.zone)}</span>
        <Link to={`/sessions/${knot.id}`} className="min-w-0 max-sm:flex-[1_1_max(8rem,calc(100%-6rem))]">
          {knot.title ?? kindWords[knot.kind]}
        </Link>
        <Note knot={knot} now={now} waits={waiting.has(knot.id)} />
        {!waiting.has(knot.id) && <SaidTag said={knot.said} />}
        {knot.worth && isLogged(knot) && !waiting.has(knot.id) && (
          <span className="ml-auto font-[640] whitespace-nowrap tabular-nums">{duration(knot.worth.minutes)}</span>
        )}
      </li>
    ))}
  </ul>
)
