import type { EvidenceView } from '@mentorfolio/domain/evidence/evidence-view'
import { useState } from 'react'
import type { Opened } from '../drafts/opened.ts'
import { Choice } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { useWritten } from '../forms/use-written.ts'
import { ChoosePassages } from './choose-passages.tsx'
import { type ClaimShape, claimForm, isOldReason, shapeOf, takenOutBecause } from './claim-form-definition.ts'
import { nameOf } from './words.ts'

type Row = EvidenceView['criteria'][number]

type Props = {
  view: EvidenceView
  row: Row
  /** Of the decision that is being made. */
  claimId: string
  opened: Opened<ClaimShape>
  look: () => Promise<Seen>
}

const optionsFor = ({ claim }: Row, decision: string) => {
  const byRule = claim?.byRule ?? false
  const options = [
    { value: 'RULES', label: byRule ? 'Yes, as found automatically' : 'No, leave it out' },
    { value: 'YES', label: byRule ? 'Yes, even if the record changes' : 'Yes, I add it' },
    { value: 'NO', label: 'No, I take it out' },
  ]
  // Nothing to take out of what was never in.
  const shown = byRule || decision === 'NO' ? options : options.filter(({ value }) => value !== 'NO')
  return byRule ? shown : shown.toReversed()
}

/** The errors of a hidden list: each passage's own. */
const errorsOf = (errors: Record<string, string[]>) => {
  const told = Object.entries(errors).flatMap(([at, messages]) => (at.startsWith('passages') ? messages : []))
  return told.length > 0 ? [...new Set(told)] : undefined
}

/** Whether a record is evidence for one criterion, why, and in which of its words that shows. */
export const ClaimForm = ({ view, row, claimId, opened, look }: Props) => {
  const { item, parts } = view
  const [was] = useState(() => takenOutBecause(shapeOf(row)))
  const [definition] = useState(() => claimForm({ criterion: row.id, record: item.record, recordId: item.id }))
  const state = useRecordForm<ClaimShape, unknown>({ definition, opened })
  const { form, fields } = state
  const words = useWritten(form.id)
  const decision = words?.text('decision') ?? opened.defaults.decision
  const reason = words?.text('reason') ?? opened.defaults.reason
  // What was written beside one answer stays after another: no words go unseen.
  const asksWhy = decision !== 'RULES' || (reason !== '' && !isOldReason(was, { decision, reason }))
  return (
    <RecordForm state={state} look={look}>
      <input type="hidden" name="id" value={claimId} />
      <input type="hidden" name="record-title" value={nameOf(item)} />
      <input type="hidden" name="was" value={was} />
      <Choice
        field={fields.decision}
        label="Is this record evidence for it?"
        options={optionsFor(row, opened.defaults.decision)}
      />
      <div hidden={!asksWhy}>
        <TextArea
          field={fields.reason}
          label={
            decision === 'NO'
              ? 'Why is it no evidence for this?'
              : `How does it show this?${decision === 'RULES' ? ' (optional)' : ''}`
          }
          hint="Your assessor reads this."
          rows={2}
        />
      </div>
      {parts.length > 0 && (
        <div hidden={decision === 'NO'}>
          <ChoosePassages
            field={{
              id: fields.passages.id,
              name: fields.passages.name,
              defaultValue: opened.defaults.passages,
              errors: errorsOf(form.allErrors),
            }}
            parts={parts}
          />
        </div>
      )}
      <SaveBar state={state} label="Save" />
    </RecordForm>
  )
}
