import { randomBytes } from 'node:crypto'
import type { FilePurpose, MediaType } from '@mentorfolio/domain/files/file-kinds'
import type { RecordingTerms, WorkProductContent } from '@mentorfolio/domain/files/work-product'
import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'
import { sealerWith } from '../identity/seal.ts'
import { addressOf, storageOf } from '../storage/storage.ts'
import { testSealer } from './mentees.ts'
import type { TestRelationship } from './relationships.ts'
import { testConfig } from './start-api.ts'

/** Where the tests' files lie. */
export const testStorage = storageOf(testConfig)

/** Plain words, as somebody's file. */
export const someBytes = Buffer.from('What we agreed: ask first, then listen.\n')

/** What a device says of these bytes before it sends them. */
export const beginning = (bytes: Uint8Array, purpose: FilePurpose = 'OTHER') => ({
  ...{ purpose, size: bytes.length, digest: addressOf(bytes) },
})

/** A tenth of a second of silence, with words beside it. */
export const aWav = (told = '') => {
  const part = (name: string, held: Buffer) => {
    const head = Buffer.alloc(8)
    head.write(name, 'latin1')
    head.writeUInt32LE(held.length, 4)
    return Buffer.concat([head, held, Buffer.alloc(held.length % 2)])
  }
  const format = Buffer.from('01000100401f0000803e000002001000', 'hex')
  const body = Buffer.concat([
    Buffer.from('WAVE'),
    part('fmt ', format),
    ...(told === '' ? [] : [part('LIST', Buffer.from(told))]),
    part('data', Buffer.alloc(1_600)),
  ])
  return part('RIFF', body)
}

/** Consent and a day of erasure, as the setting of a minor gives it. */
export const aYes = (more: Partial<RecordingTerms> = {}): RecordingTerms => ({
  consent: { by: 'SETTING', role: 'Head of year', how: 'ON_PAPER', on: '2026-11-11' },
  eraseOn: '2026-12-11',
  ...more,
})

/** A work product with the least that is asked, or more. */
export const productWords = (fileId: string, more: Partial<WorkProductContent> = {}): WorkProductContent => ({
  ...{ what: 'WORK_PRODUCT', title: 'The plan on the wall', on: '2026-11-12', shows: null },
  ...{ files: [{ id: fileId, caption: 'As it hung there' }], sessionIds: [], recording: null },
  ...more,
})

type Given = { bytes: Buffer; mediaType: MediaType; purpose: FilePurpose; at: string; eraseOn: string | null }

/** A file that is kept: its row, its bytes in the tests' storage. Answers its id. */
export const withFile = async (
  db: Db,
  { centreId, portfolioId }: Pick<TestRelationship, 'centreId' | 'portfolioId'>,
  { bytes, mediaType, purpose, at, eraseOn }: Given,
): Promise<string> => {
  const id = v7()
  const key = randomBytes(32)
  const sealed = sealerWith([key]).sealBytes(`file:${id}`, bytes)
  const address = addressOf(sealed)
  await testStorage.put(centreId, sealed)
  await db.storedBytes.create({ data: { address, centreId, fileId: id, at } })
  await db.portfolioFile.create({
    data: {
      ...{ id, centreId, portfolioId, purpose, state: 'READY', createdAt: at, touchedAt: at },
      ...{ size: bytes.length, received: bytes.length, digest: addressOf(bytes), keptDigest: addressOf(bytes) },
      ...{ mediaType, keptSize: bytes.length, address, eraseOn: eraseOn === null ? null : new Date(eraseOn) },
      sealedKey: testSealer.seal(`file:${id}`, key.toString('base64url')),
    },
  })
  return id
}

/** A recorded work product with one file: a recording where its words say so. Answers both ids. */
export const withWorkProduct = async (
  db: Db,
  relationship: TestRelationship,
  words: (fileId: string) => WorkProductContent = productWords,
  { at = '2026-11-12T12:00:00Z' } = {},
): Promise<{ id: string; fileId: string }> => {
  const { id: relationshipId, centreId, portfolioId, candidate } = relationship
  const { recording } = words(v7())
  const fileId = await withFile(db, relationship, {
    ...(recording === null
      ? { bytes: someBytes, mediaType: 'text/plain', purpose: 'OTHER' }
      : { bytes: aWav(), mediaType: 'audio/wav', purpose: 'RECORDING' }),
    ...{ at, eraseOn: recording?.eraseOn ?? null },
  })
  const content = words(fileId)
  const id = v7()
  await db.mentoringRecord.create({
    data: {
      ...{ id, centreId, portfolioId, relationshipId, kind: 'WORK_PRODUCT', createdAt: at },
      happenedOn: new Date(content.on),
      versions: {
        create: { version: 1, centreId, content, byPersonId: candidate.id, receivedAt: at, effectiveAt: at },
      },
      files: { create: { fileId, centreId } },
    },
  })
  return { id, fileId }
}

/** A file that is on its way: nothing of it has come, or all of it. Answers its id. */
export const aFileOnItsWay = async (
  db: Db,
  { centreId, portfolioId }: TestRelationship,
  { whole = false } = {},
): Promise<string> => {
  const id = v7()
  const key = randomBytes(32)
  const at = '2026-11-16T09:30:00Z'
  await db.portfolioFile.create({
    data: {
      ...{ id, centreId, portfolioId, ...beginning(someBytes), createdAt: at, touchedAt: at },
      sealedKey: testSealer.seal(`file:${id}`, key.toString('base64url')),
      received: whole ? someBytes.length : 0,
    },
  })
  if (whole)
    await db.filePiece.create({
      data: { fileId: id, offset: 0, centreId, bytes: sealerWith([key]).sealBytes(`piece:${id}:0`, someBytes) },
    })
  return id
}
