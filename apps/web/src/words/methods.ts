import type { Method } from '@mentorfolio/domain/judging/judgement'

/** How a criterion is judged, in words. */
export const methodWords: Record<Method, string> = {
  RECORDS: 'Records',
  OBSERVATION: 'Observation',
  PROFESSIONAL_DISCUSSION: 'Professional discussion',
  WITNESS_TESTIMONY: 'Witness testimony',
  WRITTEN_ANSWERS: 'Written answers',
  PRIOR_LEARNING: 'Prior learning',
}
