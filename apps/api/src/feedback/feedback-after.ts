import type { Action } from '@mentorfolio/domain/cycle/rules'
import type { FeedbackView } from '@mentorfolio/domain/feedback/feedback-view'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import type { Written } from '../http/answers.ts'
import { loadFeedback } from '../portfolio/feedback/load-feedback.ts'
import { presentFeedback } from '../portfolio/feedback/present-feedback.ts'

type Reader = { by: SignedIn; now: Date }

/**
 * All of a relationship's feedback as it is now for this reader, without who signed it: what a write answers is kept, and nobody
 * may find a mentee's name there. The page reads it anew.
 */
export const feedbackNow = async (tx: Tx, { by, now }: Reader, id: string): Promise<FeedbackView> => {
  const { row, roles } = await loadFeedback(tx, by, id)
  return presentFeedback(tx, { row, roles, sealer: null }, now)
}

/** The same, for whoever has just written. */
export const feedbackAfter = async (
  tx: Tx,
  reader: Reader,
  { id, centreId }: { id: string; centreId: string },
): Promise<Written<FeedbackView>> => ({ centreId, body: await feedbackNow(tx, reader, id) })

type Doer = { userId: string } | { userId: null; linkId: string }
type Told = { action: Action; requestId: string; revision: number; fields: Record<string, unknown> }

/** Notes in the portfolio's chain what became of a request: names and contacts are in no event, not as digests either. */
export const tellOfRequest = (
  tx: Tx,
  { portfolioId, centreId }: { portfolioId: string; centreId: string },
  { doer, at }: { doer: Doer; at: Date },
  { action, requestId, revision, fields }: Told,
) =>
  appendEvent(tx, {
    ...{ chainId: portfolioId, centreId, ...doer, at, action },
    ...{ subjectKind: 'feedback', subjectId: requestId, revision, fields },
  })
