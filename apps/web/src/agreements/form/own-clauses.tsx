import type { ReactNode } from 'react'
import { Rows } from '../../forms/rows.tsx'
import { TextArea, TextField } from '../../forms/text-fields.tsx'
import type { useRecordForm } from '../../forms/use-record-form.ts'
import type { AgreementShape } from './agreement-shape.ts'

type State = ReturnType<typeof useRecordForm<AgreementShape, unknown>>

/** Clauses about what no other one is about. */
export const OwnClauses = ({ state: { form, fields }, hint }: { state: State; hint: ReactNode }) => (
  <section aria-labelledby="own-clauses" className="grid gap-3 border-t border-line pt-5">
    <h2 id="own-clauses" className="text-lg">
      Anything else
    </h2>
    <p className="text-ink-2">{hint}</p>
    <Rows
      items={fields.other.getFieldList()}
      keyOf={(item) => item.key}
      one="clause"
      onAdd={() => form.insert({ name: fields.other.name, defaultValue: { title: '', text: '' } })}
      onRemove={(index) => form.remove({ name: fields.other.name, index })}
    >
      {(item) => {
        const { title, text } = item.getFieldset()
        return (
          <>
            <TextField field={title} label="Heading" quiet autoComplete="off" />
            <TextArea field={text} label="Words" quiet rows={3} />
          </>
        )
      }}
    </Rows>
  </section>
)
