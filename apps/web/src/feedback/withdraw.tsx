import type { withdrawRecord } from '@mentorfolio/domain/records/write-record'
import type { z } from 'zod'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'

type Props = {
  definition: FormDefinition<z.infer<typeof withdrawRecord>>
  /** The form's address. */
  form: string
  revision: number
  /** What becomes of it. */
  words: string
  label: string
  /** The revision as it is now. */
  look: () => Promise<number | undefined>
}

const Form = ({ opened, ...props }: Props & { opened: Opened<{ reason: string }> }) => {
  const state = useRecordForm<{ reason: string }, unknown>({ definition: props.definition, opened })
  const look = async () => ({ revision: (await props.look()) ?? props.revision, values: {} })
  return (
    <RecordForm state={state} look={look}>
      <TextArea field={state.fields.reason} label="Why?" hint="Your assessor will read this." rows={2} />
      <SaveBar state={state} label={props.label} />
    </RecordForm>
  )
}

/** Withdraws something of the feedback: it says why, and what becomes of it. */
export const Withdraw = (props: Props) => (
  <>
    <p className="-mt-4 max-w-[62ch]">{props.words}</p>
    <Drafted
      form={props.form}
      title={props.label}
      defaults={{ reason: '' }}
      seen={{ revision: props.revision, values: {} }}
    >
      {(opened) => <Form {...props} opened={opened} />}
    </Drafted>
  </>
)
