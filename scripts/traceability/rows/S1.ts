import type { Rows } from '../part.ts'
import { agreement } from '../parts/agreement.ts'
import { answer } from '../parts/answers.ts'
import { concern, induction, policy } from '../parts/centre.ts'
import { ending, review } from '../parts/ending.ts'
import { unit } from '../parts/evidence.ts'
import { log } from '../parts/log.ts'
import { mentees } from '../parts/mentees.ts'
import { goals, needs, plan } from '../parts/needs.ts'
import { feedback, recorded, reflection } from '../parts/practice.ts'
import { plans } from '../parts/sessions.ts'

/** Understanding good practice in workplace mentoring. */
export const S1: Rows = {
  'S1-LO1': [unit.outcomes, unit.matrix],
  'S1-LO2': [unit.outcomes, unit.matrix],
  'S1-AC1': [log.policy, policy.library, policy.stale, answer.written, answer.policies, unit.claims],
  'S1-AC4': [log.barrier, answer.written, answer.caseStudy, unit.claims],
  'S1-AC2': [plan.stages, review.stages, mentees.thread, answer.written, unit.claims],
  'S1-AC3': [log.skills, log.openQuestion, log.offers, answer.written, unit.claims],
  'S1-T1': [log.model, reflection.record, plans.context, mentees.simulated, unit.simulated],
  'S1-T2': [answer.exactTerms, answer.termHints, mentees.setting, plan.theory, log.theory],
  'S1-T3': [plans.purpose, log.debrief, feedback.observed],
  'S1-T4': [recorded.adaptation, recorded.shows],
  'S1-T5': [policy.library, policy.local, policy.stale],
  'S1-T6': [reflection.ofASession, reflection.general, answer.oneMoment, recorded.framework],
  'S1-T7': [recorded.agency, recorded.agencyTools, recorded.sharing],
  'S1-M1': [agreement.distinction, agreement.boundaries, recorded.referral, recorded.referralBoundary],
  'S1-M2': [agreement.inForce, agreement.beforePlanning, agreement.beforeStarting],
  'S1-M3': [needs.preferences, plan.cites, plans.respects],
  'S1-M4': [unit.required, reflection.required, log.reflection, reflection.coverage],
  'S1-M5': [goals.domains, goals.allAcademic],
  'S1-M6': [induction.noTeaching],
  'S1-M7': [log.restorative],
  'S1-K1': [needs.helps, log.strategyTags],
  'S1-K2': [log.restorative, recorded.framework],
  'S1-K3': [goals.domains, goals.confirmed, goals.ehcp, plan.myPlan],
  'S1-K4': [agreement.confidentiality, concern.raise, concern.whom, policy.law],
  'S1-K5': [recorded.agency, recorded.sharing, policy.law],
  'S1-SYN': [ending.states, policy.library, reflection.ethics, needs.flags],
  'S1-PR': [induction.prompts],
}
