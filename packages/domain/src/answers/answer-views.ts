import { z } from 'zod'
import { portfolioUnitStates } from '../cycle/states.ts'
import { policyChoice } from '../policies/policy-view.ts'
import { recordView } from '../records/mentoring-record.ts'
import { evidenceCard } from '../reflections/evidence.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { unitName } from '../sessions/ledger-view.ts'
import { caseStudyContent } from './case-study.ts'
import { asked, criterionQuestions } from './questions.ts'
import { writtenAnswerContent } from './written-answer.ts'

/** A written answer; which criterion it is of, and how far it is, are facts that whoever sees no words may know. */
export const answerRecord = recordView(writtenAnswerContent).extend({
  criterion: z.string(),
  /** Of `questions`, how many are answered. */
  answered: z.int(),
  questions: z.int(),
})
export type AnswerRecord = z.infer<typeof answerRecord>

export const caseStudyRecord = recordView(caseStudyContent)
export type CaseStudyRecord = z.infer<typeof caseStudyRecord>

/** A criterion as the candidate may read it, and what is asked about it now. */
export const criterionToAnswer = z.strictObject({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  /** What an assessor looks for; null: the pack does not say. */
  guidance: z.string().nullable(),
  /** Whether a case study serves it by the pack's own rules. */
  takesCaseStudy: z.boolean(),
  /** Null: the pack takes no written answer for it. */
  ask: criterionQuestions.extend({ asked }).nullable(),
})
export type CriterionToAnswer = z.infer<typeof criterionToAnswer>

/** The written answers and case studies of a unit, and what they can rest on. Words are null to those who may see facts alone. */
export const answersView = z.strictObject({
  unit: unitName,
  /** The candidate's units of the same registration, this one among them. */
  units: z.array(unitName),
  registrationId: z.uuid(),
  candidateName: z.string(),
  state: z.enum(portfolioUnitStates),
  /** Every criterion of the unit that its candidate may read, in the order of its pack. */
  criteria: z.array(criterionToAnswer),
  /** In the order in which they were made. */
  answers: z.array(answerRecord),
  caseStudies: z.array(caseStudyRecord),
  /** Whom a case study may be about, by made-up name. */
  mentees: z.array(z.strictObject({ relationshipId: z.uuid(), name: z.string() })),
  policies: z.array(policyChoice),
  evidence: z.array(evidenceCard),
  actions: z.array(decidedAction),
})
export type AnswersView = z.infer<typeof answersView>
