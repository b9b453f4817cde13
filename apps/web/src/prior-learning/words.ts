import type { Standing } from '@mentorfolio/domain/prior-learning/deciding'
import type { PriorLearningView } from '@mentorfolio/domain/prior-learning/prior-learning-view'
import { shortDay } from '../words/dates.ts'

export const priorLearningPage = (unitId: string) => `/units/${unitId}/prior-learning`

export const titleOf = ({ unit }: Pick<PriorLearningView, 'unit'>): string => unit.probableTitle ?? unit.title

const day = (words: string) => shortDay(`${words}T12:00:00Z`, 'UTC')

/** '10 Jan 2025 to 11 Jul 2025'; 'since 10 Jan 2025'. */
export const timeInWords = ({ from, until }: { from: string; until: string | null }): string =>
  until === null ? `since ${day(from)}` : `${day(from)} to ${day(until)}`

export const waitsFor: Record<Standing, string> = {
  WAITS: 'The assessor has not decided about this version yet.',
  ACCEPTED: 'Accepted for every criterion that it names.',
  PARTLY: 'Accepted for some of the criteria that it names.',
  NOT_ACCEPTED: 'Not accepted.',
}
