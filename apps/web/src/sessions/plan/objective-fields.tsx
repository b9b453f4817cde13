import type { FieldSlot } from '../../forms/field-slot.ts'
import { TextArea } from '../../forms/text-fields.tsx'

/** The one objective that a plan needs, and how both will know (S2-MP1). */
export const ObjectiveFields = ({ text, measure }: { text: FieldSlot; measure: FieldSlot }) => (
  <fieldset className="grid gap-3">
    <legend className="mb-1.5 font-[640]">What should come of it?</legend>
    <TextArea field={text} label="One objective for this session" quiet rows={2} />
    <TextArea field={measure} label="How you will both know that it was met" quiet rows={2} />
  </fieldset>
)
