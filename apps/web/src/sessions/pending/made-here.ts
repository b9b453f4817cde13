import { decideBy } from '@mentorfolio/domain/cycle/decide-by'
import { relationshipRules } from '@mentorfolio/domain/cycle/rules/relationship'
import type { HomeView } from '@mentorfolio/domain/home/home.endpoints'
import type { RelationshipCard, RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { planActions } from '@mentorfolio/domain/sessions/plan-action'
import { goalsServed, wholePlan } from '@mentorfolio/domain/sessions/plan-offer'
import type { SessionKind } from '@mentorfolio/domain/sessions/session'
import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { decideAgain } from './decide-again.ts'
import { asTold, minuteOf } from './facts-after.ts'
import { type Making, relationshipsOf } from './writes.ts'

/** What is at hand besides the session itself: the time, and the pages of the portfolio that this device kept. */
export type Help = {
  /** The session's id: what waits for another is not its own. */
  id: string
  /** The server's time, in milliseconds, and how far it is ahead of this device's clock. */
  now: number
  ahead: number
  home: HomeView | null
  relationships: readonly RelationshipView[]
}

const cardsOf = ({ home, relationships }: Help): RelationshipCard[] => [
  ...relationships,
  ...(home?.candidacies.flatMap((candidacy) => candidacy.relationships) ?? []),
]

/** Asked of the one table, as the server asks before it takes a plan. */
const mayMeet = ({ simulated, state }: RelationshipCard, kind: SessionKind) =>
  simulated || decideBy(relationshipRules[planActions[kind]], { roles: ['candidate'] }, { state }).allowed

const unitsOf = (help: Help, registrationId: string | undefined): SessionView['units'] =>
  help.home?.candidacies
    .filter((candidacy) => candidacy.registrationId === registrationId)
    .flatMap(({ units }) => units)
    .map(({ id, packId, title, probableTitle, sum }) => ({
      unitId: id,
      packId,
      title: probableTitle ?? title,
      minutes: 0,
      reasons: ['NOT_LOGGED'],
      flags: [],
      requiredMinutes: sum.requiredMinutes,
      lateAfter: null,
    })) ?? []

/** The goals as a plan leaves them: one that it wrote for the first time is among them. */
export const goalsAfter = (
  goals: readonly { id: string; title: string }[],
  plan: NonNullable<SessionView['plan']>,
): SessionView['goals'] => {
  const { newGoal } = plan
  const all = newGoal && !goals.some(({ id }) => id === newGoal.id) ? [...goals, newGoal] : goals
  return all.map(({ id, title }) => ({ id, title, served: goalsServed(plan).includes(id) }))
}

const partsOf = (item: Making, at: string, nameOf: (id: string) => string, goals: { id: string; title: string }[]) => {
  if (item.line === 'PUT /api/sessions/:id') {
    const { relationshipIds, kind, context, mode, zone, start, end } = item.input.body
    const plan = wholePlan(item.input.body.plan)
    return {
      ...{ kind, context, mode, zone, start, end, plan },
      status: 'PLANNED' as const,
      planned: { start, end },
      breaks: [],
      mentees: relationshipIds.map((id) => ({
        ...{ relationshipId: id, name: nameOf(id) },
        ...{ attended: null, from: null, until: null },
      })),
      planRecordedAt: at,
      loggedAt: null,
      title: plan.title,
      log: null,
      goals: goalsAfter(goals, plan),
    }
  }
  const { kind, context, mode, zone, start, end, breaks, attendance, log } = item.input.body
  return {
    ...{ kind, context, mode, zone, start, end, breaks, log },
    status: 'LOGGED' as const,
    planned: null,
    mentees: attendance.map((came) => asTold(nameOf(came.relationshipId), came)),
    planRecordedAt: null,
    loggedAt: at,
    title: log.title,
    plan: null,
    goals: goals.map((goal) => ({ ...goal, served: false })),
  }
}

/** What was agreed last time with each of them, as their kept pages know it: of a group's session once. */
const lastActionsOf = ({ relationships }: Help): SessionView['lastActions'] => [
  ...new Map(
    relationships
      .flatMap(({ nextSession }) => nextSession?.lastActions ?? [])
      .map((last) => [last.sessionId, last] as const),
  ).values(),
]

/** A session that only this device knows: as the server will have it, but for what the server alone can say. */
export const madeHere = (item: Making, help: Help): SessionView => {
  const ids = relationshipsOf(item)
  const cards = cardsOf(help)
  const [first] = cards.filter(({ id }) => id === ids[0])
  const nameOf = (id: string) => cards.find((card) => card.id === id)?.name ?? 'Mentee'
  const goals = help.relationships.flatMap(({ goalList }) => goalList ?? [])
  const parts = partsOf(item, minuteOf(item, help.ahead), nameOf, goals)
  const agreed = cards.filter(({ id }) => ids.includes(id)).every((card) => mayMeet(card, parts.kind))
  const paused = cards.filter(({ id, state }) => ids.includes(id) && state === 'PAUSED').map(({ name }) => name)
  const facts = { ...parts, said: null, series: null, startedAt: null, stoppedAt: null, paused, gone: [] }
  return {
    ...facts,
    id: help.id,
    revision: 1,
    registrationId: first?.registrationId ?? '',
    candidateName: help.relationships[0]?.candidateName ?? help.home?.name ?? '',
    planVersions: [],
    logVersions: [],
    timerTimes: { started: null, stopped: null },
    confirmations: [],
    ...{ endedBecause: null, endedWithIt: false, held: null, editions: [], alsoRunning: [] },
    ...{ offered: [], further: [], lastActions: lastActionsOf(help), takesSimulated: false },
    units: unitsOf(help, first?.registrationId),
    actions: decideAgain(facts, agreed, help.now),
  }
}
