import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { submit } from '../forms/submit.ts'
import { may } from '../words/decided.ts'
import { loadForLog } from './log/load-for-log.ts'
import { logForm } from './log/log-forms.ts'
import { LogPage } from './log/log-page.tsx'

/** What was logged meanwhile, in another tab perhaps, is put right instead: unfinished words go along. */
export const loader = async (asked: LoaderFunctionArgs) => {
  const loaded = await loadForLog(asked)
  const { id, actions } = loaded.session
  return !may(actions, 'session.log') && may(actions, 'session.correct') ? redirect(`/sessions/${id}/correct`) : loaded
}

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  return submit(form, logForm, (body) => ({
    line: logForm.line,
    input: { params: { id }, body },
    record: id,
    title: `Log: ${body.log.title}`,
    page: `/sessions/${id}`,
  }))
}

/** The log of a planned session. */
export const Component = () => <LogPage of="LOG" definition={logForm} loaded={useLoaderData<typeof loader>()} />
