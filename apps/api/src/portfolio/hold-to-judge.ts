import { heldAt } from '../access/held-at.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import { holdUnit } from './hold-unit.ts'

/**
 * Whoever judges, with the parts that they play now, and the unit, held until the transaction ends: nothing is decided by somebody
 * who left since the request came in. `others` are held with them: who is asked to sign.
 */
export const holdToJudge = async (
  tx: Tx,
  by: SignedIn,
  unitId: string,
  others: readonly (string | null)[] = [],
): Promise<SignedIn> => {
  const unit = await tx.portfolioUnit.findUnique({ where: { id: unitId }, select: { centreId: true } })
  if (!unit) throw notFound()
  const held = await heldAt(
    tx,
    by,
    unit.centreId,
    others.filter((id) => id !== null),
  )
  await holdUnit(tx, unitId)
  return held
}
