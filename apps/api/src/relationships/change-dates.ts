import { daysGone } from '@mentorfolio/domain/calendar/still-to-come'
import type { changeDatesEndpoint } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { standing } from '../access/visible-to.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { invalid, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { holdDates, moveDates } from '../portfolio/dates.ts'
import { dayWritten } from '../portfolio/when-written.ts'
import { loadOne, viewRelationship } from './view-relationship.ts'

/** Moves the review, the ending or both. What they were before stays, with the reason; a later plan may set the review's day again. */
export const changeDates = async (tx: Tx, asked: AskedToWrite<typeof changeDatesEndpoint>) => {
  const { params, body, by, now } = asked
  const { person, row } = await loadOne(tx, by, params.id)
  mustBeAllowed(standing(by, person), 'relationship.changeDates', { state: row.state, met: ['reason'] })
  const { revision, reviewDueOn, endsOn, reason } = body
  const before = await holdDates(tx, row.id)
  if (before.revision !== revision) throw stale(await viewRelationship(tx, asked))
  const gone = daysGone({ reviewDueOn, endsOn }, dayWritten(asked, before.zone), before)
  if (gone.length > 0) throw invalid(gone)
  await moveDates(tx, before, { reviewDueOn, endsOn, reason, now })
  await appendEvent(tx, {
    ...{ chainId: before.portfolioId, centreId: before.centreId, userId: by.userId, at: now },
    ...{ action: 'relationship.changeDates', subjectKind: 'relationship', subjectId: row.id, revision: revision + 1 },
    fields: { reviewDueOn, endsOn, reason },
  })
  return { centreId: before.centreId, body: await viewRelationship(tx, asked) }
}
