import type { Rows } from '../part.ts'
import { abuse, concern, policy } from '../parts/centre.ts'
import { unit } from '../parts/evidence.ts'
import { log } from '../parts/log.ts'
import { goals, needs } from '../parts/needs.ts'
import { effect, feedback, recorded, reflection } from '../parts/practice.ts'
import { hours, plans } from '../parts/sessions.ts'

/** Not named in the source: at least six hours of mentoring. */
export const S2: Rows = {
  'S2-LO1': [plans.rule, plans.minimum, unit.implied],
  'S2-LO2': [hours.ledger, unit.hours, unit.implied],
  'S2-LO3': [reflection.summary, reflection.checklist, unit.implied],
  'S2-MP1': [plans.minimum, plans.activities, plans.resources, unit.claims],
  'S2-MP2': [log.skills, effect.skills, log.offers, unit.claims],
  'S2-MP3': [reflection.summary, reflection.checklist, feedback.coverage, unit.required, unit.claims],
  'S2-T1': [plans.servesAGoal, effect.unlinked],
  'S2-T2': [feedback.schedule, feedback.coverage, unit.feedback],
  'S2-T3': [recorded.adaptation, recorded.shows],
  'S2-M1': [hours.informal, hours.notConvertible],
  'S2-M2': [hours.times, hours.late, hours.corrections],
  'S2-M3': [reflection.describesOnly, reflection.meaning, feedback.triangulation],
  'S2-K1': [needs.interests, needs.page, plans.whatHelps],
  'S2-K2': [needs.helps, log.strategyTags],
  'S2-K3': [log.restorative, recorded.framework],
  'S2-K4': [abuse.signs, abuse.procedure, concern.raise, concern.whom, policy.local],
  'S2-K5': [goals.domains, goals.strategies, log.strategyTags],
}
