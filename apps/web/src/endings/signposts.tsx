import type { FieldMetadata, FormMetadata } from '@conform-to/react'
import { Rows } from '../forms/rows.tsx'
import { TextField } from '../forms/text-fields.tsx'
import type { Signposts as Shape } from './ending-forms.ts'

type Props<Form extends Record<string, unknown>> = {
  form: Pick<FormMetadata<Form, string[]>, 'insert' | 'remove'>
  field: FieldMetadata<Shape, Form, string[]>
}

/** Where the mentee can turn: where, for what, how it is reached. */
export const SignpostRows = <Form extends Record<string, unknown>>({ form, field }: Props<Form>) => (
  <fieldset className="grid gap-3">
    <legend className="mb-1.5 font-[640]">Where can they turn next?</legend>
    <p className="text-sm text-ink-2">
      A service or a part, not a person’s name: ‘learning support’. To be found, a place needs all three lines.
    </p>
    <Rows
      items={field.getFieldList()}
      keyOf={(item) => item.key ?? item.id}
      one="place"
      least={1}
      onAdd={() => form.insert({ name: field.name, defaultValue: { where: '', what: '', how: '' } as never })}
      onRemove={(index) => form.remove({ name: field.name, index })}
    >
      {(item, index) => {
        const { where, what, how } = item.getFieldset()
        return (
          <>
            <TextField field={where} label={`Place ${index + 1}: where`} quiet />
            <TextField field={what} label="For what" quiet />
            <TextField field={how} label="How to reach it" quiet />
          </>
        )
      }}
    </Rows>
  </fieldset>
)
