import type { LedgerFacts } from '@mentorfolio/domain/sessions/ledger-facts'
import { call } from '../../api/call.ts'

/** The ledger's facts, on their way while the form opens: a line beside the times is not worth waiting for. */
export const loadFacts = async (unitId: string | null | undefined): Promise<LedgerFacts | null> =>
  unitId ? call('GET /api/units/:id/ledger/facts', { params: { id: unitId } }).catch(() => null) : null
