import type { InputHTMLAttributes } from 'react'
import { controlLook, FieldFrame, type Labelled } from './field-parts.tsx'
import { describedBy } from './field-slot.ts'

/** Where the guard for names says what it found in this field. */
const GuardSlot = ({ name }: { name: string }) => <div data-names-in={name} className="grid gap-2 empty:hidden" />

type InputProps = Labelled &
  Pick<InputHTMLAttributes<HTMLInputElement>, 'autoComplete' | 'inputMode' | 'onChange' | 'spellCheck'> & {
    type?: 'text' | 'email' | 'password' | 'date' | 'time'
    /** How wide the answer is: a narrow field tells that a short answer is meant. */
    width?: 'full' | 'short'
  }

/** One line of words. `date` and `time` use the browser's own controls: the keyboard works in them everywhere. */
export const TextField = ({ field, label, hint, quiet, type = 'text', width = 'full', ...rest }: InputProps) => (
  <FieldFrame field={field} label={label} hint={hint} quiet={quiet}>
    <input
      key={field.key}
      id={field.id}
      name={field.name}
      type={type}
      defaultValue={field.defaultValue}
      aria-invalid={field.errors ? true : undefined}
      aria-describedby={describedBy(field, hint)}
      className={`${controlLook} ${width === 'short' ? 'max-w-44' : ''} ${type === 'text' ? '' : 'tabular-nums'}`}
      {...rest}
    />
    {type === 'text' && <GuardSlot name={field.name} />}
  </FieldFrame>
)

export const DateField = (props: Labelled) => <TextField {...props} type="date" width="short" />
export const TimeField = (props: Labelled) => <TextField {...props} type="time" width="short" />

/** Several lines; grows with what is written where the browser can. */
export const TextArea = ({ field, label, hint, quiet, rows = 3 }: Labelled & { rows?: number }) => (
  <FieldFrame field={field} label={label} hint={hint} quiet={quiet}>
    <textarea
      key={field.key}
      id={field.id}
      name={field.name}
      rows={rows}
      defaultValue={field.defaultValue}
      aria-invalid={field.errors ? true : undefined}
      aria-describedby={describedBy(field, hint)}
      className={`${controlLook} field-sizing-content`}
      style={{ minHeight: `${rows * 1.55 + 1.4}em` }}
    />
    <GuardSlot name={field.name} />
  </FieldFrame>
)
