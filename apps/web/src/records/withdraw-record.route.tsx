import type { BesideRecord, BesideView } from '@mentorfolio/domain/records/beside-view'
import { withdrawRecord } from '@mentorfolio/domain/records/write-record'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import type { z } from 'zod'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { numberIn } from '../forms/written.ts'
import { besideNow, loadBeside } from '../mentoring/beside/load-beside.ts'
import { NoRecord } from '../mentoring/beside/not-here.tsx'
import { addressIn } from '../mentoring/beside/read.ts'
import { kindWords } from '../mentoring/beside/words.ts'
import { Unheld } from '../mentoring/held.tsx'
import { ForTheCandidate, isForAnother } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'

const withdrawForm = {
  line: 'POST /api/relationships/:id/records/:recordId/withdraw',
  schema: withdrawRecord,
  read: (words) => ({ body: { revision: numberIn(words.text('revision')), reason: words.text('reason') } }),
} satisfies FormDefinition<z.infer<typeof withdrawRecord>>

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadBeside(params['id'] ?? '', request.signal)),
  recordId: params['recordId'],
})

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const { params: of, ...address } = addressIn(params, form)
  return submit(form, withdrawForm, (body) => ({
    ...{ line: withdrawForm.line, input: { params: of, body }, ...address },
    title: 'Withdraw a record',
  }))
}

type FormProps = { beside: BesideView; record: BesideRecord; opened: Opened<{ reason: string }> }

const WithdrawForm = ({ beside, record, opened }: FormProps) => {
  const state = useRecordForm<{ reason: string }, unknown>({ definition: withdrawForm, opened })
  const look = async () => {
    const { records } = await besideNow(beside.relationshipId)
    return { revision: (records.find(({ id }) => id === record.id) ?? record).revision, values: {} }
  }
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

/** Withdraws a referral, a contact or supervision, with the reason. It stays in the record. */
export const Component = () => {
  const { beside, recordId } = useLoaderData<typeof loader>()
  const record = beside.records.find((each) => each.id === recordId)
  const page = `/relationships/${beside.relationshipId}/records/${record?.id ?? ''}`
  if (isForAnother(beside.actions, 'mentoringRecord.withdraw'))
    return <ForTheCandidate back={{ to: page, words: 'Back to the record' }} />
  if (!record || record.withdrawn) return <NoRecord beside={beside} />
  const { one } = kindWords[record.kind]
  return (
    <Unheld
      key={record.id}
      held={record.held}
      title={`Withdraw: ${one.toLowerCase()}`}
      back={{ to: page, words: 'Back to the record' }}
    >
      <Page
        title={`Withdraw: ${one.toLowerCase()}`}
        width="narrow"
        above={
          <>
            <Link to={page}>{one}</Link>, with {beside.name}
          </>
        }
      >
        <p className="-mt-4 max-w-[62ch]">
          It stays readable with your reason, and serves as evidence no more. Was something only written wrongly? Change
          it instead.
        </p>
        <Drafted
          form={`${page}/withdraw`}
          title={`Withdraw: ${one.toLowerCase()} with ${beside.name}`}
          defaults={{ reason: '' }}
          seen={{ revision: record.revision, values: {} }}
        >
          {(opened) => <WithdrawForm beside={beside} record={record} opened={opened} />}
        </Drafted>
      </Page>
    </Unheld>
  )
}
