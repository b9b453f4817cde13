import { employerContacts, sharingBases } from '@mentorfolio/domain/goals/goal-kinds'
import { Select } from '../forms/choices.tsx'
import type { FieldSlot } from '../forms/field-slot.ts'
import { TextField } from '../forms/text-fields.tsx'
import { basisWords, contactWords } from './words.ts'

type Props = {
  fields: { contact: FieldSlot; adjustment: FieldSlot; basis: FieldSlot }
  /** A contact that took place was for something; a goal may need none. */
  took?: boolean
}

/** A contact with an employer: what for, what is done differently, and why anything may be told. No names. */
export const EmployerFields = ({ fields: { contact, adjustment, basis }, took = false }: Props) => (
  <>
    <Select
      field={contact}
      label={took ? 'What was it for?' : 'Contact with the employer'}
      quiet
      options={[
        { value: '', label: took ? 'Choose' : 'None' },
        ...employerContacts.map((value) => ({ value, label: contactWords[value] })),
      ]}
    />
    <TextField
      field={adjustment}
      label="What is done differently at work (optional)"
      hint="Such as a later start, or a job made of parts of two. Leave out names."
      quiet
    />
    <Select
      field={basis}
      label="What may be shared with them, and why"
      quiet
      options={[{ value: '', label: 'Choose' }, ...sharingBases.map((value) => ({ value, label: basisWords[value] }))]}
    />
  </>
)
