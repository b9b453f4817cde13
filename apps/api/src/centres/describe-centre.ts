import type { describeCentreEndpoint } from '@mentorfolio/domain/centres/centres.endpoints'
import { mustBeAllowedAt, personAt } from '../access/at-centre.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { presentCentre } from './view-centre.ts'

/** Changes what a centre says of itself. */
export const describeCentre = async (tx: Tx, asked: AskedToWrite<typeof describeCentreEndpoint>) => {
  const {
    params: { id },
    body: { revision, ...given },
    by,
    now,
  } = asked
  personAt(by, id)
  mustBeAllowedAt(by, id, 'centre.describe')
  const { count } = await tx.centre.updateMany({
    where: { id, revision },
    data: { ...given, revision: { increment: 1 } },
  })
  const body = await presentCentre(tx, by, id)
  if (count === 0) throw stale(body)
  const subject = { subjectKind: 'centre', subjectId: id, revision: body.revision, fields: given }
  await appendEvent(tx, {
    chainId: id,
    centreId: id,
    userId: by.userId,
    at: now,
    action: 'centre.describe',
    ...subject,
  })
  return { centreId: id, body }
}
