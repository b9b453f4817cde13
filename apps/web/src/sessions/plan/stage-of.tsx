import { type Model, modelNames, stagesOf } from '@mentorfolio/domain/sessions/models'
import { Select } from '../../forms/choices.tsx'
import type { FieldSlot } from '../../forms/field-slot.ts'
import { useWritten } from '../../forms/use-written.ts'

const isModel = (name: string): name is Model => modelNames.some((each) => each === name)

/** The stage of the chosen model that an objective belongs to (S3-T1); nothing while none is chosen. */
export const StageOf = ({ formId, field, model: before }: { formId: string; field: FieldSlot; model: string }) => {
  const model = useWritten(formId)?.text('plan.model') ?? before
  if (!isModel(model)) return null
  return (
    <Select
      key={model}
      field={field}
      label="The stage it belongs to (optional)"
      quiet
      options={[{ value: '', label: 'None' }, ...stagesOf(model).map(([value, label]) => ({ value, label }))]}
    />
  )
}
