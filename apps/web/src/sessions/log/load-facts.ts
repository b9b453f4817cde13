import type { LedgerFacts } from '@mentorfolio/domain/sessions/ledger-facts'
import { call } from '../../api/call.ts'

/**
 * The facts of the unit that asks for hours, on their way while the form opens: a line beside the times is not worth
 * waiting for, nor an error.
 */
export const loadFacts = async (unitIds: readonly string[]): Promise<LedgerFacts | null> => {
  const all = await Promise.all(
    unitIds.map((id) => call('GET /api/units/:id/ledger/facts', { params: { id } }).catch(() => null)),
  )
  return all.find((facts) => facts && facts.requirement.minimumMinutes !== null) ?? null
}
