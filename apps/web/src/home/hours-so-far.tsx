import type { Candidacy } from '@mentorfolio/domain/home/home.endpoints'
import { useId } from 'react'
import { Link } from 'react-router'
import { lengthsOf } from '../hours/lengths.ts'
import { notCountedInWords } from '../hours/not-counted.ts'
import { Tape } from '../hours/tape.tsx'
import { hereZone, shortDay } from '../words/dates.ts'
import { duration } from '../words/durations.ts'

/** Where it is submitted: since when, and what was. */
export const Submitted = ({ unit: { id, submitted } }: { unit: Candidacy['units'][number] }) =>
  submitted && (
    <p>
      <Link to={`/units/${id}/submissions/${submitted.id}`}>Submitted on {shortDay(submitted.at, hereZone())}</Link>,
      waiting for your assessor.
    </p>
  )

/** One unit's tape, and what does not count told below it. */
export const HoursSoFar = ({ unit }: { unit: Candidacy['units'][number] }) => {
  const id = useId()
  const { requiredMinutes, countedMinutes, met } = unit.sum
  const lost = notCountedInWords(unit.lines)
  if (requiredMinutes === null) return null
  return (
    <section aria-labelledby={id} className="grid gap-2.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className="text-lg tabular-nums">
          {duration(countedMinutes)} <span className="font-[450]">of {duration(requiredMinutes)} counted</span>
        </h2>
        <Link to={`/units/${unit.id}/hours`} className="inline-flex min-h-8 items-center text-sm">
          See what counts
        </Link>
      </div>
      <Tape lengths={lengthsOf(unit.lines)} countedMinutes={countedMinutes} requiredMinutes={requiredMinutes} />
      {met && unit.state === 'IN_PROGRESS' && (
        <p className="text-sm text-ink-2">
          The hours are there. <Link to={`/units/${unit.id}/submit`}>See what else is missing, and submit</Link>
        </p>
      )}
      <Submitted unit={unit} />
      {lost && !unit.submitted && <p className="text-sm text-ink-2">{lost}</p>}
    </section>
  )
}
