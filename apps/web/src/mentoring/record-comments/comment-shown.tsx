import type { RecordComment, RecordComments } from '@mentorfolio/domain/record-comments/record-comments'
import { isNewComment, isWrittenOn, unreadAnswers } from '@mentorfolio/domain/record-comments/standing'
import { useEffect } from 'react'
import { Link, useFetcher } from 'react-router'
import { PressTrouble } from '../../forms/press-trouble.tsx'
import type { FormAnswer } from '../../forms/submit.ts'
import { Button } from '../../shell/button.tsx'
import { Tag } from '../../shell/tag.tsx'
import { hereZone, moment } from '../../words/dates.ts'
import { may } from '../../words/decided.ts'
import { aboutWhat, commentsPage } from './words.ts'

type PressProps = {
  unitId: string
  commentId: string
  answerId?: string
  /** Of what it says that it was read, for whoever hears the buttons one by one. */
  about: string
  onDone: (() => void) | undefined
}

const Read = ({ unitId, commentId, answerId, about, onDone }: PressProps) => {
  const fetcher = useFetcher<FormAnswer>()
  const done = fetcher.state === 'idle' && fetcher.data !== undefined && !fetcher.data.trouble
  useEffect(() => {
    if (done) onDone?.()
  }, [done, onDone])
  return (
    <fetcher.Form method="post" action={commentsPage(unitId)} className="no-print grid justify-items-start gap-2">
      <input type="hidden" name="commentId" value={commentId} />
      {answerId && <input type="hidden" name="answerId" value={answerId} />}
      <Button type="submit" look="quiet" disabled={fetcher.state !== 'idle'}>
        I have read this<span className="sr-only">: {about}</span>
      </Button>
      <PressTrouble trouble={fetcher.data?.trouble} />
    </fetcher.Form>
  )
}

type Props = {
  view: RecordComments
  comment: RecordComment
  /** Asked once something was pressed, where the page does not load it anew by itself. */
  onDone?: () => void
}

const Standing = ({ comment, mine }: { comment: RecordComment; mine: boolean }) => (
  <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-ink-2">
    {mine && isNewComment(comment) && (
      <Tag tone="good" shape="tick">
        New
      </Tag>
    )}
    {comment.withdrawn && <Tag tone="wait">Withdrawn</Tag>}
    {isWrittenOn(comment) && (
      <Tag tone="info" shape="half">
        The record was written on since
      </Tag>
    )}
    <span>
      {comment.byName} · {moment(comment.at, hereZone())} · of version {comment.recordVersion}
    </span>
  </p>
)

/** What an assessor said of a record, what was answered, and what is still to be done about it. */
export const CommentShown = ({ view, comment, onDone }: Props) => {
  const { unit, candidateName, actions } = view
  const mine = may(actions, 'record.answerComment')
  const speaks = may(actions, 'record.comment')
  const { id, words, withdrawn, answers } = comment
  const own = `${commentsPage(unit.id)}/${id}`
  const about = aboutWhat(comment)
  const unread = new Set(unreadAnswers(comment).map((each) => each.id))
  return (
    <div className="grid justify-items-start gap-2">
      <Standing comment={comment} mine={mine} />
      {words !== null && <p className="max-w-[62ch] whitespace-pre-line">{words}</p>}
      {withdrawn && (
        <p className="max-w-[62ch] text-sm">
          {withdrawn.byName} withdrew it, {moment(withdrawn.at, hereZone())}: {withdrawn.because}
        </p>
      )}
      {answers.map((answer) => (
        <div key={answer.id} className="grid justify-items-start gap-1 border-l-[3px] border-line pl-4">
          <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-2">
            {speaks && unread.has(answer.id) && (
              <Tag tone="good" shape="tick">
                New
              </Tag>
            )}
            <span>
              {mine ? 'You' : candidateName} answered, {moment(answer.at, hereZone())}
              {mine && (unread.has(answer.id) ? ' · not read yet' : ' · read')}
            </span>
          </p>
          {answer.words !== null && <p className="max-w-[62ch] whitespace-pre-line">{answer.words}</p>}
          {speaks && unread.has(answer.id) && (
            <Read
              unitId={unit.id}
              commentId={id}
              answerId={answer.id}
              about={`answer about ${about}`}
              onDone={onDone}
            />
          )}
        </div>
      ))}
      {!withdrawn && (mine || speaks) && (
        <div className="no-print flex flex-wrap items-start gap-x-5 gap-y-1">
          {mine && isNewComment(comment) && <Read unitId={unit.id} commentId={id} about={about} onDone={onDone} />}
          {mine && (
            <Link to={`${own}/answer`} className="inline-flex min-h-tap items-center">
              Answer<span className="sr-only">: {about}</span>
            </Link>
          )}
          {speaks && (
            <Link to={`${own}/withdraw`} className="inline-flex min-h-tap items-center">
              Withdraw it<span className="sr-only">: {about}</span>
            </Link>
          )}
        </div>
      )}
    </div>
  )
}
