import type { ReactNode } from 'react'
import { Fieldset, type Labelled } from './field-parts.tsx'
import { describedBy } from './field-slot.ts'

/** One statement that somebody agrees to, beside a box that asks to be ticked. */
export const Tick = ({ value, children, ...frame }: Labelled & { value: string; children: ReactNode }) => {
  const { field, hint } = frame
  return (
    <Fieldset {...frame}>
      <label className="flex max-w-[62ch] items-start gap-3 rounded-field border-[1.5px] border-line-strong bg-sheet px-4 py-3 has-checked:border-thread has-checked:bg-thread-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-thread">
        <input
          type="checkbox"
          id={`${field.id}-0`}
          name={field.name}
          value={value}
          defaultChecked={field.defaultOptions?.includes(value) ?? field.defaultValue === value}
          aria-describedby={describedBy(field, hint)}
          className="mt-0.5 size-5 shrink-0 accent-thread"
        />
        <span className="min-w-0">{children}</span>
      </label>
    </Fieldset>
  )
}
