import type { Need, rules } from '@mentorfolio/domain/cycle/rules'
import type { ShownAction } from './actions.ts'

type Rules = typeof rules
type Named<N> = N extends readonly (infer Way)[] ? Way : N
type NeedOf<R> = R extends { needs: readonly (infer N)[] } ? Named<N> : never
type ShownNeed = Extract<NeedOf<Rules[ShownAction]>, Need>

/** What a waiting button waits for. */
export const needWords: Record<ShownNeed, string> = {
  reason: 'a reason',
  isTheCandidate: 'a mentee of your own',
  notTheCandidate: 'somebody other than the candidate',
  notMentorNorSupervisor: 'somebody who neither mentors nor supervises here',
  settingPermission: 'the setting’s permission to use records as evidence',
  simulated: 'a simulated relationship',
  minimumClauses: 'the clauses that every agreement has',
  latestVersion: 'the latest version',
  notSignedYet: 'a version that you have not signed yet',
  paperWaits: 'a paper copy that waits for you',
  mentorSigned: 'your signature on the agreement',
  menteeSigned: 'the mentee’s signature on the agreement',
  menteeIsAdult: 'a mentee of 18 or over',
  under18Authorised: 'the setting’s authorisation, as the mentee is under 18',
  agreementInForce: 'an agreement that both have signed',
  nobodyPaused: 'the end of the centre’s pause',
  notAnswered: 'a request that nobody has answered yet',
  notWithdrawn: 'a request that still stands',
  sessionTookPlace: 'a session that has taken place',
  finalReview: 'the final review of the goals',
  noSessionAwaitsLog: 'a log for every session that took place',
  plannedEnding: 'a planned ending',
  signposting: 'where they can turn next, or why nobody need be named',
  signpostingNotNeeded: 'why nobody need be named to turn to',
  menteeFeedback: 'the mentee’s feedback',
  feedbackAttempted: 'a dated attempt to get feedback',
  feedbackTriedTwice: 'two dated attempts to get feedback',
  newMentor: 'a new mentor',
  pausedFromDraft: 'a pause that began with the first draft',
  pausedFromSigning: 'a pause that began before both had signed',
  pausedFromActive: 'a pause that began while you were meeting',
  registered: 'a registration',
  registrationActive: 'an active registration of its mentor',
  notBegun: 'a mentoring that has not begun',
  pausedFromClosing: 'a pause that began during the ending',
  pausedFromClosed: 'a pause that began once it was closed',
  pausedFromEnded: 'a pause that began once it had ended early',
  notStarted: 'a timer that has not been started',
  started: 'a timer that is running',
  begun: 'its planned time',
  nobodyComes: 'the end of the mentoring with everybody who comes',
  nothingSaidOfIt: 'a session of which nothing has been said yet: to take it back, log it, then withdraw it',
  held: 'a submission that holds it',
  notHeld: 'no submission that holds it',
  unitPassed: 'a unit that was passed',
  notFrozen: 'work that is not frozen by an investigation',
}

const isKnownNeed = (need: string): need is ShownNeed => Object.hasOwn(needWords, need)

/** The needs of a waiting action, in words. */
export const needsInWords = (needs: readonly string[]): string[] =>
  needs.filter(isKnownNeed).map((need) => needWords[need])
