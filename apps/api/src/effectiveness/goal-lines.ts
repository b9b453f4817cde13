import { dayOf } from '@mentorfolio/domain/calendar/days'
import type { EffectivenessView } from '@mentorfolio/domain/effectiveness/effectiveness-view'
import { goalWords, titleAlone } from '@mentorfolio/domain/goals/goal'
import { type ReviewContent, reviewContent } from '@mentorfolio/domain/reviews/review'
import type { RecordRow } from '../portfolio/records/record-rows.ts'
import type { AroundRow } from './load-effectiveness.ts'

type Review = { id: string; content: ReviewContent }

/** Reviews with their latest words, by the day they are about. */
export const reviewsIn = (rows: readonly RecordRow[]): Review[] =>
  rows
    .map(({ id, versions }) => ({ id, content: reviewContent.parse(versions.at(-1)?.content) }))
    .toSorted((a, b) => (a.content.on < b.content.on ? -1 : 1))

/**
 * Goals from their baseline to the latest score, and what the latest review that looked at it says of each milestone. One
 * that was worded anew since has not been looked at.
 */
export const goalLines = (goals: AroundRow['goals'], reviews: readonly Review[]): EffectivenessView['goals'] =>
  goals.map(({ id, title, createdAt, byDate, baseline, droppedAt, versions }) => {
    const words = versions[0] ? goalWords.parse(versions[0].content) : titleAlone(title)
    return {
      ...{ id, title: words.title, agreedAt: createdAt.toISOString(), byDate: byDate && dayOf(byDate), baseline },
      scores: reviews.flatMap((review) => {
        const score = review.content.goals.find(({ goalId }) => goalId === id)?.score ?? null
        return score === null ? [] : [{ reviewId: review.id, on: review.content.on, score }]
      }),
      milestones: words.milestones.map((milestone, index) => {
        const [looked] = reviews
          .flatMap((review) =>
            review.content.milestones
              .filter((each) => each.goalId === id && each.index === index && each.text === milestone.text)
              .map(({ met }) => ({ met, reviewId: review.id })),
          )
          .toReversed()
        return { ...milestone, met: looked?.met ?? null, reviewId: looked?.reviewId ?? null }
      }),
      dropped: droppedAt !== null,
    }
  })
