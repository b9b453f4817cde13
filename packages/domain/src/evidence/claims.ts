import { type EvidenceItem, type EvidenceRef, refKey } from './evidence-item.ts'
import { hearAll } from './log-predicates.ts'
import type { Predicate } from './predicates.ts'
import type { UnitPack } from './unit-pack.ts'

/** What of a unit the predicates ask that look beyond one record. */
export type UnitEvidence = {
  id: string
  /** Minutes that each session has in this unit's ledger. */
  minutes: ReadonlyMap<string, number>
}

/** Where in a record a claim shows: a text of it, and the words in that text. */
export type Passage = { part: string; quote: string }

/** What the candidate last decided about a record and a criterion. */
export type ClaimDecision = EvidenceRef & {
  criterion: string
  version: number
  /** True: claimed; false: not; null: as the rules say. */
  claimed: boolean | null
  reason: string | null
  passages: readonly Passage[]
}

/** One record under one criterion: claimed by the pack's rules, or as the candidate decided. */
export type Claim = {
  criterion: string
  item: EvidenceItem
  byRule: boolean
  claimed: boolean
  decision: ClaimDecision | null
}

type RuledClaim = UnitPack['claims'][number]

/** The records that can be evidence for a unit: its own texts, and what it takes of practice that was played (S1-T1). */
export const itemsFor = (pack: UnitPack, unitId: string, items: readonly EvidenceItem[]): EvidenceItem[] =>
  items.filter(
    (item) => (item.unitId === null || item.unitId === unitId) && (pack.evidence.simulation || !item.simulated),
  )

/** What of a rule a record does not answer; none: the rule claims it. */
export const lacksOf = (
  { criterion, when }: Pick<RuledClaim, 'when'> & { criterion: string | null },
  item: EvidenceItem,
  unit: UnitEvidence,
  heardTogether: boolean,
): Predicate[] =>
  when.filter((name) => {
    switch (name) {
      case 'sessionCounts':
        return (unit.minutes.get(item.sessionId ?? '') ?? 0) === 0
      case 'allQuestionTypesAndListeningTogether':
        return !heardTogether
      case 'answersTheCriterion':
        return item.answers !== criterion || !item.holds.includes(name)
      default:
        return !item.holds.includes(name)
    }
  })

/** Whether the logs of a portfolio hold every kind of question, and listening, between them (S5-AC2). */
export const heardTogether = (items: readonly EvidenceItem[]): boolean => hearAll(items.map(({ hears }) => hears))

/**
 * Every record under every criterion that its unit's rules or its candidate put it to, taken out again or not: in the order of
 * the criteria, then of the records. Worked out at reading from what is there (docs/evidence.md): a record that no longer
 * fits is claimed no longer, unless the candidate decided otherwise. `items`: those of the unit (`itemsFor`).
 */
export const claimsOf = (
  pack: UnitPack,
  items: readonly EvidenceItem[],
  decisions: readonly ClaimDecision[],
  unit: UnitEvidence,
): Claim[] => {
  const together = heardTogether(items)
  const decided = new Map(decisions.map((each) => [`${each.criterion} ${refKey(each)}`, each]))
  return pack.criteria.flatMap(({ id: criterion }) => {
    const rules = pack.claims.filter((claim) => claim.criterion === criterion)
    return items.flatMap((item): Claim[] => {
      const decision = (decided.size > 0 && decided.get(`${criterion} ${refKey(item)}`)) || null
      const byRule =
        item.acceptedFor.includes(criterion) ||
        rules.some((rule) => rule.record === item.record && lacksOf(rule, item, unit, together).length === 0)
      // What somebody learnt before is evidence for what its assessor accepted it for, and for nothing else.
      const mayBe = byRule || item.record !== 'PRIOR_LEARNING'
      const claimed = mayBe && (decision?.claimed ?? byRule)
      return claimed || decision ? [{ criterion, item, byRule, claimed, decision }] : []
    })
  })
}
