import type { CaseloadLine } from '@mentorfolio/domain/caseload/caseload-view'
import type { CaseloadOrder, ContactKind } from '@mentorfolio/domain/caseload/waiting'
import { daysFrom, hereZone, plainDay } from '../words/dates.ts'

export const orderWords: Record<CaseloadOrder, string> = {
  WAITS: 'Waits longest for you',
  SILENT: 'Longest without contact',
  NAME: 'By name',
}

const contactWords: Record<ContactKind, string> = {
  DECISION: 'a decision',
  JUDGEMENT: 'a criterion judged',
  SESSION_DECIDED: 'a session decided on',
  ANSWER: 'a question answered',
  REPLY_ANSWERED: 'a reply read',
  CONTACT: 'a contact noted',
  COMMENT: 'feedback on a record',
  PLAN: 'an assessment plan',
  METHOD_SIGNED: 'an observation or discussion signed',
  PRIOR_LEARNING_DECIDED: 'prior learning decided on',
}

/** '9 Nov, 14 days ago: a decision'. */
export const contactInWords = (contact: CaseloadLine['lastContact'], now: string): string => {
  if (!contact) return 'None yet'
  const days = -daysFrom(now, `${contact.on}T12:00:00Z`, hereZone())
  const when = days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`
  return `${plainDay(contact.on)}, ${when}: ${contactWords[contact.what]}`
}

export const titleOf = ({ unit }: Pick<CaseloadLine, 'unit'>) => unit.probableTitle ?? unit.title
