import { notPlanned, standingOf } from '@mentorfolio/domain/assessment-plans/activity-standing'
import type { AssessmentPlanView } from '@mentorfolio/domain/assessment-plans/assessment-plan-view'
import type { assessmentPlanEndpoint } from '@mentorfolio/domain/assessment-plans/assessment-plans.endpoints'
import { plannedActivity } from '@mentorfolio/domain/assessment-plans/planning'
import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import type { Method } from '@mentorfolio/domain/judging/judgement'
import { z } from 'zod'
import { decidedAction, mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Db, Tx } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { namesOf, shownAs } from '../portfolio/decisions.ts'
import { type LoadedEvidence, loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { hiddenCriteria, ofUnit, unitFactsOf } from '../portfolio/evidence/present.ts'
import { judgeOf } from '../portfolio/judge.ts'
import { unitJudgingFacts } from '../portfolio/load-to-judge.ts'
import { type ByOtherMethods, otherMethodsOf } from '../portfolio/other-methods.ts'

const action = 'assessmentPlan.view'
const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/** The activities of a version, as they were kept. */
export const activitiesIn = (kept: unknown) => z.array(plannedActivity).parse(kept)

/** The records of this method, each once. */
const recordsFor = (spoken: readonly ByOtherMethods[], method: Method) =>
  [...new Map(spoken.map((each) => [each.id, each])).values()]
    .filter(({ record }) => record === method)
    .map(({ id, record: kind, on }) => ({ id, kind, on }))

/** How a unit is going to be assessed, as this reader may know it (docs/judging.md, 'Assessment plan'). */
export const presentPlan = async (
  db: Db | Tx,
  by: SignedIn,
  loaded: LoadedEvidence,
  now: Date,
): Promise<AssessmentPlanView> => {
  const { roles, state, person } = loaded
  const { unit, candidateName } = ofUnit(loaded)
  const judge = await judgeOf(db, by, loaded)
  mustBeAllowed(judge.rolesFor(action), action, { state: state.unit.state })
  const unitId = state.unit.id
  const versions = await db.assessmentPlan.findMany({ where: { unitId }, orderBy: { version: 'desc' } })
  const answers = await db.assessmentPlanAnswer.findMany({ where: { unitId } })
  const marks = await db.activityMark.findMany({ where: { unitId }, orderBy: { version: 'desc' } })
  const spokenFor = await otherMethodsOf(db, unitId, judge.personId)
  const nameOf = await namesOf(
    db,
    [...versions, ...marks].map(({ byPersonId }) => byPersonId),
  )
  const named = (id: string) => shownAs(roles, id, nameOf(id))
  const hidden = hiddenCriteria(roles, state.pack.criteria)
  const today = dayAt(now, person.centre.zone)
  const presented = versions.map((each) => {
    const answer = answers.find(({ version }) => version === each.version)
    return {
      ...{ version: each.version, reason: each.reason, note: each.note, byName: named(each.byPersonId) },
      at: each.at.toISOString(),
      activities: activitiesIn(each.activities)
        .map((activity) => ({ ...activity, criteria: activity.criteria.filter((id) => !hidden.has(id)) }))
        // One that was for such criteria alone is for assessors alone, too.
        .filter(({ criteria }) => criteria.length > 0)
        .toSorted((a, b) => a.by.localeCompare(b.by)),
      answer: answer ? { agrees: answer.agrees, words: answer.words, at: answer.at.toISOString() } : null,
    }
  })
  const [last, ...before] = presented
  const criteria = state.pack.criteria.filter(({ id }) => !hidden.has(id)).map(({ id, title }) => ({ id, title }))
  return {
    ...{ unit, candidateName, today, criteria, before },
    plan: last
      ? {
          ...last,
          activities: last.activities.map((activity) => {
            const mark = marks.find(({ activityId }) => activityId === activity.id)
            return {
              ...activity,
              standing: standingOf({ by: activity.by, done: mark?.done ?? false }, today),
              mark: mark
                ? {
                    ...{ version: mark.version, done: mark.done, on: mark.on && dayOf(mark.on), words: mark.words },
                    ...{ byName: named(mark.byPersonId), at: mark.at.toISOString() },
                  }
                : null,
              records: recordsFor(activity.criteria.flatMap(spokenFor), activity.method),
            }
          }),
        }
      : null,
    notPlanned: notPlanned(
      criteria.map(({ id }) => id),
      last?.activities ?? [],
    ),
    actions: [
      decidedAction(
        judge.rolesFor('assessmentPlan.write'),
        'assessmentPlan.write',
        unitJudgingFacts({ loaded, judge }),
      ),
      decidedAction(roles, 'assessmentPlan.answer', unitFactsOf(loaded)),
      decidedAction(judge.rolesFor('observation.record'), 'observation.record', unitJudgingFacts({ loaded, judge })),
      decidedAction(
        judge.rolesFor('professionalDiscussion.record'),
        'professionalDiscussion.record',
        unitJudgingFacts({ loaded, judge }),
      ),
    ],
  }
}

export const viewPlan = async (db: Db, { params, by, now }: Asked<typeof assessmentPlanEndpoint>) =>
  presentPlan(db, by, await loadUnitEvidence(db, by, params.id), now)
