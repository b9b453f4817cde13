import { type ActionFunctionArgs, redirect, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { submit } from '../forms/submit.ts'
import { loadForLog } from './log/load-for-log.ts'
import { correctForm } from './log/log-forms.ts'
import { LogPage } from './log/log-page.tsx'

export const loader = loadForLog

export const action = async ({ params, request }: ActionFunctionArgs) =>
  submit(await request.formData(), correctForm, async (body) => {
    const { id } = await call('POST /api/sessions/:id/correct', { params: { id: params['id'] ?? '' }, body })
    return redirect(`/sessions/${id}`)
  })

/** A log put right: a new version with its reason, beside the old one. */
export const Component = () => <LogPage of="CORRECT" definition={correctForm} loaded={useLoaderData<typeof loader>()} />
