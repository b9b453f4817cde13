import type { EvidenceList } from '@mentorfolio/domain/evidence/evidence-view'
import type { SubmissionView } from '@mentorfolio/domain/evidence/submission'
import { useState } from 'react'
import { call } from '../api/call.ts'
import type { Opened } from '../drafts/opened.ts'
import { Select } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { Rows } from '../forms/rows.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { Button } from '../shell/button.tsx'
import { lineInWords } from '../words/evidence-pages.ts'
import { type AddingShape, adding, whichOf } from './adding.ts'

/** The records to choose from, more of them as they are asked for. Null: they could not be fetched. */
const useRecords = (unitId: string, first: EvidenceList | null) => {
  const [list, setList] = useState(first)
  const [told, setTold] = useState<string | null>(null)
  const next = list?.next ?? null
  const more = async () => {
    if (next === null) return
    setTold(null)
    try {
      const { items, next: after } = await call('GET /api/units/:id/evidence', {
        params: { id: unitId },
        query: { after: next },
      })
      setList((known) => ({ items: [...(known?.items ?? []), ...items], next: after }))
    } catch {
      setTold('The earlier records could not be fetched. Check your connection, then try again.')
    }
  }
  return { items: list?.items ?? null, hasMore: next !== null, more, told }
}

type Props = { submission: SubmissionView; records: EvidenceList | null; opened: Opened<AddingShape> }

/** Words beside a submission, and the records that they are about. */
export const AddForm = ({ submission: { unit, criteria, records: submitted }, records, opened }: Props) => {
  const state = useRecordForm<AddingShape, unknown>({ definition: adding, opened })
  const { items, hasMore, more, told } = useRecords(unit.id, records)
  const { form, fields } = state
  const rows = fields.records
  const inIt = new Set(submitted.map(whichOf))
  const known = new Set(items?.map(whichOf))
  return (
    <RecordForm state={state}>
      <input type="hidden" name="id" value={opened.defaults.id} />
      <TextArea
        field={fields.words}
        label="What do you add?"
        hint="It stands beside what you submitted, with today’s date. Made-up names only."
        rows={5}
      />
      <section aria-labelledby="which-records" className="grid gap-3">
        <h2 id="which-records" className="text-lg">
          Records (optional)
        </h2>
        <p className="max-w-[62ch] text-ink-2">
          A record goes in as it is now. Name the criterion that it is for, if there is one.
        </p>
        {items === null && <p>Records can be chosen once you are connected. Your words can be saved now.</p>}
        <Rows
          items={rows.getFieldList()}
          keyOf={(item) => item.key}
          one="record"
          onAdd={() => form.insert({ name: rows.name, defaultValue: { which: '', criterion: '' } })}
          onRemove={(index) => form.remove({ name: rows.name, index })}
        >
          {(item, index) => {
            const { which, criterion } = item.getFieldset()
            const chosen = which.defaultValue ?? ''
            return (
              <>
                <Select
                  field={which}
                  label={`Record ${index + 1}`}
                  quiet
                  options={[
                    { value: '', label: 'Choose a record' },
                    ...(chosen !== '' && !known.has(chosen) ? [{ value: chosen, label: 'The one chosen before' }] : []),
                    ...(items ?? []).map((line) => ({
                      value: whichOf(line),
                      label: inIt.has(whichOf(line)) ? `${lineInWords(line)} (submitted already)` : lineInWords(line),
                    })),
                  ]}
                />
                <Select
                  field={criterion}
                  label={`Criterion of record ${index + 1}`}
                  quiet
                  options={[
                    { value: '', label: 'None in particular' },
                    ...criteria.map(({ id, title }) => ({ value: id, label: `${id} ${title}` })),
                  ]}
                />
              </>
            )
          }}
        </Rows>
        {hasMore && rows.getFieldList().length > 0 && (
          <Button look="quiet" className="justify-self-start" onClick={() => void more()}>
            Earlier records, too
          </Button>
        )}
        {told && <p role="alert">{told}</p>}
      </section>
      <SaveBar state={state} label="Add it" />
    </RecordForm>
  )
}
