import { isStillToCome } from '@mentorfolio/domain/calendar/has-been'
import type { MentoringView } from '@mentorfolio/domain/plans/mentoring-view'
import { cycleStages } from '@mentorfolio/domain/plans/plan-stages'
import { goalAtReviews, thereSince } from '@mentorfolio/domain/reviews/goal-at-reviews'
import type { ReviewContent } from '@mentorfolio/domain/reviews/review'
import { type ReviewsView, writeReview } from '@mentorfolio/domain/reviews/reviews.endpoints'
import type { z } from 'zod'
import { goneIn, today } from '../forms/days-gone.ts'
import type { FormDefinition, Reading } from '../forms/definition.ts'
import { numberIn, type Written } from '../forms/written.ts'

/** The form of a review as its controls are named. Hidden: what each row is about. */
export type ReviewShape = {
  on: string
  final: string
  sessionId: string
  goals: { goalId: string; title: string; score: string; words: string }[]
  milestones: { goalId: string; index: string; text: string; met: string; words: string }[]
  feedback: string[]
  wentWell: string
  obstacles: string
  whatChanges: string
  nextReviewOn: string
  plan: { revision: string; mentorDoes: string; menteeDoes: string; support: string }
  stages: Record<string, string>
  reason: string
}

type Beginning = {
  mentoring: MentoringView
  /** Those that are there already: what was reached then is ticked. */
  reviews: ReviewsView['reviews']
  /** The one that is put right; null: a new one. */
  review: ReviewContent | null
  final: boolean
  sessionId: string
}

/** The form as it opens: every goal that is not dropped, with its milestones, and the plan as it stands. */
export const reviewShape = ({ mentoring, reviews, review, final, sessionId }: Beginning): ReviewShape => {
  const goals = mentoring.goals.filter(({ id, dropped }) =>
    review ? review.goals.some(({ goalId }) => goalId === id) : dropped === null,
  )
  const plan = mentoring.plans.at(-1)
  return {
    on: review?.on ?? today(),
    final: (review?.final ?? final) ? 'yes' : '',
    sessionId: review?.sessionId ?? sessionId,
    goals: goals.map(({ id, goal }) => {
      const was = review?.goals.find(({ goalId }) => goalId === id)
      return { goalId: id, title: goal.title, score: was?.score?.toString() ?? '', words: was?.words ?? '' }
    }),
    milestones: goals.flatMap(({ id, goal }) => {
      const before = goalAtReviews(reviews, id)
      return goal.milestones.map(({ text }, index) => {
        const was = review?.milestones.find((each) => each.goalId === id && each.index === index)
        const met = review ? was?.met : thereSince(before, text) !== null
        return { goalId: id, index: String(index), text, met: met ? 'yes' : '', words: was?.words ?? '' }
      })
    }),
    feedback: review?.feedback ?? [],
    wentWell: review?.wentWell ?? '',
    obstacles: review?.obstacles ?? '',
    whatChanges: review?.whatChanges ?? '',
    nextReviewOn: review?.nextReviewOn ?? '',
    plan: {
      revision: plan && !review ? String(plan.version) : '',
      mentorDoes: plan?.plan.mentorDoes ?? '',
      menteeDoes: plan?.plan.menteeDoes ?? '',
      support: plan?.plan.support ?? '',
    },
    stages: Object.fromEntries(
      cycleStages.map((stage) => [stage, review?.stages.find((each) => each.stage === stage)?.text ?? '']),
    ),
    reason: '',
  }
}

/** Which goal it is that wants a number: the summary of errors stands far from it. */
const unscored = (row: Written, at: number): [string, string][] =>
  row.text('score') === '' && row.text('words').trim() === ''
    ? [[`goals[${at}].score`, `Choose a number for ‘${row.text('title')}’, or say why there is none`]]
    : []

const read = (words: Written): Reading => {
  const final = words.has('final')
  const told = cycleStages.filter((stage) => words.text(`stages.${stage}`).trim() !== '')
  const revision = numberIn(words.text('revision')) ?? 0
  const planRevision = words.text('plan.revision')
  return {
    body: {
      revision,
      reason: words.text('reason'),
      review: {
        on: words.text('on'),
        final,
        sessionId: words.text('sessionId') || null,
        goals: words.rows('goals').map((row) => ({
          goalId: row.text('goalId'),
          score: numberIn(row.text('score')) ?? null,
          words: row.text('words'),
        })),
        milestones: words.rows('milestones').map((row) => ({
          goalId: row.text('goalId'),
          index: numberIn(row.text('index')),
          text: row.text('text'),
          met: row.has('met'),
          words: row.text('words'),
        })),
        feedback: words.all('feedback'),
        wentWell: words.text('wentWell'),
        obstacles: words.text('obstacles'),
        whatChanges: words.text('whatChanges'),
        stages: told.map((stage) => ({ stage, text: words.text(`stages.${stage}`) })),
        nextReviewOn: final ? null : words.text('nextReviewOn') || null,
      },
      plan:
        final || planRevision === ''
          ? null
          : {
              revision: numberIn(planRevision),
              mentorDoes: words.text('plan.mentorDoes'),
              menteeDoes: words.text('plan.menteeDoes'),
              support: words.text('plan.support'),
            },
    },
    // A correction moves no date: the day may have passed since.
    errors: {
      ...(isStillToCome(words.text('on'), today())
        ? { on: 'Choose the day of the review: today, or one that has been' }
        : {}),
      ...(revision === 0 && !final && goneIn(words, 'nextReviewOn')['nextReviewOn']
        ? { nextReviewOn: 'Choose the day of the next review: today, or one still to come' }
        : {}),
      ...Object.fromEntries(words.rows('goals').flatMap(unscored)),
    },
    names: {
      ...Object.fromEntries(
        (
          [
            'on',
            'sessionId',
            'goals',
            'milestones',
            'feedback',
            'wentWell',
            'obstacles',
            'whatChanges',
            'nextReviewOn',
          ] as const
        ).map((name) => [`review.${name}`, name]),
      ),
      ...Object.fromEntries(told.map((stage, index) => [`review.stages.${index}.text`, `stages.${stage}`])),
    },
  }
}

export const reviewForm = {
  line: 'PUT /api/relationships/:id/reviews/:recordId',
  schema: writeReview,
  read,
} satisfies FormDefinition<z.infer<typeof writeReview>>
