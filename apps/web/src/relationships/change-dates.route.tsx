import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { DateField, TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { ForTheCandidate, isForAnother, toRelationship } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'
import { relationshipStateWords } from '../words/states.ts'
import { type DatesShape, datesForm, datesShape, seenDates } from './dates-form.ts'

const now = (id: string, signal?: AbortSignal) => call('GET /api/relationships/:id', { params: { id } }, signal)

export const loader = ({ params, request }: LoaderFunctionArgs) => now(params['id'] ?? '', request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  return submit(form, datesForm, (body) => ({
    line: datesForm.line,
    input: { params: { id }, body },
    record: id,
    title: 'Dates of the review and the ending',
    page: `/relationships/${id}`,
  }))
}

const Form = ({ id, opened }: { id: string; opened: Opened<DatesShape> }) => {
  const state = useRecordForm<DatesShape, unknown>({ definition: datesForm, opened })
  const { reviewDueOn, endsOn, reason } = state.fields
  return (
    <RecordForm state={state} look={async () => seenDates(await now(id))}>
      <DateField field={reviewDueOn} label="Review due on" />
      <DateField field={endsOn} label="Ends on" />
      <TextArea
        field={reason}
        label="Why do they change?"
        hint="Your assessor will read this. The days before stay in the record."
        rows={2}
      />
      <SaveBar state={state} label="Save the dates" />
    </RecordForm>
  )
}

/** When it is reviewed and when it ends, moved with a reason. */
export const Component = () => {
  const relationship = useLoaderData<typeof loader>()
  const { id, name, state, actions } = relationship
  const [page] = useState(() => ({ defaults: datesShape(relationship), seen: seenDates(relationship) }))
  const back = toRelationship({ id, name })
  if (isForAnother(actions, 'relationship.changeDates')) return <ForTheCandidate back={back} />
  return (
    <Page
      title="Change the dates"
      width="narrow"
      above={
        <>
          With <Link to={`/relationships/${id}`}>{name}</Link>
        </>
      }
    >
      {may(actions, 'relationship.changeDates') ? (
        <Drafted form={`/relationships/${id}/dates`} title={`Dates with ${name}`} {...page}>
          {(opened) => <Form id={id} opened={opened} />}
        </Drafted>
      ) : (
        <>
          <p>{relationshipStateWords[state]}: the dates stay as they are.</p>
          <div>
            <ButtonLink look="primary" to={back.to}>
              {back.words}
            </ButtonLink>
          </div>
        </>
      )}
    </Page>
  )
}
