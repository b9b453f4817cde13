import { localParts } from '@mentorfolio/domain/calendar/local-times'
import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { forgottenAfterMinutes } from '@mentorfolio/domain/sessions/took-place'
import { hereZone } from '../../words/dates.ts'
import { type LogShape, whoseBox } from './log-shape.ts'

const minute = 60_000
const forgottenAfter = forgottenAfterMinutes * minute

type Timed = Pick<SessionView, 'status' | 'start' | 'end' | 'startedAt' | 'stoppedAt' | 'planned'>

/** The times to begin with: the timer's where it ran, else the plan's; after a forgotten timer, the planned end. */
export const likelyTimes = ({ status, start, end, startedAt, stoppedAt, planned }: Timed, now: number) => {
  if (status === 'LOGGED' || !startedAt) return { start, end, forgotten: false }
  const plannedEnd = Date.parse(planned?.end ?? end)
  const ran = stoppedAt ? Date.parse(stoppedAt) : now
  const forgotten = ran - plannedEnd > forgottenAfter
  const likely = forgotten ? Math.max(plannedEnd, Date.parse(startedAt) + minute) : ran
  return { start: startedAt, end: new Date(likely).toISOString(), forgotten }
}

const localTimesOf = (start: string, end: string, zone: string) => {
  const [from, to] = [localParts(start, zone), localParts(end, zone)]
  return { date: from.date, from: from.time, to: to.time, offsetFrom: from.offset, offsetTo: to.offset }
}

const timeOf = (instant: string | null, zone: string) => (instant ? localParts(instant, zone).time : '')

/** A timer that was stopped in its first minute tells no end: the form asks for it. */
const withoutNoTime = <Times extends { from: string; to: string; offsetTo: string }>(times: Times): Times =>
  times.to === times.from ? { ...times, to: '', offsetTo: '' } : times

/** What stands in the form when a session's log is opened. */
export const logDefaults = (session: SessionView, now: number): LogShape => {
  const { zone, mode, kind, context, mentees, breaks, log, plan, title } = session
  const { start, end } = likelyTimes(session, now)
  return {
    ...withoutNoTime(localTimesOf(start, end, zone)),
    zone,
    mode,
    kind,
    context,
    reason: '',
    breaks: breaks.map((pause) => ({ from: timeOf(pause.start, zone), to: timeOf(pause.end, zone) })),
    attendance: mentees.map(({ relationshipId, attended, from, until }) => ({
      relationshipId,
      attended: attended === false ? '' : 'on',
      from: timeOf(from, zone),
      until: timeOf(until, zone),
    })),
    log: {
      title: log?.title ?? plan?.title ?? title ?? '',
      how: log ? (log.narrative.form === 'WHOLE' ? 'WHOLE' : log.narrative.model) : (plan?.model ?? 'WHOLE'),
      next: { owner: log ? whoseBox(log.next.owner, log.next.relationshipId) : '', text: log?.next.text ?? '' },
    },
  }
}

/** A session that took place without a plan here: today, in the hour that has just gone. */
export const recordDefaults = (relationshipId: string, now: number, simulated: boolean): LogShape => {
  const zone = hereZone()
  const end = Math.floor(now / (15 * minute)) * 15 * minute
  return {
    ...localTimesOf(new Date(end - 60 * minute).toISOString(), new Date(end).toISOString(), zone),
    // Nothing is presumed of an hour that a clock showed twice.
    offsetFrom: '',
    offsetTo: '',
    zone,
    mode: 'IN_PERSON',
    kind: 'FORMAL',
    context: simulated ? 'SIMULATED' : 'REAL',
    reason: '',
    breaks: [],
    attendance: [{ relationshipId, attended: 'on', from: '', until: '' }],
    log: { title: '', how: 'WHOLE', next: { owner: '', text: '' } },
  }
}
