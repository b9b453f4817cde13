import type { permitRecordingsEndpoint, recordingsEndpoint } from '@mentorfolio/domain/files/files.endpoints'
import { mustBeAllowedAt, personAt } from '../access/at-centre.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Db, Tx } from '../database/client.ts'
import { notFound, stale } from '../http/problem-error.ts'
import type { Asked, AskedToWrite } from '../http/serve.ts'

const present = async (tx: Tx | Db, id: string) => {
  const centre = await tx.centre.findUnique({ where: { id }, select: { revision: true, recordingDays: true } })
  if (!centre) throw notFound()
  const kept = await tx.portfolioFile.count({
    where: { centreId: id, purpose: 'RECORDING', state: 'READY', uses: { some: {} } },
  })
  return { centreId: id, revision: centre.revision, days: centre.recordingDays, kept }
}

/** Whether recordings may be added at a centre. */
export const viewRecordings = async (db: Db, { params, by }: Asked<typeof recordingsEndpoint>) => {
  personAt(by, params.id)
  mustBeAllowedAt(by, params.id, 'recordings.permit')
  return present(db, params.id)
}

/** Lets recordings be added for so many days at most, or no more. Those that are there keep the day that was promised. */
export const permitRecordings = async (tx: Tx, asked: AskedToWrite<typeof permitRecordingsEndpoint>) => {
  const {
    params: { id },
    body: { revision, allowed, days: most },
    by,
    now,
  } = asked
  personAt(by, id)
  mustBeAllowedAt(by, id, 'recordings.permit')
  const days = allowed ? most : null
  const { count } = await tx.centre.updateMany({
    where: { id, revision },
    data: { recordingDays: days, revision: { increment: 1 } },
  })
  const body = await present(tx, id)
  if (count === 0) throw stale(body)
  await appendEvent(tx, {
    ...{ chainId: id, centreId: id, userId: by.userId, at: now, action: 'recordings.permit' },
    ...{ subjectKind: 'centre', subjectId: id, revision: body.revision, fields: { days } },
  })
  return { centreId: id, body }
}
