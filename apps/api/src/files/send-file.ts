import { largestFor } from '@mentorfolio/domain/files/file-kinds'
import type { FileView } from '@mentorfolio/domain/files/file-view'
import type { beginFileEndpoint, sendPieceEndpoint } from '@mentorfolio/domain/files/files.endpoints'
import { sizeInWords } from '@mentorfolio/domain/files/limits'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Context } from '../http/context.ts'
import { invalid } from '../http/problem-error.ts'
import type { Asked } from '../http/serve.ts'
import { beginRow, presentFile, sealerOf } from '../portfolio/file-rows.ts'
import { loadFile, maySend } from './load-file.ts'
import { loadProducts, productFacts } from './load-products.ts'

const noRecordings =
  'Your centre keeps no recordings. Choose something else, or ask whoever runs your centre to allow them'

/** Begins to take a file of a candidate's. Nothing is an event yet: a file becomes part of the portfolio once a record names it. */
export const beginFile = (
  { db, sealer }: Pick<Context, 'db' | 'sealer'>,
  { params, body, by, now }: Asked<typeof beginFileEndpoint>,
): Promise<FileView> =>
  db.$transaction(async (tx) => {
    const { row, roles } = await loadProducts(tx, by, params.id)
    mustBeAllowed(roles, 'file.send', productFacts(row))
    const { id: portfolioId, centreId } = row.portfolio
    const { purpose, size } = body
    return beginRow(
      tx,
      sealer,
      { id: params.fileId, centreId, portfolioId, ...body },
      {
        now,
        isWelcome: () => {
          if (purpose === 'RECORDING' && row.person.centre.recordingDays === null)
            throw invalid([{ field: 'purpose', message: noRecordings }])
          const most = largestFor[purpose]
          if (size <= most) return
          const message = `This file has more than ${sizeInWords(most)}. Make it smaller, then choose it again`
          throw invalid([{ field: 'size', message }])
        },
      },
    )
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
    maySend(row, roles)
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
