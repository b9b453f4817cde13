import type { EvidenceLine } from '@mentorfolio/domain/evidence/evidence-view'
import { hereZone, shortDay } from './dates.ts'
import { listed } from './durations.ts'
import { recordWords } from './record-words.ts'

type Named = Pick<EvidenceLine, 'record' | 'id' | 'title' | 'names' | 'relationshipId' | 'sessionId' | 'at'>

/** 'Session log: Preparing for the interview, with Robin · 14 Nov'. */
export const lineInWords = ({ record, title, names, at }: Named): string => {
  const who = listed(names.filter((name) => name !== ''))
  const called = title === null ? recordWords[record].one : `${recordWords[record].one}: ${title}`
  return `${who ? `${called}, with ${who}` : called} · ${shortDay(at, hereZone())}`
}

/** The page on which a record stands; null: it has none of its own. */
export const recordPage = ({ record, id, relationshipId, sessionId }: Named, unitId: string): string | null => {
  const own = relationshipId && `/relationships/${relationshipId}`
  switch (record) {
    case 'AGREEMENT':
      return `/relationships/${id}/agreement`
    case 'NEEDS_ASSESSMENT':
      return `/relationships/${id}/needs`
    case 'MENTORING_PLAN':
      return `/relationships/${id}/mentoring-plan`
    case 'GOAL':
      return own && `${own}/goals/${id}`
    case 'SESSION_PLAN':
    case 'SESSION_LOG':
      return sessionId && `/sessions/${sessionId}`
    case 'MENTEE_FEEDBACK':
    case 'SUPERVISOR_FEEDBACK':
    case 'STAKEHOLDER_FEEDBACK':
    case 'PEER_FEEDBACK':
    case 'WITNESS_TESTIMONY':
      return own && `${own}/feedback`
    case 'ADAPTATION':
      return own && `${own}/adaptations/${id}`
    case 'REFERRAL':
    case 'SUPERVISION_RECORD':
      return own && `${own}/records/${id}`
    case 'PROGRESS_REVIEW':
      return own && `${own}/reviews/${id}`
    case 'CLOSURE':
      return own && `${own}/ending`
    case 'REFLECTIVE_SUMMARY':
    case 'SELF_REVIEW':
    case 'CPD_PLAN':
      return `/units/${unitId}/reflection/${id}`
    case 'WRITTEN_ANSWER':
      return `/units/${unitId}/written-answers/${id}`
    case 'CASE_STUDY':
      return `/units/${unitId}/case-studies/${id}`
    case 'OBSERVATION':
    case 'PROFESSIONAL_DISCUSSION':
      return null
    case 'PRIOR_LEARNING':
      return `/units/${unitId}/prior-learning/${id}`
    case 'WORK_PRODUCT':
      return `/units/${unitId}/files/${id}`
  }
}
