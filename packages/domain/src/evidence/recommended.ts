import { heardTogether, lacksOf, type UnitEvidence } from './claims.ts'
import type { EvidenceItem } from './evidence-item.ts'
import type { Predicate } from './predicates.ts'
import type { RecordKind } from './record-kinds.ts'
import type { UnitPack } from './unit-pack.ts'

/** A record that a pack recommends, and whether one is there. */
export type RecommendedState = {
  record: RecordKind
  when: readonly Predicate[]
  called: string | null
  there: boolean
}

/**
 * What a pack recommends beside what it requires, so that evidence is of several kinds (S4-T4) and from several people (S4-T7):
 * told, and in nobody's way. `items`: those of the unit (`itemsFor`).
 */
export const recommendedOf = (
  { evidence }: Pick<UnitPack, 'evidence'>,
  items: readonly EvidenceItem[],
  unit: UnitEvidence,
): RecommendedState[] => {
  const together = heardTogether(items)
  return evidence.recommended.map(({ record, when, called = null }) => ({
    ...{ record, when, called },
    there: items.some(
      (item) => item.record === record && lacksOf({ criterion: null, when }, item, unit, together).length === 0,
    ),
  }))
}
