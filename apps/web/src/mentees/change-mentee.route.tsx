import type { MenteeView } from '@mentorfolio/domain/mentees/mentees.endpoints'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { useRecordForm } from '../forms/use-record-form.ts'
import { ForTheCandidate, toRelationship } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { actionWords } from '../words/actions.ts'
import { MadeUpName } from './made-up-name.tsx'
import { changeMenteeForm, type NamedShape, namedShape } from './mentee-forms.ts'
import { WhoTheyAre } from './who-they-are.tsx'

export const loader = ({ params, request }: LoaderFunctionArgs) =>
  call('GET /api/relationships/:id/mentee', { params: { id: params['id'] ?? '' } }, request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  return submit(form, changeMenteeForm, (body) => ({
    line: changeMenteeForm.line,
    input: { params: { id }, body },
    record: id,
    title: `Name and contact of ${body.pseudonym}`,
    page: `/relationships/${id}`,
  }))
}

type Shape = NamedShape & { who: string }
const seenIn = (mentee: MenteeView) => ({ revision: mentee.revision, values: namedShape(mentee) })

const ChangeForm = ({ mentee, opened }: { mentee: MenteeView; opened: Opened<Shape> }) => {
  const { relationshipId: id, simulated, taken } = mentee
  const state = useRecordForm<Shape, unknown>({ definition: changeMenteeForm, opened })
  const { form, fields } = state
  const look = async () =>
    seenIn(await call('GET /api/relationships/:id/mentee', { params: { id } }, undefined, { kept: false }))
  return (
    <RecordForm state={state} look={look}>
      <input type="hidden" name="who" value={simulated ? 'SIMULATED' : 'REAL'} />
      <MadeUpName formId={form.id} field={fields.pseudonym} taken={taken} />
      {!simulated && <WhoTheyAre fields={fields} />}
      <SaveBar state={state} label="Save the changes" />
    </RecordForm>
  )
}

/** Who the mentee is, to be put right. The page's title and its drafts have the made-up name alone. */
export const Component = () => {
  const mentee = useLoaderData<typeof loader>()
  const [page] = useState(() => ({ defaults: namedShape(mentee), seen: seenIn(mentee) }))
  const { relationshipId: id, name, mayChange } = mentee
  if (mayChange.because === 'WRONG_ROLE') return <ForTheCandidate back={toRelationship({ id, name })} />
  if (!mayChange.allowed)
    return (
      <Page title={actionWords['mentee.identify']} width="narrow">
        <p>This relationship has ended: who the mentee was stays as it is.</p>
        <p>
          <Link to={`/relationships/${id}`}>Back to {name}</Link>
        </p>
      </Page>
    )
  return (
    <Page title={actionWords['mentee.identify']} above={<Link to={`/relationships/${id}`}>{name}</Link>} width="narrow">
      <Drafted form={`/relationships/${id}/mentee`} title={`Name and contact of ${name}`} {...page}>
        {(opened) => <ChangeForm mentee={mentee} opened={opened} />}
      </Drafted>
    </Page>
  )
}
