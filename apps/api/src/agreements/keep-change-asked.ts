import type { Action } from '@mentorfolio/domain/cycle/rules'
import type { Tx } from '../database/client.ts'
import type { AgreementRow, VersionRow } from './agreement-row.ts'
import { type Doer, tellOfVersion } from './tell-agreement.ts'

type Asked = { words: string; at: Date; doer: Doer; now: Date; action: Action }

/** Keeps what the mentee asks to be different, with the version that they read; what they asked before stays above it. */
export const keepChangeAsked = async (tx: Tx, row: AgreementRow, version: VersionRow, asked: Asked) => {
  const { words, at, doer, now, action } = asked
  const all = version.changeAsked === null ? words : `${version.changeAsked}\n\n${words}`
  await tx.agreement.update({
    where: { id: version.id },
    data: { changeAskedAt: at, changeAsked: all, revision: { increment: 1 } },
  })
  await tellOfVersion(tx, row, version, { doer, at: now, action, fields: { words: all } })
}
