import type { LedgerView } from '@mentorfolio/domain/sessions/ledger-view'
import { Link } from 'react-router'
import { duration } from '../words/durations.ts'

/** How the minutes spread over mentees; what each has to reach where the unit asks it of each. */
export const PerMentee = ({ ledger: { byRelationship, scope, sum } }: { ledger: LedgerView }) => {
  if (byRelationship.length === 0 || sum.requiredMinutes === null) return null
  return (
    <section aria-labelledby="mentees" className="grid gap-2">
      <h2 id="mentees" className="text-lg">
        By mentee
      </h2>
      <ul className="max-w-md divide-y divide-line">
        {byRelationship.map(({ relationshipId, name, minutes, met }) => (
          <li key={relationshipId} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            <Link to={`/relationships/${relationshipId}`}>{name}</Link>
            <span className="tabular-nums">
              {duration(minutes)}
              {scope === 'PER_MENTEE' && (
                <span className="text-ink-2">
                  {' '}
                  of {duration(sum.requiredMinutes ?? 0)}
                  {met && ', there'}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
