import { randomBytes } from 'node:crypto'
import { dayOf } from '@mentorfolio/domain/calendar/days'
import { type FilePurpose, type Refusal, refusals } from '@mentorfolio/domain/files/file-kinds'
import type { FileView } from '@mentorfolio/domain/files/file-view'
import { largestPortfolio, sizeInWords } from '@mentorfolio/domain/files/limits'
import { type Db, Prisma, type Tx } from '../database/client.ts'
import type { PortfolioFile } from '../generated/prisma/client.ts'
import type { FileErasure } from '../generated/prisma/enums.ts'
import type { Context } from '../http/context.ts'
import { idTaken, invalid, notFound, ProblemError } from '../http/problem-error.ts'
import { type Sealer, sealerWith } from '../identity/seal.ts'

type Shown = PortfolioFile

const isRefusal = (value: string): value is Refusal => Object.hasOwn(refusals, value)

/** What is known of a file: never its bytes, nor where they lie. */
export const presentFile = (row: Shown): FileView => ({
  ...{ id: row.id, purpose: row.purpose, state: row.state, size: row.size, received: row.received },
  because: row.because !== null && isRefusal(row.because) ? row.because : null,
  ...{ mediaType: row.mediaType, keptSize: row.keptSize, eraseOn: row.eraseOn && dayOf(row.eraseOn) },
  erased: row.erasedAt && row.erasure ? { at: row.erasedAt.toISOString(), because: row.erasure } : null,
})

/** What a file's key is bound to: its row, which is told by its id. */
const boundTo = (id: string) => `file:${id}`

/** A new key for one file, as its row keeps it. */
export const sealKey = (sealer: Sealer, id: string, key: Buffer) => sealer.seal(boundTo(id), key.toString('base64url'))

/**
 * Seals and opens what belongs to one file, with its own key: once that is gone nobody opens it, wherever a copy of it lies.
 * Throws where it is gone.
 */
export const sealerOf = (sealer: Sealer, { id, sealedKey }: Pick<PortfolioFile, 'id' | 'sealedKey'>): Sealer => {
  if (sealedKey === null) throw new Error('The key of this file is gone')
  return sealerWith([Buffer.from(String(sealer.open(boundTo(id), sealedKey)), 'base64url')])
}

/** Takes a file's key away: from here on nobody opens it. Its bytes go with the next sweep of the storage. */
export const takeKey = async (tx: Tx, id: string, erasure: FileErasure, now: Date) => {
  await tx.filePiece.deleteMany({ where: { fileId: id } })
  return tx.portfolioFile.update({
    where: { id },
    data: { state: 'ERASED', erasure, erasedAt: now, sealedKey: null, touchedAt: now },
  })
}

/** How many bytes a portfolio's files take, those that are on their way included. */
export const usedBytes = async (tx: Tx | Db, portfolioId: string): Promise<number> => {
  const { _sum } = await tx.portfolioFile.aggregate({
    where: { portfolioId, state: { in: ['RECEIVING', 'READY'] } },
    _sum: { size: true },
  })
  return _sum.size ?? 0
}

type Begun = Pick<PortfolioFile, 'id' | 'centreId' | 'portfolioId' | 'size' | 'digest'> & {
  purpose: FilePurpose
  /** Of a discussion's recording. */
  discussionId?: string
  senderId?: string
}

/**
 * Begins to take a file, or says how far it has come: a device asks again after every cut, and two tabs may ask at once. Throws 409
 * where the id is another file's, 400 where there is no room for it; `isWelcome` throws where a new one is not.
 */
export const beginRow = async (
  tx: Tx,
  sealer: Sealer,
  file: Begun,
  { now, isWelcome }: { now: Date; isWelcome: () => void },
): Promise<FileView> => {
  const { id, portfolioId } = file
  const begun = await tx.portfolioFile.findUnique({ where: { id } })
  if (begun) {
    if (begun.portfolioId !== portfolioId || begun.discussionId !== (file.discussionId ?? null)) throw notFound()
    const isSame = begun.size === file.size && begun.digest === file.digest && begun.purpose === file.purpose
    if (!isSame) throw idTaken()
    return presentFile(begun)
  }
  isWelcome()
  // Counted one after the other: files that are begun at once would each find the same room.
  await tx.$queryRaw(Prisma.sql`SELECT id FROM "Portfolio" WHERE id = ${portfolioId}::uuid FOR NO KEY UPDATE`)
  if ((await usedBytes(tx, portfolioId)) + file.size > largestPortfolio)
    throw invalid([
      {
        field: 'size',
        message: `${file.discussionId === undefined ? 'Your portfolio' : 'A portfolio'} holds ${sizeInWords(largestPortfolio)} of files, and this is more. Erase one that ${file.discussionId === undefined ? 'you need' : 'is needed'} no more`,
      },
    ])
  const made = await tx.portfolioFile.create({
    data: { ...file, createdAt: now, touchedAt: now, sealedKey: sealKey(sealer, id, randomBytes(32)) },
  })
  return presentFile(made)
}

/** The bytes of a file that is kept. Throws where they are gone, or are not what they were. */
export const bytesOf = async (
  { sealer, storage }: Pick<Context, 'sealer' | 'storage'>,
  row: Pick<PortfolioFile, 'id' | 'centreId' | 'address' | 'sealedKey'>,
): Promise<Buffer> => {
  if (row.address === null) throw notFound()
  const sealed = await storage.get({ centreId: row.centreId, address: row.address })
  return sealerOf(sealer, row).openBytes(`file:${row.id}`, sealed)
}

/** What lay in a file is gone: its record says why. */
export const fileGone = () =>
  new ProblemError('wrong-state', 'This file has been erased', {
    because: 'WRONG_STATE',
    detail: 'What it was, and why it was erased, stands with its record.',
  })
