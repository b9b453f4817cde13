import type { QueueOrder, QueueRisk } from '@mentorfolio/domain/judging/queue-orders'
import type { QueueLine } from '@mentorfolio/domain/judging/review-view'
import { Link } from 'react-router'
import { Tag } from '../shell/tag.tsx'
import { ago, hereZone } from '../words/dates.ts'
import { counted } from '../words/durations.ts'
import { untilInWords } from '../words/until.ts'
import { reviewPage, riskWords } from './words.ts'

const cell = 'block py-0.5 wide:table-cell wide:px-3 wide:py-3 wide:align-top'
const head = 'px-3 py-2 text-left text-sm font-[640] text-ink-2'
/** On a narrow page each row is a card, and each cell says by itself what it is. */
const Told = ({ children }: { children: string }) => <span className="text-sm text-ink-2 wide:hidden">{children} </span>

const Standing = ({ line: { state, judged, criteria, toCountersign, supplements } }: { line: QueueLine }) => (
  <div className="grid justify-items-start gap-1">
    {toCountersign ? (
      <Tag tone="wait" shape="ring">
        Waits for your signature
      </Tag>
    ) : state === 'NEEDS_REASSESSMENT' ? (
      <Tag tone="wait" shape="half">
        To be assessed again
      </Tag>
    ) : (
      <>
        <span className="tabular-nums">
          {judged === 0 && state === 'SUBMITTED' ? 'Not begun' : `${judged} of ${criteria} judged`}
        </span>
        <span aria-hidden="true" className="block h-1.5 w-32 overflow-hidden rounded-full bg-line">
          <span className="block h-full bg-thread" style={{ width: `${(judged * 100) / Math.max(1, criteria)}%` }} />
        </span>
      </>
    )}
    {supplements > 0 && <span className="text-sm text-ink-2">{counted(supplements, 'thing')} added since</span>}
  </div>
)

/** That the days run out stands in words beside it. */
const isTold = (risk: QueueRisk) => risk !== 'DAYS_RUN_OUT'

type Props = { items: readonly QueueLine[]; order: QueueOrder; now: string }

/** Submissions that wait, row by row: whose, which attempt, since when, and how much of it is judged. */
export const QueueTable = ({ items, order, now }: Props) => (
  <div className="overflow-hidden rounded-sheet border border-line bg-sheet">
    <table className="block w-full wide:table">
      <thead className="hidden border-b border-line wide:table-header-group">
        <tr>
          <th className={head}>Candidate</th>
          <th className={head}>Unit</th>
          <th className={head}>Attempt</th>
          <th className={head}>Submitted</th>
          <th className={head}>Judged</th>
        </tr>
      </thead>
      <tbody className="block divide-y divide-line wide:table-row-group">
        {items.map((line) => (
          <tr key={line.submissionId} className="block px-4 py-3.5 wide:table-row">
            <td className={cell}>
              <Link
                data-line
                to={reviewPage(line, order)}
                className="inline-flex min-h-tap items-center font-[640] wide:min-h-8"
              >
                {line.candidateName}
                <span className="sr-only">: {line.unit.probableTitle ?? line.unit.title}</span>
              </Link>
              {line.cohortName && <p className="text-sm text-ink-2">{line.cohortName}</p>}
            </td>
            <td className={cell}>
              {line.unit.probableTitle ?? line.unit.title}
              {line.until && <p className="text-sm text-ink-2">{untilInWords(line.until, now)}</p>}
              {line.risks.some(isTold) && (
                <p className="flex flex-wrap gap-1.5 pt-1">
                  {line.risks.filter(isTold).map((risk) => (
                    <Tag key={risk} tone="wait" shape="ring">
                      {riskWords[risk]}
                    </Tag>
                  ))}
                </p>
              )}
            </td>
            <td className={`${cell} tabular-nums`}>
              <Told>Attempt</Told>
              {line.attempt}
              {line.attempt > 1 && (
                <span className="pl-2">
                  <Tag tone="info" shape="half">
                    Resubmitted
                  </Tag>
                </span>
              )}
            </td>
            <td className={cell}>
              <Told>Submitted</Told>
              {ago(now, line.submittedAt, hereZone())}
            </td>
            <td className={cell}>
              <Standing line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
