import { z } from 'zod'
import { id } from '../fields/ids.ts'
import type { Predicate } from './predicates.ts'
import { type RecordKind, recordKind } from './record-kinds.ts'

/**
 * What names a record as evidence (docs/evidence.md): its kind, and the id of the relationship (agreement, needs, plan), the
 * goal, the session (its plan, its log), the request that was answered (feedback, testimony), or the record itself.
 */
export const evidenceRef = z.strictObject({ record: recordKind, id: id() })
export type EvidenceRef = z.infer<typeof evidenceRef>

/** One text for one record, for maps and for comparing. */
export const refKey = ({ record, id }: EvidenceRef): string => `${record}:${id}`

/** Kinds of question and listening that a log holds an example of: S5-AC2 wants them all, in one log or another. */
export const heardKinds = ['OPEN', 'PROBING', 'REFLECTIVE', 'LISTENING'] as const
export type HeardKind = (typeof heardKinds)[number]

/** A record of a portfolio as evidence: what a pack may ask of it, and nothing that anybody wrote. */
export type EvidenceItem = EvidenceRef & {
  /** Of its words, or of the row where it has no versions. */
  version: number
  /** With whom: of a group several. Empty: about the portfolio, or a unit, as a whole. */
  relationshipIds: readonly string[]
  sessionId: string | null
  /** A text of one unit serves that unit alone. */
  unitId: string | null
  /** When it was, or was written: an instant in UTC. */
  at: string
  /** From simulated practice (S1-T1). */
  simulated: boolean
  /** The predicates of one record that it answers, whatever stands beside it. */
  holds: readonly Predicate[]
  /** A written answer: the criterion it answers. */
  answers: string | null
  /** Of prior learning: the criteria that its assessor accepted it for. It serves these and no others. */
  acceptedFor: readonly string[]
  /** Of a log. */
  hears: readonly HeardKind[]
  /** Of a log: whether it builds on the session before (S5-T3). */
  progressive: boolean
  /** Of a closing: two attempts and a supervisor's word stand in for the mentee's feedback; the assessor decides (docs/cycle.md). */
  standsIn: boolean
}

const plain = {
  ...{ sessionId: null, unitId: null, simulated: false, answers: null },
  ...{ acceptedFor: [], hears: [], progressive: false, standsIn: false, relationshipIds: [], holds: [] },
}

/** An item with what most kinds of record do not have left at nothing. */
export const evidenceItem = (
  item: Pick<EvidenceItem, 'record' | 'id' | 'version' | 'at'> & Partial<EvidenceItem>,
): EvidenceItem => ({ ...plain, ...item })

/** The kinds that a mentee's answer to feedback can be missing from, although they were asked twice. */
export const isRecord =
  (record: RecordKind) =>
  (item: EvidenceRef): boolean =>
    item.record === record
