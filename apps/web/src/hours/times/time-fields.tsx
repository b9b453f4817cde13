import { useEffect, useRef, useState } from 'react'
import { Chip, Choice } from '../../forms/choices.tsx'
import { FieldErrors } from '../../forms/field-parts.tsx'
import type { FieldSlot } from '../../forms/field-slot.ts'
import { DateField, TimeField } from '../../forms/text-fields.tsx'
import { useWritten } from '../../forms/use-written.ts'
import { fullDay, hereZone } from '../../words/dates.ts'
import { found, isLongNight, localTimes, offsetsAround, problemWords, shownOn } from './read-times.ts'

type Fields = Record<'date' | 'from' | 'to' | 'offsetFrom' | 'offsetTo' | 'zone', FieldSlot>
type Props = { formId: string; fields: Fields; legend: string; toLabel?: string; toHint?: string | undefined }

type Shown = ReturnType<typeof shownOn>

const Which = ({ field, shown: { date, time, zone } }: { field: FieldSlot; shown: Shown }) => {
  const [first, second] = offsetsAround(date, time, zone)
  return (
    <Choice
      field={field}
      label={`The clock showed ${time} twice that night. Which one?`}
      options={[
        { value: first, label: 'The first, before it went back' },
        { value: second, label: 'The second, after it went back' },
      ]}
    />
  )
}

/** A time that the clock skipped, told as soon as its field is left; while it is being typed it may still become another. */
const Skipped = ({ shown, left }: { shown: readonly Shown[]; left: string }) => (
  <div role="status" className="grid gap-1 empty:hidden">
    {shown
      .filter(({ date, time, showing }) => showing === 'NEVER' && left.includes(`${date} ${time}`))
      .map(({ date, time }) => (
        <p key={`${date} ${time}`} className="text-sm font-semibold text-clay">
          {time}: {problemWords.NONEXISTENT.replace(/^T/, 't')}.
        </p>
      ))}
  </div>
)

/** What the times come to: the next day, a time that never was, or a choice where the clock showed one twice. */
const Notes = ({ formId, fields, blurs }: Pick<Props, 'formId' | 'fields'> & { blurs: number }) => {
  const words = useWritten(formId)
  const shown = words ? [shownOn(words, 'from'), shownOn(words, 'to')] : []
  const standing = shown.map(({ date, time }) => `${date} ${time}`).join(', ')
  const [left, setLeft] = useState('')
  const latest = useRef(standing)
  latest.current = standing
  useEffect(() => {
    if (blurs > 0) setLeft(latest.current)
  }, [blurs])
  const [from, to] = shown
  if (!words || !from || !to) return null
  const settled = found(localTimes(words))
  const endsNextDay = settled && to.date !== from.date
  const isAsked = isLongNight(words, settled)
  const { zone } = from
  return (
    <>
      <Skipped shown={shown} left={left} />
      {/* Another time is another question: it opens without the answer to the one before. */}
      {from.showing === 'TWICE' && (
        <Which key={`from ${from.date} ${from.time}`} field={fields.offsetFrom} shown={from} />
      )}
      {to.showing === 'TWICE' && <Which key={`to ${to.date} ${to.time}`} field={fields.offsetTo} shown={to} />}
      {isAsked && settled && (
        <div>
          <Chip type="checkbox" id={`${formId}-endsNextDay`} name="endsNextDay" value="yes" defaultChecked={false}>
            It ends the next day, {fullDay(settled.end, zone)}
          </Chip>
        </div>
      )}
      {endsNextDay && !isAsked && (
        <p className="text-sm text-ink-2">That ends on {fullDay(settled.end, zone)}, the next day.</p>
      )}
      {zone !== hereZone() && zone !== '' && <p className="text-sm text-ink-2">Times are those of {zone}.</p>}
    </>
  )
}

/** The day, from and to, on the clock of the place where the session was lived. */
export const TimeFields = ({ formId, fields, legend, toLabel = 'To', toHint }: Props) => {
  const [blurs, setBlurs] = useState(0)
  return (
    <fieldset className="grid gap-2.5" onBlur={() => setBlurs((count) => count + 1)}>
      <legend className="mb-1.5 font-[640]">{legend}</legend>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(8rem,1fr))] items-end gap-x-3 gap-y-2.5 sm:flex">
        <div className="col-span-full">
          <DateField field={fields.date} label="Day" quiet />
        </div>
        <TimeField field={fields.from} label="From" quiet />
        <TimeField field={fields.to} label={toLabel} quiet />
      </div>
      {toHint && <p className="text-sm text-ink-2">{toHint}</p>}
      <input type="hidden" name="zone" value={fields.zone.defaultValue} />
      <FieldErrors field={fields.zone} />
      <Notes formId={formId} fields={fields} blurs={blurs} />
    </fieldset>
  )
}
