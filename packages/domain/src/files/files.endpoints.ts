import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { withdrawRecord } from '../records/write-record.ts'
import { filePurposes } from './file-kinds.ts'
import { fileView } from './file-view.ts'
import { largestPiece, largestRecording, sizeInWords } from './limits.ts'
import { permitRecordings } from './permit-recordings.ts'
import { workProductsView } from './work-product-view.ts'
import { writeWorkProduct } from './write-work-product.ts'

const ofRegistration = z.strictObject({ id: id() })
const ofRecord = z.strictObject({ id: id(), recordId: id() })
const ofFile = z.strictObject({ id: id() })
const path = '/api/registrations/:id/work-products'

export const workProductsEndpoint = endpoint({
  method: 'GET',
  path,
  action: 'workProduct.view',
  summary: 'Work products of a portfolio with their files: what they are and what they show, never their bytes',
  params: ofRegistration,
  response: workProductsView,
})

export const writeWorkProductEndpoint = endpoint({
  method: 'PUT',
  path: `${path}/:recordId`,
  action: 'workProduct.record',
  summary: 'Record a work product and name its files, or write its next version (candidate)',
  params: ofRecord,
  body: writeWorkProduct,
  response: workProductsView,
})

export const withdrawWorkProductEndpoint = endpoint({
  method: 'POST',
  path: `${path}/:recordId/withdraw`,
  action: 'workProduct.withdraw',
  summary: 'Withdraw a work product with a reason: it stays readable (candidate)',
  params: ofRecord,
  body: withdrawRecord,
  response: workProductsView,
})

const again = 'Choose the file again: its device did not say how large it is'
const sha256 = () =>
  z.string({ error: 'Choose the file again' }).regex(/^[0-9a-f]{64}$/, { error: 'Choose the file again' })

/** What a device says of a file before it sends it: never its name, which may be somebody's. */
export const beginFile = z.strictObject({
  purpose: z.enum(filePurposes, { error: 'Say whether this is a recording' }),
  size: z
    .int({ error: again })
    .min(1, { error: 'This file is empty. Choose it again, or another.' })
    .max(largestRecording, { error: `No file may have more than ${sizeInWords(largestRecording)}: make it smaller` }),
  digest: sha256(),
})

/** Begun again with the same word it is the same file, as far as it has come. */
export const beginFileEndpoint = endpoint({
  method: 'PUT',
  path: '/api/registrations/:id/files/:fileId',
  action: 'file.send',
  summary: 'Begin to send a file, or ask how far it has come (candidate)',
  unrecorded: true,
  keeping: 'NEVER',
  params: z.strictObject({ id: id(), fileId: id() }),
  body: beginFile,
  response: fileView,
})

const notBytes = 'Send this part of the file again'

/** Of a file, from `offset` on. One that is there already, or would leave a gap, changes nothing: the answer says from where to go on. */
export const sendPieceEndpoint = endpoint({
  method: 'PUT',
  path: '/api/files/:id/pieces/:offset',
  action: 'file.send',
  summary: 'Send a part of a file (candidate)',
  unrecorded: true,
  keeping: 'NEVER',
  params: z.strictObject({
    id: id(),
    offset: z.string({ error: notBytes }).regex(/^\d{1,9}$/, { error: notBytes }),
  }),
  body: z.strictObject({
    bytes: z
      .base64({ error: notBytes })
      .min(4, { error: notBytes })
      .max(Math.ceil(largestPiece / 3) * 4, { error: `Send at most ${sizeInWords(largestPiece)} at once` }),
  }),
  response: fileView,
})

/** All of it is there: it is looked at, and kept or refused. Asked again the answer is the same. */
export const completeFileEndpoint = endpoint({
  method: 'POST',
  path: '/api/files/:id/complete',
  action: 'file.send',
  summary: 'Say that a file has been sent whole, and learn whether it is kept (candidate)',
  unrecorded: true,
  keeping: 'NEVER',
  params: ofFile,
  body: z.strictObject({}),
  response: fileView,
})

export const openFileEndpoint = endpoint({
  method: 'GET',
  path: '/api/files/:id/content',
  action: 'workProduct.open',
  summary: 'The bytes of a file; each opening of a recording leaves an event (candidate, assessor, IQA, lead IQA)',
  file: true,
  params: ofFile,
  response: z.string(),
})

export const eraseFileEndpoint = endpoint({
  method: 'POST',
  path: '/api/files/:id/erase',
  action: 'file.erase',
  summary: 'Erase what lies in a file: its record stays, and says so (candidate)',
  params: ofFile,
  body: z.strictObject({}),
  response: fileView,
})

/** Whether recordings may be added at a centre, and for how long. */
export const recordingsView = z.strictObject({
  centreId: z.uuid(),
  revision: z.int(),
  /** Null: recordings are off. */
  days: z.int().nullable(),
  /** How many are kept now. */
  kept: z.int(),
})

const recordingsPath = '/api/centres/:id/recordings'

export const recordingsEndpoint = endpoint({
  method: 'GET',
  path: recordingsPath,
  action: 'recordings.permit',
  summary: 'Whether recordings may be added at a centre, and for how long they are kept at most (centre admin)',
  params: z.strictObject({ id: id() }),
  response: recordingsView,
})

export const permitRecordingsEndpoint = endpoint({
  method: 'POST',
  path: `${recordingsPath}/permit`,
  action: 'recordings.permit',
  summary: 'Let recordings be added for so many days at most, or no more (centre admin)',
  params: z.strictObject({ id: id() }),
  body: permitRecordings,
  response: recordingsView,
})
