import type { FieldSlot } from './field-slot.ts'

type Form = { id: string; allErrors: Record<string, string[]> }

/**
 * Fields whose names are made while drawing (a stage of the chosen model, a skill of the list), where naming each one
 * in a type would only repeat the list.
 */
export const slotsOf =
  (form: Form, defaults: Record<string, string> = {}) =>
  (name: string): FieldSlot => ({
    id: `${form.id}-${name}`,
    name,
    defaultValue: defaults[name],
    errors: form.allErrors[name],
  })
export type SlotOf = ReturnType<typeof slotsOf>
