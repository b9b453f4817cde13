import type { withdrawRecord } from '@mentorfolio/domain/records/write-record'
import type { z } from 'zod'
import type { Opened } from '../drafts/opened.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { numberIn, type Written } from '../forms/written.ts'

export type WithdrawShape = { reason: string }
export const nothingYet: WithdrawShape = { reason: '' }

export const readWithdraw = (words: Written) => ({
  body: { revision: numberIn(words.text('revision')), reason: words.text('reason') },
})

type Props = {
  definition: FormDefinition<z.infer<typeof withdrawRecord>>
  opened: Opened<WithdrawShape>
  look: () => Promise<Seen>
}

/** Withdraws something that was written, with the reason. It stays readable. */
export const WithdrawForm = ({ definition, opened, look }: Props) => {
  const state = useRecordForm<WithdrawShape, unknown>({ definition, opened })
  return (
    <RecordForm state={state} look={look}>
      <TextArea
        field={state.fields.reason}
        label="Why do you withdraw it?"
        hint="Your assessor will read this."
        rows={2}
      />
      <SaveBar state={state} label="Withdraw it" />
    </RecordForm>
  )
}
