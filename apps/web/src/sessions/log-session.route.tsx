import { type ActionFunctionArgs, redirect, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { submit } from '../forms/submit.ts'
import { loadForLog } from './log/load-for-log.ts'
import { logForm } from './log/log-forms.ts'
import { LogPage } from './log/log-page.tsx'

export const loader = loadForLog

export const action = async ({ params, request }: ActionFunctionArgs) =>
  submit(await request.formData(), logForm, async (body) => {
    const { id } = await call('PUT /api/sessions/:id/log', { params: { id: params['id'] ?? '' }, body })
    return redirect(`/sessions/${id}`)
  })

/** The log of a planned session. */
export const Component = () => <LogPage of="LOG" definition={logForm} loaded={useLoaderData<typeof loader>()} />
