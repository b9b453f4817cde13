import type { queueEndpoint } from '@mentorfolio/domain/judging/judging.endpoints'
import { mostCounted, type QueueOrder } from '@mentorfolio/domain/judging/queue-orders'
import type { QueueView } from '@mentorfolio/domain/judging/review-view'
import { z } from 'zod'
import type { Reads } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { packOf, unitNameOf } from '../portfolio/ledger-rows.ts'
import { isFirstOf, type Place, type QueueRow, queuePage } from './queue.sql.ts'

const perPage = 50

const placeOf = ({ first, submittedAt, id }: QueueRow) => `${first}~${submittedAt.toISOString()}~${id}`

const place = z.tuple([z.string(), z.iso.datetime(), z.uuid()])

/** A place that is none begins the queue anew. */
const placeIn = (order: QueueOrder, after: string | undefined): Place | null => {
  const read = place.safeParse(after?.split('~'))
  if (!read.success) return null
  const [first, at, id] = read.data
  return isFirstOf(order, first) ? { first, at, id } : null
}

/** What waits for an assessor, page by page; for whoever assesses nothing it is empty. */
export const viewQueue = async (reads: Reads, { query, by, now }: Asked<typeof queueEndpoint>): Promise<QueueView> => {
  const { order = 'AGE', limit = perPage } = query
  const { rows, of } = await queuePage(reads, by, { order, now, from: placeIn(order, query.after), limit: limit + 1 })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map((row) => ({
      ...{ unitId: row.unitId, submissionId: row.id, candidateName: row.candidateName, cohortName: row.cohortName },
      unit: unitNameOf({ id: row.unitId, packId: row.packId }),
      ...{ state: row.state, attempt: row.attempt, submittedAt: row.submittedAt.toISOString(), until: row.until },
      risks: row.risks,
      ...{ judged: row.judged, criteria: packOf(row.packId).criteria.length, supplements: row.supplements },
      toCountersign: row.state === 'AWAITING_COUNTERSIGNATURE',
    })),
    of: Math.min(of, mostCounted),
    andMore: of > mostCounted,
    next: last && rows.length > limit ? placeOf(last) : null,
  }
}
