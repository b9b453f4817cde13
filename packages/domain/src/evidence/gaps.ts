import type { Need } from '../cycle/needs.ts'
import type { FeedbackPoint, FeedbackTool } from '../feedback/feedback-kinds.ts'
import { type Claim, heardTogether, lacksOf, type UnitEvidence } from './claims.ts'
import { type EvidenceItem, type EvidenceRef, isRecord } from './evidence-item.ts'
import { type Journey, type JourneyAsked, journeyAsked } from './journey.ts'
import type { Predicate } from './predicates.ts'
import { countsAs, type RecordKind } from './record-kinds.ts'
import type { UnitPack } from './unit-pack.ts'

/** A record that a pack asks for, and whether it is there. */
export type RequiredState = {
  record: RecordKind
  when: readonly Predicate[]
  called: string | null
  /** Asked for each relationship with counted minutes; null: once. */
  relationshipId: string | null
  met: boolean
  /** The mentee could not be heard, twice, and a supervisor says so: the assessor decides what it is worth. */
  standsIn: boolean
}

/** One thing that is missing before a unit can be submitted, by the need of the one table that it leaves unmet. */
export type Gap =
  | ({ kind: 'RECORD'; need: 'requiredRecords' } & Pick<RequiredState, 'record' | 'when' | 'called' | 'relationshipId'>)
  | { kind: 'MINUTES'; need: 'minutesCounted'; have: number; asked: number | null }
  | { kind: 'SESSIONS'; need: 'minutesCounted'; have: number; asked: number }
  | { kind: 'FEEDBACK_POINTS' | 'FEEDBACK_TOOLS'; need: 'feedbackVaried'; have: number; asked: number }
  | { kind: 'JOURNEY'; need: 'journeyShown'; asked: JourneyAsked; best: Journey | null }
  | { kind: 'CRITERION'; need: 'everyCriterionClaimed'; criterion: string }

/** What of a unit's ledger the gaps look at: minutes, and whether they are enough. */
export type HoursState = {
  requiredMinutes: number | null
  countedMinutes: number
  met: boolean
  byRelationship: readonly { relationshipId: string; minutes: number }[]
}

/** Feedback that was answered; no testimony. */
export type HeardFeedback = { point: FeedbackPoint; tool: FeedbackTool }

/** What every record of a kind has to hold before it is what a pack asks for: an agreement that nobody signed is none (S1-M2). */
const always: Partial<Record<RecordKind, readonly Predicate[]>> = { AGREEMENT: ['signed'] }

/** Every record that the pack requires, in its order. `items`: those of the unit (`itemsFor`). */
export const requiredRecordsOf = (
  { evidence }: UnitPack,
  items: readonly EvidenceItem[],
  unit: UnitEvidence,
  hours: HoursState,
): RequiredState[] => {
  const together = heardTogether(items)
  const withMinutes = hours.byRelationship
    .filter(({ minutes }) => minutes > 0)
    .map(({ relationshipId }) => relationshipId)
  const stands = items.some(({ standsIn }) => standsIn)
  return evidence.required.flatMap(({ record, when: asks, called = null, per }): RequiredState[] => {
    const when = [...new Set([...(always[record] ?? []), ...asks])]
    const there = items.filter(
      (item) => countsAs(item.record, record) && lacksOf({ criterion: null, when }, item, unit, together).length === 0,
    )
    const standsIn = record === 'MENTEE_FEEDBACK' && there.length === 0 && stands
    const asked = { record, when, called }
    if (per === 'UNIT' || withMinutes.length === 0)
      return [{ ...asked, relationshipId: null, met: there.length > 0 || standsIn, standsIn }]
    return withMinutes.map((relationshipId) => ({
      ...{ ...asked, relationshipId, standsIn: false },
      met: there.some((item) => item.relationshipIds.includes(relationshipId)),
    }))
  })
}

/** At how many points, and with how many tools, feedback was given (S2-T2). */
export const feedbackSpread = (feedback: readonly HeardFeedback[]) => ({
  points: new Set(feedback.map(({ point }) => point)).size,
  tools: new Set(feedback.map(({ tool }) => tool)).size,
})

export type UnitState = {
  pack: UnitPack
  required: readonly RequiredState[]
  hours: HoursState
  /** Sessions with minutes. */
  countedSessions: number
  feedback: readonly HeardFeedback[]
  /** The furthest first. */
  journeys: readonly Journey[]
  claims: readonly Claim[]
}

/**
 * Everything that is missing before the unit can be submitted, in the order in which it is best done: the records, the
 * hours, the feedback, the journey, and what no record shows yet. It asks nothing that the pack does not (docs/cycle.md).
 */
export const gapsOf = ({ pack, required, hours, countedSessions, feedback, journeys, claims }: UnitState): Gap[] => {
  const { evidence, criteria } = pack
  const spread = feedbackSpread(feedback)
  const asked = journeyAsked(pack)
  const claimed = new Set(claims.filter((claim) => claim.claimed).map(({ criterion }) => criterion))
  const gaps: (Gap | false | null)[] = [
    ...required
      .filter(({ met }) => !met)
      .map(({ record, when, called, relationshipId }): Gap => {
        return { kind: 'RECORD', need: 'requiredRecords', record, when, called, relationshipId }
      }),
    !hours.met && {
      ...{ kind: 'MINUTES', need: 'minutesCounted' },
      ...{ have: hours.countedMinutes, asked: hours.requiredMinutes },
    },
    evidence.minSessions !== null &&
      countedSessions < evidence.minSessions && {
        ...{ kind: 'SESSIONS', need: 'minutesCounted' },
        ...{ have: countedSessions, asked: evidence.minSessions },
      },
    evidence.feedback &&
      spread.points < evidence.feedback.minPoints && {
        ...{ kind: 'FEEDBACK_POINTS', need: 'feedbackVaried' },
        ...{ have: spread.points, asked: evidence.feedback.minPoints },
      },
    evidence.feedback &&
      spread.tools < evidence.feedback.minTools && {
        ...{ kind: 'FEEDBACK_TOOLS', need: 'feedbackVaried' },
        ...{ have: spread.tools, asked: evidence.feedback.minTools },
      },
    asked !== null &&
      !journeys.some(({ shown }) => shown) && {
        ...{ kind: 'JOURNEY', need: 'journeyShown' },
        ...{ asked, best: journeys[0] ?? null },
      },
    ...criteria
      .filter(({ id }) => !claimed.has(id))
      .map(({ id }): Gap => ({ kind: 'CRITERION', need: 'everyCriterionClaimed', criterion: id })),
  ]
  return gaps.filter((gap): gap is Gap => gap !== false && gap !== null)
}

/** The needs of submitting that are the evidence's to meet. */
const evidenceNeeds = [
  'requiredRecords',
  'minutesCounted',
  'feedbackVaried',
  'journeyShown',
  'everyCriterionClaimed',
] as const satisfies readonly Need[]

/** Those that nothing is missing for. */
export const needsMet = (gaps: readonly Gap[]): Need[] =>
  evidenceNeeds.filter((need) => !gaps.some((gap) => gap.need === need))

/** One way to fill a criterion: a record of this kind that answers `when`, and the records that come closest to it. */
export type Fill = {
  record: RecordKind
  when: readonly Predicate[]
  /** What each still lacks; the one that lacks least first. */
  nearest: readonly (EvidenceRef & { lacks: readonly Predicate[] })[]
}

const mostNearest = 3

/** What would fill a criterion, in the order of the pack's claims. A record that was taken out by its candidate is not pointed to. */
export const fillsOf = (
  pack: UnitPack,
  criterion: string,
  { items, claims, unit }: { items: readonly EvidenceItem[]; claims: readonly Claim[]; unit: UnitEvidence },
): Fill[] => {
  const together = heardTogether(items)
  const decided = claims.filter((claim) => claim.criterion === criterion)
  return pack.claims
    .filter((rule) => rule.criterion === criterion)
    .map((rule) => ({
      ...{ record: rule.record, when: rule.when },
      nearest: items
        .filter((item) => isRecord(rule.record)(item) && !decided.some((claim) => claim.item === item))
        .filter((item) => !rule.when.includes('answersTheCriterion') || item.answers === criterion)
        .map((item) => ({ item, lacks: lacksOf(rule, item, unit, together) }))
        .toSorted((a, b) => a.lacks.length - b.lacks.length || b.item.at.localeCompare(a.item.at))
        .slice(0, mostNearest)
        .map(({ item: { record, id }, lacks }) => ({ record, id, lacks })),
    }))
}
