import type { ClaimView, CriterionEvidence, EvidenceView, MatrixView } from '@mentorfolio/domain/evidence/evidence-view'
import type { RecordKind } from '@mentorfolio/domain/evidence/record-kinds'
import type { Item } from '../outbox/item.ts'

export type Waiting = Extract<Item, { line: 'PUT /api/units/:id/claims/:claimId' }>

const isDecision = (item: Item, unitId: string): item is Waiting =>
  item.line === 'PUT /api/units/:id/claims/:claimId' && item.input.params.id === unitId

/** What was decided on this device about a unit's claims and the server does not have yet. */
export const decisionsOf = (items: readonly Item[], unitId: string): Waiting[] =>
  items.filter((item) => isDecision(item, unitId))

type Ref = { record: RecordKind; id: string }

export const isAbout = ({ input: { body } }: Waiting, { record, id }: Ref, criterion?: string): boolean =>
  body.record === record && body.recordId === id && (criterion === undefined || body.criterion === criterion)

/** A claim after a decision that waits: as the server will have it, unless it was decided elsewhere meanwhile. */
const after = (claim: ClaimView | null, { input: { body } }: Waiting): ClaimView | null => {
  if ((claim?.version ?? 0) !== body.saw) return claim
  const byRule = claim?.byRule ?? false
  return {
    ...{ criterion: body.criterion, byRule, claimed: body.claimed ?? byRule, version: body.saw + 1 },
    ...{ reason: body.reason, passages: body.passages.map((each) => ({ ...each, stands: true })) },
  }
}

const claimAfter = (claim: ClaimView | null, ref: Ref, criterion: string, waiting: readonly Waiting[]) =>
  waiting.filter((item) => isAbout(item, ref, criterion)).reduce(after, claim)

export const evidenceWith = (view: EvidenceView, items: readonly Item[]): EvidenceView => {
  const waiting = decisionsOf(items, view.unit.id)
  return {
    ...view,
    criteria: view.criteria.map((each) => ({ ...each, claim: claimAfter(each.claim, view.item, each.id, waiting) })),
  }
}

export const criterionWith = (view: CriterionEvidence, items: readonly Item[]): CriterionEvidence => {
  const waiting = decisionsOf(items, view.unit.id)
  return {
    ...view,
    claims: view.claims.map((each) => ({ ...each, ...claimAfter(each, each.item, view.criterion.id, waiting) })),
  }
}

export const matrixWith = (view: MatrixView, items: readonly Item[]): MatrixView => {
  const waiting = decisionsOf(items, view.unit.id)
  return {
    ...view,
    records: view.records.map((line) => ({
      ...line,
      claims: line.claims.map((claim) => claimAfter(claim, line, claim.criterion, waiting) ?? claim),
    })),
  }
}
