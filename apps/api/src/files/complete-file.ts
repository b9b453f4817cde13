import type { Refusal } from '@mentorfolio/domain/files/file-kinds'
import type { FileView } from '@mentorfolio/domain/files/file-view'
import type { completeFileEndpoint } from '@mentorfolio/domain/files/files.endpoints'
import type { Tx } from '../database/client.ts'
import type { Context } from '../http/context.ts'
import type { Asked } from '../http/serve.ts'
import { presentFile, sealerOf } from '../portfolio/file-rows.ts'
import { addressOf } from '../storage/storage.ts'
import { type FileRow, loadFile, maySend } from './load-file.ts'
import { lookAt } from './look/look-at.ts'

type Parts = Pick<Context, 'db' | 'sealer' | 'storage'>

const refuse = async (tx: Tx, { id }: FileRow, because: Refusal, now: Date) => {
  await tx.filePiece.deleteMany({ where: { fileId: id } })
  const data = { state: 'REFUSED', because, sealedKey: null, touchedAt: now } as const
  return presentFile(await tx.portfolioFile.update({ where: { id }, data }))
}

const wholeOf = async (tx: Tx, row: FileRow, { sealer }: Parts) => {
  const own = sealerOf(sealer, row)
  const pieces = await tx.filePiece.findMany({ where: { fileId: row.id }, orderBy: { offset: 'asc' } })
  return Buffer.concat(pieces.map(({ offset, bytes }) => own.openBytes(`piece:${row.id}:${offset}`, bytes)))
}

const keep = async (tx: Tx, row: FileRow, parts: Parts, now: Date) => {
  const whole = await wholeOf(tx, row, parts)
  if (addressOf(whole) !== row.digest) return refuse(tx, row, 'NOT_WHOLE', now)
  const kept = await lookAt(whole, row.purpose)
  if (typeof kept === 'string') return refuse(tx, row, kept, now)
  const { mediaType, bytes } = kept
  const { id, centreId } = row
  const sealed = sealerOf(parts.sealer, row).sealBytes(`file:${id}`, bytes)
  const address = addressOf(sealed)
  // Known before it is there, and whatever becomes of this transaction: what nothing names in the end is swept away.
  await parts.db.storedBytes.create({ data: { address, centreId, fileId: id, at: now } })
  await parts.storage.put(centreId, sealed)
  await tx.filePiece.deleteMany({ where: { fileId: id } })
  const data = { state: 'READY', mediaType, address, keptSize: bytes.length, touchedAt: now } as const
  return presentFile(await tx.portfolioFile.update({ where: { id }, data: { ...data, keptDigest: addressOf(bytes) } }))
}

/** Looking at a file takes several times its size: one at a time, in each process. */
let turn: Promise<unknown> = Promise.resolve()
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const done = turn.then(work)
  turn = done.catch(() => undefined)
  return done
}

/**
 * Looks at a file that has come whole, and keeps it or says why not: a refused one is an answer, not an error, and stands
 * beside the other files of its form. Asked again it is the same answer; asked too early, how far it has come.
 */
export const completeFile = (
  parts: Parts,
  { params, by, now }: Asked<typeof completeFileEndpoint>,
): Promise<FileView> =>
  inTurn(() =>
    parts.db.$transaction(
      async (tx) => {
        const { row, roles } = await loadFile(tx, by, params.id, { hold: true })
        maySend(row, roles)
        if (row.state !== 'RECEIVING' || row.received < row.size) return presentFile(row)
        return keep(tx, row, parts, now)
      },
      { timeout: 60_000 },
    ),
  )
