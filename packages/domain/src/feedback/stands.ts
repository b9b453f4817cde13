import type { FeedbackRequestView } from './feedback-view.ts'

/**
 * Whether a request counts among what is asked, or was: it was not withdrawn, and its session stands. What was said before the
 * log told that the mentee was not there stays said.
 */
export const standsOf = ({
  withdrawn,
  session,
  answer,
}: Pick<FeedbackRequestView, 'withdrawn' | 'session' | 'answer'>) =>
  withdrawn === null && session?.gone !== 'WITHDRAWN' && (session?.gone !== 'MISSED' || answer !== null)
