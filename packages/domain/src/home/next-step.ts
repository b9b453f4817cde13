import { decide } from '../cycle/decide.ts'
import { isOver } from '../cycle/is-over.ts'
import type { RelationshipState, SessionState } from '../cycle/states.ts'
import type { Question } from '../sessions/answers.ts'
import { isRunning, wantsLog } from '../sessions/took-place.ts'

/**
 * What a candidate does next, and why: one step at a time, the one whose delay costs most first.
 * Pure; `now` and instants are ISO in UTC (docs/cycle.md, 'What comes next').
 */
export type NextStepFacts = {
  now: string
  hoursMet: boolean
  /** The registration takes on mentees: it is active. */
  mayBegin: boolean
  /** A registration is live: guests may be asked. */
  asksGuests: boolean
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
    /** Since when a word stands that its ending, as it is written, is not right: the mentee's, or a supervisor's. */
    endingNotRightAt?: string | null
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
    /** Whose word waits that it is not right, and since when. */
    notRight?: readonly Question[]
  }[]
}

export type NextStep =
  /** The timer runs. */
  | { kind: 'STOP'; sessionId: string }
  /** It took place, or its time has passed: it wants its log. */
  | { kind: 'LOG'; sessionId: string }
  /** It starts within a quarter of an hour, or should be going on now. */
  | { kind: 'START'; sessionId: string }
  /** A mentee, or a supervisor for them, said that it is not right. `mayAsk`: they may be asked again by a link now. */
  | { kind: 'HEAR_NOT_RIGHT'; sessionId: string; mayAsk: boolean }
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
  /** The centre has paused it: nobody meets. `sessionId`: what runs with them, or is planned next, where its turn has come. */
  | { kind: 'PAUSED'; relationshipId: string; sessionId?: string }
  /** The mentee said that they want to stop. */
  | { kind: 'HEAR_STOP'; relationshipId: string }
  /** The mentee, or a supervisor for them, said that the ending is not right. */
  | { kind: 'HEAR_ENDING'; relationshipId: string }
  /** The review is due within a week, or was (S3-M4). */
  | { kind: 'REVIEW'; relationshipId: string }
  /** Nobody is there to mentor: nobody yet, or nobody any more while hours are still to come. */
  | { kind: 'ADD_MENTEE' }

const startsSoonMinutes = 15
const dayMs = 86_400_000
/** A review is asked for this long before its day. [D] */
const reviewSoonDays = 7
/** Whose ending is still to come, and was said not to be right. */
const ends: ReadonlySet<RelationshipState> = new Set(['CLOSING'])
/** A word that they want to stop stands first this long. They may go on after all: afterwards what is planned with them comes before it. [D] */
const heardDays = 14
/** A pause is said first this long; afterwards in the place of what is planned with them, and where nothing else waits. [D] */
const pauseSaidDays = 3
const isPaused: ReadonlySet<RelationshipState> = new Set(['PAUSED'])

type Relationships = NextStepFacts['relationships']

/** The groundwork of the first of these relationships that still lacks it: needs, then a goal. */
const groundwork = (relationships: Relationships, among: RelationshipState): NextStep | null => {
  const lacking = relationships.find(
    ({ state, needsVersion, goals }) => state === among && (needsVersion === 0 || goals === 0),
  )
  return lacking ? { kind: lacking.needsVersion === 0 ? 'NEEDS' : 'GOAL', relationshipId: lacking.id } : null
}

/** Whether a link may be made for them now: not while the centre has paused it, nor once another mentor has taken over. */
const mayBeAsked = ({ relationships, asksGuests }: NextStepFacts, relationshipId: string) => {
  const state = relationships.find(({ id }) => id === relationshipId)?.state ?? null
  const met = asksGuests ? (['registered'] as const) : []
  return decide({ roles: ['candidate'] }, 'link.make', { state, met }).allowed
}

/** The next step, or null where nothing waits for the candidate. Ties go to the earliest start. */
export const nextStep = (facts: NextStepFacts): NextStep | null => {
  const { now, hoursMet, mayBegin, relationships, sessions } = facts
  const at = Date.parse(now)
  const byStart = [...sessions].sort((a, b) => Date.parse(a.start) - Date.parse(b.start))
  const planned = byStart.filter(({ status }) => status === 'PLANNED')

  const among = ({ relationshipIds }: NextStepFacts['sessions'][number], states: ReadonlySet<RelationshipState>) =>
    relationships.find(({ id, state }) => states.has(state) && relationshipIds.includes(id))
  const isOverWith = ({ relationshipIds }: NextStepFacts['sessions'][number]) =>
    relationshipIds.length > 0 &&
    relationshipIds.every((id) => relationships.some((each) => each.id === id && isOver(each.state)))
  // Whoever is paused is not met, and nobody meets whom they mentor no more.
  const toMeet = planned.filter((session) => !isOverWith(session))
  const meeting = (session: NextStepFacts['sessions'][number], kind: 'START' | 'PREPARE'): NextStep => {
    const paused = among(session, isPaused)
    return paused
      ? { kind: 'PAUSED', relationshipId: paused.id, sessionId: session.id }
      : { kind, sessionId: session.id }
  }

  const running = byStart.filter(isRunning)
  const [first] = running
  // With whom the centre has paused it nobody goes on meeting, a timer that runs or not.
  const stopNow = running.flatMap((session) => among(session, isPaused)?.id ?? [])[0]
  if (first && stopNow) {
    const theirs = running.find(({ relationshipIds }) => relationshipIds.includes(stopNow)) ?? first
    return { kind: 'PAUSED', relationshipId: stopNow, sessionId: theirs.id }
  }
  if (first) return { kind: 'STOP', sessionId: first.id }

  const stopping = relationships
    .filter(({ state, stopAskedAt }) => stopAskedAt && !isOver(state))
    .sort((a, b) => Date.parse(b.stopAskedAt ?? '') - Date.parse(a.stopAskedAt ?? ''))
  const stoppedLately = stopping.find(({ stopAskedAt }) => at - Date.parse(stopAskedAt ?? '') <= heardDays * dayMs)
  if (stoppedLately) return { kind: 'HEAR_STOP', relationshipId: stoppedLately.id }

  const pausedLately = relationships.find(
    ({ state, pausedAt }) => isPaused.has(state) && pausedAt && at - Date.parse(pausedAt) <= pauseSaidDays * dayMs,
  )
  if (pausedLately) return { kind: 'PAUSED', relationshipId: pausedLately.id }

  const toLog = byStart.find((session) => wantsLog(session, at))
  if (toLog) return { kind: 'LOG', sessionId: toLog.id }

  const soon = toMeet.find(({ start }) => Date.parse(start) - at <= startsSoonMinutes * 60_000)
  if (soon) return meeting(soon, 'START')

  const saidLately = (session: NextStepFacts['sessions'][number]) =>
    (session.notRight ?? []).filter((each) => at - Date.parse(each.at) <= heardDays * dayMs)
  const questioned = byStart.find((session) => saidLately(session).length > 0)
  if (questioned) {
    const mayAsk = saidLately(questioned).some(({ relationshipId }) => mayBeAsked(facts, relationshipId))
    return { kind: 'HEAR_NOT_RIGHT', sessionId: questioned.id, mayAsk }
  }

  const endingNotRight = relationships.filter(
    ({ endingNotRightAt }) => endingNotRightAt && at - Date.parse(endingNotRightAt) <= heardDays * dayMs,
  )
  const notRightYet = endingNotRight.find(({ state }) => ends.has(state))
  if (notRightYet) return { kind: 'HEAR_ENDING', relationshipId: notRightYet.id }

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

  // Nothing of it can be changed any more: it is read, and whoever opens it again told.
  const notRightAfter = endingNotRight.find(({ state }) => isOver(state))
  if (notRightAfter) return { kind: 'HEAR_ENDING', relationshipId: notRightAfter.id }

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

  const allOver = relationships.every(({ state }) => isOver(state))
  return mayBegin && allOver && (relationships.length === 0 || !hoursMet) ? { kind: 'ADD_MENTEE' } : null
}
