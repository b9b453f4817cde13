import type { ReviewView } from '@mentorfolio/domain/judging/review-view'
import { decided } from '../words/decided.ts'
import { counted, duration } from '../words/durations.ts'
import { waitsForDecision } from './session-words.ts'
import { reviewPage } from './words.ts'

export type Missing = { what: string; to: string; words: string }

const page = ({ unit, submission }: ReviewView) => reviewPage({ unitId: unit.id, submissionId: submission.id })

const atCriterion = (review: ReviewView, id: string) => `${page(review)}?criterion=${id}`

/** Needs of either outcome. */
const inAnyCase = (review: ReviewView): Missing[] => {
  const left = review.criteria.filter(({ judgement }) => judgement.outcome === null)
  const [first] = left
  return first
    ? [
        {
          what: `${counted(left.length, 'criterion', 'criteria')} ${left.length === 1 ? 'is' : 'are'} not judged yet`,
          to: atCriterion(review, first.id),
          words: `Judge ${first.id}`,
        },
      ]
    : []
}

/** What is missing before it can be passed, each with the way there. */
export const missingToPass = (review: ReviewView): Missing[] => {
  const { criteria, hours, sessions, unit, actions } = review
  const unmet = criteria.filter(({ judgement }) => judgement.outcome === 'NOT_YET_MET')
  const needs = new Set(
    (['portfolioUnit.pass', 'portfolioUnit.proposePass'] as const).flatMap(
      (action) => decided(actions, action)?.needs ?? [],
    ),
  )
  const [first] = unmet
  const wait = sessions.filter(waitsForDecision).length
  return [
    ...inAnyCase(review),
    ...(first
      ? [
          {
            what: `Not yet met: ${unmet.map(({ id }) => id).join(', ')}`,
            to: atCriterion(review, first.id),
            words: `Look at ${first.id} again`,
          },
        ]
      : []),
    ...(needs.has('minutesAccepted') && hours.requiredMinutes !== null
      ? [
          {
            what: `Hours: ${duration(hours.acceptedMinutes)} accepted of ${duration(hours.requiredMinutes)}${wait > 0 ? `, ${counted(wait, 'session')} not decided yet` : ''}`,
            to: `/units/${unit.id}/sessions-to-accept`,
            words: 'See the sessions',
          },
        ]
      : []),
  ]
}

/** What is missing before more can be asked for, each with the way there. */
export const missingToRefer = (review: ReviewView): Missing[] => {
  const unmet = review.criteria.filter(({ judgement }) => judgement.outcome === 'NOT_YET_MET')
  return [
    ...inAnyCase(review),
    ...unmet
      .filter(({ judgement }) => !judgement.feedback)
      .map(({ id, title }) => ({
        what: `${id} ${title} has no feedback yet`,
        to: atCriterion(review, id),
        words: `Write the feedback on ${id}`,
      })),
  ]
}
