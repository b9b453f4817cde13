import type { SubmissionView } from '@mentorfolio/domain/evidence/submission'
import { Link } from 'react-router'
import { UnsentTag } from '../outbox/unsent-tag.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { lineInWords, recordPage } from '../words/evidence-pages.ts'

type Props = { submission: SubmissionView; here: readonly { id: string; words: string; at: string }[] }

/** Told where another clock says otherwise: what was written without a network came later. */
const writtenAt = (at: string, deviceAt: string | null) => {
  const device = deviceAt && moment(deviceAt, hereZone())
  return device && device !== moment(at, hereZone()) ? ` · on the device ${device}` : ''
}

/** What was added beside a submission, each with its own date; both times where it was written without a network. */
export const Added = ({ submission: { added, unit }, here }: Props) =>
  added.length + here.length > 0 && (
    <section aria-labelledby="added" className="grid gap-2">
      <h2 id="added" className="text-lg">
        Added since
      </h2>
      <ol className="divide-y divide-line">
        {added.map(({ id, words, at, deviceAt, records }) => (
          <li key={id} className="grid gap-1 py-3">
            <p className="text-ink-2">
              {moment(at, hereZone())}
              {writtenAt(at, deviceAt)}
            </p>
            {words !== null && <p className="max-w-[66ch] whitespace-pre-line">{words}</p>}
            {records.length > 0 && (
              <ul className="list-disc pl-5">
                {records.map((row) => {
                  const to = recordPage(row, unit.id)
                  return (
                    <li key={`${row.record}${row.id}${row.criterion}`}>
                      {to ? <Link to={to}>{lineInWords(row)}</Link> : lineInWords(row)}
                      <span className="text-ink-2">
                        {' '}
                        · version {row.version}
                        {row.criterion && ` · for ${row.criterion}`}
                      </span>
                    </li>
                  )
                })}
              </ul>
            )}
          </li>
        ))}
        {here.map(({ id, words, at }) => (
          <li key={id} className="grid justify-items-start gap-1 py-3">
            <p className="text-ink-2">{moment(at, hereZone())}</p>
            <UnsentTag />
            <p className="max-w-[66ch] whitespace-pre-line">{words}</p>
          </li>
        ))}
      </ol>
    </section>
  )
