import type { MatrixView, UnitOnPaper } from '@mentorfolio/domain/evidence/evidence-view'
import type { ReactNode } from 'react'
import { fullDay, hereZone, moment } from '../words/dates.ts'
import { counted, duration, listed } from '../words/durations.ts'
import { unitStateInWords } from '../words/states.ts'

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid gap-x-4 sm:grid-cols-[11rem_minmax(0,1fr)] print:grid-cols-[11rem_minmax(0,1fr)]">
    <dt className="text-ink-2">{label}</dt>
    <dd>{children}</dd>
  </div>
)

const stateOf = ({ state, submissions }: MatrixView): string => {
  const live = submissions.find(({ withdrawnAt }) => withdrawnAt === null)
  if (!live) return 'Not submitted'
  return `${unitStateInWords(state)}: attempt ${live.attempt}, submitted ${moment(live.submittedAt, hereZone())}`
}

type Paper = Omit<UnitOnPaper, 'next'>

/** Whose it is, of which unit, and how it stands. `people`: whom it is about, by made-up names. */
export const Cover = ({ paper, unit, people }: { paper: Paper; unit: MatrixView; people: readonly string[] }) => {
  const { candidateName, centreName, qualifications, awardingBody, packVersion, registered, records } = paper
  const { hours, sourceNote, unit: named } = unit
  const zone = hereZone()
  return (
    <section aria-label="About this portfolio" className="-mt-4 grid gap-3">
      <dl className="grid max-w-[66ch] gap-1.5">
        <Line label="Candidate (mentor)">{candidateName}</Line>
        <Line label="Centre">{centreName}</Line>
        <Line label="Qualification">
          {qualifications.length > 0 ? listed(qualifications) : 'Not named in the source'}
        </Line>
        <Line label="Awarding body">{awardingBody}</Line>
        <Line label="Unit">
          {named.packId}{' '}
          {named.probableTitle ? `${named.probableTitle} (probably: the source names no title)` : named.title}, version{' '}
          {packVersion}
        </Line>
        <Line label="Registered">
          {registered.until === null
            ? `From ${fullDay(registered.from, zone)}`
            : `${fullDay(registered.from, zone)} to ${fullDay(registered.until, zone)}`}
        </Line>
        <Line label="Mentees">{people.length > 0 ? `${listed(people)} (made-up names)` : 'Nobody by name'}</Line>
        {hours.requiredMinutes !== null && (
          <Line label="Hours">
            {duration(hours.countedMinutes)} counted of {duration(hours.requiredMinutes)}
          </Line>
        )}
        <Line label="How it stands">{stateOf(unit)}</Line>
        <Line label="Records">{counted(records.length, 'record')}</Line>
      </dl>
      <p className="max-w-[62ch] text-sm text-ink-2">{sourceNote}</p>
    </section>
  )
}
