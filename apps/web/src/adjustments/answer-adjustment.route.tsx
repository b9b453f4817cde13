import { type ActionFunctionArgs, Link, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Choice } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { ForTheCandidate } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'
import { type AnswerShape, answering } from './adjustment-forms.ts'
import { adjustmentsPage, loadAdjustments } from './load-adjustments.ts'

export const loader = loadAdjustments

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const [id = '', adjustmentId = ''] = [params['id'], params['adjustmentId']]
  return submit(await request.formData(), answering, (body) => ({
    line: 'POST /api/units/:id/adjustments/:adjustmentId/answer',
    input: { params: { id, adjustmentId }, body },
    record: adjustmentId,
    title: 'Your answer to an adjustment',
    page: adjustmentsPage(id),
  }))
}

const AnswerForm = ({ opened, version }: { opened: Opened<AnswerShape>; version: number }) => {
  const state = useRecordForm<AnswerShape, unknown>({ definition: answering, opened })
  return (
    <RecordForm state={state}>
      <input type="hidden" name="revision" value={version} />
      <Choice
        field={state.fields.agrees}
        label="Is it right for you?"
        options={[
          { value: 'yes', label: 'Yes, I agree' },
          { value: 'no', label: 'Something is not right' },
        ]}
      />
      <TextArea
        field={state.fields.words}
        label="What is not right, or what would you add?"
        hint="Only if something is not right."
        rows={3}
      />
      <SaveBar state={state} label="Answer" />
    </RecordForm>
  )
}

/** A candidate agrees to what is adjusted for them, or says what is not right. */
export const Component = () => {
  const { view, adjustment } = useLoaderData<typeof loader>()
  const page = adjustmentsPage(view.unit.id)
  if (!adjustment || adjustment.ended || adjustment.answer || !may(view.actions, 'reasonableAdjustment.answer'))
    return <ForTheCandidate back={{ to: page, words: 'Reasonable adjustments' }} />
  return (
    <Page title="Is it right for you?" width="narrow" above={<Link to={page}>Reasonable adjustments</Link>}>
      <p className="-mt-3 max-w-[62ch] whitespace-pre-line">{adjustment.what}</p>
      <p className="max-w-[62ch] whitespace-pre-line text-ink-2">{adjustment.keeps}</p>
      <Drafted
        form={`${page}/${adjustment.id}/answer`}
        title="Your answer to an adjustment"
        defaults={{ agrees: '', words: '' }}
      >
        {(opened) => <AnswerForm opened={opened} version={adjustment.version} />}
      </Drafted>
    </Page>
  )
}
