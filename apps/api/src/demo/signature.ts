import { canonical, sha256 } from '../audit/chain.ts'
import { demoCentreId } from '../config.ts'
import type { Tx } from '../database/client.ts'
import type { Sealer } from '../identity/seal.ts'
import { idAt } from './story.ts'

type Signed = {
  agreementId: string
  clauses: unknown
  party: 'MENTOR' | 'MENTEE'
  method: 'ACCOUNT' | 'HAND_OVER'
  /** As it was typed. */
  name: string
  byPersonId: string
}

/** A typed name under a version, sealed as anybody's. Answers what the chain is told of it. */
export const signAs = async (tx: Tx, sealer: Sealer, now: Date, signed: Signed) => {
  const { agreementId, clauses, party, method, name, byPersonId } = signed
  const id = idAt(now)
  const textDigest = sha256(canonical(clauses))
  await tx.agreementSignature.create({
    data: {
      ...{ id, centreId: demoCentreId, agreementId, party, method, textDigest, byPersonId },
      ...{ sealedName: sealer.seal(`signature:${id}`, name), receivedAt: now, effectiveAt: now },
    },
  })
  return { party, method, helped: false, textDigest, effectiveAt: now }
}
