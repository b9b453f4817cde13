import type { Method, Outcome } from '@mentorfolio/domain/judging/judgement'
import type { QueueOrder, QueueRisk } from '@mentorfolio/domain/judging/queue-orders'
import type { CriterionInReview, RecordInReview } from '@mentorfolio/domain/judging/review-view'
import type { MarkShape } from '../mentoring/evidence/mark.tsx'
import { plainDay } from '../words/dates.ts'
import { methodWords } from '../words/methods.ts'

export const outcomeWords: Record<Outcome, string> = { MET: 'Met', NOT_YET_MET: 'Not yet met' }

/** How a criterion stands before its assessor, in a word and a shape. */
export const standing = (outcome: Outcome | null): { label: string; mark: MarkShape } => {
  if (outcome === null) return { label: 'Not judged yet', mark: 'GAP' }
  return { label: outcomeWords[outcome], mark: outcome === 'MET' ? 'ACCEPTED' : 'NOT_YET_MET' }
}

export const orderWords: Record<QueueOrder, string> = {
  RESUBMITTED: 'Resubmitted first',
  AGE: 'Longest waiting',
  RISK: 'Most at risk',
  UNTIL: 'Whose days run out',
}

export const riskWords: Record<QueueRisk, string> = {
  LAST_ATTEMPT: 'Last attempt',
  DAYS_RUN_OUT: 'Days run out',
  LONG_WAIT: 'Waited three weeks',
}

export const changeWords: Record<'NEW' | 'CHANGED', string> = { NEW: 'New', CHANGED: 'Changed' }

/** What is marked of a record that came, or was written on, since the decision before; null where nothing is. */
export const changeOf = ({ change }: RecordInReview): 'NEW' | 'CHANGED' | null =>
  change === 'NEW' || change === 'CHANGED' ? change : null

type Where = { unitId: string; submissionId: string }

export const reviewPage = ({ unitId, submissionId }: Where, order?: string | null): string =>
  `/units/${unitId}/submissions/${submissionId}/review${order ? `?order=${order}` : ''}`

/** 'Priya', as somebody is spoken of who is known. */
export const firstName = (name: string): string => name.split(' ')[0] ?? name

/** The methods that a criterion's judgement begins with: as it was judged, or, before that, those by which its assessor signed that they saw or heard it. */
export const methodsOffered = ({ judgement, byOtherMethods }: CriterionInReview): Method[] =>
  judgement.version > 0 ? [...judgement.methods] : [...new Set(byOtherMethods.map(({ record }) => record))]

/** What is offered as a basis, in a sentence; null: nothing is. */
export const otherMethodsInWords = ({ byOtherMethods }: CriterionInReview): string | null =>
  byOtherMethods.length === 0
    ? null
    : `Signed, and kept with this judgement where it is chosen: ${byOtherMethods
        .map(({ record, on }) => `${methodWords[record]}, ${plainDay(on)}`)
        .join(' · ')}.`
