/** Why a session counts nothing, in the order in which people are told (docs/hours.md, rules 1 to 4). */
export const reasons = [
  'NOT_LOGGED',
  'CANCELLED',
  'NO_SHOW',
  'VOIDED',
  'NOT_FORMAL',
  'SIMULATED',
  'NOT_REAL_TIME',
  'NO_PRIOR_PLAN',
  'AGREEMENT_NOT_IN_FORCE',
  'OUTSIDE_REGISTRATION',
  'GROUP_NOT_ALLOWED',
  'EXCLUDED_BY_ASSESSOR',
  'TOO_LATE',
  'NO_MINUTES',
] as const

export type Reason = (typeof reasons)[number]

/** What an assessor may accept all the same (docs/hours.md, rule 5). */
export const waivableReasons = [
  'TOO_LATE',
  'NO_PRIOR_PLAN',
  'AGREEMENT_NOT_IN_FORCE',
] as const satisfies readonly Reason[]

export type WaivableReason = (typeof waivableReasons)[number]

/** What is worth a look about a logged session, whether it counts or not (docs/hours.md, rule 8). */
export const flags = ['OVERLAP', 'LATE', 'LONG', 'GROUP', 'CLIPPED', 'QUESTIONED'] as const

export type Flag = (typeof flags)[number]

/** What the unit pack and the centre ask for. Every number is theirs to set. */
export type HoursRequirement = {
  /** `null` where the unit asks for no minutes: then everything is met. */
  minimumMinutes: number | null
  scope: 'TOTAL' | 'PER_MENTEE'
  menteesRequired: number
  countsReview: boolean
  countsClosure: boolean
  allowsGroup: boolean
  lateAfterHours: number
  tooLateAfterDays: number
  longAfterMinutes: number
}

/** What a log tells of when it was and who came. */
export type ToldTimes = Pick<SessionFacts, 'mode' | 'start' | 'end' | 'breaks' | 'attendance'>

/** The same as it was accepted, and when it counted as logged then; absent: when it does now. */
export type AcceptedTimes = ToldTimes & { loggedAt?: string | null | undefined }

/** One session as it was planned, held and logged. Instants are ISO with `Z`; seconds are dropped. */
export type SessionFacts = {
  id: string
  kind: 'FORMAL' | 'REVIEW' | 'CLOSURE' | 'CONTRACTING' | 'INFORMAL'
  context: 'REAL' | 'SIMULATED'
  mode: 'IN_PERSON' | 'VIDEO' | 'PHONE' | 'MESSAGES'
  status: 'PLANNED' | 'DELIVERED' | 'LOGGED' | 'LOCKED' | 'CANCELLED' | 'NO_SHOW' | 'VOIDED'
  start: string
  end: string
  breaks: readonly { start: string; end: string }[]
  /** Effective time of the first complete version of the plan. */
  planRecordedAt: string | null
  /** Effective time of the log. */
  loggedAt: string | null
  /** `from` and `until` where somebody came late or left early; one line each time if somebody came and went. */
  attendance: readonly {
    relationshipId: string
    attended: boolean
    from?: string | undefined
    until?: string | undefined
  }[]
  /** One of its mentees said that it is not right, and has not said yes since (answers.ts). */
  questioned: boolean
  /** By the assessor, for this portfolio unit; so is the acceptance. */
  exclusion: { reason: string } | null
  acceptance: {
    reason: string
    waives: readonly WaivableReason[]
    /** What the log told when it was accepted, where it was corrected since; else absent or null. */
    told?: AcceptedTimes | null | undefined
  } | null
}

export type LedgerFacts = {
  requirement: HoursRequirement
  /** Enrolment at the centre; `until` is the first instant outside it. */
  registration: { from: string; until: string | null }
  /** When each relationship's agreement was in force: a pause leaves a gap. */
  relationships: readonly { id: string; inForce: readonly { start: string; end: string | null }[] }[]
  sessions: readonly SessionFacts[]
}

/** The ledger of one portfolio unit. All amounts are whole minutes. */
export type Ledger = {
  requiredMinutes: number | null
  countedMinutes: number
  met: boolean
  byRelationship: { relationshipId: string; minutes: number; met: boolean }[]
  /** In the order given. */
  sessions: { id: string; minutes: number; reasons: Reason[]; flags: Flag[] }[]
}
