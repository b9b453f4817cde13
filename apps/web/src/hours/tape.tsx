import { duration, inWords } from '../words/durations.ts'

/** One session's length of the tape. */
export type Length = { id: string; name: string; minutes: number; late: boolean }

type Props = {
  lengths: readonly Length[]
  countedMinutes: number
  requiredMinutes: number
  size?: 'small' | 'large'
}

const nameOf = ({ lengths, countedMinutes, requiredMinutes }: Props): string => {
  const late = lengths.filter((length) => length.late).length
  const sessions = `${inWords(lengths.length)} ${lengths.length === 1 ? 'session' : 'sessions'}`
  const lateness = late === 0 ? '' : `, ${inWords(late)} logged late`
  return `Counted: ${sessions}${lateness}, ${duration(countedMinutes)} of ${duration(requiredMinutes)}`
}

const Ticks = ({ measure }: { measure: number }) => {
  const hours = Math.floor(measure / 60)
  const every = hours > 8 ? Math.ceil(hours / 6) : 1
  const marks = Array.from({ length: Math.floor(hours / every) + 1 }, (_, index) => index * every)
  return (
    <div aria-hidden="true" className="relative mt-1 h-5 text-xs text-ink-3 tabular-nums">
      {marks.map((hour) => {
        const at = (hour * 6_000) / measure
        const shift = hour === 0 ? '' : at > 97 ? '-translate-x-full' : '-translate-x-1/2'
        return (
          <span key={hour} className={`absolute whitespace-nowrap ${shift}`} style={{ left: `${at}%` }}>
            {hour === 0 ? '0' : `${hour} h`}
          </span>
        )
      })}
    </div>
  )
}

/**
 * The tape: the hours asked for as a measure, each counting session a length of it in proportion. A late one has a band
 * along its foot. What it shows is in its name, and as a table where the ledger is open.
 */
export const Tape = (props: Props) => {
  const { lengths, requiredMinutes, size = 'small' } = props
  const used = lengths.reduce((sum, { minutes }) => sum + minutes, 0)
  const measure = Math.max(requiredMinutes, used, 1)
  return (
    <div>
      <div
        role="img"
        aria-label={nameOf(props)}
        className={`relative flex overflow-hidden rounded-lg border border-line bg-sunk ${size === 'large' ? 'h-16' : 'h-11'}`}
      >
        {lengths.map(({ id, name, minutes, late }) => (
          <span
            key={id}
            title={`${name}: ${duration(minutes)}${late ? ', late' : ''}`}
            className={`h-full shrink-0 border-r-2 border-sheet ${late ? 'banded' : 'bg-thread'}`}
            style={{ width: `${(minutes * 100) / measure}%` }}
          />
        ))}
        {measure > requiredMinutes && (
          <span className="absolute inset-y-0 w-0.5 bg-ink" style={{ left: `${(requiredMinutes * 100) / measure}%` }} />
        )}
      </div>
      <Ticks measure={measure} />
    </div>
  )
}
