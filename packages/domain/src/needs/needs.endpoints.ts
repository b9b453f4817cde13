import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { optionalText, text } from '../fields/text.ts'
import { goalWords, seenGoal } from '../goals/goal.ts'
import { endpoint } from '../http/endpoint.ts'
import { mentoringPlanContent } from '../plans/mentoring-plan.ts'
import { mentoringView } from '../plans/mentoring-view.ts'
import { needsContent } from './needs.ts'

const params = z.strictObject({ id: id() })

/** The version that the writer saw: 0 where there was none. */
const sawVersion = () => {
  const error = 'Reload the page: it did not say which version you saw'
  return z.int({ error }).min(0, { error }).max(1_000_000, { error })
}

const again = 'Open the page again'
const shownVersion = z.int({ error: again }).min(1, { error: again }).max(1_000_000, { error: again })
/** Null: no plan was shown. */
const shownPlan = shownVersion.nullable()
const shownGoals = z.array(seenGoal, { error: again }).max(200, { error: again })

/** A new version of what the mentee needs. */
export const recordNeeds = z.strictObject({ revision: sawVersion(), needs: needsContent })

export const recordNeedsEndpoint = endpoint({
  method: 'PUT',
  path: '/api/relationships/:id/needs',
  action: 'needsAssessment.record',
  summary: 'Record what the mentee needs: a new version, the earlier ones are kept',
  params,
  body: recordNeeds,
  response: mentoringView,
})

/** What the mentee answers on the mentor's device: null says that it is right, words say what is not. */
export const handOverNeeds = z.strictObject({
  version: shownVersion,
  goals: shownGoals,
  plan: shownPlan,
  notRight: optionalText(2_000),
})

export const handOverNeedsEndpoint = endpoint({
  method: 'PUT',
  path: '/api/relationships/:id/needs/hand-over',
  action: 'needsAssessment.handOver',
  summary: 'The mentee confirms needs and goals on the mentor’s device, or says what is not right',
  params,
  body: handOverNeeds,
  response: mentoringView,
})

const { title, specific, measure, support, why, byDate, baseline, scale, milestones, strategies } = goalWords.shape
const plan = mentoringPlanContent.shape

/** 'My plan', as its mentee reads it (my-plan.ts). */
export const myPlan = z.strictObject({
  version: z.int().nullable(),
  needs: z.strictObject(needsContent.shape).omit({ tool: true, graduated: true }).nullable(),
  goals: z.array(
    z.strictObject({
      ...{ id: z.uuid(), revision: z.int(), title, specific, measure, support, why, byDate },
      ...{ baseline, scale, milestones, strategies },
    }),
  ),
  plan: z
    .strictObject({
      version: z.int(),
      ...{ goals: plan.goals, mentorDoes: plan.mentorDoes, menteeDoes: plan.menteeDoes, support: plan.support },
      ...{ respects: plan.respects, rhythm: plan.rhythm, reviewOn: plan.reviewOn.nullable() },
    })
    .nullable(),
})

export const guestNeedsEndpoint = endpoint({
  method: 'GET',
  path: '/api/guest/needs',
  action: 'link.open',
  summary: 'What is written about a mentee’s needs and goals, for them to confirm',
  response: z.strictObject({
    /** The mentee's made-up name, and who their mentor is. */
    name: z.string(),
    mentorName: z.string(),
    plan: myPlan,
  }),
})

/** `version` of the needs, `goals` and the version of the `plan` are what was shown: what changed meanwhile is not confirmed unread (409). */
export const confirmNeedsEndpoint = endpoint({
  method: 'POST',
  path: '/api/guest/needs/confirm',
  action: 'needsAssessment.confirm',
  summary: 'The mentee confirms their needs and goals as they were shown',
  keeping: 'NEVER',
  body: z.strictObject({ version: shownVersion, goals: shownGoals, plan: shownPlan }),
  response: z.strictObject({ at: z.string() }),
})

export const needsNotRightEndpoint = endpoint({
  method: 'POST',
  path: '/api/guest/needs/not-right',
  action: 'needsAssessment.sayNotRight',
  summary: 'The mentee says what is not right about their needs and goals',
  keeping: 'NEVER',
  body: z.strictObject({
    version: shownVersion,
    words: text({ required: 'Write what is not right', max: 2_000 }),
  }),
  response: z.strictObject({ at: z.string() }),
})
