import type { StateOf } from '@mentorfolio/domain/cycle/states'

export const relationshipStateWords: Record<StateOf<'relationship'>, string> = {
  DRAFT: 'The agreement is being written',
  AWAITING_SIGNATURES: 'The agreement waits for a signature',
  ACTIVE: 'Meeting',
  CLOSING: 'Ending',
  CLOSED: 'Closed',
  ENDED_EARLY: 'Ended early',
  TRANSFERRED: 'Handed over to another mentor',
  PAUSED: 'Paused by the centre',
}

const unitStateWords: Record<StateOf<'portfolioUnit'>, string> = {
  IN_PROGRESS: 'In progress',
  SUBMITTED: 'Submitted',
  IN_ASSESSMENT: 'Being assessed',
  AWAITING_COUNTERSIGNATURE: 'Waits for a countersignature',
  PASSED: 'Passed',
  REFERRED: 'More needed',
  IQA_PENDING: 'With the quality assurer',
  CONFIRMED: 'Confirmed',
  CLAIMED: 'Claimed',
  NEEDS_REASSESSMENT: 'To be assessed again',
}

/** Units' states travel as plain names. */
export const unitStateInWords = (state: string): string =>
  Object.entries(unitStateWords).find(([name]) => name === state)?.[1] ?? state
