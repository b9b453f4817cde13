import type { eraseFileEndpoint } from '@mentorfolio/domain/files/files.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { presentFile, takeKey } from '../portfolio/file-rows.ts'
import { isHeld } from '../portfolio/held.ts'
import { loadFile } from './load-file.ts'

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
