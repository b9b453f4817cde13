import type { FieldMetadata } from '@conform-to/react'
import { taskMatches } from '@mentorfolio/domain/needs/needs-kinds'
import { Select } from '../forms/choices.tsx'
import { Rows } from '../forms/rows.tsx'
import { TextField } from '../forms/text-fields.tsx'
import { EmployerFields } from '../mentoring/employer-fields.tsx'
import { matchWords } from '../mentoring/words.ts'
import type { NeedsShape } from './needs-form-shape.ts'

type Props = {
  field: FieldMetadata<NeedsShape['needs']['jobMatch'], NeedsShape>
  onAdd: () => void
  onRemove: (index: number) => void
}

/** The job match (S3-K4): what the work asks, task by task, where it suits, and what would make it fit. */
export const JobMatchFields = ({ field, onAdd, onRemove }: Props) => {
  const { job, tasks, employer } = field.getFieldset()
  return (
    <>
      <TextField
        field={job}
        label="What kind of work is it?"
        hint="Such as ‘bike workshop’. Leave out the employer’s name."
        quiet
      />
      <Rows items={tasks.getFieldList()} keyOf={(item) => item.key} one="task" onAdd={onAdd} onRemove={onRemove}>
        {(item) => {
          const { task, match, adjustment } = item.getFieldset()
          return (
            <>
              <TextField field={task} label="A task of the job" quiet />
              <Select
                field={match}
                label="How does it suit them?"
                quiet
                options={[
                  { value: '', label: 'Choose' },
                  ...taskMatches.map((value) => ({ value, label: matchWords[value] })),
                ]}
              />
              <TextField field={adjustment} label="What would make it fit (optional)" quiet />
            </>
          )
        }}
      </Rows>
      <EmployerFields fields={employer.getFieldset()} />
    </>
  )
}
