import type { Action } from '@mentorfolio/domain/cycle/rules'
import type {
  acknowledgeConcernEndpoint,
  handleConcernEndpoint,
} from '@mentorfolio/domain/safeguarding/safeguarding.endpoints'
import { personAt } from '../access/at-centre.ts'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Prisma, Tx } from '../database/client.ts'
import type { Context } from '../http/context.ts'
import { notFound, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { concernsVisibleTo, partsIn } from './concern-rows.ts'

type Change = { action: Action; revision: number; data: Prisma.ConcernUpdateManyMutationInput; fields: object }

/** The concern as the desk may change it. Throws 404 where it is not there for them, 403 for whoever raised it. */
const atDesk = async (tx: Tx, by: SignedIn, id: string, action: Action) => {
  const row = await tx.concern.findFirst({ where: { AND: [concernsVisibleTo(by), { id }] } })
  if (!row) throw notFound()
  mustBeAllowed(partsIn(by, row), action, { state: null })
  return row
}

const change = async (
  tx: Tx,
  { id, by, at }: { id: string; by: SignedIn; at: Date },
  { action, revision, data, fields }: Change,
) => {
  const { count } = await tx.concern.updateMany({
    where: { id, revision },
    data: { ...data, revision: { increment: 1 } },
  })
  if (count === 0) throw stale(null)
  await appendEvent(tx, {
    ...{ chainId: id, centreId: id, subjectKind: 'concern', subjectId: id, revision: revision + 1, at },
    ...{ userId: by.userId, action, fields: { ...fields } },
  })
  // The answer is kept: it names neither the centre nor the concern.
  return { centreId: null, body: {} }
}

export const acknowledgeConcern = async (
  tx: Tx,
  { params: { id }, body: { revision }, by, now }: AskedToWrite<typeof acknowledgeConcernEndpoint>,
) => {
  const row = await atDesk(tx, by, id, 'concern.acknowledge')
  // Two leads at once: it has been seen, and who was first stands.
  if (row.acknowledgedAt) return { centreId: null, body: {} }
  const data = { acknowledgedAt: now, acknowledgedByPersonId: personAt(by, row.centreId).id }
  return change(tx, { id, by, at: now }, { action: 'concern.acknowledge', revision, data, fields: data })
}

export const handleConcern = async (
  tx: Tx,
  { sealer }: Context,
  { params: { id }, body: { revision, reference }, by, now }: AskedToWrite<typeof handleConcernEndpoint>,
) => {
  const row = await atDesk(tx, by, id, 'concern.handle')
  const personId = personAt(by, row.centreId).id
  const data = {
    handledAt: now,
    handledByPersonId: personId,
    handledSealed: sealer.seal(`concern-handled:${id}`, { reference }),
    // Whoever handled it has seen it.
    ...(row.acknowledgedAt ? {} : { acknowledgedAt: now, acknowledgedByPersonId: personId }),
  }
  const fields = { handledAt: now, handledByPersonId: personId }
  return change(tx, { id, by, at: now }, { action: 'concern.handle', revision, data, fields })
}
