import type { SessionLine } from '@mentorfolio/domain/sessions/ledger-view'
import { minutesBetween } from '../hours/minutes.ts'
import { shortDay } from '../words/dates.ts'
import { duration } from '../words/durations.ts'

/** Time that was logged and does not count: outside the measure, hatched, on the same scale. */
export const HatchedTape = ({ lines, measure }: { lines: readonly SessionLine[]; measure: number }) => {
  const scale = Math.max(
    measure,
    lines.reduce((sum, line) => sum + minutesBetween(line), 0),
  )
  const total = lines.reduce((sum, line) => sum + minutesBetween(line), 0)
  return (
    <div role="img" aria-label={`Outside the tape: ${duration(total)} that do not count`} className="flex h-5 gap-0.5">
      {lines.map((line) => (
        <span
          key={line.id}
          title={`${shortDay(line.start, line.zone)}: ${duration(minutesBetween(line))}`}
          className="hatched h-full shrink-0 rounded-[4px] border border-line-strong"
          style={{ width: `${(minutesBetween(line) * 100) / scale}%` }}
        />
      ))}
    </div>
  )
}
