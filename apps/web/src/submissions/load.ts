import type { MatrixView } from '@mentorfolio/domain/evidence/evidence-view'
import { call } from '../api/call.ts'
import { allDrafts } from '../drafts/drafts.ts'
import { itemsWaiting } from '../outbox/waiting.ts'

/** How a unit stands at this moment, never as a device kept it. */
export const unitNow = (id: string): Promise<MatrixView> =>
  call('GET /api/units/:id/matrix', { params: { id } }, undefined, { kept: false })

/** What a person began or saved on this device and the server does not have, but for the form at this address. */
export const notSentYet = async (but: string) => {
  const [items, drafts] = await Promise.all([itemsWaiting(), allDrafts().catch(() => [])])
  return { items, drafts: drafts.filter(({ form, entries }) => form !== but && entries.length > 0) }
}

/** The submission that is being looked at now, if there is one; the latest first. */
export const liveOne = ({ submissions, state }: Pick<MatrixView, 'submissions' | 'state'>) =>
  state === 'IN_PROGRESS' ? undefined : submissions.find(({ withdrawnAt }) => withdrawnAt === null)
