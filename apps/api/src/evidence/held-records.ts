import { heardTogether, lacksOf } from '@mentorfolio/domain/evidence/claims'
import type { EvidenceItem } from '@mentorfolio/domain/evidence/evidence-item'
import { countsAs, type RecordKind } from '@mentorfolio/domain/evidence/record-kinds'
import type { LoadedEvidence } from '../portfolio/evidence/load-unit-evidence.ts'

const ofSessions: readonly RecordKind[] = ['SESSION_PLAN', 'SESSION_LOG']

/**
 * The records that a submission of the unit holds, as they are now (docs/evidence.md): what is claimed, what the hours are made of,
 * and of every record that is required what is there; of sessions one, where none is held anyway.
 */
export const heldRecords = ({ state, known }: Pick<LoadedEvidence, 'state' | 'known'>): EvidenceItem[] => {
  const { pack, items, claims, minutes, unit } = state
  const held = new Set(claims.filter(({ claimed }) => claimed).map(({ item }) => item))
  if (pack.evidence.minMinutes !== null)
    for (const item of items) if (item.record === 'SESSION_LOG' && (minutes.get(item.id) ?? 0) > 0) held.add(item)
  const [furthest] = state.journeys
  const isOfJourney = (item: EvidenceItem) =>
    item.progressive ||
    item.record === 'CLOSURE' ||
    (item.record === 'SESSION_LOG' && known.sessions.get(item.id)?.kind === 'CONTRACTING')
  if (furthest)
    for (const item of items)
      if (item.relationshipIds.includes(furthest.relationshipId) && isOfJourney(item)) held.add(item)
  const together = heardTogether(items)
  for (const { record, when } of pack.evidence.required) {
    const there = items.filter(
      (item) =>
        countsAs(item.record, record) &&
        lacksOf({ criterion: null, when }, item, { id: unit.id, minutes }, together).length === 0,
    )
    if (!ofSessions.includes(record)) for (const item of there) held.add(item)
    else if (!there.some((item) => held.has(item))) for (const item of there.slice(-1)) held.add(item)
  }
  return items.filter((item) => held.has(item))
}
