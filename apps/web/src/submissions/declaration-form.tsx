import type { MatrixView } from '@mentorfolio/domain/evidence/evidence-view'
import { declarationWords } from '@mentorfolio/domain/evidence/submitting'
import { useState } from 'react'
import { newId } from '../api/device.ts'
import type { Opened } from '../drafts/opened.ts'
import { Choice } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { TextArea } from '../forms/text-fields.tsx'
import { Tick } from '../forms/tick.tsx'
import { useOnline } from '../forms/use-online.ts'
import { useRecordForm } from '../forms/use-record-form.ts'
import { type DeclaringShape, declaring } from './declaring.ts'

type Props = { unit: MatrixView; opened: Opened<DeclaringShape> }

/** The declaration, and the button that submits. */
export const DeclarationForm = ({ unit, opened }: Props) => {
  const state = useRecordForm<DeclaringShape, unknown>({ definition: declaring, opened })
  const { authentic, ai, aiHow } = state.fields
  const [usesAi, setUsesAi] = useState(opened.defaults.ai === 'USED')
  const [another] = useState(newId)
  // One that was taken, though its answer was lost, is not sent once more after it was withdrawn.
  const isTaken = unit.submissions.some(({ id }) => id === opened.defaults.id)
  const isOnline = useOnline()
  return (
    <RecordForm state={state}>
      <input type="hidden" name="id" value={isTaken ? another : opened.defaults.id} />
      <input type="hidden" name="unit" value={unit.revision} />
      <Tick field={authentic} label="Your declaration" value="on">
        {declarationWords.authentic}
      </Tick>
      <Choice
        field={ai}
        label="Did you use AI for any of it?"
        hint="Such as ChatGPT, Copilot, or a grammar tool that rewrites sentences. Using one is not wrong; hiding it is."
        options={[
          { value: 'NONE', label: 'No' },
          { value: 'USED', label: 'Yes' },
        ]}
        onChange={(value) => setUsesAi(value === 'USED')}
      />
      {usesAi && (
        <TextArea field={aiHow} label="Which one, and for what?" hint="Your assessor will read this." rows={3} />
      )}
      {!isOnline && (
        <p role="status" className="max-w-[62ch] font-[640]">
          There is no network. It can be submitted only with one; what you filled in here stays on this device.
        </p>
      )}
      <SaveBar state={state} label="Submit" />
    </RecordForm>
  )
}
