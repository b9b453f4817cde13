import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import type { SeriesDate } from '@mentorfolio/domain/calendar/series-times'
import { Chip } from '../../forms/choices.tsx'
import { Fieldset } from '../../forms/field-parts.tsx'
import type { FieldSlot } from '../../forms/field-slot.ts'
import { useWritten } from '../../forms/use-written.ts'
import { fullDay, plainFullDay, span } from '../../words/dates.ts'
import { counted, listed } from '../../words/durations.ts'
import { overlapping } from './busy.ts'
import { KeptValues } from './kept-values.tsx'
import type { Told } from './plan-note.tsx'
import { datesIn, datesToPlan } from './series-dates.ts'

const clockWords = {
  NONEXISTENT: 'The clocks go forward over this time that night: it is left out.',
  AMBIGUOUS: 'The clock shows this time twice that night: it is left out. Plan it by itself.',
  ZERO_LENGTH: 'It would last no time that night: it is left out.',
} as const

/** What there is to know of one day before it is planned. */
const notesOn = (each: SeriesDate, { busy, endsOn }: Told, zone: string): string[] => {
  if (!('start' in each)) return [clockWords[each.problem]]
  const others = overlapping(busy, each).map(
    ({ title, mentees, start, end }) =>
      `At that time: ${title ?? 'a session'} with ${listed([...mentees])}, ${span(start, end, zone)}.`,
  )
  const isAfter = endsOn !== null && dayAt(new Date(each.start), zone) > endsOn
  return [...(isAfter ? [`After the ending that you agreed, ${plainFullDay(endsOn)}.`] : []), ...others]
}

type Props = { formId: string; field: FieldSlot; chosen: readonly string[]; told: Told }

/** Every day of the series before it is saved: what speaks against it, and whether to leave it out. */
export const SeriesPreview = ({ formId, field, chosen, told }: Props) => {
  const words = useWritten(formId)
  const dates = words ? datesIn(words) : []
  if (!words || dates.length === 0) return <KeptValues name={field.name} values={chosen} />
  const zone = words.text('zone')
  const planned = datesToPlan(words)
  return (
    <Fieldset
      field={{ id: field.id, name: field.name, errors: field.errors }}
      label="These days"
      hint="Leave out what does not fit: holidays, or a day that is taken."
    >
      <ol className="divide-y divide-line border-y border-line">
        {dates.map((each, index) => (
          <li key={each.date} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
            <span className="flex">
              <span className="w-7 shrink-0 text-ink-2 tabular-nums">{index + 1}</span>
              <span className="grid gap-0.5">
                <span>
                  {'start' in each ? fullDay(each.start, zone) : plainFullDay(each.date)}
                  {'start' in each && (
                    <>
                      , <span className="whitespace-nowrap tabular-nums">{span(each.start, each.end, zone)}</span>
                    </>
                  )}
                </span>
                {notesOn(each, told, zone).map((note) => (
                  <span key={note} className="text-sm font-semibold text-amber">
                    {note}
                  </span>
                ))}
              </span>
            </span>
            {'start' in each && (
              <Chip
                type="checkbox"
                id={`${field.id}-${each.date}`}
                name={field.name}
                value={each.date}
                defaultChecked={chosen.includes(each.date)}
              >
                Leave out<span className="sr-only"> {plainFullDay(each.date)}</span>
              </Chip>
            )}
          </li>
        ))}
      </ol>
      <p role="status" className="text-sm text-ink-2">
        {counted(planned.length, 'session')} will be planned.
      </p>
    </Fieldset>
  )
}
