import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { exactTime, span } from '../../words/dates.ts'
import { listed } from '../../words/durations.ts'

type Mentee = SessionView['mentees'][number]

const cameInWords = ({ name, attended, from, until }: Mentee, zone: string): string => {
  if (!attended) return `${name} did not come.`
  const times = [from && `came at ${exactTime(from, zone)}`, until && `left at ${exactTime(until, zone)}`].filter(
    (part) => !!part,
  )
  return times.length === 0 ? `${name} was there.` : `${name} ${listed(times.map(String))}.`
}

/** Who was there and when, and the breaks, once a log says so. */
export const WhoCame = ({ session: { mentees, breaks, zone } }: { session: SessionView }) => {
  if (mentees.every(({ attended }) => attended === null)) return null
  const paused = breaks.map(({ start, end }) => span(start, end, zone))
  return (
    <p className="max-w-[66ch]">
      {mentees.map((mentee) => cameInWords(mentee, zone)).join(' ')}
      {paused.length > 0 && ` ${paused.length === 1 ? 'Break' : 'Breaks'}: ${listed(paused)}.`}
    </p>
  )
}
