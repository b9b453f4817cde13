import {
  beginFileEndpoint,
  completeFileEndpoint,
  eraseFileEndpoint,
  openFileEndpoint,
  permitRecordingsEndpoint,
  recordingsEndpoint,
  sendPieceEndpoint,
  withdrawWorkProductEndpoint,
  workProductsEndpoint,
  writeWorkProductEndpoint,
} from '@mentorfolio/domain/files/files.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveFile, serveRead, serveUnrecorded, serveWrite } from '../http/serve.ts'
import { completeFile } from './complete-file.ts'
import { eraseFile } from './erase-file.ts'
import { openFile } from './open-file.ts'
import { permitRecordings, viewRecordings } from './permit-recordings.ts'
import { beginFile, receivePiece } from './send-file.ts'
import { viewProducts } from './view-products.ts'
import { withdrawProduct, writeProduct } from './write-product.ts'

export const fileRoutes = (router: Router, context: Context) => {
  serveRead(router, context, workProductsEndpoint, (asked) => viewProducts(context.db, asked))
  serveWrite(router, context, writeWorkProductEndpoint, writeProduct)
  serveWrite(router, context, withdrawWorkProductEndpoint, withdrawProduct)
  serveUnrecorded(router, context, beginFileEndpoint, (asked) => beginFile(context, asked))
  serveUnrecorded(router, context, sendPieceEndpoint, (asked) => receivePiece(context, asked))
  serveUnrecorded(router, context, completeFileEndpoint, (asked) => completeFile(context, asked))
  serveFile(router, context, openFileEndpoint, (asked) => openFile(context, asked))
  serveWrite(router, context, eraseFileEndpoint, eraseFile)
  serveRead(router, context, recordingsEndpoint, (asked) => viewRecordings(context.db, asked))
  serveWrite(router, context, permitRecordingsEndpoint, permitRecordings)
}
