import { addDays } from '@mentorfolio/domain/calendar/days'
import { dayAt, localInterval, localParts } from '@mentorfolio/domain/calendar/local-times'
import { goalsServed } from '@mentorfolio/domain/sessions/plan-offer'
import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { newId } from '../../api/device.ts'
import { hereZone } from '../../words/dates.ts'
import { type Busy, overlapping } from './busy.ts'

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
    objectives: { text: string; measure: string; stage: string }[]
    activities: { what: string; minutes: string }[]
    resources: { what: string; fit: string }[]
    model: string
    purpose: string
    structure: string
    rationale: string
    theory: string
    theoryWhy: string
    cites: string[]
    respects: string
    /** One a line. */
    clarifyingQuestions: string
  }
}

const localTimesOf = (start: string, end: string, zone: string) => {
  const [from, to] = [localParts(start, zone), localParts(end, zone)]
  return { date: from.date, from: from.time, to: to.time, offsetFrom: from.offset, offsetTo: to.offset }
}

const contentOf = (plan: SessionView['plan']): PlanShape['plan'] => ({
  title: plan?.title ?? '',
  goalIds: plan ? goalsServed(plan) : [],
  newGoal: { id: newId(), title: '' },
  objectives: plan?.objectives.length
    ? plan.objectives.map(({ stage, ...objective }) => ({ ...objective, stage: stage ?? '' }))
    : [{ text: '', measure: '', stage: '' }],
  activities: plan?.activities.map(({ what, minutes }) => ({ what, minutes: String(minutes) })) ?? [],
  resources: plan?.resources.map(({ what, fit }) => ({ what, fit: fit ?? '' })) ?? [],
  model: plan?.model ?? '',
  purpose: plan?.purpose ?? '',
  structure: plan?.structure ?? '',
  rationale: plan?.rationale ?? '',
  theory: plan?.theory ?? '',
  theoryWhy: plan?.theoryWhy ?? '',
  cites: plan?.cites ?? [],
  respects: plan?.respects ?? '',
  clarifyingQuestions: plan?.clarifyingQuestions.join('\n') ?? '',
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

const isWeekend = (date: string) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())

type Free = { busy: readonly Busy[]; endsOn: string | null }

/**
 * The next time at the hour of the last one that is free: the same weekday, this week or one of the next. Where that is past the day
 * on which they agreed to end (`YYYY-MM-DD`), another day before it; on a weekend only if they meet then.
 */
const nextTimes = ({ start, end, zone }: Met, { busy, endsOn }: Free, now: number) => {
  const times = localTimesOf(start, end, zone)
  const isFree = (date: string) => {
    const next = localInterval({ ...times, date, zone, offsetFrom: '', offsetTo: '' })
    return 'start' in next && Date.parse(next.start) > now && overlapping(busy, next).length === 0
  }
  const soonest = Math.floor((now - Date.parse(start)) / (7 * day))
  const weeks = Array.from({ length: 13 }, (_, index) => addDays(times.date, (soonest + index) * 7))
  const week = weeks.find(isFree) ?? addDays(times.date, (soonest + 1) * 7)
  const tomorrow = addDays(dayAt(new Date(now), zone), 1)
  const before =
    endsOn !== null && week > endsOn
      ? Array.from({ length: 7 * 13 }, (_, index) => addDays(tomorrow, index)).find(
          (date) => date <= endsOn && (isWeekend(times.date) || !isWeekend(date)) && isFree(date),
        )
      : undefined
  // An offset belongs to its own night: another day's hour is asked for anew.
  return { ...times, offsetFrom: '', offsetTo: '', date: before ?? week }
}

type Beginning = Free & {
  relationshipId: string
  kind: string
  simulated: boolean
  /** The session with this mentee that was last, or is next. */
  last: Met | undefined
  /** A session whose plan is used again. */
  repeated: Pick<SessionView, 'mentees' | 'kind' | 'mode' | 'plan'> | undefined
  /** The goals that can be served now: one that was dropped since is not repeated. */
  goalIds: readonly string[]
}

/** A new plan: at the usual hour, or as the last one was. */
export const newPlan = (
  { relationshipId, kind, simulated, last, repeated, goalIds, busy, endsOn }: Beginning,
  now: number,
): PlanShape => {
  const zone = last?.zone ?? hereZone()
  const tomorrow = addDays(dayAt(new Date(now), zone), 1)
  const relationshipIds = repeated?.mentees.map((mentee) => mentee.relationshipId) ?? [relationshipId]
  const plan = contentOf(repeated?.plan ?? null)
  return {
    relationshipIds: [relationshipId, ...relationshipIds.filter((id) => id !== relationshipId)],
    kind: repeated?.kind ?? kind,
    context: simulated ? 'SIMULATED' : 'REAL',
    mode: repeated?.mode ?? last?.mode ?? 'IN_PERSON',
    zone,
    ...(last
      ? nextTimes(last, { busy, endsOn }, now)
      : { date: tomorrow, from: '10:00', to: '11:00', offsetFrom: '', offsetTo: '' }),
    // Whether the goals of others who come still stand is known once theirs are loaded.
    plan: relationshipIds.length > 1 ? plan : { ...plan, goalIds: plan.goalIds.filter((id) => goalIds.includes(id)) },
  }
}
