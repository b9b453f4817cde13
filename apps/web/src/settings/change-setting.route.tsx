import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { Drafted } from '../drafts/drafted.tsx'
import { submit } from '../forms/submit.ts'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'
import { SettingForm } from './setting-form.tsx'
import { changeSettingForm, seenIn, shapeOf } from './setting-forms.ts'
import { NotYours, settingNow } from './setting-now.tsx'

export const loader = ({ params, request }: LoaderFunctionArgs) =>
  call('GET /api/settings/:id', { params: { id: params['id'] ?? '' } }, request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  return submit(form, changeSettingForm, (body) => ({
    line: changeSettingForm.line,
    input: { params: { id }, body },
    record: id,
    title: `Changed setting: ${body.name}`,
    page: `/settings/${id}`,
  }))
}

/** What is known of a setting, to be put right. */
export const Component = () => {
  const setting = useLoaderData<typeof loader>()
  const [page] = useState(() => ({ defaults: shapeOf(setting), seen: seenIn(setting) }))
  const { id, name, actions } = setting
  if (!may(actions, 'setting.describe')) return <NotYours id={id} />
  return (
    <Page title="Change the setting" above={<Link to={`/settings/${id}`}>{name}</Link>} width="narrow">
      <Drafted form={`/settings/${id}/edit`} title={`Changed setting: ${name}`} {...page}>
        {(opened) => (
          <SettingForm definition={changeSettingForm} opened={opened} look={async () => seenIn(await settingNow(id))} />
        )}
      </Drafted>
    </Page>
  )
}
