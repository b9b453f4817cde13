import type { Outcome } from '@mentorfolio/domain/judging/judgement'
import type { CriterionInReview, ReviewView } from '@mentorfolio/domain/judging/review-view'
import { useRef } from 'react'
import { useFetcher } from 'react-router'
import type { FormAnswer } from '../forms/submit.ts'
import type { Alike } from './judge.ts'

/** Criteria as they stood before they were judged, to be put back. */
type Before = readonly Pick<CriterionInReview, 'id' | 'judgement'>[]

const alikeOf = (before: Before, now: ReviewView): Alike[] => {
  const groups = Map.groupBy(before, ({ judgement: { outcome, feedback, methods } }) =>
    JSON.stringify([outcome, feedback, methods]),
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { outcome, feedback, methods } = first.judgement
    const versions = group.map(({ id }) => now.criteria.find((each) => each.id === id)?.judgement.version ?? 0)
    return [{ ids: group.map(({ id }) => id), versions, outcome, feedback, methods }]
  })
}

/** Judging by buttons and keys: several at once, and the way back, step by step as far as this page goes. */
export const useJudging = (review: ReviewView) => {
  const fetcher = useFetcher<FormAnswer>()
  const steps = useRef<Before[]>([])
  const send = (alike: readonly Alike[]) =>
    fetcher.submit({ do: 'ALIKE', alike: JSON.stringify(alike) }, { method: 'post' })
  /** Notes how criteria stand, just before they are judged. */
  const about = (criteria: Before) => {
    steps.current.push(criteria.map(({ id, judgement }) => ({ id, judgement })))
  }
  return {
    about,
    trouble: fetcher.data?.trouble ?? null,
    pending: fetcher.state !== 'idle',
    judgeAll: (criteria: readonly CriterionInReview[], outcome: Outcome) => {
      about(criteria)
      void send([
        {
          ids: criteria.map(({ id }) => id),
          versions: criteria.map(({ judgement }) => judgement.version),
          outcome,
          feedback: null,
          methods: [],
        },
      ])
    },
    /** Puts back what was judged last here. Null: nothing was. */
    undo: (): readonly string[] | null => {
      const before = steps.current.pop()
      if (!before) return null
      void send(alikeOf(before, review))
      return before.map(({ id }) => id)
    },
  }
}
