import type { SignatureMethod } from '@mentorfolio/domain/agreements/agreement-view'
import type { Action } from '@mentorfolio/domain/cycle/rules'
import { v7 } from 'uuid'
import { canonical, sha256 } from '../audit/chain.ts'
import type { Tx } from '../database/client.ts'
import type { WrittenTimes } from '../http/written.ts'
import type { Sealer } from '../identity/seal.ts'
import type { AgreementRow } from './agreement-row.ts'
import type { Party } from './decide-agreement.ts'
import { type Doer, tellOfVersion } from './tell-agreement.ts'

type Signature = {
  party: Party
  method: SignatureMethod
  /** As it was typed; '' where it stands on paper. */
  name: string
  helped: boolean
  doer: Doer
  byPersonId?: string
  times: WrittenTimes
  now: Date
  action: Action
}

/** Nobody signs before there is something to sign: a device that wrote both in one minute has them at one time. */
const notBefore = (at: Date, offeredAt: Date | null) => (offeredAt !== null && at < offeredAt ? offeredAt : at)

/**
 * Puts a signature under the latest version. The name is sealed; the chain holds the digest of the kept words, tokens and
 * all, which is the same for both. Whether it may be signed was decided before, with the relationship's row locked.
 */
export const putSignature = async (tx: Tx, row: AgreementRow, sealer: Sealer, signature: Signature) => {
  const { party, method, name, helped, doer, byPersonId, times, now, action } = signature
  const [version] = row.agreements
  if (!version) throw new Error('There is nothing to sign')
  const id = v7()
  const textDigest = sha256(canonical(version.clauses))
  const { deviceAt, skewMs, receivedAt } = times
  const effectiveAt = method === 'PAPER' ? times.effectiveAt : notBefore(times.effectiveAt, version.offeredAt)
  await tx.agreementSignature.create({
    data: {
      ...{ id, centreId: row.centreId, agreementId: version.id, party, method, helped, textDigest },
      ...{ sealedName: sealer.seal(`signature:${id}`, name), linkId: doer.linkId ?? null },
      ...{ byPersonId: byPersonId ?? null, deviceAt, skewMs, receivedAt, effectiveAt },
    },
  })
  await tx.agreement.update({
    where: { id: version.id },
    data: {
      ...(party === 'MENTOR' ? { mentorSignedAt: effectiveAt } : { menteeSignedAt: effectiveAt }),
      revision: { increment: 1 },
    },
  })
  await tellOfVersion(tx, row, version, {
    ...{ doer, at: now, action },
    fields: { version: version.version, party, method, helped, textDigest, effectiveAt },
  })
  return { version, effectiveAt }
}
