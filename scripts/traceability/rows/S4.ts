import type { Rows } from '../part.ts'
import { agreement } from '../parts/agreement.ts'
import { answer } from '../parts/answers.ts'
import { concern, induction } from '../parts/centre.ts'
import { unit } from '../parts/evidence.ts'
import { files } from '../parts/files.ts'
import { log } from '../parts/log.ts'
import { mentees } from '../parts/mentees.ts'
import { goals, needs, plan } from '../parts/needs.ts'
import { feedback, recorded, reflection } from '../parts/practice.ts'
import { hours, plans } from '../parts/sessions.ts'

/** Mentoring practice. */
export const S4: Rows = {
  'S4-LO1': [unit.outcomes, unit.matrix],
  'S4-LO2': [unit.outcomes, unit.matrix, reflection.page],
  'S4-AC1': [log.skills, log.menteeResponse, unit.claims],
  'S4-AC2': [agreement.confidentiality, agreement.boundaries, feedback.trust, unit.claims],
  'S4-AC4': [log.openQuestion, log.offers, unit.claims],
  'S4-AC6': [log.nonVerbal, log.summaryGivenBack, feedback.summarising, feedback.testimony, unit.claims],
  'S4-AC7': [recorded.referral, log.boundary, agreement.boundaries, answer.written, unit.claims],
  'S4-AC3': [reflection.selfReview, reflection.targets, unit.claims],
  'S4-AC5': [log.strategy, log.offers, unit.claims],
  'S4-AC8': [reflection.targetFromFeedback, reflection.cpd, unit.claims],
  'S4-T1': [log.narrative, log.strategy, reflection.record],
  'S4-T2': [plans.model, log.model],
  'S4-T3': [log.skills, log.summaryGivenBack],
  'S4-T4': [files.products, files.recommended, agreement.recording, files.off, files.consent, files.discussionSound],
  'S4-T5': [reflection.scaffolds, reflection.meaning],
  'S4-T6': [reflection.selfReview, reflection.targets],
  'S4-T7': [feedback.ownRating, feedback.threeSources, feedback.triangulation, files.recommended],
  'S4-T8': [mentees.pseudonym, mentees.key, mentees.whoSees],
  'S4-T9': [log.star, reflection.star, answer.star],
  'S4-T10': [needs.graduated, recorded.senco, recorded.framework],
  'S4-T11': [concern.raise, concern.factsOnly, concern.desk],
  'S4-M1': [agreement.distinction, log.talkRatio],
  'S4-M2': [hours.logNext, hours.log],
  'S4-M3': [agreement.objectives, agreement.offered, agreement.outcome, goals.smart],
  'S4-M4': [log.solution],
  'S4-M5': [agreement.minimum, agreement.confidentiality, agreement.beforeStarting, mentees.key],
  'S4-M6': [reflection.ownExperience, reflection.ownStory],
  'S4-M7': [reflection.coverage],
  'S4-M8': [needs.questions, needs.confirmed, plans.clarifying],
  'S4-M9': [plans.rationale, plan.rationale],
  'S4-M10': [concern.raise, induction.training],
  'S4-M11': [reflection.behindBehaviour, log.strategyTags],
  'S4-K1': [feedback.sources, recorded.agency, agreement.roles],
  'S4-K2': [log.theory, plans.theory, plan.theory],
  'S4-K3': [needs.flags, log.strategyTags, recorded.framework],
  'S4-K4': [concern.raise, concern.whom, concern.apart],
  'S4-K5': [log.strategyTags, needs.helps],
  'S4-SYN': [plans.group, log.eachMentee, reflection.cpd],
  'S4-PR': [induction.prompts],
}
