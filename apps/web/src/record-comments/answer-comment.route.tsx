import { useState } from 'react'
import { type ActionFunctionArgs, Link, useLoaderData } from 'react-router'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { loadComment } from '../mentoring/record-comments/load.ts'
import { aboutWhat, commentsPage } from '../mentoring/record-comments/words.ts'
import { ForTheCandidate } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'
import { type AnsweringShape, answering } from './forms.ts'

export const loader = loadComment

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id = '', commentId = ''] = [params['id'], params['commentId']]
  const answerId = String(form.get('id'))
  return submit(form, answering, (body) => ({
    ...{ line: answering.line, input: { params: { id, commentId, answerId }, body } },
    ...{ record: answerId, title: 'An answer to your assessor', page: commentsPage(id) },
  }))
}

const AnswerForm = ({ opened, byName }: { opened: Opened<AnsweringShape>; byName: string }) => {
  const state = useRecordForm<AnsweringShape, unknown>({ definition: answering, opened })
  return (
    <RecordForm state={state}>
      <input type="hidden" name="id" value={opened.defaults.id} />
      <TextArea
        field={state.fields.words}
        label={`Your answer to ${byName}`}
        hint="Whoever assesses the unit reads it. What belongs in the record, write there. Made-up names only."
        rows={4}
      />
      <SaveBar state={state} label="Answer" />
    </RecordForm>
  )
}

/** A candidate answers what was said of a record. */
export const Component = () => {
  const { view, comment } = useLoaderData<typeof loader>()
  const [id] = useState(newId)
  const page = commentsPage(view.unit.id)
  if (!may(view.actions, 'record.answerComment'))
    return <ForTheCandidate back={{ to: page, words: 'Feedback on records' }} />
  return (
    <Page title="Answer feedback" width="narrow" above={<Link to={page}>Feedback on records</Link>}>
      <section aria-label="The feedback" className="-mt-3 grid gap-1">
        <p>{aboutWhat(comment)}</p>
        <p className="max-w-[62ch] whitespace-pre-line">‘{comment.words}’</p>
        <p className="text-sm text-ink-2">{comment.byName}</p>
      </section>
      {comment.withdrawn ? (
        <p>It is withdrawn: nobody waits for an answer any more.</p>
      ) : (
        <Drafted
          form={`${page}/${comment.id}/answer`}
          title={`An answer to ${comment.byName}`}
          defaults={{ id, words: '' }}
        >
          {(opened) => <AnswerForm opened={opened} byName={comment.byName} />}
        </Drafted>
      )}
    </Page>
  )
}
