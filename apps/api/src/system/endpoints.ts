import * as adaptations from '@mentorfolio/domain/adaptations/adaptations.endpoints'
import * as adjustments from '@mentorfolio/domain/adjustments/adjustments.endpoints'
import * as agreements from '@mentorfolio/domain/agreements/agreements.endpoints'
import * as answerQuestions from '@mentorfolio/domain/answers/answer-questions.endpoints'
import * as answers from '@mentorfolio/domain/answers/answers.endpoints'
import * as asking from '@mentorfolio/domain/asking/asking.endpoints'
import * as assessmentPlans from '@mentorfolio/domain/assessment-plans/assessment-plans.endpoints'
import * as attempts from '@mentorfolio/domain/attempts/attempts.endpoints'
import * as caseload from '@mentorfolio/domain/caseload/caseload.endpoints'
import * as centres from '@mentorfolio/domain/centres/centres.endpoints'
import * as cohorts from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import * as commentBank from '@mentorfolio/domain/comment-bank/comment-bank.endpoints'
import * as confidentiality from '@mentorfolio/domain/confidentiality/confidentiality.endpoints'
import * as conflicts from '@mentorfolio/domain/conflicts/conflicts.endpoints'
import * as contactNotes from '@mentorfolio/domain/contact-notes/contact-notes.endpoints'
import * as contacts from '@mentorfolio/domain/contacts/contacts.endpoints'
import * as drafts from '@mentorfolio/domain/drafts/drafts.endpoints'
import * as early from '@mentorfolio/domain/early/early.endpoints'
import * as effectiveness from '@mentorfolio/domain/effectiveness/effectiveness.endpoints'
import * as closing from '@mentorfolio/domain/endings/closing.endpoints'
import * as endings from '@mentorfolio/domain/endings/endings.endpoints'
import * as pauses from '@mentorfolio/domain/endings/pauses.endpoints'
import * as evidence from '@mentorfolio/domain/evidence/evidence.endpoints'
import * as feedback from '@mentorfolio/domain/feedback/feedback.endpoints'
import * as files from '@mentorfolio/domain/files/files.endpoints'
import * as goals from '@mentorfolio/domain/goals/goals.endpoints'
import * as guests from '@mentorfolio/domain/guests/guests.endpoints'
import * as home from '@mentorfolio/domain/home/home.endpoints'
import type { EndpointDeclaration } from '@mentorfolio/domain/http/endpoint'
import * as holders from '@mentorfolio/domain/judging/holders.endpoints'
import * as judging from '@mentorfolio/domain/judging/judging.endpoints'
import * as register from '@mentorfolio/domain/judging/register.endpoints'
import * as mails from '@mentorfolio/domain/mails/mails.endpoints'
import * as mentees from '@mentorfolio/domain/mentees/mentees.endpoints'
import * as methods from '@mentorfolio/domain/methods/methods.endpoints'
import * as sound from '@mentorfolio/domain/methods/sound.endpoints'
import * as needs from '@mentorfolio/domain/needs/needs.endpoints'
import * as invitation from '@mentorfolio/domain/people/invitation.endpoints'
import * as people from '@mentorfolio/domain/people/people.endpoints'
import * as plans from '@mentorfolio/domain/plans/plans.endpoints'
import * as policies from '@mentorfolio/domain/policies/policies.endpoints'
import * as priorLearning from '@mentorfolio/domain/prior-learning/prior-learning.endpoints'
import * as privateNotes from '@mentorfolio/domain/private-notes/private-notes.endpoints'
import * as questionSets from '@mentorfolio/domain/question-sets/question-sets.endpoints'
import * as recordComments from '@mentorfolio/domain/record-comments/record-comments.endpoints'
import * as records from '@mentorfolio/domain/records/records.endpoints'
import * as referrals from '@mentorfolio/domain/referrals/referrals.endpoints'
import * as reflections from '@mentorfolio/domain/reflections/reflections.endpoints'
import * as relationships from '@mentorfolio/domain/relationships/relationships.endpoints'
import * as reviews from '@mentorfolio/domain/reviews/reviews.endpoints'
import * as safeguarding from '@mentorfolio/domain/safeguarding/safeguarding.endpoints'
import * as confirmation from '@mentorfolio/domain/sessions/confirmation.endpoints'
import * as series from '@mentorfolio/domain/sessions/series.endpoints'
import * as sessions from '@mentorfolio/domain/sessions/sessions.endpoints'
import * as settings from '@mentorfolio/domain/settings/settings.endpoints'
import * as supervision from '@mentorfolio/domain/supervision/supervision.endpoints'
import * as system from '@mentorfolio/domain/system/system.endpoints'
import * as testimonies from '@mentorfolio/domain/testimonies/testimonies.endpoints'

const isEndpoint = (value: unknown): value is EndpointDeclaration =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'action' in value

/** Every endpoint of the API: for OpenAPI, and for the tests that go through all of them. */
export const allEndpoints: readonly EndpointDeclaration[] = [
  adaptations,
  agreements,
  answerQuestions,
  answers,
  asking,
  attempts,
  adjustments,
  assessmentPlans,
  early,
  contactNotes,
  centres,
  confidentiality,
  conflicts,
  cohorts,
  commentBank,
  drafts,
  effectiveness,
  evidence,
  closing,
  endings,
  pauses,
  reviews,
  feedback,
  files,
  goals,
  guests,
  home,
  invitation,
  judging,
  holders,
  caseload,
  register,
  mails,
  mentees,
  methods,
  sound,
  needs,
  people,
  plans,
  policies,
  priorLearning,
  reflections,
  recordComments,
  records,
  referrals,
  contacts,
  supervision,
  questionSets,
  privateNotes,
  relationships,
  safeguarding,
  confirmation,
  series,
  sessions,
  settings,
  system,
  testimonies,
].flatMap((feature) => Object.values(feature).filter(isEndpoint))
