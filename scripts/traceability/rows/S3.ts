import type { Rows } from '../part.ts'
import { agreement } from '../parts/agreement.ts'
import { answer } from '../parts/answers.ts'
import { policy } from '../parts/centre.ts'
import { ending, review } from '../parts/ending.ts'
import { unit } from '../parts/evidence.ts'
import { assessing } from '../parts/judging.ts'
import { log } from '../parts/log.ts'
import { mentees } from '../parts/mentees.ts'
import { goals, needs, plan } from '../parts/needs.ts'
import { recorded, reflection } from '../parts/practice.ts'
import { plans } from '../parts/sessions.ts'

/** Not named in the source: preparing for the role, in services around employment. */
export const S3: Rows = {
  'S3-LO1': [agreement.roles, unit.implied],
  'S3-LO2': [needs.page, needs.first, agreement.minimum, unit.required, unit.implied],
  'S3-LO3': [log.rapport, unit.implied],
  'S3-LO4': [review.record, review.everyGoal, goals.progress, unit.implied],
  'S3-MP1': [agreement.roles, agreement.distinction, agreement.boundaries, log.boundary, answer.written, unit.claims],
  'S3-MP2': [needs.tool, needs.preferences, goals.smart, unit.claims],
  'S3-MP3': [log.questionTypes, log.rapport, log.resistance, agreement.confidentiality, answer.written, unit.claims],
  'S3-MP4': [goals.milestones, review.record, review.milestones, review.feedback, plan.versions, unit.claims],
  'S3-T1': [plans.model, plans.stageOfModel],
  'S3-T2': [mentees.pseudonym, mentees.guard, mentees.apart],
  'S3-T3': [reflection.ethics, log.boundary, recorded.supervision],
  'S3-T4': [recorded.adaptation, recorded.framework],
  'S3-M1': [log.selfCheck, agreement.dualRole, agreement.offered, recorded.referral],
  'S3-M2': [plans.whatHelps, plan.cites, needs.preferences],
  'S3-M3': [agreement.minimum, agreement.frequency, agreement.confidentiality, agreement.beforePlanning],
  'S3-M4': [goals.progress, review.due],
  'S3-K1': [plan.myPlan, needs.confirmed],
  'S3-K2': [recorded.employer, needs.jobMatch],
  'S3-K3': [policy.law, agreement.privacy, agreement.boundaries, assessing.adjusted],
  'S3-K4': [needs.jobMatch, needs.barriers, needs.toGoal, goals.smart],
  'S3-K5': [goals.workStage, ending.aftercare],
}
