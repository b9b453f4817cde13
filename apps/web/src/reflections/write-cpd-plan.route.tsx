import { type ActionFunctionArgs, useLoaderData } from 'react-router'
import { submit } from '../forms/submit.ts'
import { CpdForm, cpdForm, cpdShape } from './cpd-form.tsx'
import { loadText, TextPage } from './text-page.tsx'

export const loader = loadText

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  const recordId = params['recordId'] ?? String(form.get('id'))
  return submit(form, cpdForm, (body) => ({
    line: cpdForm.line,
    input: { params: { id, recordId }, body },
    record: recordId,
    title: 'Development plan',
    page: `/units/${id}/reflection/${recordId}`,
  }))
}

/** What the candidate wants to learn, and what came of it (S4-SYN). */
export const Component = () => (
  <TextPage
    loaded={useLoaderData<typeof loader>()}
    slug="cpd-plan"
    title="Development plan"
    lead="What you want to learn as a mentor, how and by when. Come back when it is done, and say what it changed."
    records={({ cpdPlans }) => cpdPlans}
    shape={cpdShape}
  >
    {(form) => <CpdForm {...form} />}
  </TextPage>
)
