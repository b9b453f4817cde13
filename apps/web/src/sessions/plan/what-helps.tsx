import { preferencesIn } from '@mentorfolio/domain/needs/preferences-in'
import type { MentoringView } from '@mentorfolio/domain/plans/mentoring-view'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { loadMentoring } from '../../mentoring/load-mentoring.ts'
import { preferenceWords } from '../../mentoring/words.ts'

/** What works for the mentee, beside the plan while it is made (S3-M2). It asks for itself; without an answer it is not there. */
const WhatHelps = ({ id, name }: { id: string; name: string }) => {
  const [mentoring, setMentoring] = useState<MentoringView | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    loadMentoring(id, leaving.signal).then(
      (loaded) => setMentoring(loaded.mentoring),
      () => undefined,
    )
    return () => leaving.abort()
  }, [id])
  if (!mentoring) return null
  const needs = mentoring.needs.at(-1)?.needs
  if (!needs)
    return (
      <p className="text-sm text-ink-2">
        Nothing is recorded yet of what helps {name}.{' '}
        <Link to={`/relationships/${id}/needs/write`}>Record what they need</Link>
      </p>
    )
  return (
    <section aria-labelledby="what-helps" className="grid gap-2 rounded-sheet bg-sunk px-5 py-4">
      <h2 id="what-helps" className="text-base font-[640]">
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
export default WhatHelps
