import type { SessionState } from '../cycle/states.ts'
import { type Reason, waivableReasons } from '../sessions/ledger-facts.ts'
import { isLogged } from '../sessions/took-place.ts'

/** Reasons that an acceptance lifts, of those that a session has. */
export const waivableIn = (reasons: readonly Reason[]) => waivableReasons.filter((each) => reasons.includes(each))

/** Whether a session counts, or would if its assessor lifted what stands in the way. */
export const couldCount = ({ minutes, reasons }: { minutes: number; reasons: readonly Reason[] }): boolean =>
  minutes > 0 || (reasons.length > 0 && waivableIn(reasons).length === reasons.length)

/**
 * Whether a session waits for its assessor, for one unit: it was logged, it counts or could, and nothing is decided about it yet; or it
 * was corrected since it was accepted (`acceptedThen`, in minutes). Pages and the caseload count by this (docs/judging.md).
 */
export const waitsForDecision = ({
  decided,
  acceptedThen,
  ...session
}: {
  status: SessionState
  minutes: number
  reasons: readonly Reason[]
  decided: boolean
  acceptedThen: number | null
}): boolean => isLogged(session) && (decided ? acceptedThen !== null : couldCount(session))
