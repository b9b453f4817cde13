import type * as adaptations from '@mentorfolio/domain/adaptations/adaptations.endpoints'
import type * as adjustments from '@mentorfolio/domain/adjustments/adjustments.endpoints'
import type * as agreements from '@mentorfolio/domain/agreements/agreements.endpoints'
import type * as answerQuestions from '@mentorfolio/domain/answers/answer-questions.endpoints'
import type * as answers from '@mentorfolio/domain/answers/answers.endpoints'
import type * as asking from '@mentorfolio/domain/asking/asking.endpoints'
import type * as assessmentPlans from '@mentorfolio/domain/assessment-plans/assessment-plans.endpoints'
import type * as attempts from '@mentorfolio/domain/attempts/attempts.endpoints'
import type * as caseload from '@mentorfolio/domain/caseload/caseload.endpoints'
import type * as centres from '@mentorfolio/domain/centres/centres.endpoints'
import type * as cohorts from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import type * as commentBank from '@mentorfolio/domain/comment-bank/comment-bank.endpoints'
import type * as confidentiality from '@mentorfolio/domain/confidentiality/confidentiality.endpoints'
import type * as conflicts from '@mentorfolio/domain/conflicts/conflicts.endpoints'
import type * as contactNotes from '@mentorfolio/domain/contact-notes/contact-notes.endpoints'
import type * as contacts from '@mentorfolio/domain/contacts/contacts.endpoints'
import type * as drafts from '@mentorfolio/domain/drafts/drafts.endpoints'
import type * as early from '@mentorfolio/domain/early/early.endpoints'
import type * as effectiveness from '@mentorfolio/domain/effectiveness/effectiveness.endpoints'
import type * as closing from '@mentorfolio/domain/endings/closing.endpoints'
import type * as endings from '@mentorfolio/domain/endings/endings.endpoints'
import type * as pauses from '@mentorfolio/domain/endings/pauses.endpoints'
import type * as evidence from '@mentorfolio/domain/evidence/evidence.endpoints'
import type * as feedback from '@mentorfolio/domain/feedback/feedback.endpoints'
import type * as files from '@mentorfolio/domain/files/files.endpoints'
import type * as goals from '@mentorfolio/domain/goals/goals.endpoints'
import type * as guests from '@mentorfolio/domain/guests/guests.endpoints'
import type * as home from '@mentorfolio/domain/home/home.endpoints'
import type { EndpointDeclaration, InputOf, ResponseOf } from '@mentorfolio/domain/http/endpoint'
import type * as holders from '@mentorfolio/domain/judging/holders.endpoints'
import type * as judging from '@mentorfolio/domain/judging/judging.endpoints'
import type * as assessorRegister from '@mentorfolio/domain/judging/register.endpoints'
import type * as mails from '@mentorfolio/domain/mails/mails.endpoints'
import type * as mentees from '@mentorfolio/domain/mentees/mentees.endpoints'
import type * as methods from '@mentorfolio/domain/methods/methods.endpoints'
import type * as sound from '@mentorfolio/domain/methods/sound.endpoints'
import type * as needs from '@mentorfolio/domain/needs/needs.endpoints'
import type * as invitation from '@mentorfolio/domain/people/invitation.endpoints'
import type * as people from '@mentorfolio/domain/people/people.endpoints'
import type * as plans from '@mentorfolio/domain/plans/plans.endpoints'
import type * as policies from '@mentorfolio/domain/policies/policies.endpoints'
import type * as priorLearning from '@mentorfolio/domain/prior-learning/prior-learning.endpoints'
import type * as privateNotes from '@mentorfolio/domain/private-notes/private-notes.endpoints'
import type * as questionSets from '@mentorfolio/domain/question-sets/question-sets.endpoints'
import type * as recordComments from '@mentorfolio/domain/record-comments/record-comments.endpoints'
import type * as records from '@mentorfolio/domain/records/records.endpoints'
import type * as referrals from '@mentorfolio/domain/referrals/referrals.endpoints'
import type * as reflections from '@mentorfolio/domain/reflections/reflections.endpoints'
import type * as relationships from '@mentorfolio/domain/relationships/relationships.endpoints'
import type * as reviews from '@mentorfolio/domain/reviews/reviews.endpoints'
import type * as safeguarding from '@mentorfolio/domain/safeguarding/safeguarding.endpoints'
import type * as confirmation from '@mentorfolio/domain/sessions/confirmation.endpoints'
import type * as series from '@mentorfolio/domain/sessions/series.endpoints'
import type * as sessions from '@mentorfolio/domain/sessions/sessions.endpoints'
import type * as settings from '@mentorfolio/domain/settings/settings.endpoints'
import type * as supervision from '@mentorfolio/domain/supervision/supervision.endpoints'
import type * as testimonies from '@mentorfolio/domain/testimonies/testimonies.endpoints'

type Declared<Module> = Extract<Module[keyof Module], EndpointDeclaration>

/** Every endpoint that pages may call: a new feature's declarations become callable by one more line here. */
type AnyEndpoint =
  | Declared<typeof adaptations>
  | Declared<typeof answerQuestions>
  | Declared<typeof answers>
  | Declared<typeof asking>
  | Declared<typeof attempts>
  | Declared<typeof adjustments>
  | Declared<typeof assessmentPlans>
  | Declared<typeof early>
  | Declared<typeof contactNotes>
  | Declared<typeof agreements>
  | Declared<typeof assessorRegister>
  | Declared<typeof centres>
  | Declared<typeof confidentiality>
  | Declared<typeof conflicts>
  | Declared<typeof cohorts>
  | Declared<typeof drafts>
  | Declared<typeof effectiveness>
  | Declared<typeof evidence>
  | Declared<typeof closing>
  | Declared<typeof endings>
  | Declared<typeof pauses>
  | Declared<typeof reviews>
  | Declared<typeof feedback>
  | Declared<typeof files>
  | Declared<typeof goals>
  | Declared<typeof guests>
  | Declared<typeof home>
  | Declared<typeof commentBank>
  | Declared<typeof judging>
  | Declared<typeof holders>
  | Declared<typeof caseload>
  | Declared<typeof needs>
  | Declared<typeof invitation>
  | Declared<typeof mails>
  | Declared<typeof mentees>
  | Declared<typeof methods>
  | Declared<typeof sound>
  | Declared<typeof people>
  | Declared<typeof plans>
  | Declared<typeof policies>
  | Declared<typeof priorLearning>
  | Declared<typeof questionSets>
  | Declared<typeof reflections>
  | Declared<typeof recordComments>
  | Declared<typeof records>
  | Declared<typeof referrals>
  | Declared<typeof contacts>
  | Declared<typeof supervision>
  | Declared<typeof privateNotes>
  | Declared<typeof relationships>
  | Declared<typeof safeguarding>
  | Declared<typeof confirmation>
  | Declared<typeof series>
  | Declared<typeof sessions>
  | Declared<typeof settings>
  | Declared<typeof testimonies>

/**
 * Endpoints by their own line, `'GET /api/home'`. The line is all that a browser needs at run time, so the schemas
 * behind the declarations stay out of pages that have no form.
 */
type Endpoints = { [E in AnyEndpoint as `${E['method']} ${E['path']}`]: E }

export type Line = keyof Endpoints
export type ReadLine = Extract<Line, `GET ${string}`>
export type WriteLine = Exclude<Line, ReadLine>

/** Writes that a device may keep and send later: all but those that say they are never kept. */
export type KeptLine = {
  [L in WriteLine]: Endpoints[L] extends { keeping: 'NEVER' } ? never : L
}[WriteLine]

/** Writes that are sent while somebody watches, or not at all. */
export type NeverKeptLine = Exclude<WriteLine, KeptLine>

export type Input<L extends Line> = InputOf<Endpoints[L]>
export type Answer<L extends Line> = ResponseOf<Endpoints[L]>
