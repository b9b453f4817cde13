import { decide } from '@mentorfolio/domain/cycle/decide'
import type { Need } from '@mentorfolio/domain/cycle/rules'
import { v7 } from 'uuid'
import type { Tx } from '../database/client.ts'
import type { AgreementRow } from './agreement-row.ts'
import { tellOfRelationship } from './tell-agreement.ts'

const latestOf = (instants: readonly (Date | null)[]) => new Date(Math.max(...instants.map((at) => at?.getTime() ?? 0)))

/**
 * Begins a relationship as soon as the last thing that it waits for is there: the mentor's signature, the mentee's under the
 * same version, the setting's authorisation for somebody under 18 (S1-M2; docs/cycle.md). The agreement is in force from the
 * effective time of the last of them, which may lie before its receipt (docs/hours.md, 'Writing offline'). `row` is as it is
 * after the change. Answers whether it has begun.
 */
export const beginIfReady = async (tx: Tx, row: AgreementRow, now: Date): Promise<boolean> => {
  // What was signed before the relationship was opened again is history: only the version that was offered then, or a later one.
  const reopenedAt = row.moves[0]?.receivedAt ?? null
  const signed = row.agreements.find(
    ({ createdAt, mentorSignedAt, menteeSignedAt }) =>
      (reopenedAt === null || createdAt >= reopenedAt) && mentorSignedAt && (row.simulated || menteeSignedAt),
  )
  if (!signed) return false
  const holds: [Need, boolean][] = [
    ['mentorSigned', true],
    ['menteeSigned', signed.menteeSignedAt !== null],
    ['simulated', row.simulated],
    ['under18Authorised', row.authorisedOn !== null],
    ['menteeIsAdult', row.under18 === false],
  ]
  const met = holds.filter(([, held]) => held).map(([need]) => need)
  const decision = decide({ roles: ['system'] }, 'relationship.begin', { state: row.state, met })
  if (!decision.allowed) return false
  await tx.relationship.update({ where: { id: row.id }, data: { state: 'ACTIVE', revision: { increment: 1 } } })
  const resumed = await tx.relationshipMove.findFirst({
    where: { relationshipId: row.id, from: 'PAUSED' },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    select: { receivedAt: true },
  })
  const start = latestOf([
    signed.mentorSignedAt,
    signed.menteeSignedAt,
    row.under18 === false ? null : row.authorisedAt,
    // A device tells whole minutes: what it signed in the minute of the close begins where the close was, and not before.
    row.inForce.at(-1)?.end ?? null,
    // Nor does it begin while the centre had paused it: what was signed before on a device was no meeting's ground then.
    resumed?.receivedAt ?? null,
  ])
  // Practice counts nothing, and so nothing comes into force.
  if (!row.simulated)
    await tx.inForcePeriod.create({ data: { id: v7(), centreId: row.centreId, relationshipId: row.id, start } })
  await tx.relationshipMove.create({
    data: {
      ...{ id: v7(), centreId: row.centreId, relationshipId: row.id, action: 'relationship.begin' },
      ...{ from: 'AWAITING_SIGNATURES', to: 'ACTIVE', receivedAt: now, effectiveAt: start },
    },
  })
  await tellOfRelationship(tx, row, {
    ...{ doer: { userId: null }, at: now, action: 'relationship.begin' },
    fields: { state: 'ACTIVE', version: signed.version, start },
  })
  return true
}
