import type { AgreementView } from '@mentorfolio/domain/agreements/agreement-view'
import { noFacts } from '@mentorfolio/domain/agreements/tokens'
import { call } from '../api/call.ts'
import type { Seen } from '../forms/seen.ts'
import { valuesOf } from './form/agreement-shape.ts'

/** The agreement as it is at the server at this moment. */
export const agreementNow = (id: string) =>
  call('GET /api/relationships/:id/agreement', { params: { id } }, undefined, { kept: false })

/** The clauses that a form of this agreement begins with, and what it knows for their tokens. */
export const beginningOf = ({ versions, beginWith, facts }: AgreementView) => ({
  clauses: versions[0]?.clauses ?? beginWith ?? [],
  facts: facts ?? noFacts,
})

/** What was seen before writing; `by` the number that tells whether it has changed since. */
export const seenIn = (agreement: AgreementView, by: 'revision' | 'version'): Seen => {
  const { clauses, facts } = beginningOf(agreement)
  return { revision: agreement.versions[0]?.[by] ?? 0, values: valuesOf(clauses, facts.mentor ?? '') }
}
