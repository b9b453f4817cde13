import type { AttemptView, OwnRatingView } from '@mentorfolio/domain/feedback/feedback-view'
import { Link } from 'react-router'
import { HeldNote } from '../mentoring/held.tsx'
import { UnsentTag } from '../outbox/unsent-tag.tsx'
import { plainDay } from '../words/dates.ts'
import { listed } from '../words/durations.ts'
import { attemptWords, ratedWords } from '../words/feedback.ts'

type Own<Record> = { record: Record; page: string; mayWithdraw: boolean; unsent: boolean }

/** The days that earlier versions had, where they were others. */
const EarlierDays = ({ record: { versions, happenedOn } }: { record: OwnRatingView | AttemptView }) => {
  const days = [...new Set(versions.flatMap((each) => each.happenedOn ?? []))].filter((on) => on !== happenedOn)
  return days.length > 0 && <p className="text-sm text-ink-2">Earlier versions said {listed(days.map(plainDay))}</p>
}

const Foot = ({ record, page, mayWithdraw, unsent, what }: Own<OwnRatingView | AttemptView> & { what: string }) => (
  <>
    <EarlierDays record={record} />
    {unsent && <UnsentTag />}
    {record.withdrawn && (
      <p className="text-sm text-ink-2">Withdrawn{record.withdrawn.because ? `: ‘${record.withdrawn.because}’` : ''}</p>
    )}
    {record.held && <HeldNote held={record.held} />}
    {mayWithdraw && !record.withdrawn && !record.held && (
      <Link
        to={`${page}/own/${record.id}/withdraw`}
        className="no-print inline-flex min-h-tap items-center justify-self-start"
        aria-label={`Withdraw ${what}`}
      >
        Withdraw
      </Link>
    )}
  </>
)

/** How the candidate rated themself on one day. `sessionGone`: the session that it is about was withdrawn. */
export const OwnRating = ({ sessionGone, ...own }: Own<OwnRatingView> & { sessionGone: boolean }) => {
  const { content, happenedOn } = own.record
  const on = happenedOn ? plainDay(happenedOn) : ''
  return (
    <div className="grid gap-2 rounded-sheet border border-dashed border-line-strong p-5">
      <h3>
        Own rating <span className="font-normal text-ink-2">· {on}</span>
      </h3>
      {content && (
        <dl className="grid gap-1.5">
          {content.ratings.map(({ skill, score, why }) => (
            <div key={skill} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 sm:grid-cols-[11rem_4rem_1fr]">
              <dt className="text-ink-2">{ratedWords[skill]}</dt>
              <dd className="tabular-nums">
                <strong>{score} of 5</strong>
              </dd>
              {why && <dd className="col-span-2 sm:col-span-1">{why}</dd>}
            </div>
          ))}
        </dl>
      )}
      {sessionGone && (
        <p className="text-sm text-ink-2">
          The session that this is about was withdrawn: it stays here, and is not compared.
        </p>
      )}
      <Foot {...own} what={`your rating of ${on}`} />
    </div>
  )
}

/** A day on which the mentee was asked and gave no answer. */
export const Attempt = (own: Own<AttemptView>) => {
  const { content, happenedOn } = own.record
  const on = happenedOn ? plainDay(happenedOn) : ''
  return (
    <li className="grid gap-1 py-2.5">
      <p>
        <strong>{on}</strong>
        {content && ` · ${attemptWords[content.how].toLowerCase()}`}
      </p>
      {content && <p className="whitespace-pre-line">{content.words}</p>}
      <Foot {...own} what={`the attempt of ${on}`} />
    </li>
  )
}
