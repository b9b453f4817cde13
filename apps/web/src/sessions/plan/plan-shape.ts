import { addDays } from '@mentorfolio/domain/calendar/days'
import { dayAt, localParts } from '@mentorfolio/domain/calendar/local-times'
import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { newId } from '../../api/device.ts'
import { hereZone } from '../../words/dates.ts'

/** The plan form as its controls are named. */
export type PlanShape = {
  relationshipIds: string[]
  kind: string
  context: string
  mode: string
  zone: string
  date: string
  from: string
  to: string
  offsetFrom: string
  offsetTo: string
  plan: {
    title: string
    goalIds: string[]
    newGoal: { id: string; title: string }
    objectives: { text: string; measure: string }[]
    activities: { what: string; minutes: string }[]
    resources: { what: string; fit: string }[]
    model: string
  }
}

const localTimesOf = (start: string, end: string, zone: string) => {
  const [from, to] = [localParts(start, zone), localParts(end, zone)]
  return { date: from.date, from: from.time, to: to.time, offsetFrom: from.offset, offsetTo: to.offset }
}

const contentOf = (plan: SessionView['plan']): PlanShape['plan'] => ({
  title: plan?.title ?? '',
  goalIds: plan?.goalIds ?? [],
  newGoal: { id: newId(), title: '' },
  objectives: plan?.objectives ?? [{ text: '', measure: '' }],
  activities: plan?.activities.map(({ what, minutes }) => ({ what, minutes: String(minutes) })) ?? [],
  resources: plan?.resources.map(({ what, fit }) => ({ what, fit: fit ?? '' })) ?? [],
  model: plan?.model ?? '',
})

/** A plan that is there already, as it stands. */
export const planOf = ({ mentees, kind, context, mode, zone, start, end, plan }: SessionView): PlanShape => ({
  relationshipIds: mentees.map(({ relationshipId }) => relationshipId),
  kind,
  context,
  mode,
  zone,
  ...localTimesOf(start, end, zone),
  plan: contentOf(plan),
})

type Met = Pick<SessionView, 'start' | 'end' | 'zone' | 'mode'>

const day = 86_400_000

/** The next time at the hour of the last one: the same weekday, this week or next. */
const nextTimes = ({ start, end, zone }: Met, now: number) => {
  const weeks = Math.max(1, Math.ceil((now - Date.parse(start)) / (7 * day)))
  const times = localTimesOf(start, end, zone)
  // An offset belongs to its own night: another day's hour is asked for anew.
  return { ...times, offsetFrom: '', offsetTo: '', date: addDays(times.date, weeks * 7) }
}

type Beginning = {
  relationshipId: string
  kind: string
  simulated: boolean
  /** The latest session with this mentee. */
  last: Met | undefined
  /** A session whose plan is used again. */
  repeated: SessionView | undefined
}

/** A new plan: at the usual hour, or as the last one was. */
export const newPlan = ({ relationshipId, kind, simulated, last, repeated }: Beginning, now: number): PlanShape => {
  const zone = last?.zone ?? hereZone()
  const tomorrow = addDays(dayAt(new Date(now), zone), 1)
  return {
    relationshipIds: repeated?.mentees.map((mentee) => mentee.relationshipId) ?? [relationshipId],
    kind: repeated?.kind ?? kind,
    context: simulated ? 'SIMULATED' : 'REAL',
    mode: repeated?.mode ?? last?.mode ?? 'IN_PERSON',
    zone,
    ...(last ? nextTimes(last, now) : { date: tomorrow, from: '10:00', to: '11:00', offsetFrom: '', offsetTo: '' }),
    plan: contentOf(repeated?.plan ?? null),
  }
}
