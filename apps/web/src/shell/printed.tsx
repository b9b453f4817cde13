import { serverNow } from '../api/clock.ts'
import { fullDay, hereZone } from '../words/dates.ts'
import { useSelf } from './self.ts'

/** At the head of what is handed over on paper: by whom it was printed, where, and on which day. */
export const Printed = () => {
  const self = useSelf()
  return (
    <p className="print-only text-sm text-ink-2">
      {['Mentorfolio', self?.name, ...(self?.places.map(({ centreName }) => centreName) ?? [])]
        .filter((each) => each !== undefined)
        .join(' · ')}
      , {fullDay(new Date(serverNow()).toISOString(), hereZone())}
    </p>
  )
}
