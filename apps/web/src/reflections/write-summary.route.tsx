import { type ActionFunctionArgs, useLoaderData } from 'react-router'
import { submit } from '../forms/submit.ts'
import { SummaryForm, summaryForm, summaryShape } from './summary-form.tsx'
import { loadText, TextPage } from './text-page.tsx'

export const loader = loadText

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  const recordId = params['recordId'] ?? String(form.get('id'))
  return submit(form, summaryForm, (body) => ({
    line: summaryForm.line,
    input: { params: { id, recordId }, body },
    record: recordId,
    title: 'Reflective summary',
    page: `/units/${id}/reflection/${recordId}`,
  }))
}

/** The analysis of the whole period, with the evidence beside it (S2-LO3). */
export const Component = () => (
  <TextPage
    loaded={useLoaderData<typeof loader>()}
    slug="summary"
    title="Reflective summary"
    lead="Say what you make of the whole period. Each claim is worth what it rests on: link the feedback, the sessions and what you changed. A few words are enough to save."
    width="wide"
    records={({ summaries }) => summaries}
    shape={summaryShape}
  >
    {(form) => <SummaryForm {...form} />}
  </TextPage>
)
