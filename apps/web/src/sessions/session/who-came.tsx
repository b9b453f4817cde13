import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { exactTime, span } from '../../words/dates.ts'
import { listed } from '../../words/durations.ts'

type Mentee = SessionView['mentees'][number]

const cameInWords = (
  { name, attended, from, until }: Mentee,
  { zone, context }: Pick<SessionView, 'zone' | 'context'>,
): string => {
  if (!attended) return `${name} did not come.`
  const times = [from && `came at ${exactTime(from, zone)}`, until && `left at ${exactTime(until, zone)}`].filter(
    (part) => !!part,
  )
  const came = times.length === 0 ? '' : `${name} ${listed(times.map(String))}.`
  if (context === 'SIMULATED') return `It was simulated: somebody played ${name}. ${came}`.trim()
  return came || `${name} was there.`
}

/** Who was there and when, and the breaks, once a log says so. */
export const WhoCame = ({ session }: { session: SessionView }) => {
  const { mentees, breaks, zone } = session
  if (mentees.every(({ attended }) => attended === null)) return null
  const paused = breaks.map(({ start, end }) => span(start, end, zone))
  return (
    <p className="max-w-[66ch]">
      {mentees.map((mentee) => cameInWords(mentee, session)).join(' ')}
      {paused.length > 0 && ` ${paused.length === 1 ? 'Break' : 'Breaks'}: ${listed(paused)}.`}
    </p>
  )
}
