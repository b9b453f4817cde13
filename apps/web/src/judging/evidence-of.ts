import type { CriterionInReview, RecordInReview, ReviewView } from '@mentorfolio/domain/judging/review-view'

/** A record as evidence for one criterion, with where in it that was claimed to show. */
export type Piece = RecordInReview & Pick<CriterionInReview['claims'][number], 'byRule' | 'reason' | 'passages'>

/** The evidence for a criterion, the earliest first. */
export const piecesFor = (review: ReviewView, { claims }: CriterionInReview): Piece[] =>
  review.records.flatMap((record) => {
    const claim = claims.find((each) => each.record === record.record && each.id === record.id)
    return claim ? [{ ...record, byRule: claim.byRule, reason: claim.reason, passages: claim.passages }] : []
  })

/** A record as an address names it. */
export const nameIn = ({ record, id }: { record: string; id: string }): string => `${record}.${id}`

/** Records that came, or were written on, since the decision before. */
export const changedIn = ({ records }: ReviewView): number =>
  records.filter(({ change }) => change === 'NEW' || change === 'CHANGED').length
