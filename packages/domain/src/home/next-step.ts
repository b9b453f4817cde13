import type { RelationshipState, SessionState } from '../cycle/states.ts'

/**
 * What a candidate does next, and why: one step at a time, the one whose delay costs most first.
 * Pure; `now` and instants are ISO in UTC (docs/cycle.md, 'What comes next').
 */
export type NextStepFacts = {
  now: string
  hoursMet: boolean
  /** The registration takes on mentees: it is active. */
  mayBegin: boolean
  /** `needsVersion` 0: no needs assessment; `goals`: those that are not dropped. */
  relationships: {
    id: string
    state: RelationshipState
    needsVersion: number
    goals: number
    /** What of the agreement waits for the candidate: an answer to a change that was asked for, or their signature. */
    agreementWaits?: 'ANSWER' | 'SIGNATURE' | null
    /** `YYYY-MM-DD` */
    reviewDueOn?: string | null
    /** The mentee said that they want to stop, and nothing came of it yet. */
    stopAskedAt?: string | null
    /** Since when the centre has paused it; null or absent: it has not. */
    pausedAt?: string | null
  }[]
  sessions: {
    id: string
    /** With whom. */
    relationshipIds: readonly string[]
    status: SessionState
    start: string
    end: string
    startedAt: string | null
    stoppedAt: string | null
    /** Since when a mentee's word waits that it is not right; null or absent: none does. */
    questionedAt?: string | null
  }[]
}

export type NextStep =
  /** The timer runs. */
  | { kind: 'STOP'; sessionId: string }
  /** It took place, or its time has passed: it wants its log. */
  | { kind: 'LOG'; sessionId: string }
  /** It starts within a quarter of an hour, or should be going on now. */
  | { kind: 'START'; sessionId: string }
  /** A mentee, or a supervisor for them, said that it is not right. */
  | { kind: 'HEAR_NOT_RIGHT'; sessionId: string }
  /** The agreement is still being written, or waits for a signature. */
  | { kind: 'AGREE'; relationshipId: string }
  /** The mentee asked for something to be different before they sign. */
  | { kind: 'ANSWER_CHANGE'; relationshipId: string }
  | { kind: 'WAIT_FOR_SIGNATURE'; relationshipId: string }
  /** Planned already: look at it. */
  | { kind: 'PREPARE'; sessionId: string }
  /** What the mentee needs is found out before a plan is made (S3-LO2); then the first goal. Advice: nothing waits for them. */
  | { kind: 'NEEDS'; relationshipId: string }
  | { kind: 'GOAL'; relationshipId: string }
  | { kind: 'PLAN'; relationshipId: string }
  | { kind: 'CLOSE'; relationshipId: string }
  /** The centre has paused it: nobody meets. `sessionId`: what is planned with them next, where its turn has come. */
  | { kind: 'PAUSED'; relationshipId: string; sessionId?: string }
  /** The mentee said that they want to stop. */
  | { kind: 'HEAR_STOP'; relationshipId: string }
  /** The review is due within a week, or was (S3-M4). */
  | { kind: 'REVIEW'; relationshipId: string }
  /** Nobody is there to mentor: nobody yet, or nobody any more while hours are still to come. */
  | { kind: 'ADD_MENTEE' }

const startsSoonMinutes = 15
const dayMs = 86_400_000
/** A review is asked for this long before its day. [D] */
const reviewSoonDays = 7
/** A word that they want to stop stands first this long. They may go on after all: afterwards what is planned with them comes before it. [D] */
const heardDays = 14
/** A pause is said first this long; afterwards in the place of what is planned with them, and where nothing else waits. [D] */
const pauseSaidDays = 3
const mayStop: ReadonlySet<RelationshipState> = new Set(['AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING', 'PAUSED'])
const isPaused: ReadonlySet<RelationshipState> = new Set(['PAUSED'])
const over: ReadonlySet<RelationshipState> = new Set(['CLOSED', 'ENDED_EARLY', 'TRANSFERRED'])

type Relationships = NextStepFacts['relationships']

/** The groundwork of the first of these relationships that still lacks it: needs, then a goal. */
const groundwork = (relationships: Relationships, among: RelationshipState): NextStep | null => {
  const lacking = relationships.find(
    ({ state, needsVersion, goals }) => state === among && (needsVersion === 0 || goals === 0),
  )
  return lacking ? { kind: lacking.needsVersion === 0 ? 'NEEDS' : 'GOAL', relationshipId: lacking.id } : null
}

/** The next step, or null where nothing waits for the candidate. Ties go to the earliest start. */
export const nextStep = ({ now, hoursMet, mayBegin, relationships, sessions }: NextStepFacts): NextStep | null => {
  const at = Date.parse(now)
  const byStart = [...sessions].sort((a, b) => Date.parse(a.start) - Date.parse(b.start))
  const planned = byStart.filter(({ status }) => status === 'PLANNED')

  const among = ({ relationshipIds }: NextStepFacts['sessions'][number], states: ReadonlySet<RelationshipState>) =>
    relationships.find(({ id, state }) => states.has(state) && relationshipIds.includes(id))
  const isOverWith = ({ relationshipIds }: NextStepFacts['sessions'][number]) =>
    relationshipIds.length > 0 &&
    relationshipIds.every((id) => relationships.some((each) => each.id === id && over.has(each.state)))
  // Whoever is paused is not met, and nobody meets whom they mentor no more.
  const toMeet = planned.filter((session) => !isOverWith(session))
  const meeting = (session: NextStepFacts['sessions'][number], kind: 'START' | 'PREPARE'): NextStep => {
    const paused = among(session, isPaused)
    return paused
      ? { kind: 'PAUSED', relationshipId: paused.id, sessionId: session.id }
      : { kind, sessionId: session.id }
  }

  const running = planned.find(({ startedAt, stoppedAt }) => startedAt !== null && stoppedAt === null)
  if (running) return { kind: 'STOP', sessionId: running.id }

  const stopping = relationships
    .filter(({ state, stopAskedAt }) => stopAskedAt && mayStop.has(state))
    .sort((a, b) => Date.parse(b.stopAskedAt ?? '') - Date.parse(a.stopAskedAt ?? ''))
  const saidLately = stopping.find(({ stopAskedAt }) => at - Date.parse(stopAskedAt ?? '') <= heardDays * dayMs)
  if (saidLately) return { kind: 'HEAR_STOP', relationshipId: saidLately.id }

  const pausedLately = relationships.find(
    ({ state, pausedAt }) => isPaused.has(state) && pausedAt && at - Date.parse(pausedAt) <= pauseSaidDays * dayMs,
  )
  if (pausedLately) return { kind: 'PAUSED', relationshipId: pausedLately.id }

  const toLog = byStart.find(
    ({ status, end }) => status === 'DELIVERED' || (status === 'PLANNED' && Date.parse(end) <= at),
  )
  if (toLog) return { kind: 'LOG', sessionId: toLog.id }

  const soon = toMeet.find(({ start }) => Date.parse(start) - at <= startsSoonMinutes * 60_000)
  if (soon) return meeting(soon, 'START')

  const questioned = byStart.find(
    ({ questionedAt }) => questionedAt && at - Date.parse(questionedAt) <= heardDays * dayMs,
  )
  if (questioned) return { kind: 'HEAR_NOT_RIGHT', sessionId: questioned.id }

  const draft = relationships.find(({ state, agreementWaits }) => state === 'DRAFT' || agreementWaits)
  if (draft) return { kind: draft.agreementWaits === 'ANSWER' ? 'ANSWER_CHANGE' : 'AGREE', relationshipId: draft.id }

  const [upcoming] = toMeet
  if (upcoming) return meeting(upcoming, 'PREPARE')

  const [wantsToStop] = stopping
  if (wantsToStop) return { kind: 'HEAR_STOP', relationshipId: wantsToStop.id }

  const closing = relationships.find(({ state }) => state === 'CLOSING')
  if (closing) return { kind: 'CLOSE', relationshipId: closing.id }

  const due = relationships.find(
    ({ state, reviewDueOn }) =>
      state === 'ACTIVE' && reviewDueOn && Date.parse(`${reviewDueOn}T00:00:00Z`) - at <= reviewSoonDays * dayMs,
  )
  if (due) return { kind: 'REVIEW', relationshipId: due.id }

  const ground = groundwork(relationships, 'ACTIVE')
  if (ground) return ground

  const active = relationships.find(({ state }) => state === 'ACTIVE')
  if (active && !hoursMet) return { kind: 'PLAN', relationshipId: active.id }

  // While a signature is awaited there is something to do.
  const meanwhile = groundwork(relationships, 'AWAITING_SIGNATURES')
  if (meanwhile) return meanwhile

  const unsigned = relationships.find(({ state }) => state === 'AWAITING_SIGNATURES')
  if (unsigned) return { kind: 'WAIT_FOR_SIGNATURE', relationshipId: unsigned.id }

  const paused = relationships.find(({ state }) => isPaused.has(state))
  if (paused) return { kind: 'PAUSED', relationshipId: paused.id }

  const isOver = relationships.every(({ state }) => over.has(state))
  return mayBegin && isOver && (relationships.length === 0 || !hoursMet) ? { kind: 'ADD_MENTEE' } : null
}
