import { sharingBases } from '@mentorfolio/domain/goals/goal-kinds'
import { Choice } from '../../forms/choices.tsx'
import type { FieldSlot } from '../../forms/field-slot.ts'
import { TextArea } from '../../forms/text-fields.tsx'
import { basisWords } from '../words.ts'

type Props = { fields: { shared: FieldSlot; basis: FieldSlot }; name: string }

/** What was told about the mentee, and why it may be. */
export const ToldFields = ({ fields: { shared, basis }, name }: Props) => (
  <>
    <Choice
      field={basis}
      label={`Did you share anything about ${name}?`}
      hint="No more than was needed, and no names here."
      options={sharingBases.map((value) => ({ value, label: basisWords[value] }))}
    />
    <TextArea field={shared} label="What did you share?" hint="Leave it empty if nothing was shared." rows={2} />
  </>
)
