import type { EvidenceLine } from '@mentorfolio/domain/evidence/evidence-view'
import type { Predicate } from '@mentorfolio/domain/evidence/predicates'
import type { RecordKind } from '@mentorfolio/domain/evidence/record-kinds'

type Ref = { record: RecordKind; id: string }
/** The unit that a record is looked at for, as every view of it names it. */
type Of = { unit: { id: string }; registrationId: string }
type Line = Pick<EvidenceLine, 'record' | 'id' | 'relationshipId' | 'sessionId'>

/** A record as evidence of a unit. `criterion`: it is opened to decide about that one. */
export const evidencePage = (unitId: string, { record, id }: Ref, criterion?: string): string =>
  `/units/${unitId}/evidence/${record}/${id}${criterion === undefined ? '' : `?for=${criterion}`}`

/** The same, from the criterion's own page: one comes back to it. */
export const evidencePageFrom = (unitId: string, ref: Ref, criterion: string): string =>
  `${evidencePage(unitId, ref, criterion)}&from=criterion`

export const criterionPage = (unitId: string, criterion: string): string => `/units/${unitId}/criteria/${criterion}`

type Place = {
  /** The record's own page. */
  page: (line: Line, of: Of) => string
  /** Where more is put into it; null: its own page says how. */
  change: ((line: Line, of: Of) => string) | null
}

const ofMentee = (page: (id: string) => string, change: ((id: string) => string) | null = null): Place => ({
  page: ({ relationshipId, id }) => `/relationships/${relationshipId}/${page(id)}`,
  change: change && (({ relationshipId, id }) => `/relationships/${relationshipId}/${change(id)}`),
})
const ofSession = (change: string): Place => ({
  page: ({ id }) => `/sessions/${id}`,
  change: ({ id }) => `/sessions/${id}/${change}`,
})
const ofUnit = (slug: string): Place => ({
  page: ({ id }, { unit }) => `/units/${unit.id}/reflection/${id}`,
  change: ({ id }, { unit }) => `/units/${unit.id}/reflection/${slug}/${id}/change`,
})
const feedback = ofMentee(() => 'feedback')
const answers: Place = { page: ({ id }, { unit }) => `/units/${unit.id}/written-answers/${id}`, change: null }
/** An assessor's own: seen where it is evidence, and nowhere else. */
const assessors: Place = { page: (line, { unit }) => evidencePage(unit.id, line), change: null }

/** Where each kind of record is read, and written on. A kind without its place does not compile. */
const places: Record<RecordKind, Place> = {
  AGREEMENT: ofMentee(() => 'agreement'),
  NEEDS_ASSESSMENT: ofMentee(
    () => 'needs',
    () => 'needs/write',
  ),
  GOAL: ofMentee(
    (id) => `goals/${id}`,
    (id) => `goals/${id}/change`,
  ),
  MENTORING_PLAN: ofMentee(
    () => 'mentoring-plan',
    () => 'mentoring-plan/write',
  ),
  SESSION_PLAN: ofSession('plan'),
  SESSION_LOG: ofSession('correct'),
  MENTEE_FEEDBACK: feedback,
  SUPERVISOR_FEEDBACK: feedback,
  STAKEHOLDER_FEEDBACK: feedback,
  PEER_FEEDBACK: feedback,
  WITNESS_TESTIMONY: feedback,
  ADAPTATION: ofMentee(
    (id) => `adaptations/${id}`,
    (id) => `adaptations/${id}/change`,
  ),
  REFERRAL: ofMentee(
    (id) => `records/${id}`,
    (id) => `referrals/${id}/change`,
  ),
  SUPERVISION_RECORD: ofMentee(
    (id) => `records/${id}`,
    (id) => `supervision/${id}/change`,
  ),
  PROGRESS_REVIEW: ofMentee(
    (id) => `reviews/${id}`,
    (id) => `reviews/${id}/correct`,
  ),
  CLOSURE: ofMentee(
    () => 'ending',
    () => 'ending/words',
  ),
  REFLECTIVE_SUMMARY: ofUnit('summary'),
  SELF_REVIEW: ofUnit('self-review'),
  CPD_PLAN: ofUnit('cpd-plan'),
  WRITTEN_ANSWER: answers,
  CASE_STUDY: {
    page: ({ id }, { unit }) => `/units/${unit.id}/case-studies/${id}`,
    change: ({ id }, { unit }) => `/units/${unit.id}/case-studies/${id}/change`,
  },
  OBSERVATION: assessors,
  PROFESSIONAL_DISCUSSION: assessors,
  PRIOR_LEARNING: {
    page: ({ id }, { unit }) => `/units/${unit.id}/prior-learning/${id}`,
    change: ({ id }, { unit }) => `/units/${unit.id}/prior-learning/${id}/change`,
  },
  WORK_PRODUCT: {
    page: ({ id }, { registrationId }) => `/registrations/${registrationId}/work-products/${id}`,
    change: ({ id }, { registrationId }) => `/registrations/${registrationId}/work-products/${id}/change`,
  },
}

/** The page that the record itself has. */
export const recordPage = (line: Line, of: Of): string => places[line.record].page(line, of)

/** Where what a record lacks is put in: in most in the record itself; whether its minutes count shows in the ledger. */
export const changePage = (line: Line, lacks: readonly Predicate[], of: Of): string => {
  if (lacks.length === 1 && lacks[0] === 'sessionCounts') return `/units/${of.unit.id}/hours`
  if (lacks.length === 1 && lacks[0] === 'reflection' && line.sessionId)
    return `/sessions/${line.sessionId}/reflection/write`
  const { page, change } = places[line.record]
  return (change ?? page)(line, of)
}
