import type { CpdPlanContent } from '@mentorfolio/domain/reflections/cpd-plan'
import type { UnitReflection } from '@mentorfolio/domain/reflections/reflection-views'
import { writeCpdPlan } from '@mentorfolio/domain/reflections/writing'
import type { z } from 'zod'
import type { Opened } from '../drafts/opened.ts'
import { Select } from '../forms/choices.tsx'
import type { FormDefinition } from '../forms/definition.ts'
import { filledRows } from '../forms/filled-rows.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { Rows } from '../forms/rows.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { DateField, TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { numberIn } from '../forms/written.ts'
import { Folded } from '../mentoring/folded.tsx'
import { fromKey, originsOf, readFrom } from './origins.ts'

type ItemRow = { learn: string; how: string; byDate: string; from: string; doneOn: string; gained: string }
export type CpdShape = { plan: { items: ItemRow[] } }

const anItem: ItemRow = { learn: '', how: '', byDate: '', from: '', doneOn: '', gained: '' }

export const cpdShape = (content: CpdPlanContent | null | undefined): CpdShape => ({
  plan: {
    items: content?.items.map(({ learn, how, byDate, from, doneOn, gained }) => ({
      ...{ learn, how: how ?? '', byDate, from: fromKey(from), doneOn: doneOn ?? '', gained: gained ?? '' },
    })) ?? [anItem],
  },
})

export const cpdForm = {
  line: 'PUT /api/units/:id/cpd-plans/:recordId',
  schema: writeCpdPlan,
  read: (words) => {
    const parts = ['learn', 'how', 'byDate', 'from', 'doneOn', 'gained']
    const items = filledRows(words, 'plan.items', parts, (row) => ({
      ...{ learn: row.text('learn'), how: row.text('how'), byDate: row.text('byDate') },
      ...{ from: readFrom(row.text('from')), doneOn: row.text('doneOn') || null, gained: row.text('gained') },
    }))
    const body = { revision: numberIn(words.text('revision')) ?? 0, reason: null, plan: { items: items.rows } }
    return {
      body,
      names: { ...items.names, ...(items.rows.length === 0 ? { 'plan.items': 'plan.items[0].learn' } : {}) },
    }
  },
} satisfies FormDefinition<z.infer<typeof writeCpdPlan>>

type Props = { page: UnitReflection; opened: Opened<CpdShape>; recordId: string | null; look?: () => Promise<Seen> }

/** What to learn, how, by when, where it comes from, and when it was done. */
export const CpdForm = ({ page, opened, recordId, look }: Props) => {
  const state = useRecordForm<CpdShape, unknown>({ definition: cpdForm, opened })
  const { form, fields } = state
  const { items } = fields.plan.getFieldset()
  return (
    <RecordForm state={state} look={look}>
      {recordId && <input type="hidden" name="id" value={recordId} />}
      <Rows
        items={items.getFieldList()}
        keyOf={(item) => item.key}
        one="thing to learn"
        onAdd={() => form.insert({ name: items.name, defaultValue: anItem })}
        onRemove={(index) => form.remove({ name: items.name, index })}
      >
        {(item, index) => {
          const { learn, how, byDate, from, doneOn, gained } = item.getFieldset()
          return (
            <>
              <TextArea field={learn} label={`What do you want to learn? (${index + 1})`} rows={2} />
              <TextArea
                field={how}
                label="How? (optional)"
                hint="A course, a book, watching somebody, practising."
                quiet
                rows={2}
              />
              <DateField field={byDate} label="By when?" quiet />
              <Select
                field={from}
                label="Where does it come from?"
                quiet
                options={[{ value: '', label: 'From nothing in particular' }, ...originsOf(page)]}
              />
              <Folded title="It is done" open={(opened.defaults.plan.items[index]?.doneOn ?? '') !== ''}>
                <DateField field={doneOn} label="When?" quiet />
                <TextArea field={gained} label="What did it change in your mentoring? (optional)" quiet rows={2} />
              </Folded>
            </>
          )
        }}
      </Rows>
      <SaveBar state={state} label={recordId ? 'Save the plan' : 'Save the new version'} />
    </RecordForm>
  )
}
