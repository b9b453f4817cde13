import { useState } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { putOffForm, type ReasonShape, reopenForm } from './ending-forms.ts'
import { EndingPage } from './ending-page.tsx'
import { endingNow, loadEnding } from './load-ending.ts'

export type Move = 'put-off' | 'reopen'

const formOf = { 'put-off': putOffForm, reopen: reopenForm } as const
const words = {
  'put-off': {
    title: 'Put off the ending',
    action: 'relationship.putOffEnding',
    says: 'You go on meeting. Links that ask about the ending are turned off; when it ends later, every goal is looked at once more.',
    label: 'Why is the ending put off?',
    save: 'Put it off',
  },
  reopen: {
    title: 'Open it again',
    action: 'relationship.reopen',
    says: 'The mentor and the mentee sign the agreement anew; until both have, nothing counts. What was recorded stays.',
    label: 'Why is it opened again?',
    save: 'Open it again',
  },
} as const

export const loader = ({ params, request }: LoaderFunctionArgs) => loadEnding(params['id'] ?? '', request.signal)

export const actionOf =
  (move: Move) =>
  async ({ params, request }: ActionFunctionArgs) => {
    const form = await request.formData()
    const id = params['id'] ?? ''
    return submit(form, formOf[move], (body) => ({
      line: formOf[move].line,
      input: { params: { id }, body },
      record: id,
      title: words[move].title,
      page: `/relationships/${id}/ending`,
    }))
  }

const Ask = ({ id, move, opened }: { id: string; move: Move; opened: Opened<ReasonShape> }) => {
  const state = useRecordForm<ReasonShape, unknown>({ definition: formOf[move], opened })
  const look = async () => ({ revision: (await endingNow(id)).revision, values: {} })
  return (
    <RecordForm state={state} look={look}>
      <TextArea
        field={state.fields.reason}
        label={words[move].label}
        hint="Whoever reads the portfolio can read this."
      />
      <SaveBar state={state} label={words[move].save} />
    </RecordForm>
  )
}

/** A move that asks for nothing but its reason. */
export const ReasonRoute = ({ move }: { move: Move }) => {
  const { ending } = useLoaderData<typeof loader>()
  const { relationshipId: id, name, revision } = ending
  const [seen] = useState(() => ({ revision, values: {} }))
  const { title, action, says } = words[move]
  return (
    <EndingPage ending={ending} title={title} action={action}>
      <p className="-mt-4 max-w-[62ch]">{says}</p>
      <Drafted
        form={`/relationships/${id}/ending/${move}`}
        title={`${title}: ${name}`}
        defaults={{ reason: '' }}
        seen={seen}
      >
        {(opened) => <Ask id={id} move={move} opened={opened} />}
      </Drafted>
    </EndingPage>
  )
}
