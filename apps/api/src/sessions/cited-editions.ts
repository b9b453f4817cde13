import { editionState } from '@mentorfolio/domain/policies/edition-state'
import type { LogContent } from '@mentorfolio/domain/sessions/log'
import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import type { Tx } from '../database/client.ts'
import { libraryAt } from '../portfolio/library-rows.ts'

/** How what a log cites from the centre's library stands to that library now. Asks for nothing where it cites nothing. */
export const citedEditions = async (
  tx: Tx,
  { centreId, log, now }: { centreId: string; log: LogContent | null; now: Date },
): Promise<SessionView['editions']> => {
  const cited = log?.offered.policy.flatMap(({ policyId, edition }) => (policyId ? [{ policyId, edition }] : [])) ?? []
  if (cited.length === 0) return []
  const { policies } = await libraryAt(tx, centreId, now)
  return cited.map((each) => ({
    ...each,
    state: editionState(each, policies),
    current: policies.find(({ id, used }) => used && id === each.policyId)?.edition ?? null,
  }))
}
