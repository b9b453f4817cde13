import type { ReactNode } from 'react'
import { errorId, type FieldSlot, hintId } from './field-slot.ts'

export const controlLook =
  'block w-full min-h-tap rounded-field border-[1.5px] bg-sheet px-3 py-2.5 text-ink aria-invalid:border-clay aria-invalid:border-2 border-line-strong'

export const Hint = ({ field, children }: { field: FieldSlot; children: ReactNode }) => (
  <p id={hintId(field)} className="text-sm text-ink-2">
    {children}
  </p>
)

/** The word 'Error' is for those who do not see that it is red and below its label. */
export const FieldErrors = ({ field }: { field: FieldSlot }) =>
  field.errors && (
    <p id={errorId(field)} className="text-sm font-semibold text-clay">
      <span className="sr-only">Error: </span>
      {field.errors.join('. ')}
    </p>
  )

export type Labelled = { field: FieldSlot; label: ReactNode; hint?: ReactNode; quiet?: boolean | undefined }

/** Label, hint, error, then the control: in the order in which they are read out. */
export const FieldFrame = ({ field, label, hint, quiet, children }: Labelled & { children: ReactNode }) => (
  <div className={`grid min-w-0 content-start gap-1 ${field.errors ? 'border-l-4 border-clay pl-3' : ''}`}>
    <label htmlFor={field.id} className={quiet ? 'text-sm text-ink-2' : 'font-[640]'}>
      {label}
    </label>
    {hint && <Hint field={field}>{hint}</Hint>}
    <FieldErrors field={field} />
    {children}
  </div>
)

/** A group of controls that answer one question; its legend is the question. */
export const Fieldset = ({ field, label, hint, quiet, children }: Labelled & { children: ReactNode }) => (
  <fieldset
    id={field.id}
    data-field={field.name}
    aria-describedby={
      [hint ? hintId(field) : '', field.errors ? errorId(field) : ''].filter(Boolean).join(' ') || undefined
    }
    className={`min-w-0 ${field.errors ? 'border-l-4 border-clay pl-3' : ''}`}
  >
    <legend className={`float-left w-full ${quiet ? 'text-sm text-ink-2' : 'font-[640]'}`}>{label}</legend>
    <div className="clear-both grid gap-2 pt-1.5">
      {hint && <Hint field={field}>{hint}</Hint>}
      <FieldErrors field={field} />
      {children}
    </div>
  </fieldset>
)
