import type { RegistrationState, RelationshipState, SessionState, UnitState } from '../cycle/states.ts'
import { wantsLog } from '../sessions/took-place.ts'
import type { Target, TargetKind } from './cohort.ts'

/**
 * How far a candidate has come, whom or what they wait for, and what puts them at risk: facts alone, worked out at reading
 * (docs/cycle.md, 'A cohort'). Pure; instants are ISO in UTC, days `YYYY-MM-DD`.
 */
export type ProgressFacts = {
  now: string
  /** Today, where the centre is. */
  today: string
  registration: { state: RegistrationState; from: string; until: string | null }
  /** The day on which they were registered, or from which it counts, whichever is later: no target before it is theirs. */
  registeredOn: string
  /** Whether they have an account: an invitation that was not accepted leaves them without. */
  hasAccount: boolean
  invitedAt: string | null
  units: {
    state: UnitState
    assessorId: string | null
    /** Null: the unit asks for no hours. */
    requiredMinutes: number | null
    countedMinutes: number
  }[]
  relationships: {
    state: RelationshipState
    /** Where it stood when the centre paused it; null or absent: it is not paused. */
    pausedFrom?: RelationshipState | null
    createdAt: string
    /** Whether an agreement was ever in force, or none is needed because it is simulated. */
    agreed: boolean
    mentorSignedAt: string | null
    menteeSignedAt: string | null
    /** Since when a paper copy with the mentee's signature waits for the assessor. */
    paperAt: string | null
  }[]
  sessions: { status: SessionState; end: string }[]
  /** Prompts of the induction without an answer. */
  inductionOpen: number
  lastActivityAt: string | null
  targets: readonly Target[]
  /** The centre's numbers: after how long a log is late, and after how long silence is too long. */
  lateAfterHours: number
  tooLateAfterDays: number
}

export const stages = ['NOT_BEGUN', 'AGREEMENT', 'SESSIONS', 'ENDING', 'CLOSED'] as const
export type Stage = (typeof stages)[number]

const stageOfState: Record<RelationshipState, Stage> = {
  DRAFT: 'AGREEMENT',
  AWAITING_SIGNATURES: 'AGREEMENT',
  ACTIVE: 'SESSIONS',
  // Of whose pause no record tells from where.
  PAUSED: 'SESSIONS',
  CLOSING: 'ENDING',
  CLOSED: 'CLOSED',
  // What broke off leads nowhere: another mentee is needed.
  ENDED_EARLY: 'NOT_BEGUN',
  TRANSFERRED: 'NOT_BEGUN',
}

/** The furthest stage of those that go on; where none does, whether one was brought to its end. */
export const stageOf = (
  relationships: readonly { state: RelationshipState; pausedFrom?: RelationshipState | null }[],
): Stage => {
  const reached = new Set(relationships.map(({ state, pausedFrom }) => stageOfState[pausedFrom ?? state]))
  const goesOn = stages.findLast((stage) => stage !== 'CLOSED' && stage !== 'NOT_BEGUN' && reached.has(stage))
  return goesOn ?? (reached.has('CLOSED') ? 'CLOSED' : 'NOT_BEGUN')
}

export const waitKinds = [
  'INVITATION',
  'ALLOCATION',
  'LOG',
  'MENTOR_SIGNATURE',
  'MENTEE_SIGNATURE',
  'PAPER',
  'AGREEMENT',
  'MENTEE',
  'JUDGEMENT',
  'INDUCTION',
] as const
export type WaitKind = (typeof waitKinds)[number]
/** Since when is null where nobody knows. `count`: sessions, units or questions. */
export type Wait = { kind: WaitKind; count: number; since: string | null }

const isLive = (state: RegistrationState) => state === 'ACTIVE' || state === 'ON_BREAK'
const earliest = (instants: readonly (string | null)[]) =>
  instants
    .filter((at) => at !== null)
    .reduce<string | null>((first, at) => (first === null || at < first ? at : first), null)

const toLogOf = ({ sessions, now }: ProgressFacts) => sessions.filter((session) => wantsLog(session, Date.parse(now)))

/** Whom or what they wait for, what stands before the rest first. */
export const waitsOf = (facts: ProgressFacts): Wait[] => {
  if (!isLive(facts.registration.state)) return []
  const { relationships, units } = facts
  const awaiting = relationships.filter(({ state }) => state === 'AWAITING_SIGNATURES')
  const papers = relationships.flatMap(({ paperAt }) => (paperAt === null ? [] : [paperAt]))
  const toLog = toLogOf(facts)
  const found: [WaitKind, number, string | null][] = [
    ['INVITATION', facts.hasAccount ? 0 : 1, facts.invitedAt],
    ['ALLOCATION', units.filter(({ assessorId }) => assessorId === null).length, null],
    ['LOG', toLog.length, earliest(toLog.map(({ end }) => end))],
    ...(['mentorSignedAt', 'menteeSignedAt'] as const).map((signed): [WaitKind, number, string | null] => {
      // A copy on paper is the mentee's signature: it waits for the assessor, not for them.
      const unsigned = awaiting.filter(
        (each) => each[signed] === null && (signed === 'mentorSignedAt' || each.paperAt === null),
      )
      const since = earliest(unsigned.map(({ mentorSignedAt, menteeSignedAt }) => mentorSignedAt ?? menteeSignedAt))
      return [signed === 'mentorSignedAt' ? 'MENTOR_SIGNATURE' : 'MENTEE_SIGNATURE', unsigned.length, since]
    }),
    ['PAPER', papers.length, earliest(papers)],
    [
      'AGREEMENT',
      relationships.filter(({ state }) => state === 'DRAFT').length,
      earliest(relationships.flatMap(({ state, createdAt }) => (state === 'DRAFT' ? [createdAt] : []))),
    ],
    ['MENTEE', stageOf(relationships) === 'NOT_BEGUN' ? 1 : 0, null],
    ['JUDGEMENT', units.filter(({ state }) => state === 'SUBMITTED').length, null],
    ['INDUCTION', facts.inductionOpen, null],
  ]
  return found.flatMap(([kind, count, since]) => (count > 0 ? [{ kind, count, since }] : []))
}

const share = ({ requiredMinutes, countedMinutes }: ProgressFacts['units'][number]) =>
  requiredMinutes === null ? 1 : Math.min(1, countedMinutes / requiredMinutes)

/** How much of the hours is done, from 0 to 1, in the unit that is furthest behind. */
export const hoursShare = (units: ProgressFacts['units']): number => Math.min(1, ...units.map(share))

const reached: Record<TargetKind, (facts: ProgressFacts) => boolean> = {
  AGREEMENTS_SIGNED: ({ relationships }) => relationships.some(({ agreed }) => agreed),
  HALF_THE_HOURS: ({ units }) => hoursShare(units) >= 0.5,
  ALL_THE_HOURS: ({ units }) => hoursShare(units) >= 1,
  SUBMITTED: ({ units }) => units.every(({ state }) => state !== 'IN_PROGRESS'),
}

const notReached = (facts: ProgressFacts): Target[] =>
  facts.targets
    .filter(({ kind, on }) => on < facts.today && !reached[kind](facts))
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))

/** Targets whose day has passed since they were registered, and that were not reached, the earliest first. */
export const missedTargets = (facts: ProgressFacts): Target[] =>
  notReached(facts).filter(({ on }) => on >= facts.registeredOn)

/** Targets whose day had passed before they were registered: not reached, and not missed by them. */
export const targetsBefore = (facts: ProgressFacts): Target[] =>
  notReached(facts).filter(({ on }) => on < facts.registeredOn)

export const riskReasons = ['TARGET_MISSED', 'LOG_LATE', 'HOURS_BEHIND', 'SILENT'] as const
export type RiskReason = (typeof riskReasons)[number]

const hour = 3_600_000
const day = 24 * hour

/** Hours are behind once a quarter of the time has gone and less is counted than half of what an even pace would have given. [D] */
const quarter = 0.25
const halfPace = 0.5

const hoursBehind = ({ registration: { from, until }, units, now }: ProgressFacts): boolean => {
  if (until === null) return false
  const gone = (Date.parse(now) - Date.parse(from)) / (Date.parse(until) - Date.parse(from))
  return gone >= quarter && hoursShare(units) < Math.min(1, gone) * halfPace
}

const isSilent = ({ registration, lastActivityAt, now, tooLateAfterDays, units }: ProgressFacts): boolean => {
  if (units.every(({ state }) => state !== 'IN_PROGRESS' && state !== 'REFERRED')) return false
  const last = Math.max(Date.parse(registration.from), lastActivityAt === null ? 0 : Date.parse(lastActivityAt))
  return Date.parse(now) - last > tooLateAfterDays * day
}

/**
 * What puts somebody at risk, each with its own words: a target missed, a session whose log is late already, hours far
 * behind the time that has gone, nothing written for as long as a log may be late. Nobody on a break is at risk, nor
 * anybody whose registration is over.
 */
export const risksOf = (facts: ProgressFacts): RiskReason[] => {
  if (facts.registration.state !== 'ACTIVE') return []
  const lateBy = facts.lateAfterHours * hour
  const holds: Record<RiskReason, boolean> = {
    TARGET_MISSED: missedTargets(facts).length > 0,
    LOG_LATE: toLogOf(facts).some(({ end }) => Date.parse(facts.now) - Date.parse(end) > lateBy),
    HOURS_BEHIND: hoursBehind(facts),
    SILENT: isSilent(facts),
  }
  return riskReasons.filter((reason) => holds[reason])
}

type Ranked = { risks: readonly RiskReason[]; hoursShare: number; name: string; state: RegistrationState }

/** Whoever is most at risk first: more reasons, then fewer hours, then by name. Who is on a break or done comes last. */
export const byRisk = (one: Ranked, other: Ranked): number => {
  const rank = ({ state, risks }: Ranked) => (state === 'ACTIVE' ? -risks.length : state === 'ON_BREAK' ? 1 : 2)
  return rank(one) - rank(other) || one.hoursShare - other.hoursShare || one.name.localeCompare(other.name, 'en-GB')
}
