/**
 * What a field component needs to know of its field. Conform's metadata fits it, and so does a plain object, so that a
 * page without Conform (sign-in) has the same fields.
 */
export type FieldSlot = {
  id: string
  name: string
  key?: string | undefined
  defaultValue?: string | undefined
  defaultOptions?: string[] | undefined
  errors?: string[] | undefined
}

export const hintId = (field: FieldSlot) => `${field.id}-hint`
export const errorId = (field: FieldSlot) => `${field.id}-error`

/** The ids that describe a control: its hint, then its error. */
export const describedBy = (field: FieldSlot, hint: unknown): string | undefined =>
  [hint ? hintId(field) : '', field.errors ? errorId(field) : ''].filter(Boolean).join(' ') || undefined
