import type { Need } from '../cycle/needs.ts'
import type { Outcome } from './judgement.ts'

/** A unit's criteria as they are judged, and the hours that were accepted, when somebody would release the decision. */
export type Judged = {
  criteria: readonly { outcome: Outcome | null; feedback: string | null }[]
  /** Over the sessions accepted by name (docs/cycle.md, 'Accepted minutes'). True where the unit asks for none. */
  acceptedMet: boolean
}

/** What of the one table's needs a decision meets by its judgements (docs/judging.md); what was written with it the form itself asks for. */
export const releaseNeeds = ({ criteria, acceptedMet }: Judged): Need[] => {
  const unmet = criteria.filter(({ outcome }) => outcome === 'NOT_YET_MET')
  return [
    ...(criteria.every(({ outcome }) => outcome !== null) ? (['everyCriterionJudged'] as const) : []),
    ...(criteria.every(({ outcome }) => outcome === 'MET') ? (['everyCriterionMet'] as const) : []),
    ...(unmet.every(({ feedback }) => feedback !== null) ? (['unmetCriteriaExplained'] as const) : []),
    ...(acceptedMet ? (['minutesAccepted'] as const) : []),
  ]
}
