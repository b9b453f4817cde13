import type { ReviewView } from '@mentorfolio/domain/judging/review-view'
import { Link } from 'react-router'
import { Tape } from '../hours/tape.tsx'
import { Sheet } from '../shell/page.tsx'
import { shortDay } from '../words/dates.ts'
import { counted, duration } from '../words/durations.ts'
import { waitsForDecision } from './session-words.ts'

/** The hours as they are accepted so far, and what waits to be. */
const HoursCard = ({ review: { unit, hours, sessions } }: { review: ReviewView }) => {
  const { requiredMinutes, acceptedMinutes, countedMinutes } = hours
  if (requiredMinutes === null) return null
  const wait = sessions.filter(waitsForDecision).length
  const accepted = sessions.filter(({ decision, minutes }) => decision?.kind === 'ACCEPTED' && minutes > 0)
  return (
    <Sheet aria-labelledby="hours-accepted" className="grid gap-1.5 p-4">
      <h2 id="hours-accepted" className="text-sm font-[450] text-ink-2">
        Hours accepted
      </h2>
      <p className="text-lg font-bold tabular-nums">
        {duration(acceptedMinutes)} of {duration(requiredMinutes)}
      </p>
      <Tape
        lengths={accepted.map(({ id, title, start, zone, minutes, flags }) => ({
          id,
          name: `${shortDay(start, zone)}${title ? `, ${title}` : ''}`,
          minutes,
          late: flags.includes('LATE'),
        }))}
        countedMinutes={acceptedMinutes}
        requiredMinutes={requiredMinutes}
      />
      <p className="text-sm text-ink-2 tabular-nums">
        {duration(countedMinutes)} counted{hours.scope === 'PER_MENTEE' && ', with each mentee'}
      </p>
      <Link to={`/units/${unit.id}/sessions-to-accept`} className="inline-flex min-h-tap items-center text-sm">
        {wait > 0 ? `${counted(wait, 'session')} ${wait === 1 ? 'waits' : 'wait'} for you` : 'See the sessions'}
      </Link>
    </Sheet>
  )
}
export default HoursCard
