import type { Action, Need, rules } from '@mentorfolio/domain/cycle/rules'

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
  'session.view': 'See the session',
  'session.replan': 'Change the plan',
  'session.start': 'Start the timer',
  'session.stop': 'Stop the timer',
  'session.log': 'Log the session',
  'session.correct': 'Put the log right',
  'session.cancel': 'It did not happen',
  'session.noShow': 'Nobody came',
  'session.void': 'Withdraw',
  'session.lock': 'Hold',
  'session.unlock': 'Release',
  'session.supplement': 'Add a dated note',
  'session.correctAfterPass': 'Correct after the unit was passed',
  'session.reflect': 'Look back',
  'session.confirm': 'Confirm that it took place',
  'session.question': 'That’s not right',
}

export const isShown = (action: Action): action is ShownAction => Object.hasOwn(actionWords, action)

type Named<N> = N extends readonly (infer Way)[] ? Way : N
type NeedOf<R> = R extends { needs: readonly (infer N)[] } ? Named<N> : never
type ShownNeed = Extract<NeedOf<Rules[ShownAction]>, Need>

/** What a waiting button waits for. */
export const needWords: Record<ShownNeed, string> = {
  reason: 'a reason',
  notTheCandidate: 'somebody other than the candidate',
  notMentorNorSupervisor: 'somebody who neither mentors nor supervises here',
  settingPermission: 'the setting’s permission to use records as evidence',
  simulated: 'a simulated relationship',
  minimumClauses: 'the clauses that every agreement has',
  latestVersion: 'the latest version of the agreement',
  notSignedYet: 'a version that you have not signed yet',
  mentorSigned: 'your signature on the agreement',
  menteeSigned: 'the mentee’s signature on the agreement',
  menteeIsAdult: 'a mentee of 18 or over',
  under18Authorised: 'the setting’s authorisation, as the mentee is under 18',
  agreementInForce: 'an agreement that both have signed',
  finalReview: 'the final review of the goals',
  noSessionAwaitsLog: 'a log for every session that took place',
  plannedEnding: 'a planned ending',
  signposting: 'signposting, or why it is not needed',
  signpostingNotNeeded: 'why no signposting is needed',
  menteeFeedback: 'the mentee’s feedback',
  feedbackAttempted: 'a dated attempt to get feedback',
  feedbackTriedTwice: 'two dated attempts to get feedback',
  newMentor: 'a new mentor',
  pausedFromActive: 'a pause that began while you were meeting',
  pausedFromClosing: 'a pause that began during the ending',
  notStarted: 'a timer that has not been started',
  started: 'a timer that is running',
  begun: 'its planned time',
  held: 'a submission that holds it',
  notHeld: 'no submission that holds it',
  unitPassed: 'a unit that was passed',
  notFrozen: 'work that is not frozen by an investigation',
}

const isKnownNeed = (need: string): need is ShownNeed => Object.hasOwn(needWords, need)

/** The needs of a waiting action, in words. */
export const needsInWords = (needs: readonly string[]): string[] =>
  needs.filter(isKnownNeed).map((need) => needWords[need])
