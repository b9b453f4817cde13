import type { EndingView } from '@mentorfolio/domain/endings/ending-view'
import { useState } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Checks, Select } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { type TransferShape, transferForm } from './ending-forms.ts'
import { EndingPage } from './ending-page.tsx'
import { endingNow, loadEnding } from './load-ending.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadEnding(params['id'] ?? '', request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  return submit(form, transferForm, (body) => ({
    line: transferForm.line,
    input: { params: { id }, body },
    record: id,
    title: 'Hand over to another mentor',
    page: `/relationships/${id}/ending`,
  }))
}

const Form = ({ ending, opened }: { ending: EndingView; opened: Opened<TransferShape> }) => {
  const state = useRecordForm<TransferShape, unknown>({ definition: transferForm, opened })
  const { relationshipId: id, newMentors, name } = ending
  const chosen = newMentors?.find((mentor) => mentor.id === state.fields.to.value)
  return (
    <RecordForm state={state} look={async () => ({ revision: (await endingNow(id)).revision, values: {} })}>
      <Select
        field={state.fields.to}
        label="Who goes on?"
        options={[
          { value: '', label: 'Choose' },
          ...(newMentors ?? []).map((mentor) => ({
            value: mentor.id,
            label: mentor.taken ? `${mentor.name} (has a ‘${name}’ already)` : mentor.name,
          })),
        ]}
      />
      <TextField
        field={state.fields.name}
        label="The mentee’s made-up name there"
        hint="No other mentee of theirs has it."
      />
      <TextArea field={state.fields.reason} label="Why does another mentor take over?" rows={2} />
      <Checks
        key={chosen?.id ?? ''}
        field={state.fields.sure}
        label={`Hand ${name} over${chosen ? ` to ${chosen.name}` : ''}?`}
        hint="It cannot be taken back: only the new mentor plans with them from then on."
        options={[{ value: 'yes', label: chosen ? `Yes, ${chosen.name} goes on with ${name}` : 'Yes, hand over' }]}
      />
      <SaveBar state={state} label="Hand over" />
    </RecordForm>
  )
}

/** A mentee goes on with another mentor of the centre, with an agreement of their own. */
export const Component = () => {
  const { ending } = useLoaderData<typeof loader>()
  const { relationshipId: id, name, revision, newMentors } = ending
  const [page] = useState(() => ({ defaults: { to: '', name, reason: '', sure: '' }, seen: { revision, values: {} } }))
  return (
    <EndingPage ending={ending} title="Hand over to another mentor" action="relationship.transfer">
      <p className="-mt-4 max-w-[62ch]">
        The new mentor begins with a draft of an agreement that both sign afresh. Who the mentee is goes along; notes do
        not. Minutes stay with whoever delivered them.
      </p>
      {newMentors?.length === 0 ? (
        <p>
          Nobody of the centre can take over now: they need an active registration, and the setting’s permission for
          records.
        </p>
      ) : (
        <Drafted form={`/relationships/${id}/ending/transfer`} title={`Hand over ${name}`} {...page}>
          {(opened) => <Form ending={ending} opened={opened} />}
        </Drafted>
      )}
    </EndingPage>
  )
}
