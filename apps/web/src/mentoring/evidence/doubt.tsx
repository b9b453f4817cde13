import type { Reassessment } from '@mentorfolio/domain/attempts/after-decision'
import { hereZone, moment, shortDay } from '../../words/dates.ts'
import { duration, listed } from '../../words/durations.ts'

const most = 3

/** The sessions that it came by: the first few by name, of the rest how many. */
const causes = (sessions: Reassessment['sessions']) => {
  const names = sessions
    .slice(0, most)
    .map(({ title, start, zone }) => `‘${title ?? `the session of ${shortDay(start, zone)}`}’`)
  const more = sessions.length - names.length
  return listed(more > 0 ? [...names, `${more} more`] : names)
}

/** Why a pass came into doubt, and who took it up again. */
export const Doubt = ({ reassessment: each }: { reassessment: Reassessment }) => (
  <li className="grid gap-0.5 py-2.5 text-sm">
    <p>
      <span className="font-[640]">To be assessed again</span>
      <span className="text-ink-2"> since {moment(each.at, hereZone())}</span>
    </p>
    <p className="max-w-[62ch]">
      {duration(each.acceptedMinutes)} accepted of {duration(each.requiredMinutes)}
      {each.sessions.length > 0 && `, by what became of ${causes(each.sessions)}`}. Nothing is taken away by itself.
    </p>
    {each.takenUp && (
      <p className="text-ink-2">
        Taken up again by {each.takenUp.byName}, {moment(each.takenUp.at, hereZone())}
      </p>
    )}
  </li>
)
