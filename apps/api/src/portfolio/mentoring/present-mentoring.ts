import { dayOf } from '@mentorfolio/domain/calendar/days'
import type { Facts } from '@mentorfolio/domain/cycle/decide'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { goalWords, titleAlone } from '@mentorfolio/domain/goals/goal'
import { needsContent } from '@mentorfolio/domain/needs/needs'
import { mentoringPlanContent } from '@mentorfolio/domain/plans/mentoring-plan'
import type { GoalView, MentoringView, NeedsVersion } from '@mentorfolio/domain/plans/mentoring-view'
import { decidedActions } from '../../access/must-be-allowed.ts'
import { nameFor } from '../../access/visible-to.ts'
import { currentRegistration } from '../registration.ts'
import { timesOf } from '../version-times.ts'
import type { MentoringRow } from './load-mentoring.ts'

/** What the rules of needs, goals and plan may ask. No case of malpractice can be recorded yet, so nothing is frozen. */
export const mentoringFacts = ({ state }: Pick<MentoringRow, 'state'>, isLatest = false): Facts => ({
  state,
  met: ['notFrozen', ...(isLatest ? (['latestVersion'] as const) : [])],
})

type Times = ReturnType<typeof timesOf>

const presentNeeds = (version: MentoringRow['needs'][number], times: Times): NeedsVersion => {
  const { id, content, confirmedAt, confirmedLinkId, confirmedPlan: plan, notRightAt, notRight } = version
  return {
    ...times(version),
    id,
    needs: needsContent.parse(content),
    confirmed: confirmedAt && { at: confirmedAt.toISOString(), how: confirmedLinkId ? 'LINK' : 'HAND_OVER', plan },
    notRight: notRightAt && { at: notRightAt.toISOString(), words: notRight ?? '' },
  }
}

const presentGoal = (goal: MentoringRow['goals'][number], times: Times): GoalView => {
  const { id, revision, title, confirmedAt, confirmedRevision, droppedAt, droppedBecause } = goal
  const versions = goal.versions.map((version) => ({ ...times(version), goal: goalWords.parse(version.content) }))
  return {
    id,
    revision,
    goal: versions.at(-1)?.goal ?? titleAlone(title),
    confirmedRevision,
    confirmedAt: confirmedAt?.toISOString() ?? null,
    dropped: droppedAt && { at: droppedAt.toISOString(), because: droppedBecause ?? '' },
    versions,
  }
}

/** Needs, goals and plan, as far as these parts may read them. */
export const presentMentoring = (row: MentoringRow, roles: readonly Role[]): MentoringView => {
  const times = timesOf(roles, row.portfolio.person)
  const readsNeeds = sees(roles, 'needs', 'narrative')
  const readsGoals = sees(roles, 'goal', 'narrative')
  return {
    relationshipId: row.id,
    registrationId: currentRegistration(row.portfolio.person.registrations).id,
    name: row.pseudonym,
    candidateName: nameFor(roles, row.portfolio.person),
    simulated: row.simulated,
    state: row.state,
    reviewDueOn: row.reviewDueOn && dayOf(row.reviewDueOn),
    endsOn: row.endsOn && dayOf(row.endsOn),
    needs: readsNeeds ? row.needs.map((version) => presentNeeds(version, times)) : [],
    goals: readsGoals ? row.goals.map((goal) => presentGoal(goal, times)) : [],
    plans: readsGoals
      ? row.plans.map((version) => ({
          ...times(version, version.reason),
          plan: mentoringPlanContent.parse(version.content),
        }))
      : [],
    actions: decidedActions(roles, mentoringFacts(row), 'relationship', ['reason', 'latestVersion']),
  }
}
