import type { StateOf } from '@mentorfolio/domain/cycle/states'
import type { SessionKind } from '@mentorfolio/domain/sessions/session'
import type { SessionSummary } from '@mentorfolio/domain/sessions/session-view'
import { isRunning, wantsLog } from '@mentorfolio/domain/sessions/took-place'
import type { Shape, Tone } from '../shell/tag.tsx'

export const kindWords: Record<SessionKind, string> = {
  FORMAL: 'Formal session',
  REVIEW: 'Review',
  CLOSURE: 'Closing session',
  CONTRACTING: 'Contracting session',
  INFORMAL: 'Informal chat',
}

export const contextWords: Record<SessionSummary['context'], string> = { REAL: 'Real', SIMULATED: 'Simulated' }

export const modeWords: Record<SessionSummary['mode'], string> = {
  IN_PERSON: 'In person',
  VIDEO: 'Video call',
  PHONE: 'Phone',
  MESSAGES: 'Messages',
}

type StatusWords = { label: string; shape: Shape; tone: Tone }

export const statusWords: Record<StateOf<'session'>, StatusWords> = {
  PLANNED: { label: 'Planned', shape: 'ring', tone: 'plain' },
  DELIVERED: { label: 'To log', shape: 'dot', tone: 'info' },
  LOGGED: { label: 'Logged', shape: 'tick', tone: 'good' },
  LOCKED: { label: 'Submitted', shape: 'square', tone: 'good' },
  CANCELLED: { label: 'Did not happen', shape: 'dash', tone: 'plain' },
  NO_SHOW: { label: 'Nobody came', shape: 'dash', tone: 'plain' },
  VOIDED: { label: 'Withdrawn', shape: 'cross', tone: 'bad' },
}

type Timed = { status: StateOf<'session'>; end: string; startedAt?: string | null; stoppedAt?: string | null }

/** A timer that runs comes first; then a plan whose time has passed waits for its log, whatever the record says. */
export const statusOf = (session: Timed, now: number): StatusWords => {
  if (isRunning(session)) return { label: 'Running', shape: 'dot', tone: 'info' }
  // Nothing that lies ahead is told as past.
  if (session.status === 'CANCELLED' && Date.parse(session.end) > now)
    return { ...statusWords.CANCELLED, label: 'Called off' }
  return wantsLog(session, now) ? statusWords.DELIVERED : statusWords[session.status]
}
