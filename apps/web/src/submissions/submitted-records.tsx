import type { SubmissionView } from '@mentorfolio/domain/evidence/submission'
import { Link } from 'react-router'
import { Tag } from '../shell/tag.tsx'
import { hereZone, shortDay } from '../words/dates.ts'
import { counted, listed } from '../words/durations.ts'
import { lineInWords, recordPage } from '../words/evidence-pages.ts'

type Row = SubmissionView['records'][number]

const Since = ({ version, nowVersion }: Row) => {
  if (nowVersion === version) return null
  return (
    <Tag tone="wait" shape="half">
      {nowVersion === null ? 'Not among the records now' : `Written on since: version ${nowVersion} now`}
    </Tag>
  )
}

const Claims = ({ claims }: Pick<Row, 'claims'>) => {
  const passages = claims.flatMap(({ criterion, passages: its }) => its.map((each) => ({ ...each, criterion })))
  const reasons = claims.filter(({ reason }) => reason !== null)
  return (
    <>
      {claims.length > 0 && (
        <p className="text-sm text-ink-2">For {listed(claims.map(({ criterion }) => criterion))}</p>
      )}
      {reasons.map(({ criterion, reason }) => (
        <p key={criterion} className="text-sm">
          {criterion}: {reason}
        </p>
      ))}
      {passages.map(({ criterion, part, quote }) => (
        <blockquote key={`${criterion}${part}${quote}`} className="max-w-[62ch] border-l-2 border-line-strong pl-3">
          <span className="whitespace-pre-line">{quote}</span> <span className="text-sm text-ink-2">{criterion}</span>
        </blockquote>
      ))}
    </>
  )
}

/** What a submission holds, each record in the version that was submitted. */
export const SubmittedRecords = ({ submission: { records, unit } }: { submission: SubmissionView }) => (
  <section aria-labelledby="records" className="grid gap-2">
    <h2 id="records" className="text-lg">
      What it holds: {counted(records.length, 'record')}
    </h2>
    <ul className="divide-y divide-line">
      {records.map((row) => {
        const to = recordPage(row, unit.id)
        return (
          <li key={`${row.record}${row.id}`} className="grid justify-items-start gap-1 py-3">
            <p>
              {to ? <Link to={to}>{lineInWords(row)}</Link> : lineInWords(row)}
              <span className="text-ink-2"> · version {row.version}</span>
              {row.simulated && <span className="text-ink-2"> · simulated</span>}
            </p>
            <Since {...row} />
            {row.erasedAt && (
              <p className="text-sm">
                A file in it was erased on {shortDay(row.erasedAt, hereZone())}: what is said of it is still there.
              </p>
            )}
            <Claims claims={row.claims} />
          </li>
        )
      })}
    </ul>
  </section>
)
