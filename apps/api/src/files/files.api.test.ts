import { type FilePurpose, refusals } from '@mentorfolio/domain/files/file-kinds'
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
import { largestPortfolio, unusedDays } from '@mentorfolio/domain/files/limits'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import type { Tx } from '../database/client.ts'
import { aPhoto } from '../testing/agreements.ts'
import { aSubmissionOf } from '../testing/evidence.ts'
import { aWav, aYes, beginning, productWords, someBytes, withWorkProduct } from '../testing/files.ts'
import { bothAtOnce } from '../testing/meanwhile.ts'
import { aCentre, aPerson, type TestPerson } from '../testing/people.ts'
import { aRelationship, type TestRelationship } from '../testing/relationships.ts'
import { addressOf, theProblem } from '../testing/requests.ts'
import { aLoggedSession } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { sweepFiles } from './sweep-files.ts'

const api = await startApi()

type Given = { recordingDays?: number | null; under18?: boolean }

const aMentoring = async ({ recordingDays = null, under18 = false }: Given = {}) => {
  const centre = await aCentre().in(api.db)
  await api.db.centre.update({ where: { id: centre.id }, data: { recordingDays } })
  const assessor = await aPerson('assessor').at(centre).in(api.db)
  const candidate = await aPerson('candidate').at(centre).assessedBy(assessor).in(api.db)
  const robin = await aRelationship().of(candidate).withSignedAgreement().in(api.db)
  await api.db.relationship.update({ where: { id: robin.id }, data: { under18 } })
  return { centre, assessor, candidate, robin, as: api.as(candidate) }
}
type Mentoring = Awaited<ReturnType<typeof aMentoring>>

const inPieces = (bytes: Buffer, size: number) =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => ({
    offset: index * size,
    bytes: bytes.subarray(index * size, (index + 1) * size),
  }))

const begin = async ({ candidate, as }: Mentoring, bytes: Buffer, purpose: FilePurpose = 'OTHER') => {
  const fileId = v7()
  const params = { id: candidate.registrationId, fileId }
  await as.call(beginFileEndpoint, { params, body: beginning(bytes, purpose) })
  return fileId
}
const piece = ({ as }: Mentoring, id: string, offset: number, bytes: Buffer) =>
  as.call(sendPieceEndpoint, {
    params: { id, offset: String(offset) },
    body: { bytes: bytes.toString('base64') },
  })
const complete = ({ as }: Mentoring, id: string) => as.call(completeFileEndpoint, { params: { id }, body: {} })

/** Sends a file whole. Answers what the server says of it. */
const sent = async (of: Mentoring, bytes: Buffer, purpose: FilePurpose = 'OTHER') => {
  const id = await begin(of, bytes, purpose)
  for (const each of inPieces(bytes, 200_000)) await piece(of, id, each.offset, each.bytes)
  return complete(of, id)
}

const writing = (
  { candidate, robin }: Pick<Mentoring, 'candidate' | 'robin'>,
  product: ReturnType<typeof productWords>,
  { recordId = v7(), revision = 0, relationshipId = robin.id as string | null, reason = null as string | null } = {},
) => ({
  params: { id: candidate.registrationId, recordId },
  body: { revision, reason, relationshipId, product },
})

const contentOf = async (person: { userId: string }, id: string) => {
  const response = await api.as(person).raw({ method: 'GET', path: addressOf(openFileEndpoint, { params: { id } }) })
  if (response.status !== 200) throw new Error(`${response.status}`)
  return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

const recordingOf = async (given: Given = {}) => {
  const of = await aMentoring({ recordingDays: 90, ...given })
  const { id } = await sent(of, aWav(), 'RECORDING')
  return { of, id }
}
const consent = { by: 'MENTEE', role: null, how: 'SPOKEN', on: '2026-11-12' } as const

describe('on the way', () => {
  test('a photo that tells where it was taken is kept without that, upright, and sealed where it lies', async () => {
    const of = await aMentoring()
    const photo = aPhoto()
    expect(photo.includes('GPS51.5')).toBe(true)
    const file = await sent(of, photo)
    expect(file).toMatchObject({ state: 'READY', mediaType: 'image/jpeg', because: null })
    const { bytes } = await contentOf(of.candidate, file.id)
    expect(bytes.includes('GPS51.5')).toBe(false)
    expect([...bytes.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff])
    const row = await api.db.portfolioFile.findUniqueOrThrow({ where: { id: file.id } })
    const lies = await api.context.storage.get({ centreId: row.centreId, address: row.address ?? '' })
    expect(lies.includes(Buffer.from([0xff, 0xd8, 0xff, 0xdb]))).toBe(false)
    expect(await api.db.filePiece.count({ where: { fileId: file.id } })).toBe(0)
  })

  test('after a cut it goes on where the server has it; a piece that came twice is there once', async () => {
    const of = await aMentoring()
    const bytes = Buffer.from('word '.repeat(2_000))
    const id = await begin(of, bytes)
    const [first, second, ...rest] = inPieces(bytes, 3_000)
    if (!first || !second) throw new Error('no pieces')
    expect((await piece(of, id, 0, first.bytes)).received).toBe(3_000)
    expect((await piece(of, id, 0, first.bytes)).received).toBe(3_000)
    const params = { id: of.candidate.registrationId, fileId: id }
    expect((await of.as.call(beginFileEndpoint, { params, body: beginning(bytes) })).received).toBe(3_000)
    expect((await complete(of, id)).state, 'not whole yet').toBe('RECEIVING')
    for (const each of [second, ...rest]) await piece(of, id, each.offset, each.bytes)
    expect((await complete(of, id)).state).toBe('READY')
    expect((await contentOf(of.candidate, id)).bytes).toEqual(bytes)
    expect((await complete(of, id)).state, 'asked again').toBe('READY')
  })

  test('a piece that would leave a gap changes nothing, and the answer says from where to go on', async () => {
    const of = await aMentoring()
    const id = await begin(of, someBytes)
    expect((await piece(of, id, 10, someBytes.subarray(10))).received).toBe(0)
    expect(await api.db.filePiece.count({ where: { fileId: id } })).toBe(0)
  })

  test('two tabs that send the same file at once make one file', async () => {
    const of = await aMentoring()
    const bytes = Buffer.from('tab '.repeat(3_000))
    const id = await begin(of, bytes)
    const tab = async () => {
      for (const each of inPieces(bytes, 2_000)) await piece(of, id, each.offset, each.bytes)
      return complete(of, id)
    }
    const answers = await Promise.all([tab(), tab()])
    for (let left = (await complete(of, id)).state; left === 'RECEIVING'; ) {
      const { received } = await complete(of, id)
      left = (await piece(of, id, received, bytes.subarray(received, received + 2_000))).state
    }
    expect(answers.every(({ because }) => because === null)).toBe(true)
    expect((await contentOf(of.candidate, id)).bytes).toEqual(bytes)
    expect(await api.db.storedBytes.count({ where: { fileId: id } })).toBe(1)
  })

  test('more bytes than were said are not taken', async () => {
    const of = await aMentoring()
    const id = await begin(of, someBytes)
    const params = { id, offset: '0' }
    const body = { bytes: Buffer.alloc(someBytes.length + 1).toString('base64') }
    const told = await of.as.refused(sendPieceEndpoint, { params, body }, 400)
    expect(told.errors?.[0]?.field).toBe('bytes')
  })

  test('begun with another size or digest it is another file', async () => {
    const of = await aMentoring()
    const fileId = await begin(of, someBytes)
    const params = { id: of.candidate.registrationId, fileId }
    await of.as.refused(beginFileEndpoint, { params, body: beginning(Buffer.from('other')) }, 409)
  })

  test('what came is not what was said: refused, and nothing of it stays', async () => {
    const of = await aMentoring()
    const id = await begin(of, someBytes)
    await piece(of, id, 0, Buffer.from(someBytes).fill('x'))
    expect(await complete(of, id)).toMatchObject({ state: 'REFUSED', because: 'NOT_WHOLE' })
    expect(await api.db.filePiece.count({ where: { fileId: id } })).toBe(0)
    expect((await api.db.portfolioFile.findUniqueOrThrow({ where: { id } })).sealedKey).toBeNull()
  })

  test('a portfolio that is full takes no more, and says what to do', async () => {
    const of = await aMentoring()
    const id = await begin(of, someBytes)
    await api.db.portfolioFile.update({ where: { id }, data: { size: largestPortfolio } })
    const params = { id: of.candidate.registrationId, fileId: v7() }
    const told = await of.as.refused(beginFileEndpoint, { params, body: beginning(someBytes) }, 400)
    expect(told.errors?.[0]?.message).toContain('Erase one')
  })

  test('files that are begun at once find no more room together than one after the other', async () => {
    const of = await aMentoring()
    const id = await begin(of, someBytes)
    await api.db.portfolioFile.update({ where: { id }, data: { size: largestPortfolio - someBytes.length } })
    const one = () => {
      const params = { id: of.candidate.registrationId, fileId: v7() }
      return api.as(of.candidate).send(beginFileEndpoint, { params, body: beginning(someBytes) })
    }
    const hold = (tx: Tx) => tx.$queryRaw`LOCK TABLE "PortfolioFile" IN SHARE MODE`
    const answers = await bothAtOnce(api.db, hold, [one, one])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
  })

  test('a photo of 50 MB is refused before a byte of it goes', async () => {
    const of = await aMentoring()
    const params = { id: of.candidate.registrationId, fileId: v7() }
    const body = { ...beginning(someBytes), size: 50 * 1_048_576 }
    const told = await of.as.refused(beginFileEndpoint, { params, body }, 400)
    expect(told.errors?.[0]).toMatchObject({ field: 'size' })
  })

  test('nobody else can go on with it, or ask how far it has come', async () => {
    const of = await aMentoring()
    const id = await begin(of, someBytes)
    const neighbour = await aPerson('candidate').at(of.centre).in(api.db)
    const params = { id, offset: '0' }
    const body = { bytes: someBytes.toString('base64') }
    await api.as(neighbour).refused(sendPieceEndpoint, { params, body }, 404)
    await api.as(of.assessor).refused(sendPieceEndpoint, { params, body }, 403)
    await api.as(neighbour).refused(completeFileEndpoint, { params: { id }, body: {} }, 404)
  })
})

describe('a work product', () => {
  test('names its files, and is there for whoever reads the portfolio', async () => {
    const of = await aMentoring()
    const session = await aLoggedSession().with(of.robin).in(api.db)
    const { id } = await sent(of, aPhoto())
    const product = productWords(id, { sessionIds: [session.id], shows: 'Small steps' })
    const view = await of.as.call(writeWorkProductEndpoint, writing(of, product))
    expect(view.products).toMatchObject([{ relationshipId: of.robin.id, content: product, happenedOn: '2026-11-12' }])
    const read = await api.as(of.assessor).call(workProductsEndpoint, { params: { id: of.candidate.registrationId } })
    expect(read).toMatchObject({ mayOpen: true, files: [{ id, mediaType: 'image/jpeg', state: 'READY' }] })
    expect((await contentOf(of.assessor, id)).bytes.length).toBeGreaterThan(0)
    const actions = await api.db.auditEvent.findMany({ where: { subjectId: id } })
    expect(actions.map(({ action }) => action)).toEqual(['file.send'])
  })

  test('may be of the portfolio as a whole', async () => {
    const of = await aMentoring()
    const { id } = await sent(of, someBytes)
    const view = await of.as.call(writeWorkProductEndpoint, writing(of, productWords(id), { relationshipId: null }))
    expect(view.products).toMatchObject([{ relationshipId: null }])
  })

  test('is changed by a new version; withdrawn it stays readable with its reason', async () => {
    const of = await aMentoring()
    const { id } = await sent(of, someBytes)
    const recordId = v7()
    await of.as.call(writeWorkProductEndpoint, writing(of, productWords(id), { recordId }))
    const other = await sent(of, Buffer.from('The other side'))
    const changed = productWords(other.id, { title: 'Both sides' })
    const view = await of.as.call(
      writeWorkProductEndpoint,
      writing(of, changed, { recordId, revision: 1, reason: 'A better picture' }),
    )
    expect(view.products[0]?.versions.map(({ content }) => content?.files[0]?.id)).toEqual([id, other.id])
    await of.as.refused(writeWorkProductEndpoint, writing(of, changed, { recordId, revision: 1, reason: 'Late' }), 409)
    const params = { id: of.candidate.registrationId, recordId }
    const gone = await of.as.call(withdrawWorkProductEndpoint, { params, body: { revision: 2, reason: 'Not mine' } })
    expect(gone.products).toMatchObject([{ withdrawn: { because: 'Not mine' } }])
  })

  const wrong: [string, string, (of: Mentoring) => Promise<string>][] = [
    ['a file that never came', 'Choose this file again', async () => v7()],
    ['a file that is on its way', 'not there yet', (of) => begin(of, someBytes)],
    ['a file that was refused', refusals.PROGRAM, async (of) => (await sent(of, Buffer.from('MZ\x90\0', 'latin1'))).id],
    ['another portfolio’s file', 'Choose this file again', async () => (await sent(await aMentoring(), someBytes)).id],
  ]
  test.each(wrong)('does not name %s, and says so at the file', async (_, message, file) => {
    const of = await aMentoring()
    const told = await of.as.refused(writeWorkProductEndpoint, writing(of, productWords(await file(of))), 400)
    expect(told.errors).toMatchObject([{ field: 'product.files.0.id', message: expect.stringContaining(message) }])
    expect(await api.db.mentoringRecord.count({ where: { portfolioId: of.robin.portfolioId } })).toBe(0)
  })

  test('is about a mentee of one’s own', async () => {
    const of = await aMentoring()
    const other = await aMentoring()
    const { id } = await sent(of, someBytes)
    const told = await of.as.refused(
      writeWorkProductEndpoint,
      writing(of, productWords(id), { relationshipId: other.robin.id }),
      400,
    )
    expect(told.errors?.[0]?.field).toBe('relationshipId')
  })

  test('is of a day that has been', async () => {
    const of = await aMentoring()
    const { id } = await sent(of, someBytes)
    const told = await of.as.refused(writeWorkProductEndpoint, writing(of, productWords(id, { on: '2026-12-24' })), 400)
    expect(told.errors?.[0]?.field).toBe('product.on')
  })
})

describe('what leaves', () => {
  test('is saved, never drawn as a page of ours, under a name of our own', async () => {
    const of = await aMentoring()
    const { id } = await sent(of, someBytes)
    const { headers } = await contentOf(of.candidate, id)
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="work-product-[0-9a-f]{6}\.txt"$/)
    expect(headers.get('content-type')).toMatch(/^text\/plain/)
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  const readers: [string, (of: Mentoring) => Promise<TestPerson>, number][] = [
    ['its candidate', async ({ candidate }) => candidate, 200],
    ['their assessor', async ({ assessor }) => assessor, 200],
    ['the lead IQA', ({ centre }) => aPerson('leadIqa').at(centre).in(api.db), 200],
    ['the centre’s admin', ({ centre }) => aPerson('centreAdmin').at(centre).in(api.db), 403],
    ['an EQA, who has no link', ({ centre }) => aPerson('eqa').at(centre).in(api.db), 404],
    ['an assessor of others', ({ centre }) => aPerson('assessor').at(centre).in(api.db), 404],
    ['another candidate', ({ centre }) => aPerson('candidate').at(centre).in(api.db), 404],
    ['another centre’s admin', () => aPerson('centreAdmin').in(api.db), 404],
  ]
  test.each(readers)('to %s: %s → %i', async (_, reader, status) => {
    const of = await aMentoring()
    const { fileId } = await withWorkProduct(api.db, of.robin)
    const person = await reader(of)
    const path = addressOf(openFileEndpoint, { params: { id: fileId } })
    expect((await api.as(person).raw({ method: 'GET', path })).status).toBe(status)
  })

  test('not to an assessor while no record names it', async () => {
    const of = await aMentoring()
    const { id } = await sent(of, someBytes)
    await expect(contentOf(of.assessor, id)).rejects.toThrow('404')
  })
})

describe('recordings', () => {
  test('are off until the centre turns them on', async () => {
    const of = await aMentoring()
    const params = { id: of.candidate.registrationId, fileId: v7() }
    const told = await of.as.refused(beginFileEndpoint, { params, body: beginning(aWav(), 'RECORDING') }, 400)
    expect(told.errors?.[0]).toMatchObject({
      field: 'purpose',
      message: expect.stringContaining('keeps no recordings'),
    })
    expect(await sent(of, aWav()), 'nor by another name').toMatchObject({ state: 'REFUSED', because: 'VOICES' })
  })

  test('are turned on and off by the centre’s admin alone', async () => {
    const of = await aMentoring()
    const admin = api.as(await aPerson('centreAdmin').at(of.centre).in(api.db))
    const params = { id: of.centre.id }
    await of.as.refused(permitRecordingsEndpoint, { params, body: { revision: 1, allowed: true, days: 30 } }, 403)
    const on = await admin.call(permitRecordingsEndpoint, { params, body: { revision: 1, allowed: true, days: 30 } })
    expect(on).toMatchObject({ days: 30, revision: 2 })
    await admin.refused(permitRecordingsEndpoint, { params, body: { revision: 1, allowed: true, days: 60 } }, 409)
    await admin.call(permitRecordingsEndpoint, { params, body: { revision: 2, allowed: false, days: 30 } })
    expect((await admin.call(recordingsEndpoint, { params })).days).toBeNull()
    const events = await api.db.auditEvent.findMany({ where: { chainId: of.centre.id, action: 'recordings.permit' } })
    expect(events).toHaveLength(2)
  })

  const terms: [string, Given, object, object, string][] = [
    ['no yes to it', {}, {}, { recording: null }, 'product.recording'],
    ['a yes that came after it', {}, { consent: { ...consent, on: '2026-11-13' } }, {}, 'product.recording.consent.on'],
    ['a minor’s own yes', { under18: true }, { consent }, {}, 'product.recording.consent.by'],
    [
      'a setting’s yes and not whose',
      {},
      { consent: { ...consent, by: 'SETTING' } },
      {},
      'product.recording.consent.role',
    ],
    ['a day after the centre’s limit', {}, { eraseOn: '2027-02-15' }, {}, 'product.recording.eraseOn'],
    ['a day that has been', {}, { eraseOn: '2026-11-15' }, {}, 'product.recording.eraseOn'],
  ]
  test.each(terms)('are not kept with %s', async (_, given, more, words, field) => {
    const { of, id } = await recordingOf(given)
    const recording = { consent, eraseOn: '2026-12-01', ...more }
    const product = productWords(id, { what: 'RECORDING', recording, ...words })
    const told = await of.as.refused(writeWorkProductEndpoint, writing(of, product), 400)
    expect(told.errors?.map((each) => each.field)).toEqual([field])
  })

  test('need somebody who is heard in them', async () => {
    const { of, id } = await recordingOf()
    const product = productWords(id, { what: 'RECORDING', recording: { consent, eraseOn: '2026-12-01' } })
    const told = await of.as.refused(writeWorkProductEndpoint, writing(of, product, { relationshipId: null }), 400)
    expect(told.errors?.[0]?.field).toBe('relationshipId')
  })

  test('of a minor are kept with the setting’s yes', async () => {
    const { of, id } = await recordingOf({ under18: true })
    const product = productWords(id, { what: 'RECORDING', recording: aYes() })
    const view = await of.as.call(writeWorkProductEndpoint, writing(of, product))
    expect(view.files).toMatchObject([{ id, eraseOn: '2026-12-11' }])
  })

  const promised = async () => {
    const { of, id } = await recordingOf({ under18: true })
    const recordId = v7()
    const until = (eraseOn: string) => productWords(id, { what: 'RECORDING', recording: aYes({ eraseOn }) })
    const first = writing(of, until('2026-12-01'), { recordId })
    await of.as.call(writeWorkProductEndpoint, first)
    const day = async () => (await api.db.portfolioFile.findUniqueOrThrow({ where: { id } })).eraseOn?.toISOString()
    return { of, recordId, until, day }
  }
  const dayOfPromise = '2026-12-01T00:00:00.000Z'

  test.each([
    ['by a new version', 1],
    ['by another record', 0],
  ])('are never kept past the day that was promised: not %s', async (_, revision) => {
    const { of, recordId, until, day } = await promised()
    const more = revision === 1 ? { recordId, revision, reason: 'Longer' } : {}
    const later = writing(of, until('2026-12-02'), more)
    const told = await of.as.refused(writeWorkProductEndpoint, later, 400)
    expect(told.errors).toMatchObject([
      { field: 'product.recording.eraseOn', message: expect.stringContaining('2026-12-01') },
    ])
    expect(await day()).toBe(dayOfPromise)
  })

  test('are erased earlier where a new version says so', async () => {
    const { of, recordId, until, day } = await promised()
    const more = { recordId, revision: 1, reason: 'Asked for' }
    await of.as.call(writeWorkProductEndpoint, writing(of, until('2026-11-20'), more))
    expect(await day()).toBe('2026-11-20T00:00:00.000Z')
  })

  test('with one mentee are named by no record with another, whose yes is another', async () => {
    const { of, until, day } = await promised()
    const kit = await aRelationship().of(of.candidate).withSignedAgreement().in(api.db)
    const other = writing(of, until('2026-11-25'), { relationshipId: kit.id })
    const told = await of.as.refused(writeWorkProductEndpoint, other, 400)
    expect(told.errors).toMatchObject([{ field: 'product.files.0.id' }])
    expect(await day()).toBe(dayOfPromise)
  })

  test('named by two records at once keep the earlier day', async () => {
    const { of, id } = await recordingOf({ under18: true })
    const until = (eraseOn: string) =>
      api
        .as(of.candidate)
        .call(
          writeWorkProductEndpoint,
          writing(of, productWords(id, { what: 'RECORDING', recording: aYes({ eraseOn }) })),
        )
    await Promise.allSettled([until('2026-12-01'), until('2026-12-05')])
    const { eraseOn } = await api.db.portfolioFile.findUniqueOrThrow({ where: { id } })
    const records = await api.db.mentoringRecordVersion.findMany({
      where: { record: { files: { some: { fileId: id } } } },
    })
    const said = records.map(({ content }) => (content as { recording: { eraseOn: string } }).recording.eraseOn).sort()
    expect(eraseOn?.toISOString().slice(0, 10)).toBe(said[0])
  })

  test('each opening of one leaves an event that the candidate can see', async () => {
    const of = await aMentoring({ recordingDays: 90 })
    const words = (fileId: string) => productWords(fileId, { what: 'RECORDING', recording: aYes() })
    const { fileId } = await withWorkProduct(api.db, of.robin, words)
    await contentOf(of.assessor, fileId)
    await contentOf(of.assessor, fileId)
    const events = await api.db.auditEvent.findMany({ where: { subjectId: fileId, action: 'workProduct.open' } })
    expect(events.map(({ userId, chainId }) => [userId, chainId])).toEqual([
      [of.assessor.userId, of.robin.portfolioId],
      [of.assessor.userId, of.robin.portfolioId],
    ])
  })
})

const later = async (days: number) => {
  const other = await startApi({ databaseUrl: api.databaseUrl })
  other.clock.pass({ hours: 24 * days })
  return other
}
const bytesOf = async (fileId: string) => {
  const row = await api.db.portfolioFile.findUniqueOrThrow({ where: { id: fileId } })
  return {
    row,
    there: await api.context.storage.get({ centreId: row.centreId, address: row.address ?? '' }).then(
      () => true,
      () => false,
    ),
  }
}

describe('erasure', () => {
  const recorded = async (robin: TestRelationship) =>
    withWorkProduct(api.db, robin, (fileId) => productWords(fileId, { what: 'RECORDING', recording: aYes() }))

  test('a recording is erased at its day by itself: the record stays and says so', async () => {
    const of = await aMentoring({ recordingDays: 90 })
    const { id, fileId } = await recorded(of.robin)
    await sweepFiles((await later(24)).context)
    expect((await bytesOf(fileId)).there, 'the day before').toBe(true)
    await sweepFiles((await later(26)).context)
    const { row, there } = await bytesOf(fileId)
    expect(there).toBe(false)
    expect(row).toMatchObject({ state: 'ERASED', erasure: 'DUE', sealedKey: null })
    const view = await of.as.call(workProductsEndpoint, { params: { id: of.candidate.registrationId } })
    expect(view).toMatchObject({ products: [{ id }], files: [{ state: 'ERASED', erased: { because: 'DUE' } }] })
    const path = addressOf(openFileEndpoint, { params: { id: fileId } })
    await theProblem(await of.as.raw({ method: 'GET', path }), 409)
    const events = await api.db.auditEvent.findMany({ where: { subjectId: fileId } })
    expect(events.map(({ action, userId }) => [action, userId])).toEqual([['file.eraseDue', null]])
  })

  test('a recording is opened no more from its day on, swept or not', async () => {
    const of = await aMentoring({ recordingDays: 90 })
    const { fileId } = await recorded(of.robin)
    const path = addressOf(openFileEndpoint, { params: { id: fileId } })
    const opened = async (days: number) =>
      (await (await later(days)).as(of.candidate).raw({ method: 'GET', path })).status
    expect(await opened(24), 'the day before').toBe(200)
    expect(await opened(25), 'the day').toBe(409)
  })

  test('a recording that cannot be erased just now keeps no other from being erased', async () => {
    const of = await aMentoring({ recordingDays: 90 })
    const [stuck, free] = [await recorded(of.robin), await recorded(of.robin)]
    const { context } = await later(26)
    const db = context.db.$extends({
      query: {
        portfolioFile: {
          update: ({ args, query }) => {
            if (args.where.id === stuck.fileId) throw new Error('Out of reach')
            return query(args)
          },
        },
      },
    }) as unknown as typeof context.db
    await sweepFiles({ ...context, db })
    expect((await bytesOf(stuck.fileId)).row.state).toBe('READY')
    expect((await bytesOf(free.fileId)).row.state).toBe('ERASED')
    await sweepFiles(context)
    expect((await bytesOf(stuck.fileId)).row.state, 'in the next round').toBe('ERASED')
  })

  test('its candidate erases one earlier; from then on nobody opens it, and its bytes go', async () => {
    const of = await aMentoring({ recordingDays: 90 })
    const { fileId } = await recorded(of.robin)
    await api.as(of.assessor).refused(eraseFileEndpoint, { params: { id: fileId }, body: {} }, 403)
    const file = await of.as.call(eraseFileEndpoint, { params: { id: fileId }, body: {} })
    expect(file).toMatchObject({ state: 'ERASED', erased: { because: 'CANDIDATE' } })
    await expect(contentOf(of.candidate, fileId)).rejects.toThrow('409')
    await sweepFiles(api.context)
    expect((await bytesOf(fileId)).there).toBe(false)
  })

  test('of what was submitted, a recording alone is erased: whoever is heard may take their yes back', async () => {
    const of = await aMentoring({ recordingDays: 90 })
    const { centreId, unitId } = of.candidate
    const photo = await withWorkProduct(api.db, of.robin)
    const voice = await recorded(of.robin)
    const submission = await aSubmissionOf(api.db, of.candidate, unitId, { aiHow: '', supplement: '' })
    await api.db.submittedRecord.createMany({
      data: [photo.id, voice.id].map((recordId) => ({
        ...{ submissionId: submission.id, centreId, record: 'WORK_PRODUCT', recordId, version: 1 },
      })),
    })
    const asked = (id: string) => ({ params: { id }, body: {} })
    const refusal = await of.as.refused(eraseFileEndpoint, asked(photo.fileId), 409)
    expect(refusal).toMatchObject({ because: 'UNMET_NEED', need: 'notHeld' })
    expect(await of.as.call(eraseFileEndpoint, asked(voice.fileId))).toMatchObject({ state: 'ERASED' })
  })

  test('what no record ever named goes after a while; what one names stays', async () => {
    const of = await aMentoring()
    const unused = await sent(of, someBytes)
    const onItsWay = await begin(of, someBytes)
    const { fileId } = await withWorkProduct(api.db, of.robin)
    await sweepFiles((await later(unusedDays - 1)).context)
    expect((await bytesOf(unused.id)).there).toBe(true)
    await sweepFiles((await later(unusedDays + 1)).context)
    expect((await bytesOf(unused.id)).there).toBe(false)
    expect((await bytesOf(onItsWay)).row.state).toBe('ERASED')
    expect((await bytesOf(fileId)).there).toBe(true)
  })

  test('what was put into the storage for nothing goes, but not at once: its file may be on its way', async () => {
    const of = await aMentoring()
    const { id } = await sent(of, someBytes)
    const stray = Buffer.from(v7())
    const { addressOf: addressIn } = await import('../storage/storage.ts')
    const at = { centreId: of.centre.id, address: addressIn(stray) }
    await api.context.storage.put(at.centreId, stray)
    await api.db.storedBytes.create({ data: { ...at, fileId: id, at: api.clock.now() } })
    await sweepFiles(api.context)
    await api.context.storage.get(at)
    await sweepFiles((await later(1)).context)
    await expect(api.context.storage.get(at)).rejects.toThrow()
    expect((await bytesOf(id)).there, 'its own bytes stay').toBe(true)
  })
})
