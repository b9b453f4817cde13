import type { SessionSummary } from '@mentorfolio/domain/sessions/session-view'
import { Link } from 'react-router'
import { serverNow } from '../api/clock.ts'
import { SaidTag } from '../hours/said-tag.tsx'
import { lengthInWords } from '../hours/time-met.ts'
import { Tag } from '../shell/tag.tsx'
import { day } from '../words/dates.ts'
import { listed } from '../words/durations.ts'
import { seriesInWords } from '../words/series.ts'
import { kindWords, statusOf } from '../words/sessions.ts'
import { notYetSent } from '../words/waiting.ts'

type Props = {
  session: SessionSummary
  /** What it counts, where that is known. */
  counts: string | null
  /** Something of it is not sent yet. */
  waits: boolean
}

/** One session of the list. */
export const SessionLine = ({ session, counts, waits }: Props) => {
  const status = statusOf(session, serverNow())
  const mentees = listed(session.mentees.map(({ name }) => name))
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-3">
      <span className="w-24 text-ink-2 tabular-nums">{day(session.start, session.zone)}</span>
      <Link to={`/sessions/${session.id}`}>{session.title ?? kindWords[session.kind]}</Link>
      <Tag tone={status.tone} shape={status.shape}>
        {status.label}
      </Tag>
      <SaidTag said={session.said} />
      {waits && (
        <Tag tone="info" shape="device">
          {notYetSent}
        </Tag>
      )}
      <span className="w-full text-sm text-ink-2">
        {[
          mentees,
          session.series && seriesInWords(session.series),
          lengthInWords({ ...session, attendance: session.mentees }),
          counts,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  )
}
