import type { AdaptationsView, AdaptationView } from '@mentorfolio/domain/adaptations/adaptation-view'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { changesNow, loadChanges } from '../mentoring/chains/load-changes.ts'
import { Unheld } from '../mentoring/held.tsx'
import { Page } from '../shell/page.tsx'
import { withdrawForm } from './adaptation-forms.ts'
import { ForMentor, NoChange } from './not-there.tsx'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadChanges(params['id'] ?? '', request.signal)),
  recordId: params['recordId'],
})

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id = '', recordId = ''] = [params['id'], params['recordId']]
  return submit(form, withdrawForm, (body) => ({
    line: withdrawForm.line,
    input: { params: { id, recordId }, body },
    record: recordId,
    title: 'Withdraw a change',
    page: `/relationships/${id}/adaptations/${recordId}`,
  }))
}

type Props = { changes: AdaptationsView; adaptation: AdaptationView }

const WithdrawForm = ({ changes, adaptation, opened }: Props & { opened: Opened<{ reason: string }> }) => {
  const state = useRecordForm<{ reason: string }, unknown>({ definition: withdrawForm, opened })
  const look = async () => {
    const now = await changesNow(changes.relationshipId)
    const { revision } = now.adaptations.find(({ id }) => id === adaptation.id) ?? adaptation
    return { revision, values: {} }
  }
  return (
    <RecordForm state={state} look={look}>
      <TextArea
        field={state.fields.reason}
        label="Why do you withdraw it?"
        hint="Your assessor will read this."
        rows={2}
      />
      <SaveBar state={state} label="Withdraw this change" />
    </RecordForm>
  )
}

const Withdraw = ({ changes, adaptation }: Props) => {
  const address = `/relationships/${changes.relationshipId}/adaptations/${adaptation.id}`
  return (
    <Unheld
      key={adaptation.id}
      held={adaptation.held}
      title="Withdraw this change"
      back={{ to: address, words: 'Back to the change' }}
    >
      <Page
        title="Withdraw this change"
        width="narrow"
        above={
          <>
            <Link to={address}>What you changed</Link>, with {changes.name}
          </>
        }
      >
        <p className="-mt-4 max-w-[62ch]">
          It stays readable with your reason, and no chain goes through it any more. To put something right, write it
          anew instead.
        </p>
        <Drafted
          form={`${address}/withdraw`}
          title={`Withdraw a change with ${changes.name}`}
          defaults={{ reason: '' }}
          seen={{ revision: adaptation.revision, values: {} }}
        >
          {(opened) => <WithdrawForm changes={changes} adaptation={adaptation} opened={opened} />}
        </Drafted>
      </Page>
    </Unheld>
  )
}

/** Withdraws a change, with the reason. */
export const Component = () => {
  const { changes, recordId } = useLoaderData<typeof loader>()
  const adaptation = changes.adaptations.find(({ id }) => id === recordId)
  return (
    <ForMentor changes={changes}>
      {adaptation && adaptation.withdrawn === null ? (
        <Withdraw changes={changes} adaptation={adaptation} />
      ) : (
        <NoChange changes={changes} />
      )}
    </ForMentor>
  )
}
