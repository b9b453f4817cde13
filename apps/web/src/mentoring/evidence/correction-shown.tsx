import type { Correction, ToldOf } from '@mentorfolio/domain/attempts/after-decision'
import { Link } from 'react-router'
import { hereZone, moment, shortDay, span, time } from '../../words/dates.ts'
import { modeWords } from '../../words/sessions.ts'

const cameInWords = ({ came }: ToldOf, zone: string): string =>
  came
    .map(({ name, attended, from, until }) => {
      if (!attended) return `${name} did not come`
      const part = [from && `from ${time(from, zone)}`, until && `until ${time(until, zone)}`].filter(Boolean)
      return [`${name} came`, ...part].join(' ')
    })
    .join('; ')

const minutesOf = (spans: readonly { start: string; end: string }[]) =>
  spans.reduce((sum, { start, end }) => sum + (Date.parse(end) - Date.parse(start)) / 60_000, 0)

const toldInWords = (told: ToldOf, zone: string): string => {
  const pause = minutesOf(told.breaks)
  return [
    `${shortDay(told.start, zone)}, ${span(told.start, told.end, zone)}`,
    pause > 0 ? `${pause} min break` : '',
    modeWords[told.mode],
    cameInWords(told, zone),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** A correction of a session: what its log told, what it tells now, why, and when it was put right. */
export const CorrectionShown = ({ correction }: { correction: Correction }) => {
  const { session, before, after, reason, at } = correction
  const [was, is] = [toldInWords(before, session.zone), toldInWords(after, session.zone)]
  return (
    <li className="grid gap-1 py-2.5 text-sm">
      <p>
        <Link to={`/sessions/${session.id}`} className="inline-flex min-h-8 items-center font-[640]">
          {session.title ?? `Session of ${shortDay(session.start, session.zone)}`}
        </Link>
        <span className="text-ink-2"> corrected {moment(at, hereZone())}</span>
      </p>
      {was === is ? (
        <p>Its words were corrected; when it was and who came stayed as they were.</p>
      ) : (
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
          <dt className="text-ink-2">Before</dt>
          <dd>{was}</dd>
          <dt className="text-ink-2">Now</dt>
          <dd className="font-[640]">{is}</dd>
        </dl>
      )}
      {reason && <p className="max-w-[62ch] whitespace-pre-line">‘{reason}’</p>}
    </li>
  )
}
