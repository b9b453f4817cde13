import type { AdaptationContent } from '@mentorfolio/domain/adaptations/adaptation'
import type { writeAdaptationEndpoint } from '@mentorfolio/domain/adaptations/adaptations.endpoints'
import { brokenChain } from '@mentorfolio/domain/adaptations/where-it-shows'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Tx } from '../database/client.ts'
import { invalid } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import type { Reference } from '../portfolio/records/references.ts'
import { writeRecord } from '../portfolio/records/write-record.ts'
import { loadAdaptations } from './load-adaptations.ts'
import { adaptationFacts, aroundOf, presentAdaptations } from './present-adaptations.ts'

/** What the chain goes through, so that it can be walked from either end. */
const referencesOf = ({ trigger, shows }: AdaptationContent): Reference[] => [
  ...(trigger.kind === 'FEEDBACK'
    ? [{ kind: 'FEEDBACK' as const, id: trigger.feedbackId, field: 'adaptation.trigger.feedbackId' }]
    : []),
  ...(trigger.kind === 'SESSION'
    ? [{ kind: 'SESSION' as const, id: trigger.sessionId, field: 'adaptation.trigger.sessionId' }]
    : []),
  ...shows.map(({ sessionId }, index) => ({
    kind: 'SESSION' as const,
    id: sessionId,
    field: `adaptation.shows.${index}.sessionId`,
  })),
]

/**
 * Records what was changed, or its next version (S2-T3). A session that lies before what it is to show the answer to is
 * refused, in words; a chain that held when it was written is not broken by what is put right later.
 */
export const writeAdaptation = async (tx: Tx, asked: AskedToWrite<typeof writeAdaptationEndpoint>) => {
  const { params, body, by } = asked
  const { row, roles } = await loadAdaptations(tx, by, params.id)
  mustBeAllowed(roles, 'adaptation.record', adaptationFacts(row))
  const { revision, reason, adaptation } = body
  const broken = brokenChain(adaptation, aroundOf(row))
  if (broken.length > 0) throw invalid(broken.map(({ field, message }) => ({ field: `adaptation.${field}`, message })))
  const after = async () => {
    const { row: now } = await loadAdaptations(tx, by, params.id)
    return presentAdaptations(now, roles)
  }
  await writeRecord(tx, asked, {
    ...{ id: params.recordId, kind: 'ADAPTATION', action: 'adaptation.record', saw: revision, content: adaptation },
    // The first version changes nothing, so it has no reason.
    reason: revision === 0 ? null : reason,
    place: {
      ...{ centreId: row.centreId, portfolioId: row.portfolioId, relationshipId: row.id },
      ...{ sessionId: null, unitId: null },
    },
    portfolio: row.portfolio,
    happenedOn: adaptation.trigger.kind === 'REFLECTION' ? adaptation.trigger.on : null,
    references: referencesOf(adaptation),
    current: after,
  })
  return { centreId: row.centreId, body: await after() }
}
