import { randomBytes } from 'node:crypto'
import { largestFor } from '@mentorfolio/domain/files/file-kinds'
import type { FileView } from '@mentorfolio/domain/files/file-view'
import type { beginFileEndpoint, sendPieceEndpoint } from '@mentorfolio/domain/files/files.endpoints'
import { largestPortfolio, sizeInWords } from '@mentorfolio/domain/files/limits'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { Prisma } from '../database/client.ts'
import type { Context } from '../http/context.ts'
import { idTaken, invalid, notFound } from '../http/problem-error.ts'
import type { Asked } from '../http/serve.ts'
import { loadFile, presentFile, sealerOf, sealKey } from './load-file.ts'
import { loadProducts, productFacts, usedBytes } from './load-products.ts'

const noRecordings =
  'Your centre keeps no recordings. Choose something else, or ask whoever runs your centre to allow them'

/**
 * Begins to take a file, or says how far it has come: a device asks again after every cut, and two tabs may ask at once.
 * Nothing is an event yet: a file becomes part of the portfolio once a record names it.
 */
export const beginFile = (
  { db, sealer }: Pick<Context, 'db' | 'sealer'>,
  { params, body, by, now }: Asked<typeof beginFileEndpoint>,
): Promise<FileView> =>
  db.$transaction(async (tx) => {
    const { row, roles } = await loadProducts(tx, by, params.id)
    mustBeAllowed(roles, 'file.send', productFacts(row))
    const { id: portfolioId, centreId } = row.portfolio
    const begun = await tx.portfolioFile.findUnique({ where: { id: params.fileId } })
    if (begun) {
      if (begun.portfolioId !== portfolioId) throw notFound()
      const isSame = begun.size === body.size && begun.digest === body.digest && begun.purpose === body.purpose
      if (!isSame) throw idTaken()
      return presentFile(begun)
    }
    if (body.purpose === 'RECORDING' && row.person.centre.recordingDays === null)
      throw invalid([{ field: 'purpose', message: noRecordings }])
    const most = largestFor[body.purpose]
    if (body.size > most)
      throw invalid([
        {
          field: 'size',
          message: `This file has more than ${sizeInWords(most)}. Make it smaller, then choose it again`,
        },
      ])
    // Counted one after the other: files that are begun at once would each find the same room.
    await tx.$queryRaw(Prisma.sql`SELECT id FROM "Portfolio" WHERE id = ${portfolioId}::uuid FOR NO KEY UPDATE`)
    if ((await usedBytes(tx, portfolioId)) + body.size > largestPortfolio)
      throw invalid([
        {
          field: 'size',
          message: `Your portfolio holds ${sizeInWords(largestPortfolio)} of files, and this is more. Erase one that you need no more`,
        },
      ])
    const made = await tx.portfolioFile.create({
      data: {
        ...{ id: params.fileId, centreId, portfolioId, createdAt: now, touchedAt: now },
        ...body,
        sealedKey: sealKey(sealer, params.fileId, randomBytes(32)),
      },
    })
    return presentFile(made)
  })

/**
 * Takes a part of a file where the last one ended. One that came before, or that would leave a gap, changes nothing: the
 * answer says from where to go on, so a cut, a second sending and a second tab all come out the same.
 */
export const receivePiece = (
  { db, sealer }: Pick<Context, 'db' | 'sealer'>,
  { params, body, by, now }: Asked<typeof sendPieceEndpoint>,
): Promise<FileView> =>
  db.$transaction(async (tx) => {
    const { row, roles } = await loadFile(tx, by, params.id, { hold: true })
    mustBeAllowed(roles, 'file.send', { state: null })
    const offset = Number(params.offset)
    if (row.state !== 'RECEIVING' || offset !== row.received) return presentFile(row)
    const bytes = Buffer.from(body.bytes, 'base64')
    const { id: fileId, centreId } = row
    if (offset + bytes.length > row.size)
      throw invalid([{ field: 'bytes', message: 'This is more than the file was said to have. Choose it again' }])
    const sealed = sealerOf(sealer, row).sealBytes(`piece:${fileId}:${offset}`, bytes)
    await tx.filePiece.create({ data: { fileId, offset, centreId, bytes: sealed } })
    const data = { received: offset + bytes.length, touchedAt: now }
    return presentFile(await tx.portfolioFile.update({ where: { id: fileId }, data }))
  })
