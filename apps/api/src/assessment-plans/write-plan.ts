import type {
  answerAssessmentPlanEndpoint,
  markActivityEndpoint,
  writeAssessmentPlanEndpoint,
} from '@mentorfolio/domain/assessment-plans/assessment-plans.endpoints'
import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import type { Action } from '@mentorfolio/domain/cycle/rules'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import { canonical } from '../audit/chain.ts'
import type { Tx } from '../database/client.ts'
import { invalid, notFound, ProblemError, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { holdToJudge } from '../portfolio/hold-to-judge.ts'
import { judgeOf } from '../portfolio/judge.ts'
import { unitJudgingFacts } from '../portfolio/load-to-judge.ts'
import { activitiesIn, presentPlan } from './view-plan.ts'

type For = { signedIn: SignedIn; action: Action; unitId: string; now: Date }

/** The unit before whoever does this to its plan, held until the transaction ends, and the plan as it stands. */
const heldFor = async (tx: Tx, { signedIn, action, unitId, now }: For) => {
  const by = await holdToJudge(tx, signedIn, unitId)
  const loaded = await loadUnitEvidence(tx, by, unitId)
  const judge = await judgeOf(tx, by, loaded)
  mustBeAllowed(judge.rolesFor(action), action, unitJudgingFacts({ loaded, judge }))
  const { centreId } = loaded.person
  const person = by.people.find((each) => each.centreId === centreId)
  if (!person) throw notFound()
  const last = await tx.assessmentPlan.findFirst({ where: { unitId }, orderBy: { version: 'desc' } })
  return {
    ...{ loaded, personId: person.id, centreId, last },
    answered: async () => ({ centreId, body: await presentPlan(tx, by, loaded, now) }),
    changed: async () => stale(await presentPlan(tx, by, loaded, now)),
    told: (subjectKind: string, subjectId: string, revision: number, fields: Record<string, unknown>) =>
      appendEvent(tx, {
        ...{ chainId: loaded.portfolioId, centreId, userId: by.userId, at: now, action },
        ...{ subjectKind, subjectId, revision, fields },
      }),
  }
}

/** Writes the plan whole: a version beside the one before, to which its candidate is asked anew. What is done stays done. */
export const writePlan = async (
  tx: Tx,
  { params, body, by, now }: AskedToWrite<typeof writeAssessmentPlanEndpoint>,
) => {
  const { version: saw, activities, note, reason } = body
  const unitId = params.id
  const held = await heldFor(tx, { signedIn: by, action: 'assessmentPlan.write', unitId, now })
  const { loaded, last, personId, centreId } = held
  // Sent once more it is there already.
  const said = { activities, note, reason: saw === 0 ? null : reason }
  const isSame =
    last?.version === saw + 1 &&
    last.byPersonId === personId &&
    canonical(said) === canonical({ activities: activitiesIn(last.activities), note: last.note, reason: last.reason })
  if (isSame) return held.answered()
  if ((last?.version ?? 0) !== saw) throw await held.changed()
  const known = new Set(loaded.state.pack.criteria.map(({ id }) => id))
  const unknown = activities.flatMap(({ criteria }, at) => (criteria.every((id) => known.has(id)) ? [] : [at]))
  if (unknown.length > 0)
    throw invalid(
      unknown.map((at) => ({ field: `activities.${at}.criteria`, message: 'Choose among the criteria of this unit' })),
    )
  // What is there may have a day that has been; what is new is still to come.
  const before = new Map((last ? activitiesIn(last.activities) : []).map((each) => [each.id, each.by]))
  const today = dayAt(now, loaded.person.centre.zone)
  const gone = activities.flatMap((each, at) => (each.by < today && before.get(each.id) !== each.by ? [at] : []))
  if (gone.length > 0)
    throw invalid(gone.map((at) => ({ field: `activities.${at}.by`, message: 'Choose today or a day still to come' })))
  const version = saw + 1
  await tx.assessmentPlan.create({ data: { ...said, unitId, version, centreId, byPersonId: personId, at: now } })
  await held.told('assessmentPlan', unitId, version, said)
  return held.answered()
}

/** Its candidate agrees to the version that they read, or says what does not work: once. */
export const answerPlan = async (
  tx: Tx,
  { params, body, by, now }: AskedToWrite<typeof answerAssessmentPlanEndpoint>,
) => {
  const { version, agrees, words } = body
  const unitId = params.id
  const held = await heldFor(tx, { signedIn: by, action: 'assessmentPlan.answer', unitId, now })
  if (!held.last) throw notFound()
  if (held.last.version !== version) throw await held.changed()
  const made = await tx.assessmentPlanAnswer.findUnique({ where: { unitId_version: { unitId, version } } })
  if (made) {
    if (made.agrees === agrees && made.words === words) return held.answered()
    throw new ProblemError('wrong-state', 'You have answered already', {
      because: 'WRONG_STATE',
      detail: 'An answer stays as it was given. Your words are kept on this page: talk to your assessor.',
    })
  }
  const { centreId, personId } = held
  await tx.assessmentPlanAnswer.create({
    data: { unitId, version, centreId, agrees, words, byPersonId: personId, at: now },
  })
  await held.told('assessmentPlan', unitId, version, { agrees, words })
  return held.answered()
}

/** An activity of the plan as it stands is done, or is not done after all. */
export const markPlanned = async (tx: Tx, { params, body, by, now }: AskedToWrite<typeof markActivityEndpoint>) => {
  const { id: unitId, activityId } = params
  const { version: saw, done, on, words } = body
  const held = await heldFor(tx, { signedIn: by, action: 'assessmentPlan.write', unitId, now })
  const { last, loaded, personId, centreId } = held
  if (!last || !activitiesIn(last.activities).some(({ id }) => id === activityId)) throw notFound()
  const mark = await tx.activityMark.findFirst({ where: { unitId, activityId }, orderBy: { version: 'desc' } })
  // A day is kept of what was done alone.
  const said = { done, on: done && on !== null ? new Date(on) : null, words }
  const isSame =
    mark?.version === saw + 1 &&
    mark.byPersonId === personId &&
    canonical(said) === canonical({ done: mark.done, on: mark.on, words: mark.words })
  if (isSame) return held.answered()
  if ((mark?.version ?? 0) !== saw) throw await held.changed()
  if (done && on !== null && on > dayAt(now, loaded.person.centre.zone))
    throw invalid([{ field: 'on', message: 'Choose today or a day that has been' }])
  if (!done && !mark?.done)
    throw new ProblemError('wrong-state', 'This is not done yet', {
      because: 'WRONG_STATE',
      detail: 'There is nothing to take back.',
    })
  const version = saw + 1
  await tx.activityMark.create({
    data: { ...said, unitId, activityId, version, centreId, byPersonId: personId, at: now },
  })
  await held.told('plannedActivity', activityId, version, { done, on, words })
  return held.answered()
}
