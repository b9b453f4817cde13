import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { Page } from '../shell/page.tsx'
import { registrationNow, registrationOf } from './load-registration.ts'
import { breakForm, withdrawForm } from './registration-forms.ts'

export type Move = 'break' | 'withdraw'

const formOf = { break: breakForm, withdraw: withdrawForm } as const
const words = {
  break: {
    title: 'Take a break',
    says: 'Nothing is lost: sessions can still be logged, and count. Nothing is submitted and no new mentee begins until it goes on.',
    label: 'Why do they take a break?',
    save: 'Save the break',
  },
  withdraw: {
    title: 'Withdraw the registration',
    says: 'Everything that was recorded stays, and the candidate can read it and take it away. Nothing more is submitted.',
    label: 'Why is it withdrawn?',
    save: 'Withdraw',
  },
} as const satisfies Record<Move, object>

export const loadForReason = ({ params, request }: LoaderFunctionArgs) =>
  registrationOf(params['id'] ?? '', request.signal)

export const moveBy =
  (move: Move) =>
  async ({ params, request }: ActionFunctionArgs) => {
    const form = await request.formData()
    const id = params['id'] ?? ''
    return submit(form, formOf[move], (body) => ({
      line: formOf[move].line,
      input: { params: { id }, body },
      record: id,
      title: words[move].title,
      page: `/registrations/${id}`,
    }))
  }

type Shape = { reason: string }

const Ask = ({ id, move, opened }: { id: string; move: Move; opened: Opened<Shape> }) => {
  const state = useRecordForm<Shape, unknown>({ definition: formOf[move], opened })
  const look = async () => ({ revision: (await registrationNow(id)).revision, values: {} })
  return (
    <RecordForm state={state} look={look}>
      <TextArea
        field={state.fields.reason}
        label={words[move].label}
        hint="The candidate and whoever looks after them can read this. Health is nobody’s business here: leave it out."
      />
      <SaveBar state={state} label={words[move].save} />
    </RecordForm>
  )
}

/** Asks why, before a registration takes a break or is withdrawn. */
export const ReasonPage = ({ move }: { move: Move }) => {
  const { id, candidate, revision } = useLoaderData<typeof loadForReason>()
  const [seen] = useState(() => ({ revision, values: {} }))
  return (
    <Page title={words[move].title} width="narrow" above={<Link to={`/registrations/${id}`}>{candidate.name}</Link>}>
      <p className="max-w-[62ch]">{words[move].says}</p>
      <Drafted
        form={`/registrations/${id}/${move}`}
        title={`${words[move].title}: ${candidate.name}`}
        defaults={{ reason: '' }}
        seen={seen}
      >
        {(opened) => <Ask id={id} move={move} opened={opened} />}
      </Drafted>
    </Page>
  )
}
