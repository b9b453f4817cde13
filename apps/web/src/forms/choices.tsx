import type { ChangeEvent, ReactNode } from 'react'
import { Icon } from '../shell/tag.tsx'
import { controlLook, FieldFrame, Fieldset, type Labelled } from './field-parts.tsx'
import { describedBy, type FieldSlot } from './field-slot.ts'

export type Option = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }

const chipLook =
  'group relative inline-flex min-h-tap max-w-full items-center gap-2 rounded-[22px] border-[1.5px] border-line-strong bg-sheet px-4 py-1.5 text-base leading-snug has-checked:border-thread has-checked:bg-thread-soft has-checked:font-[640] has-checked:text-thread-deep has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-thread has-disabled:border-dashed has-disabled:text-ink-3'

type ChipProps = {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  value: string
  defaultChecked: boolean
  disabled?: boolean | undefined
  describedBy?: string | undefined
  onChange?: ((event: ChangeEvent<HTMLInputElement>) => void) | undefined
  children: ReactNode
}

/** A native control that looks like a chip: a tick and a border tell that it is chosen, not only a colour. */
export const Chip = ({ children, describedBy: description, ...input }: ChipProps) => (
  <label htmlFor={input.id} className={chipLook}>
    <input {...input} aria-describedby={description} className="absolute inset-0 size-full cursor-pointer opacity-0" />
    <Icon shape="tick" className="hidden size-4 group-has-checked:block" />
    <span className="min-w-0">{children}</span>
  </label>
)

type ChoiceProps = Labelled & {
  options: readonly Option[]
  onChange?: (value: string) => void
}

const optionId = (field: FieldSlot, index: number) => `${field.id}-${index}`

/** One of a few: radios as chips. */
export const Choice = ({ options, onChange, ...frame }: ChoiceProps) => (
  <Fieldset {...frame}>
    <div className="flex flex-wrap gap-2">
      {options.map((option, index) => (
        <Chip
          key={option.value}
          type="radio"
          id={optionId(frame.field, index)}
          name={frame.field.name}
          value={option.value}
          defaultChecked={frame.field.defaultValue === option.value}
          disabled={option.disabled}
          onChange={onChange && ((event) => onChange(event.currentTarget.value))}
        >
          {option.label}
        </Chip>
      ))}
    </div>
  </Fieldset>
)

/** Any of a few: checkboxes as chips. */
export const Checks = ({ options, ...frame }: Labelled & { options: readonly Option[] }) => (
  <Fieldset {...frame}>
    <div className="flex flex-wrap gap-2">
      {options.map((option, index) => (
        <Chip
          key={option.value}
          type="checkbox"
          id={optionId(frame.field, index)}
          name={frame.field.name}
          value={option.value}
          defaultChecked={
            frame.field.defaultOptions?.includes(option.value) ?? frame.field.defaultValue === option.value
          }
        >
          {option.label}
        </Chip>
      ))}
    </div>
  </Fieldset>
)

/** One of many: the browser's own list. */
export const Select = ({
  field,
  label,
  hint,
  quiet,
  options,
  onChange,
}: Labelled & { options: readonly Option[]; onChange?: (value: string) => void }) => (
  <FieldFrame field={field} label={label} hint={hint} quiet={quiet}>
    <select
      key={field.key}
      id={field.id}
      name={field.name}
      defaultValue={field.defaultValue}
      onChange={onChange && ((event) => onChange(event.currentTarget.value))}
      aria-invalid={field.errors ? true : undefined}
      aria-describedby={describedBy(field, hint)}
      className={controlLook}
    >
      {options.map(({ value, label: words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  </FieldFrame>
)
