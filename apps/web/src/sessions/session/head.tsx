import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import type { Ref } from 'react'
import { Link } from 'react-router'
import { serverNow } from '../../api/clock.ts'
import { lengthInWords } from '../../hours/time-met.ts'
import { useSelf } from '../../shell/self.ts'
import { Tag } from '../../shell/tag.tsx'
import { fullDay, span } from '../../words/dates.ts'
import { listed } from '../../words/durations.ts'
import { seriesInWords } from '../../words/series.ts'
import { contextWords, kindWords, modeWords, statusOf } from '../../words/sessions.ts'
import { notYetSent } from '../../words/waiting.ts'
import { WhoCame } from './who-came.tsx'

/** Links on the screen; on paper the line of `OnPaper` says it. */
export const Mentees = ({ session }: { session: SessionView }) => (
  <>
    {session.mentees.map(({ relationshipId, name }, index) => (
      <span key={relationshipId}>
        {index > 0 && ', '}
        <Link to={`/relationships/${relationshipId}`}>{name}</Link>
      </span>
    ))}
  </>
)

/** A sheet of paper has no page around it that says whose it is. */
const OnPaper = ({ session: { candidateName, mentees, units } }: { session: SessionView }) => {
  const centres = useSelf()?.places.map(({ centreName }) => centreName) ?? []
  return (
    <p className="hidden print:block">
      Candidate: {candidateName}. {mentees.length === 1 ? 'Mentee (made-up name)' : 'Mentees (made-up names)'}:{' '}
      {listed(mentees.map(({ name }) => name))}.{centres.length === 1 && ` ${centres[0]}.`}
      {units.length > 0 && ` ${listed(units.map(({ title }) => title))}.`}
    </p>
  )
}

type HeadProps = { session: SessionView; waits: boolean; status: Ref<HTMLDivElement> }

/** When it was, who was there, where it stands, and whether the server knows. `status` takes the focus when that changes. */
export const SessionHead = ({ session, waits, status: ref }: HeadProps) => {
  const { kind, context, mode, start, end, zone, planned, endedBecause, endedWithIt, mentees, series, planVersions } =
    session
  const status = statusOf(session, serverNow())
  const moved = planned && (planned.start !== start || planned.end !== end)
  return (
    <div className="-mt-4 grid gap-2">
      <OnPaper session={session} />
      <p>
        {fullDay(start, zone)},{' '}
        <span className="tabular-nums">{lengthInWords({ ...session, attendance: mentees })}</span>
        {moved && <span className="text-ink-2"> (planned for {span(planned.start, planned.end, zone)})</span>}
      </p>
      <WhoCame session={session} />
      <div ref={ref} tabIndex={-1} className="flex flex-wrap gap-2">
        <Tag tone={status.tone} shape={status.shape}>
          {status.label}
        </Tag>
        {waits && (
          <Tag tone="info" shape="device">
            {notYetSent}
          </Tag>
        )}
        <Tag tone="plain">{kindWords[kind]}</Tag>
        <Tag tone="plain">{modeWords[mode]}</Tag>
        {context === 'SIMULATED' && <Tag tone="plain">{contextWords[context]}</Tag>}
        {series && <Tag tone="plain">{seriesInWords(series)}</Tag>}
      </div>
      {series && (
        <p className="no-print">
          <Link to={`/series/${series.id}?from=${session.id}`}>Planned as a series of {series.of}</Link>
          {session.status === 'PLANNED' && planVersions.length < 2 && '. Make this plan its own before you meet.'}
        </p>
      )}
      {session.gone.length > 0 && (
        <p className="max-w-[66ch] rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
          {listed(session.gone)} {session.gone.length === 1 ? 'does' : 'do'} not come: your mentoring with them is over.
        </p>
      )}
      {endedBecause && <p className="max-w-[66ch]">Reason: {endedBecause}</p>}
      {endedWithIt && <p>It was called off as the mentoring ended.</p>}
    </div>
  )
}
