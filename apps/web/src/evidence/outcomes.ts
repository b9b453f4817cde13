import type { MatrixView } from '@mentorfolio/domain/evidence/evidence-view'

/** A unit's criteria under their outcomes, both in the order of the unit; an outcome without any is left out. */
export const byOutcome = ({ outcomes, criteria }: Pick<MatrixView, 'outcomes' | 'criteria'>) =>
  outcomes
    .map(({ id, text }) => ({ id, text, criteria: criteria.filter(({ outcome }) => outcome === id) }))
    .filter((each) => each.criteria.length > 0)
