import { type ActionFunctionArgs, Link, useLoaderData } from 'react-router'
import { press } from '../forms/submit.ts'
import { CommentShown } from '../mentoring/record-comments/comment-shown.tsx'
import { loadComments } from '../mentoring/record-comments/load.ts'
import { aboutWhat, commentsPage, evidencePage } from '../mentoring/record-comments/words.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { Page } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { Whose } from '../shell/whose.tsx'
import { may } from '../words/decided.ts'

export const loader = loadComments

export const action = async ({ params: route, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = route['id'] ?? ''
  const commentId = String(form.get('commentId'))
  const answerId = form.get('answerId')
  const of = { record: commentId, page: commentsPage(id), title: 'Feedback that was read' }
  return answerId
    ? press({
        ...{ ...of, line: 'POST /api/units/:id/record-comments/:commentId/answers/:answerId/read' },
        input: { params: { id, commentId, answerId: String(answerId) }, body: {} },
      })
    : press({
        ...{ ...of, line: 'POST /api/units/:id/record-comments/:commentId/read' },
        input: { params: { id, commentId }, body: {} },
      })
}

/** What assessors said of the records of a unit, and what was answered. */
export const Component = () => {
  const { view, waiting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { unit, candidateName, comments, actions } = view
  const mine = may(actions, 'record.answerComment')
  return (
    <Page
      title="Feedback on records"
      width="narrow"
      above={
        <>
          <Whose candidateName={candidateName} />
          <Link to={`/units/${unit.id}/evidence`}>{mine ? 'Your evidence' : 'What is claimed'}</Link> ·{' '}
          {unit.probableTitle ?? unit.title}
        </>
      }
    >
      <Printed />
      <NotYetSent items={waiting} />
      {comments.length === 0 ? (
        <p className="max-w-[62ch]">
          {may(actions, 'record.comment')
            ? 'You have said nothing of a record yet. Open one under What is claimed: the way to give feedback is below its words.'
            : 'Nobody has said anything of a record yet.'}
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {comments.map((comment) => (
            <li key={comment.id} className="grid gap-2 py-5">
              <h2 className="text-base">
                {comment.item ? (
                  <Link to={evidencePage(unit.id, comment)} className="inline-flex min-h-8 items-center">
                    {aboutWhat(comment)}
                  </Link>
                ) : (
                  aboutWhat(comment)
                )}
              </h2>
              <CommentShown view={view} comment={comment} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
