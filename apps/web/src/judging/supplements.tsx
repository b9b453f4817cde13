import type { ReviewView } from '@mentorfolio/domain/judging/review-view'
import { Link } from 'react-router'
import { hereZone, moment } from '../words/dates.ts'
import { lineInWords, recordPage } from '../words/evidence-pages.ts'

/** What was added beside the submission since, each with its own date. */
const Supplements = ({ review: { supplements, unit } }: { review: ReviewView }) =>
  supplements.length > 0 && (
    <section aria-labelledby="supplements" className="grid gap-2 border-t border-line pt-4">
      <h2 id="supplements" className="text-base">
        Added since it was submitted
      </h2>
      <ol className="divide-y divide-line">
        {supplements.map(({ id, words, at, deviceAt, records }) => (
          <li key={id} className="grid gap-1 py-3">
            <p className="text-sm text-ink-2">
              {moment(at, hereZone())}
              {deviceAt && ` · on the device ${moment(deviceAt, hereZone())}`}
            </p>
            <p className="max-w-[66ch] whitespace-pre-line">{words}</p>
            {records.map((row) => {
              const to = recordPage(row, unit.id)
              return (
                <p key={`${row.record}${row.id}${row.criterion}`} className="text-sm">
                  {to ? <Link to={to}>{lineInWords(row)}</Link> : lineInWords(row)}
                  {row.criterion && <span className="text-ink-2"> · for {row.criterion}</span>}
                </p>
              )
            })}
          </li>
        ))}
      </ol>
    </section>
  )
export default Supplements
