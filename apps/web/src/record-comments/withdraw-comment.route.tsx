import { type ActionFunctionArgs, Link, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { loadComment } from '../mentoring/record-comments/load.ts'
import { aboutWhat, commentsPage } from '../mentoring/record-comments/words.ts'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'
import { type WithdrawingShape, withdrawing } from './forms.ts'

export const loader = loadComment

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const [id = '', commentId = ''] = [params['id'], params['commentId']]
  return submit(await request.formData(), withdrawing, (body) => ({
    ...{ line: withdrawing.line, input: { params: { id, commentId }, body } },
    ...{ record: commentId, title: 'Withdraw feedback', page: commentsPage(id) },
  }))
}

const WithdrawForm = ({ opened, candidateName }: { opened: Opened<WithdrawingShape>; candidateName: string }) => {
  const state = useRecordForm<WithdrawingShape, unknown>({ definition: withdrawing, opened })
  return (
    <RecordForm state={state}>
      <TextArea
        field={state.fields.reason}
        label="Why do you withdraw it?"
        hint={`It stays readable, with your reason. ${candidateName} reads both.`}
        rows={2}
      />
      <SaveBar state={state} label="Withdraw it" />
    </RecordForm>
  )
}

/** Whoever assesses the unit withdraws what was said of a record. */
export const Component = () => {
  const { view, comment } = useLoaderData<typeof loader>()
  const page = commentsPage(view.unit.id)
  const closed = comment.withdrawn
    ? 'It is withdrawn already.'
    : may(view.actions, 'record.comment')
      ? null
      : 'Only the assessor of this unit withdraws it.'
  return (
    <Page title="Withdraw feedback" width="narrow" above={<Link to={page}>Feedback on records</Link>}>
      <section aria-label="The feedback" className="-mt-3 grid gap-1">
        <p>{aboutWhat(comment)}</p>
        <p className="max-w-[62ch] whitespace-pre-line">‘{comment.words}’</p>
      </section>
      {closed ? (
        <p>{closed}</p>
      ) : (
        <Drafted form={`${page}/${comment.id}/withdraw`} title="Withdraw feedback" defaults={{ reason: '' }}>
          {(opened) => <WithdrawForm opened={opened} candidateName={view.candidateName} />}
        </Drafted>
      )}
    </Page>
  )
}
