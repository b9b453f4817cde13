import { authoriseUnder18Endpoint } from '@mentorfolio/domain/agreements/agreements.endpoints'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import type { z } from 'zod'
import { call } from '../api/call.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { DateField, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'

const authoriseForm = {
  line: 'PUT /api/relationships/:id/authorisation',
  names: 'BELONG',
  schema: authoriseUnder18Endpoint.body,
  read: (words) => ({ body: { by: words.text('by'), role: words.text('role'), on: words.text('on') } }),
} satisfies FormDefinition<z.infer<typeof authoriseUnder18Endpoint.body>>

export const loader = ({ params, request }: LoaderFunctionArgs) =>
  call('GET /api/relationships/:id/agreement', { params: { id: params['id'] ?? '' } }, request.signal)

export const action = async ({ params: { id = '' }, request }: ActionFunctionArgs) =>
  submit(await request.formData(), authoriseForm, (body) => ({
    ...{ line: authoriseForm.line, input: { params: { id }, body }, record: id },
    ...{ title: 'The setting’s authorisation', page: `/relationships/${id}/agreement` },
  }))

type Shape = { by: string; role: string; on: string }

const Fields = ({ opened }: { opened: Opened<Shape> }) => {
  const state = useRecordForm<Shape, unknown>({ definition: authoriseForm, opened })
  const { by, role, on } = state.fields
  return (
    <RecordForm state={state}>
      <TextField field={by} label="Who at the setting authorised it?" autoComplete="off" />
      <TextField field={role} label="What are they there?" hint="Such as head of year." autoComplete="off" />
      <DateField field={on} label="When did they authorise it?" />
      <SaveBar state={state} label="Record the authorisation" />
    </RecordForm>
  )
}

/** Who at the setting said that somebody under 18 may be mentored, in which role, when. */
export const Component = () => {
  const { relationshipId: id, name, settingName, authorisation, actions } = useLoaderData<typeof loader>()
  const [defaults] = useState<Shape>(() => ({
    by: authorisation?.by ?? '',
    role: authorisation?.role ?? '',
    on: authorisation?.on ?? '',
  }))
  const above = (
    <>
      With <Link to={`/relationships/${id}`}>{name}</Link>
      {settingName && ` at ${settingName}`}
    </>
  )
  if (!may(actions, 'agreement.authoriseUnder18'))
    return (
      <Page title="This is not for you to record now" above={above} width="narrow">
        <p>The candidate or a centre admin records it, until the relationship has ended.</p>
        <ButtonLink look="primary" className="justify-self-start" to={`/relationships/${id}`}>
          Back to {name}
        </ButtonLink>
      </Page>
    )
  return (
    <Page title="The setting’s authorisation" above={above} width="narrow">
      <p className="-mt-3 max-w-[62ch] text-ink-2">
        Your mentee is under 18, or their age is not known. Somebody at the setting who may decide it authorises the
        mentoring. The agreement is in force once this is recorded and both have signed.
      </p>
      <Drafted form={`/relationships/${id}/authorisation`} title={`Authorisation for ${name}`} defaults={defaults}>
        {(opened) => <Fields opened={opened} />}
      </Drafted>
    </Page>
  )
}
