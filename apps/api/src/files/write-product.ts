import { addDays, dayOf } from '@mentorfolio/domain/calendar/days'
import { isStillToCome, todayOrEarlier } from '@mentorfolio/domain/calendar/has-been'
import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import { type Refusal, refusals } from '@mentorfolio/domain/files/file-kinds'
import type { withdrawWorkProductEndpoint, writeWorkProductEndpoint } from '@mentorfolio/domain/files/files.endpoints'
import type { WorkProductContent } from '@mentorfolio/domain/files/work-product'
import type { FieldError } from '@mentorfolio/domain/http/problem'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import { Prisma, type Tx } from '../database/client.ts'
import { invalid, notFound } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { withdrawRecord, writeRecord } from '../portfolio/records/write-record.ts'
import { dayWritten } from '../portfolio/when-written.ts'
import { loadProducts, type ProductsRow, productFacts } from './load-products.ts'
import { presentProducts } from './view-products.ts'

type Asked = AskedToWrite<typeof writeWorkProductEndpoint>

/** The files that are named, of which none is a discussion's sound; held until the transaction ends, since each may have been promised something meanwhile. */
const filesOf = async (tx: Tx, { portfolio }: ProductsRow, { files }: WorkProductContent) => {
  const ids = files.map(({ id }) => id)
  await tx.$queryRaw(Prisma.sql`
    SELECT id FROM "PortfolioFile" WHERE "portfolioId" = ${portfolio.id}::uuid AND "discussionId" IS NULL AND id = ANY(${ids}::uuid[])
    ORDER BY id FOR UPDATE`)
  return tx.portfolioFile.findMany({
    where: { portfolioId: portfolio.id, discussionId: null, id: { in: ids } },
    include: { uses: { select: { recordId: true, record: { select: { relationshipId: true } } } } },
  })
}
type Files = Awaited<ReturnType<typeof filesOf>>

/** Why one of the files named cannot be, if so. What a version of this record named before may stand, whatever became of it. */
const wrongFiles = (found: Files, { params, body: { relationshipId, product } }: Asked): FieldError[] =>
  product.files.flatMap(({ id }, index): FieldError[] => {
    const tell = (message: string) => [{ field: `product.files.${index}.id`, message }]
    const file = found.find((each) => each.id === id)
    if (!file) return tell('Choose this file again: it did not come')
    if (file.state === 'REFUSED') return tell(refusals[file.because as Refusal] ?? refusals.UNKNOWN)
    if (file.state === 'RECEIVING') return tell('This file is not there yet. Wait until it is, then save')
    if (file.state === 'ERASED' && !file.uses.some(({ recordId }) => recordId === params.recordId))
      return tell('This file waited too long for its record and was erased. Choose it again')
    if (product.what === 'RECORDING' && file.purpose !== 'RECORDING') return tell(refusals.NO_VOICES)
    // Whoever is heard said yes to one record; another's yes is another, for a recording of its own.
    if (file.purpose === 'RECORDING' && file.uses.some(({ record }) => record.relationshipId !== relationshipId))
      return tell('This recording is in a record with somebody else, and has their yes alone. Choose another')
    return product.what !== 'RECORDING' && file.purpose === 'RECORDING' ? tell(refusals.VOICES) : []
  })

/** What keeps a recording from being kept: the centre, whose yes it has, or how long it would stay (docs/files.md). */
const wrongRecording = (row: ProductsRow, found: Files, under18: boolean, asked: Asked): FieldError[] => {
  const { body, now } = asked
  const { recording } = body.product
  if (recording === null) return []
  const { zone, recordingDays } = row.person.centre
  const tell = (field: string, message: string) => ({ field: `product.${field}`, message })
  if (body.relationshipId === null)
    return [{ field: 'relationshipId', message: 'Choose whom this recording is with: it needs their yes' }]
  const errors: FieldError[] = []
  if (under18 && recording.consent.by !== 'SETTING')
    errors.push(tell('recording.consent.by', 'The setting says yes for somebody under 18: enter its yes'))
  const today = dayAt(now, zone)
  // One whose day has come is as good as erased: the next sweep takes it.
  const kept = found.filter(({ state, eraseOn }) => state === 'READY' && !(eraseOn && dayOf(eraseOn) <= today))
  const [first = now] = kept.map(({ createdAt }) => createdAt).sort((a, b) => a.getTime() - b.getTime())
  const promised = kept.map(({ eraseOn }) => eraseOn && dayOf(eraseOn)).filter((each) => each !== null)
  // Promised to whoever is heard: earlier at any time, later never.
  const [promise] = promised.sort()
  if (promise !== undefined && recording.eraseOn > promise)
    errors.push(tell('recording.eraseOn', `Enter ${promise} or an earlier day: it was promised to be erased by then`))
  // What was promised while recordings were allowed may stand when they no longer are.
  const stands = promised.length === kept.length && promised.every((each) => recording.eraseOn <= each)
  if (recordingDays === null) {
    if (!stands) errors.push(tell('what', 'Your centre keeps no recordings. Choose something else'))
    return errors
  }
  const last = addDays(dayAt(first, zone), recordingDays)
  if (recording.eraseOn > last && !stands)
    errors.push(
      tell(
        'recording.eraseOn',
        `Enter a day no later than ${last}: your centre keeps recordings for ${recordingDays} days`,
      ),
    )
  if (kept.length > 0 && recording.eraseOn <= today)
    errors.push(tell('recording.eraseOn', 'Enter a day after today, or erase the recording now'))
  return errors
}

/** Records a work product with the files that it names, or its next version (S4-T4). */
export const writeProduct = async (tx: Tx, asked: Asked) => {
  const { params, body, by, now } = asked
  const { row, roles } = await loadProducts(tx, by, params.id)
  mustBeAllowed(roles, 'workProduct.record', productFacts(row))
  const { relationshipId, product, revision, reason } = body
  const { id: portfolioId, centreId } = row.portfolio
  const mentee =
    relationshipId === null
      ? null
      : await tx.relationship.findFirst({ where: { id: relationshipId, portfolioId }, select: { under18: true } })
  const found = await filesOf(tx, row, product)
  const errors = [
    ...(isStillToCome(product.on, dayWritten(asked, row.person.centre.zone))
      ? [{ field: 'product.on', message: todayOrEarlier }]
      : []),
    ...(relationshipId !== null && mentee === null
      ? [{ field: 'relationshipId', message: 'Choose a mentee from the list' }]
      : []),
    ...wrongFiles(found, asked),
    ...wrongRecording(row, found, mentee?.under18 !== false, asked),
  ]
  if (errors.length > 0) throw invalid(errors)
  const current = async () => presentProducts(tx, row, roles)
  await writeRecord(tx, asked, {
    ...{ id: params.recordId, kind: 'WORK_PRODUCT', action: 'workProduct.record', saw: revision, content: product },
    // The first version changes nothing, so it has no reason.
    reason: revision === 0 ? null : reason,
    place: { centreId, portfolioId, relationshipId, sessionId: null, unitId: null },
    ...{ portfolio: row, happenedOn: product.on, current },
    references: product.sessionIds.map((id, index) => ({ kind: 'SESSION', id, field: `product.sessionIds.${index}` })),
  })
  const { recording } = product
  if (recording)
    await tx.$executeRaw(Prisma.sql`
      UPDATE "PortfolioFile" SET "eraseOn" = LEAST("eraseOn", ${recording.eraseOn}::date)
      WHERE id = ANY(${found.map(({ id }) => id)}::uuid[]) AND state = 'READY'`)
  for (const { id, keptDigest, mediaType, uses } of found) {
    if (uses.some(({ recordId }) => recordId === params.recordId)) continue
    await tx.fileUse.create({ data: { fileId: id, recordId: params.recordId, centreId } })
    // From here on it is part of the portfolio: what it was can be proven, by whoever has its bytes.
    await appendEvent(tx, {
      ...{ chainId: portfolioId, centreId, userId: by.userId, at: now },
      ...{ action: 'file.send', subjectKind: 'file', subjectId: id, revision: null },
      fields: { digest: keptDigest, mediaType },
    })
  }
  return { centreId, body: await current() }
}

/** Withdraws a work product, with the reason: it stays readable, and its files with it until they are erased. */
export const withdrawProduct = async (tx: Tx, asked: AskedToWrite<typeof withdrawWorkProductEndpoint>) => {
  const { params, body, by } = asked
  const { row, roles } = await loadProducts(tx, by, params.id)
  mustBeAllowed(roles, 'workProduct.withdraw', productFacts(row, true))
  const { id: portfolioId, centreId } = row.portfolio
  const where = { id: params.recordId, portfolioId, kind: 'WORK_PRODUCT' } as const
  if ((await tx.mentoringRecord.count({ where })) === 0) throw notFound()
  const current = () => presentProducts(tx, row, roles)
  await withdrawRecord(tx, asked, {
    ...{ id: params.recordId, place: { centreId, portfolioId }, saw: body.revision, reason: body.reason, current },
    action: 'workProduct.withdraw',
  })
  return { centreId, body: await current() }
}
