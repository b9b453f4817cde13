import type { FieldMetadata } from '@conform-to/react'
import { Chip } from '../../forms/choices.tsx'
import { Fieldset } from '../../forms/field-parts.tsx'
import type { FieldSlot } from '../../forms/field-slot.ts'
import { Button } from '../../shell/button.tsx'
import { sessionActionWords } from '../../words/session-actions.ts'
import type { LogShape } from './log-shape.ts'

type Attendance = FieldMetadata<LogShape['attendance'][number], LogShape>
type Props = {
  field: FieldSlot
  mentees: readonly Attendance[]
  nameOf: (relationshipId: string) => string
  /** Where 'Nobody came' is an answer of its own. */
  onNobody?: (() => void) | undefined
}

/** Chips, ticked to begin with: most times everybody came. */
export const WhoCame = ({ field, mentees, nameOf, onNobody }: Props) => (
  <Fieldset field={field} label="Who came?">
    <div className="flex flex-wrap gap-2">
      {mentees.map((mentee) => {
        const { relationshipId, attended } = mentee.getFieldset()
        const id = relationshipId.initialValue ?? ''
        return (
          <span key={mentee.key}>
            <input type="hidden" name={relationshipId.name} value={id} />
            <Chip
              type="checkbox"
              id={attended.id}
              name={attended.name}
              value="on"
              defaultChecked={attended.initialValue === 'on'}
            >
              {nameOf(id)}
            </Chip>
          </span>
        )
      })}
      {onNobody && (
        <Button className="rounded-[22px] font-normal" onClick={onNobody}>
          {sessionActionWords['session.noShow']}
        </Button>
      )}
    </div>
  </Fieldset>
)
