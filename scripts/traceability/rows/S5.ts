import type { Rows } from '../part.ts'
import { agreement } from '../parts/agreement.ts'
import { answer } from '../parts/answers.ts'
import { concern, induction, policy } from '../parts/centre.ts'
import { ending, review } from '../parts/ending.ts'
import { unit } from '../parts/evidence.ts'
import { assessing } from '../parts/judging.ts'
import { log } from '../parts/log.ts'
import { mentees } from '../parts/mentees.ts'
import { goals } from '../parts/needs.ts'
import { effect, feedback, recorded, reflection } from '../parts/practice.ts'
import { pages, plans } from '../parts/sessions.ts'

/** Providing mentoring for individuals. */
export const S5: Rows = {
  'S5-LO1': [unit.outcomes, unit.matrix, agreement.page],
  'S5-LO2': [unit.outcomes, unit.matrix, plans.rule, pages.session],
  'S5-LO3': [unit.outcomes, unit.matrix, ending.steps, ending.planEnding],
  'S5-AC1': [agreement.minimum, agreement.sign, agreement.inForce, unit.claims],
  'S5-AC2': [log.questionTypes, log.offers, unit.claims],
  'S5-AC3': [ending.close, ending.signposting, ending.feedback, unit.claims],
  'S5-T1': [log.reflection, log.model, reflection.record],
  'S5-T2': [feedback.observed, assessing.observed, feedback.toldToBeWatched, mentees.thread, agreement.page],
  'S5-T3': [log.reviewed, unit.journey, unit.required],
  'S5-T4': [answer.caseStudy],
  'S5-T5': [log.communication],
  'S5-T6': [log.policy, policy.law],
  'S5-M1': [log.style, agreement.distinction],
  'S5-M2': [agreement.beforePlanning, agreement.beforeStarting, agreement.notCounted],
  'S5-M3': [reflection.ownExperience, reflection.ownStory],
  'S5-M4': [agreement.distinction, log.talkRatio],
  'S5-M5': [log.solution, log.menteeResponse],
  'S5-M6': [recorded.referralReasons],
  'S5-K1': [ending.states, mentees.thread, review.record, goals.progress],
  'S5-K2': [log.questionTypes, log.openQuestion],
  'S5-K3': [agreement.distinction],
  'S5-K4': [agreement.boundaries, recorded.referral, concern.raise],
  'S5-K5': [effect.report, effect.observed, feedback.testimony, goals.progress],
  'S5-SYN': [reflection.ethics, reflection.record],
  'S5-PR': [induction.prompts],
}
