import type { Action, rules } from '@mentorfolio/domain/cycle/rules'
import { sessionActionWords } from './session-actions.ts'

type Rules = typeof rules
/** The actions on what these pages show. */
export type ShownAction = { [A in Action]: Rules[A]['scope'] extends 'relationship' | 'session' ? A : never }[Action]

/** Every such action as a button names it: a new row in the one table does not compile until it has its words. */
export const actionWords: Record<ShownAction, string> = {
  'relationship.view': 'See this relationship',
  'relationship.describe': 'Change the details',
  'relationship.contract': 'Send the agreement to be signed',
  'relationship.begin': 'Begin',
  'relationship.startClosing': 'Begin the ending',
  'relationship.putOffEnding': 'Put off the ending',
  'relationship.close': 'Close the relationship',
  'relationship.endEarly': 'End early',
  'relationship.askToStop': 'Ask to stop',
  'relationship.transfer': 'Hand over to another mentor',
  'relationship.pause': 'Pause',
  'relationship.resume': 'Go on',
  'relationship.resumeClosing': 'Go on with the ending',
  'relationship.reopen': 'Open again',
  'session.plan': 'Plan a session',
  'session.planEnding': 'Plan the last session',
  'session.planOther': 'Plan a contracting or informal meeting',
  'session.record': 'Log a session that took place',
  'agreement.write': 'Write the agreement',
  'agreement.revise': 'Change the agreement',
  'agreement.sign': 'Sign the agreement',
  'agreement.signForMentee': 'Hand over to sign',
  'agreement.attachPaper': 'Add a signed paper copy',
  'agreement.acceptPaper': 'Accept the paper copy',
  'agreement.askForChange': 'Ask for a change',
  'agreement.authoriseUnder18': 'Record the setting’s authorisation',
  'needsAssessment.record': 'Record what they need',
  'needsAssessment.confirm': 'Confirm what they need',
  'goal.agree': 'Agree a goal',
  'goal.confirm': 'Confirm a goal',
  'mentoringPlan.write': 'Write the mentoring plan',
  'review.record': 'Record a review',
  'closure.record': 'Record the ending',
  'closure.confirm': 'Confirm the ending',
  'feedback.ask': 'Ask for feedback',
  'feedback.attempt': 'Record that you asked',
  'adaptation.record': 'Record what you changed',
  'referral.record': 'Record a referral',
  'supervision.record': 'Record supervision',
  ...sessionActionWords,
}
