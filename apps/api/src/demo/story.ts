import type { Action } from '@mentorfolio/domain/cycle/rules'
import { v7 } from 'uuid'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'

/** One thing that somebody did, when they did it. */
export type Step = { at: Date; write: (tx: Tx, now: Date) => Promise<unknown> }

/** Writes the steps in the order in which they happened, as the product would have: chains and revisions come out right. */
export const tellStory = async (tx: Tx, steps: readonly Step[]): Promise<void> => {
  for (const { at, write } of steps.toSorted((a, b) => a.at.getTime() - b.at.getTime())) await write(tx, at)
}

/** An id as it would have been made at that moment: ids sort by time. */
export const idAt = (at: Date): string => v7({ msecs: at.getTime() })

/** Notes in a chain what has no write of its own in the product yet. */
export const note = (
  tx: Tx,
  event: {
    chainId: string
    centreId: string
    userId: string | null
    at: Date
    action: Action
    subject: [kind: string, id: string, revision?: number]
    fields?: Record<string, unknown>
  },
): Promise<void> => {
  const { subject, fields = {}, ...rest } = event
  const [subjectKind, subjectId, revision = null] = subject
  return appendEvent(tx, { ...rest, subjectKind, subjectId, revision, fields })
}
