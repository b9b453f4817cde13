import { Select } from '../../forms/choices.tsx'
import type { FieldSlot } from '../../forms/field-slot.ts'
import { fullDay, time } from '../../words/dates.ts'
import type { Ahead } from './choose-sessions.ts'

type Props = {
  field: FieldSlot
  ahead: readonly Ahead[]
  /** Whether none is chosen to begin with: where a slip would cost much. */
  toChoose?: boolean
}

/** From which session on: that one, and those after it. */
export const WhichSessions = ({ field, ahead, toChoose = false }: Props) => (
  <>
    <input type="hidden" name="ahead" value={JSON.stringify(ahead)} />
    <Select
      field={field}
      label="From which session on?"
      hint="That one, and every one after it. To change one alone, open it."
      options={[
        ...(toChoose ? [{ value: '', label: 'Choose' }] : []),
        ...ahead.map(({ id, start, zone }) => ({
          value: id,
          label: `${fullDay(start, zone)}, ${time(start, zone)}`,
        })),
      ]}
    />
  </>
)
