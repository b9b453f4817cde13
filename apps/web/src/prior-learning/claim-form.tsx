import type { PriorLearningView } from '@mentorfolio/domain/prior-learning/prior-learning-view'
import { Link } from 'react-router'
import type { Opened } from '../drafts/opened.ts'
import { Checks, Select } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { Rows } from '../forms/rows.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { DateField, TextArea, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { aCriterion, type ClaimShape, claiming } from './forms.ts'

type Props = {
  view: PriorLearningView
  opened: Opened<ClaimShape>
  /** The new record's id; null for one that is there. */
  recordId: string | null
  look?: () => Promise<Seen>
}

/** What was learnt or done before, for which criteria, what proves it, and why it still holds and is enough. */
export const ClaimForm = ({ view, opened, recordId, look }: Props) => {
  const state = useRecordForm<ClaimShape, unknown>({ definition: claiming, opened })
  const { form, fields } = state
  const learning = fields.learning.getFieldset()
  const chosen = opened.defaults.learning.products
  const products = view.products.filter(({ id, withdrawn }) => !withdrawn || chosen.includes(id))
  return (
    <RecordForm state={state} look={look}>
      {recordId && <input type="hidden" name="id" value={recordId} />}
      <TextField
        field={learning.title}
        label="What did you learn or do?"
        hint="In a few words: a course, a job, a voluntary role."
      />
      <TextArea
        field={learning.what}
        label="What was it?"
        hint="What you did there yourself, and how it was looked at or marked."
      />
      <TextField field={learning.where} label="Where?" hint="The course, the employer, the place." />
      <DateField field={learning.from} label="From which day?" />
      <DateField field={learning.until} label="Until which day? (empty while it goes on)" />
      <section aria-labelledby="criteria" className="grid gap-3">
        <h2 id="criteria" className="text-lg">
          What does it show?
        </h2>
        <Rows
          items={learning.criteria.getFieldList()}
          keyOf={(item) => item.key}
          one="criterion"
          least={1}
          onAdd={() => form.insert({ name: learning.criteria.name, defaultValue: aCriterion })}
          onRemove={(index) => form.remove({ name: learning.criteria.name, index })}
        >
          {(item, index) => {
            const row = item.getFieldset()
            return (
              <>
                <Select
                  field={row.criterion}
                  label={`Criterion ${index + 1}`}
                  options={[
                    { value: '', label: 'Choose' },
                    ...view.criteria.map(({ id, title }) => ({ value: id, label: `${id} ${title}` })),
                  ]}
                />
                <TextArea field={row.how} label={`How does it show this? (${index + 1})`} rows={2} />
              </>
            )
          }}
        </Rows>
      </section>
      {products.length > 0 ? (
        <Checks
          field={learning.products}
          label="Which files prove it?"
          hint="A certificate, a reference, a marked piece of work."
          options={products.map(({ id, title }) => ({ value: id, label: title ?? 'A file' }))}
        />
      ) : (
        <Checks
          field={learning.products}
          label="Which files prove it?"
          hint="You have added no file yet."
          options={[]}
        />
      )}
      <p className="-mt-4 text-sm">
        <Link
          to={`/registrations/${view.registrationId}/work-products/new`}
          className="inline-flex min-h-tap items-center"
        >
          Add a file
        </Link>
        <span className="text-ink-2"> · what you wrote here is kept meanwhile</span>
      </p>
      <TextArea
        field={learning.current}
        label="Why does it still hold today?"
        hint="Where you have used it since, and what has changed."
        rows={2}
      />
      <TextArea
        field={learning.sufficient}
        label="Why is it enough?"
        hint="For each criterion that you named."
        rows={2}
      />
      <SaveBar state={state} label={recordId ? 'Claim it' : 'Save the new version'} />
    </RecordForm>
  )
}
