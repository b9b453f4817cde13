import type { SettingView } from '@mentorfolio/domain/settings/settings.endpoints'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { press, submit } from '../forms/submit.ts'
import { DateField, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'
import { permissionForm } from './setting-forms.ts'
import { NotYours, settingNow } from './setting-now.tsx'

export const loader = ({ params, request }: LoaderFunctionArgs) =>
  call('GET /api/settings/:id', { params: { id: params['id'] ?? '' } }, request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  if (form.get('do') === 'withdraw')
    return press({
      line: 'POST /api/settings/:id/withdraw-permission',
      input: { params: { id }, body: { revision: Number(form.get('revision')), on: String(form.get('on')) } },
      record: id,
      title: 'The setting’s permission withdrawn',
      page: `/settings/${id}`,
    })
  return submit(form, permissionForm, (body) => ({
    line: permissionForm.line,
    input: { params: { id }, body },
    record: id,
    title: 'The setting’s permission',
    page: `/settings/${id}`,
  }))
}

type Shape = { by: string; role: string; on: string }
const valuesOf = ({ permission }: SettingView): Shape => ({
  by: permission?.by ?? '',
  role: permission?.role ?? '',
  on: permission?.on ?? '',
})
const seenIn = (setting: SettingView) => ({ revision: setting.revision, values: valuesOf(setting) })

const PermissionForm = ({ id, opened }: { id: string; opened: Opened<Shape> }) => {
  const state = useRecordForm<Shape, unknown>({ definition: permissionForm, opened })
  const { by, role, on } = state.fields
  return (
    <RecordForm state={state} look={async () => seenIn(await settingNow(id))}>
      <TextField
        field={by}
        label="Who gave the permission?"
        hint="Somebody who may speak for the setting."
        autoComplete="off"
      />
      <TextField field={role} label="Their role there" hint="Such as headteacher, or manager." autoComplete="off" />
      <DateField field={on} label="When did they give it?" />
      <SaveBar state={state} label="Record the permission" />
    </RecordForm>
  )
}

/** Who at the setting permitted that its records may be used as evidence. */
export const Component = () => {
  const setting = useLoaderData<typeof loader>()
  const [page] = useState(() => ({ defaults: valuesOf(setting), seen: seenIn(setting) }))
  const { id, name, actions } = setting
  if (!may(actions, 'setting.permit')) return <NotYours id={id} />
  return (
    <Page title="Permission for records" above={<Link to={`/settings/${id}`}>{name}</Link>} width="narrow">
      <p className="-mt-3 max-w-[62ch] text-ink-2">
        Your records are about somebody there, and will be read by assessors. Ask the setting first: may what is written
        of the mentoring, under a made-up name, be used as evidence for a qualification? No mentee can be added without
        its yes.
      </p>
      <Drafted form={`/settings/${id}/permission`} title={`Permission of ${name}`} {...page}>
        {(opened) => <PermissionForm id={id} opened={opened} />}
      </Drafted>
    </Page>
  )
}
