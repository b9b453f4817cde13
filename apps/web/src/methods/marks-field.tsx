import { type Option, Select } from '../forms/choices.tsx'
import { Fieldset } from '../forms/field-parts.tsx'
import type { FieldSlot } from '../forms/field-slot.ts'
import { TextField } from '../forms/text-fields.tsx'
import { Button } from '../shell/button.tsx'

type Row = { key: string | undefined } & Record<'sound' | 'from' | 'to' | 'criterion' | 'also' | 'words', FieldSlot>

type Props = {
  field: FieldSlot
  rows: readonly Row[]
  /** The recordings by id, in their order. */
  sounds: readonly string[]
  criteria: readonly Option[]
  onRemove: (index: number) => void
}

/** The places that were marked: from where, until where, and what they show of which criteria. Made by a press; the focus stays there. */
export const MarksField = ({ field, rows, sounds, criteria, onRemove }: Props) =>
  rows.length > 0 && (
    <Fieldset field={field} label="Marked moments" hint="In the review they play from there, beside the criterion.">
      <ul className="grid gap-5">
        {rows.map((row, index) => {
          const n = `Mark ${index + 1}`
          const which = sounds.indexOf(row.sound.defaultValue ?? '') + 1
          return (
            <li key={row.key ?? index} className="grid gap-3 border-l-[3px] border-line pl-4">
              <input type="hidden" name={row.sound.name} value={row.sound.defaultValue ?? ''} />
              {row.sound.errors && (
                <p id={row.sound.id} data-field={row.sound.name} className="text-sm font-semibold text-clay">
                  <span className="sr-only">Error: </span>
                  {row.sound.errors.join('. ')}
                </p>
              )}
              {sounds.length > 1 && which > 0 && <p className="text-sm text-ink-2">In recording {which}</p>}
              <div className="flex flex-wrap gap-4">
                <TextField field={row.from} label={`${n}: from`} quiet width="short" />
                <TextField field={row.to} label={`${n}: to (optional)`} quiet width="short" />
              </div>
              <Select
                field={row.criterion}
                label={`${n}: criterion`}
                quiet
                options={[{ value: '', label: 'Choose' }, ...criteria]}
              />
              <TextField field={row.words} label={`${n}: what it shows (optional)`} quiet />
              <Select
                field={row.also}
                label={`${n}: shows this too (optional)`}
                quiet
                options={[{ value: '', label: 'No other' }, ...criteria]}
              />
              <Button look="quiet" className="-ml-4 justify-self-start text-sm" onClick={() => onRemove(index)}>
                Remove mark {index + 1}
              </Button>
            </li>
          )
        })}
      </ul>
    </Fieldset>
  )
