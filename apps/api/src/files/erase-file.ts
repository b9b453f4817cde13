import type { eraseFileEndpoint } from '@mentorfolio/domain/files/files.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import type { FileErasure } from '../generated/prisma/enums.ts'
import { notFound } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { isHeld } from '../portfolio/held.ts'
import { loadFile, presentFile } from './load-file.ts'

/** Takes a file's key away: from here on nobody opens it. Its bytes go with the next sweep of the storage. */
export const takeKey = async (tx: Tx, id: string, erasure: FileErasure, now: Date) => {
  await tx.filePiece.deleteMany({ where: { fileId: id } })
  return tx.portfolioFile.update({
    where: { id },
    data: { state: 'ERASED', erasure, erasedAt: now, sealedKey: null, touchedAt: now },
  })
}

/** Whether a live submission holds a record that names this file; the records are held until the transaction ends. */
const isShown = async (tx: Tx, fileId: string): Promise<boolean> => {
  const uses = await tx.fileUse.findMany({ where: { fileId }, select: { recordId: true } })
  const held = await Promise.all(uses.map(({ recordId }) => isHeld(tx, recordId)))
  return held.includes(true)
}

/** Erases what lies in a file before its day: the record that names it stays, and says so. Erased again it is the same. */
export const eraseFile = async (tx: Tx, { params, by, now }: AskedToWrite<typeof eraseFileEndpoint>) => {
  const { row, roles } = await loadFile(tx, by, params.id, { hold: true })
  // No case of malpractice can be recorded yet, so nothing is frozen.
  const free = row.purpose === 'RECORDING' || !(await isShown(tx, row.id))
  mustBeAllowed(roles, 'file.erase', { state: null, met: free ? ['notFrozen', 'notHeld'] : ['notFrozen'] })
  const { id, centreId, portfolioId: chainId } = row
  if (row.state === 'REFUSED') throw notFound()
  if (row.state === 'ERASED') return { centreId, body: presentFile(row) }
  const erased = await takeKey(tx, id, 'CANDIDATE', now)
  await appendEvent(tx, {
    ...{ chainId, centreId, userId: by.userId, at: now },
    ...{ action: 'file.erase', subjectKind: 'file', subjectId: id, revision: null },
    fields: { digest: row.keptDigest },
  })
  return { centreId, body: presentFile(erased) }
}
