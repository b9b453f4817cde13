import type { MatrixView } from '@mentorfolio/domain/evidence/evidence-view'
import { Link } from 'react-router'
import { hereZone, moment } from '../words/dates.ts'
import { counted } from '../words/durations.ts'

type Props = { unitId: string; submissions: MatrixView['submissions']; but?: string }

/** The other submissions of the unit, each as it was. */
export const Earlier = ({ unitId, submissions, but }: Props) => {
  const others = submissions.filter(({ id }) => id !== but)
  if (others.length === 0) return null
  return (
    <section aria-labelledby="earlier" className="grid gap-2">
      <h2 id="earlier" className="text-lg">
        {but ? 'Other submissions' : 'Submissions'}
      </h2>
      <ul className="divide-y divide-line">
        {others.map(({ id, attempt, submittedAt, withdrawnAt, supplements, decided }) => (
          <li key={id} className="py-2">
            <Link to={`/units/${unitId}/submissions/${id}`} className="inline-flex min-h-tap items-center">
              Submission {attempt}, {moment(submittedAt, hereZone())}
            </Link>
            <span className="text-ink-2">
              {decided &&
                ` · ${decided.outcome === 'PASS' ? 'passed' : 'more needed'}, ${moment(decided.at, hereZone())}`}
              {withdrawnAt && ` · withdrawn ${moment(withdrawnAt, hereZone())}`}
              {supplements > 0 && ` · ${counted(supplements, 'thing')} added`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
