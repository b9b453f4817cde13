import { type ReviewContent, reviewContent } from '@mentorfolio/domain/reviews/review'
import { demoCentreId } from '../config.ts'
import { writeRecord } from '../portfolio/records/write-record.ts'
import type { When } from './calendar.ts'
import type { Mentoring } from './relationship.ts'
import { robinGoals } from './robin-mentoring.ts'
import { idAt, type Step } from './story.ts'

/** The review in which the second version of Robin's plan was made: where each goal stood, on Robin's own scale. */
export const robinReview = (mentoring: Mentoring): Step[] => {
  const { scene, goals } = mentoring
  const { calendar } = scene
  const words = robinGoals(calendar)
  const goalId = (key: string) => goals.get(key) ?? ''
  const on = calendar.week(4)
  const content: ReviewContent = reviewContent.parse({
    ...{ on, final: false, sessionId: null, feedback: [], stages: [], planVersion: 2 },
    goals: [
      { goalId: goalId('college'), score: 5, words: 'One visit done, and an order of three.' },
      { goalId: goalId('staying'), score: 7, words: 'Four weeks of cards: stayed, or back in five minutes.' },
      {
        goalId: goalId('mondays'),
        score: null,
        words: 'Agreed three weeks ago in a few words; Robin wants to count first.',
      },
    ],
    milestones: [
      {
        ...{ goalId: goalId('college'), index: 0, met: true, words: null },
        text: words.college.milestones?.[0]?.text,
      },
      {
        ...{
          goalId: goalId('staying'),
          index: 0,
          met: true,
          words: 'Drawing works; counting tiles only near a window.',
        },
        text: words.staying.milestones?.[0]?.text,
      },
    ],
    wentWell: 'Robin laid out the cards and said which goal comes first from now on.',
    obstacles: 'The second visit needs somebody to drive.',
    whatChanges: 'More time on colleges; staying in the room is only looked at when the card says so.',
    nextReviewOn: calendar.week(0),
  })
  return [reviewStep(mentoring, { week: 4, at: '16:50' }, content)]
}

/** One review, written then. */
export const reviewStep = (
  { scene, candidate, relationshipId }: Mentoring,
  written: When,
  content: ReviewContent,
): Step => ({
  at: scene.calendar.when(written),
  write: (tx, now) =>
    writeRecord(
      tx,
      { by: candidate.by, now, device: null },
      {
        ...{ id: idAt(now), kind: 'PROGRESS_REVIEW', action: 'review.record', saw: 0, content },
        happenedOn: content.on,
        place: {
          ...{ centreId: demoCentreId, portfolioId: candidate.portfolioId, relationshipId },
          ...{ sessionId: null, unitId: null },
        },
        portfolio: { person: { id: candidate.personId, centre: { hours: {} }, registrations: [] } },
        current: () => Promise.resolve(null),
      },
    ),
})
