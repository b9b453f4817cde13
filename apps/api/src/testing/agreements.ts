import type { Clause } from '@mentorfolio/domain/agreements/clauses'
import { defaultTemplate } from '@mentorfolio/domain/agreements/default-template'
import { withAnswers } from '@mentorfolio/domain/agreements/tokens'
import { v7 } from 'uuid'
import { sha256 } from '../audit/chain.ts'
import type { Db } from '../database/client.ts'
import { digestOf, newToken } from '../links/token.ts'
import { testSealer } from './mentees.ts'
import type { TestRelationship } from './relationships.ts'

/** The words that we ship, with the mentor's questions answered; `more` in the place of clauses of the same kind. */
export const agreementWords = (...more: Clause[]): Clause[] => [
  ...defaultTemplate
    .map((clause) => ({ ...clause, text: withAnswers(clause.text, ['once a week', 'the end of term']) }))
    .filter(({ kind }) => !more.some((each) => each.kind === kind)),
  ...more,
]

/** What somebody writes first. */
export const aWriting = (...more: Clause[]) => ({ revision: 0, mentor: 'Ada', clauses: agreementWords(...more) })

/** The setting permits that records are used as evidence, and somebody there authorised the mentoring of a minor. */
export const permitted = async (db: Db, { id }: TestRelationship, { authorised = true } = {}) => {
  const permission = { permissionBy: 'J. Vance', permissionRole: 'Headteacher', permissionOn: new Date('2026-09-28') }
  const authorisation = {
    authorisedBy: 'T. Novak',
    authorisedRole: 'Head of year',
    authorisedOn: new Date('2026-09-28'),
  }
  await db.relationship.update({
    where: { id },
    data: {
      setting: { update: permission },
      ...(authorised ? { ...authorisation, authorisedAt: '2026-09-28T10:00:00Z' } : {}),
    },
  })
}

type Written = { clauses?: Clause[]; offeredAt?: string | null }

/** In the place of whatever agreement there was: these words, offered. Answers the version's id. */
export const withWords = async (
  db: Db,
  relationship: TestRelationship,
  { clauses = agreementWords(), offeredAt = '2026-11-10T09:00:00Z' }: Written = {},
) => {
  const { id: relationshipId, centreId } = relationship
  await db.agreement.deleteMany({ where: { relationshipId } })
  const id = v7()
  await db.agreement.create({
    data: { id, centreId, relationshipId, version: 1, clauses, offeredAt, createdAt: '2026-11-10T08:00:00Z' },
  })
  if (offeredAt) await db.relationship.update({ where: { id: relationshipId }, data: { state: 'AWAITING_SIGNATURES' } })
  return id
}

/** A guest's live link to a version, and the headers that open it. */
export const agreementLink = async (
  db: Db,
  { id: relationshipId, centreId, candidate }: TestRelationship,
  { agreementId, role = 'mentee' }: { agreementId: string; role?: 'mentee' | 'supervisor' },
) => {
  const token = newToken()
  const createdAt = '2026-11-12T09:00:00Z'
  const id = v7()
  await db.link.create({
    data: {
      ...{ id, centreId, relationshipId, purpose: 'AGREEMENT', role, subjectId: agreementId },
      ...{ madeByPersonId: candidate.id, createdAt, expiresAt: '2026-12-12T09:00:00Z' },
      tokens: { create: { digest: digestOf(token), channel: 'COPY', createdAt } },
    },
  })
  return { id, token, headers: { 'link-token': token } }
}

/** A small white picture, 16 pixels wide and 8 high, as a JPEG with nothing beside it. */
const white = Buffer.from(
  '/9j/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8a' +
    'Gi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIABADASIAAhEBAxEB/8QAFQAB' +
    'AQAAAAAAAAAAAAAAAAAAAAf/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAA' +
    'AAD/2gAMAwEAAhEDEQA/AKAAD//Z',
  'base64',
)

/** A segment of a JPEG: its marker, and what it says. */
const segment = (marker: number, held: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(held.length + 2, 2)
  return Buffer.concat([head, held])
}
/** EXIF that says to turn the picture (orientation 6), and behind it where it was taken. */
const exif = Buffer.concat([
  Buffer.from('Exif\0\0', 'latin1'),
  Buffer.from([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]),
  Buffer.from('GPS51.5,-0.1', 'latin1'),
])

/** A photo as a phone takes it: lying on its side, with its place in it. `more` is what it says besides. */
export const aPhoto = (...more: Buffer[]) =>
  Buffer.concat([
    white.subarray(0, 2),
    segment(0xe1, exif),
    ...more.map((held) => segment(0xfe, held)),
    white.subarray(2),
  ])

/** Offered, signed by nobody, with a paper copy that waits for the assessor (`openedBy`: who has looked at it) and a mentee's link. */
export const anUnsignedAgreement = async (
  db: Db,
  relationship: TestRelationship,
  { openedBy = [] }: { openedBy?: string[] } = {},
) => {
  const agreementId = await withWords(db, relationship)
  const { token } = await agreementLink(db, relationship, { agreementId })
  const paper = aPhoto()
  const paperId = v7()
  await db.paperCopy.create({
    data: {
      ...{ id: paperId, centreId: relationship.centreId, agreementId, mediaType: 'image/jpeg' },
      ...{
        signedOn: new Date('2026-11-11'),
        attachedAt: '2026-11-12T09:00:00Z',
        digest: sha256(paper.toString('base64')),
      },
      ...{ openedBy, sealed: new Uint8Array(testSealer.sealBytes(`paper:${agreementId}`, paper)) },
    },
  })
  return { ...relationship, agreementId, paperId, token }
}
