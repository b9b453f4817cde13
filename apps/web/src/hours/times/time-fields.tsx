import { Choice } from '../../forms/choices.tsx'
import { FieldErrors } from '../../forms/field-parts.tsx'
import type { FieldSlot } from '../../forms/field-slot.ts'
import { DateField, TimeField } from '../../forms/text-fields.tsx'
import { useWritten } from '../../forms/use-written.ts'
import type { Written } from '../../forms/written.ts'
import { fullDay, hereZone } from '../../words/dates.ts'
import { found, localTimes, offsetsAround } from './read-times.ts'

type Fields = Record<'date' | 'from' | 'to' | 'offsetFrom' | 'offsetTo' | 'zone', FieldSlot>
type Props = { formId: string; fields: Fields; legend: string; toLabel?: string; toHint?: string | undefined }

const Which = ({ field, words, time }: { field: FieldSlot; words: Written; time: string }) => {
  const [first, second] = offsetsAround(words.text('date'), time, words.text('zone'))
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

/** What the times come to: the next day, or a choice where the clock showed a time twice. */
const Notes = ({ formId, fields }: Pick<Props, 'formId' | 'fields'>) => {
  const words = useWritten(formId)
  if (!words) return null
  const plain = localTimes(words, false)
  const settled = found(localTimes(words))
  const twice = plain && 'problem' in plain && plain.problem === 'AMBIGUOUS'
  const endsNextDay = settled && words.text('to') < words.text('from')
  const zone = words.text('zone')
  return (
    <>
      {twice && <Which field={fields.offsetFrom} words={words} time={words.text('from')} />}
      {twice && words.text('to') !== words.text('from') && plain.field === 'to' && (
        <Which field={fields.offsetTo} words={words} time={words.text('to')} />
      )}
      {endsNextDay && <p className="text-sm text-ink-2">That ends on {fullDay(settled.end, zone)}, the next day.</p>}
      {zone !== hereZone() && zone !== '' && <p className="text-sm text-ink-2">Times are those of {zone}.</p>}
    </>
  )
}

/** The day, from and to, on the clock of the place where the session was lived. */
export const TimeFields = ({ formId, fields, legend, toLabel = 'To', toHint }: Props) => (
  <fieldset className="grid gap-2.5">
    <legend className="mb-1.5 font-[640]">{legend}</legend>
    <div className="grid grid-cols-2 items-end gap-x-3 gap-y-2.5 sm:flex">
      <div className="col-span-2">
        <DateField field={fields.date} label="Day" quiet />
      </div>
      <TimeField field={fields.from} label="From" quiet />
      <TimeField field={fields.to} label={toLabel} quiet />
    </div>
    {toHint && <p className="text-sm text-ink-2">{toHint}</p>}
    <input type="hidden" name="zone" value={fields.zone.defaultValue} />
    <FieldErrors field={fields.zone} />
    <Notes formId={formId} fields={fields} />
  </fieldset>
)
