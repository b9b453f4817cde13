import type { Reassessment } from '@mentorfolio/domain/attempts/after-decision'
import { hereZone, moment, shortDay } from '../../words/dates.ts'
import { duration } from '../../words/durations.ts'

/** Why a pass came into doubt, and who took it up again. */
export const Doubt = ({ reassessment: each }: { reassessment: Reassessment }) => (
  <li className="grid gap-0.5 py-2.5 text-sm">
    <p>
      <span className="font-[640]">To be assessed again</span>
      <span className="text-ink-2"> since {moment(each.at, hereZone())}</span>
    </p>
    <p className="max-w-[62ch]">
      {duration(each.acceptedMinutes)} accepted of {duration(each.requiredMinutes)}
      {each.session &&
        `, by what became of ‘${each.session.title ?? `the session of ${shortDay(each.session.start, each.session.zone)}`}’`}
      . Nothing is taken away by itself.
    </p>
    {each.takenUp && (
      <p className="text-ink-2">
        Taken up again by {each.takenUp.byName}, {moment(each.takenUp.at, hereZone())}
      </p>
    )}
  </li>
)
