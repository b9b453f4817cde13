import type { ActionAgreed, ReviewState } from '@mentorfolio/domain/sessions/agreed-actions'

/** What became of an action that was agreed. */
export const reviewWords: Record<ReviewState, string> = {
  DONE: 'Done',
  PARTLY: 'Partly',
  NOT_YET: 'Not yet',
  NO_LONGER: 'No longer needed',
}

/** Whose an action is; `mentees` in words. */
export const ownerWords = (owner: ActionAgreed['owner'], mentees: string): string =>
  ({ MENTEE: mentees, MENTOR: 'the mentor', OTHER: 'somebody else' })[owner]
