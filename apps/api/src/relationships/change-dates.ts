import { dayOf } from '@mentorfolio/domain/calendar/days'
import type { changeDatesEndpoint } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { standing } from '../access/visible-to.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { datesBefore } from './about-relationship.ts'
import { loadOne, viewRelationship } from './view-relationship.ts'

const dateOf = (day: string | null) => (day === null ? null : new Date(day))

/** Moves the review, the ending or both. What they were before stays, with the reason; a later plan moves the review again. */
export const changeDates = async (tx: Tx, asked: AskedToWrite<typeof changeDatesEndpoint>) => {
  const { params, body, by, now } = asked
  const { person, row } = await loadOne(tx, by, params.id)
  mustBeAllowed(standing(by, person), 'relationship.changeDates', { state: row.state, met: ['reason'] })
  const { revision, reviewDueOn, endsOn, reason } = body
  await tx.$queryRaw`SELECT id FROM "Relationship" WHERE id = ${row.id}::uuid FOR UPDATE`
  const before = await tx.relationship.findUniqueOrThrow({
    where: { id: row.id },
    select: { centreId: true, portfolioId: true, revision: true, reviewDueOn: true, endsOn: true, datesBefore: true },
  })
  if (before.revision !== revision) throw stale(await viewRelationship(tx, asked))
  const was = {
    reviewDueOn: before.reviewDueOn && dayOf(before.reviewDueOn),
    endsOn: before.endsOn && dayOf(before.endsOn),
    reason,
    at: now.toISOString(),
  }
  await tx.relationship.update({
    where: { id: row.id },
    data: {
      ...{ reviewDueOn: dateOf(reviewDueOn), endsOn: dateOf(endsOn), revision: revision + 1 },
      datesBefore: [was, ...datesBefore.parse(before.datesBefore)],
    },
  })
  await appendEvent(tx, {
    ...{ chainId: before.portfolioId, centreId: before.centreId, userId: by.userId, at: now },
    ...{ action: 'relationship.changeDates', subjectKind: 'relationship', subjectId: row.id, revision: revision + 1 },
    fields: { reviewDueOn, endsOn, reason },
  })
  return { centreId: before.centreId, body: await viewRelationship(tx, asked) }
}
