import type { ReplyView } from '@mentorfolio/domain/attempts/attempts-view'
import { Link, useFetcher } from 'react-router'
import { PressTrouble } from '../forms/press-trouble.tsx'
import type { FormAnswer } from '../forms/submit.ts'
import { Button } from '../shell/button.tsx'
import { Tag } from '../shell/tag.tsx'
import { hereZone, moment } from '../words/dates.ts'

type PressProps = { replyId: string; what: 'READ' | 'SEEN'; words: string }

const Press = ({ replyId, what, words }: PressProps) => {
  const fetcher = useFetcher<FormAnswer>()
  return (
    <fetcher.Form method="post" className="no-print grid justify-items-start gap-2">
      <input type="hidden" name="replyId" value={replyId} />
      <input type="hidden" name="do" value={what} />
      <Button type="submit" look="quiet" disabled={fetcher.state !== 'idle'}>
        {words}
      </Button>
      <PressTrouble trouble={fetcher.data?.trouble} />
    </fetcher.Form>
  )
}

type Props = {
  replies: readonly ReplyView[]
  unitId: string
  candidateName: string
  /** They are the reader's own. */
  mine: boolean
  mayAnswer: boolean
}

/** What was replied to a decision, and answered. */
export const Replies = ({ replies, unitId, candidateName, mine, mayAnswer }: Props) =>
  replies.length > 0 && (
    <ul aria-label="Replies" className="grid gap-4 border-l-2 border-line pl-4">
      {replies.map(({ id, words, at, answer, seenAt }) => (
        <li key={id} className="grid justify-items-start gap-1">
          <p className="text-sm text-ink-2">
            {mine ? 'You' : candidateName} replied {moment(at, hereZone())}
          </p>
          {words && <p className="max-w-[62ch] whitespace-pre-line">{words}</p>}
          {answer ? (
            <>
              <p className="text-sm text-ink-2">
                {mine && seenAt === null && answer.words !== null && (
                  <Tag tone="good" shape="tick">
                    New
                  </Tag>
                )}{' '}
                {answer.byName} {answer.words === null ? 'has read it' : 'answered'} {moment(answer.at, hereZone())}
              </p>
              {answer.words && <p className="max-w-[62ch] whitespace-pre-line">{answer.words}</p>}
              {mine && seenAt === null && answer.words !== null && (
                <Press replyId={id} what="SEEN" words="I have read this" />
              )}
            </>
          ) : (
            <>
              {!mayAnswer && <p className="text-sm text-ink-2">{mine ? 'Your' : 'The'} assessor has yet to read it.</p>}
              {mayAnswer && (
                <div className="no-print flex flex-wrap items-center gap-3">
                  <Link to={`/units/${unitId}/replies/${id}`} className="inline-flex min-h-tap items-center">
                    Answer
                  </Link>
                  <Press replyId={id} what="READ" words="I have read this" />
                </div>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  )
