import type { CaseloadLine } from '@mentorfolio/domain/caseload/caseload-view'
import { waitingInWords } from '@mentorfolio/domain/caseload/waiting'
import { Link } from 'react-router'
import { hereZone, shortDay } from '../words/dates.ts'
import { duration } from '../words/durations.ts'

/** Hours counted and accepted, of what is asked for. */
export const Hours = ({ sum: { requiredMinutes, countedMinutes, acceptedMinutes } }: Pick<CaseloadLine, 'sum'>) => {
  if (requiredMinutes === null) return <span className="text-ink-2">No hours asked for</span>
  const share = (minutes: number) => `${Math.min(100, (minutes * 100) / requiredMinutes)}%`
  return (
    <div className="grid min-w-36 gap-1">
      <span className="tabular-nums">
        {duration(countedMinutes)} counted <span className="text-ink-2">of {duration(requiredMinutes)}</span>
      </span>
      <span aria-hidden="true" className="relative block h-1.5 max-w-60 overflow-hidden rounded-full bg-line">
        <span className="absolute inset-y-0 left-0 bg-line-strong" style={{ width: share(countedMinutes) }} />
        <span className="absolute inset-y-0 left-0 bg-thread" style={{ width: share(acceptedMinutes) }} />
      </span>
      <span className="text-sm text-ink-2 tabular-nums">{duration(acceptedMinutes)} accepted</span>
    </div>
  )
}

type WaitingProps = Pick<CaseloadLine, 'waiting'> & { of: string }

/** What waits for the assessor of a unit, each with the way to it. `of`: whose unit, for whoever hears the links one by one. */
export const WaitingList = ({ waiting, of }: WaitingProps) =>
  waiting.length === 0 ? (
    <span className="text-ink-2">Nothing</span>
  ) : (
    <ul className="grid gap-0.5">
      {waiting.map(({ what, count, since, href }) => (
        <li key={what}>
          <Link to={href} className="inline-flex min-h-tap items-center wide:min-h-8">
            {waitingInWords({ what, count })}
            <span className="sr-only">: {of}</span>
          </Link>
          <span className="text-sm text-ink-2"> since {shortDay(since, hereZone())}</span>
        </li>
      ))}
    </ul>
  )
