import { type ActionFunctionArgs, useLoaderData } from 'react-router'
import { submit } from '../forms/submit.ts'
import { loadForLog } from './log/load-for-log.ts'
import { correctForm } from './log/log-forms.ts'
import { LogPage } from './log/log-page.tsx'

export const loader = loadForLog

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  return submit(form, correctForm, (body) => ({
    line: correctForm.line,
    input: { params: { id }, body },
    record: id,
    title: `Put right: ${body.log.title}`,
    page: `/sessions/${id}`,
  }))
}

/** A log put right: a new version with its reason, beside the old one. */
export const Component = () => <LogPage of="CORRECT" definition={correctForm} loaded={useLoaderData<typeof loader>()} />
