import { preferencesIn } from '@mentorfolio/domain/needs/preferences-in'
import type { PlanSource } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { useId } from 'react'
import { Link } from 'react-router'
import { preferenceWords } from '../../words/preferences.ts'

/** What works for one mentee, beside the plan while it is made (S3-M2). */
export const WhatHelps = ({ source: { relationshipId, name, needs } }: { source: PlanSource }) => {
  const heading = useId()
  if (!needs)
    return (
      <p className="text-sm text-ink-2">
        Nothing is recorded yet of what helps {name}.{' '}
        <Link to={`/relationships/${relationshipId}/needs/write`}>Record what they need</Link>
      </p>
    )
  return (
    <section aria-labelledby={heading} className="grid gap-2 rounded-sheet bg-sunk px-5 py-4">
      <h2 id={heading} className="text-base font-[640]">
        What works for {name}
      </h2>
      <dl className="grid gap-2">
        {preferencesIn(needs).map((each) => (
          <div key={each}>
            <dt className="text-sm text-ink-2">{preferenceWords[each]}</dt>
            <dd className="whitespace-pre-line">{needs[each]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
