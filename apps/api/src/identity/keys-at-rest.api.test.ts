import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { connect } from '../database/client.ts'
import { StartUpError } from '../database/start-up-error.ts'
import { databaseForWorker, runSql } from '../database/testing/postgres.ts'
import { testKey, testSealer } from '../testing/mentees.ts'
import { aRelationship } from '../testing/relationships.ts'
import { checkKeys, sealAgain } from './keys-at-rest.ts'
import { sealerWith } from './seal.ts'
import { sealedColumns } from './sealed-columns.ts'

const { url } = await databaseForWorker()
const db = connect(url)
const other = sealerWith([randomBytes(32)])
const newer = randomBytes(32)

test('every column whose name says that it is sealed is known', async () => {
  const columns = await runSql(
    url,
    `SELECT table_name, column_name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name ILIKE '%sealed%' ORDER BY 1, 2`,
  )
  const known = sealedColumns.map(({ table, column }) => `${table}.${column}`)
  expect(known.toSorted((a, b) => a.localeCompare(b))).toEqual(
    columns.map((row) => `${row['table_name']}.${row['column_name']}`).toSorted((a, b) => a.localeCompare(b)),
  )
})

test('a database without anything sealed opens with any key', async () => {
  await expect(checkKeys(db, other)).resolves.toBeUndefined()
})

test('a key that does not open what is sealed there is told in one line, and a newer key takes over', async () => {
  const robin = await aRelationship().withRealName('Wilhelmina Hart').in(db)
  const paperOf = await db.agreement.findFirstOrThrow({ where: { relationshipId: robin.id } })
  await db.paperCopy.create({
    data: {
      ...{ id: v7(), centreId: robin.centreId, agreementId: paperOf.id, signedOn: new Date('2026-10-01') },
      ...{ mediaType: 'image/png', digest: '', attachedAt: new Date() },
      sealed: testSealer.sealBytes(`paper:${paperOf.id}`, Buffer.from('pixels')),
    },
  })
  const signatureId = v7()
  await db.agreementSignature.create({
    data: {
      ...{ id: signatureId, centreId: robin.centreId, agreementId: paperOf.id, party: 'MENTEE', method: 'LINK' },
      ...{ sealedName: testSealer.seal(`signature:${signatureId}`, 'Wilhelmina'), textDigest: '' },
      ...{ receivedAt: new Date(), effectiveAt: new Date() },
    },
  })
  await expect(checkKeys(db, testSealer)).resolves.toBeUndefined()
  await expect(checkKeys(db, other)).rejects.toThrow(StartUpError)
  await expect(checkKeys(db, other)).rejects.toThrow(/^IDENTITY_KEY does not open .+ Set it to [^\n]+$/)

  // A mail that has gone out holds nothing sealed any more: it must stand in the way of no start.
  await db.outgoingMail.create({ data: { id: v7(), sealed: '', createdAt: new Date(), sentAt: new Date() } })
  await expect(checkKeys(db, testSealer)).resolves.toBeUndefined()

  const both = sealerWith([newer, testKey])
  await expect(checkKeys(db, both)).resolves.toBeUndefined()
  expect(await sealAgain(db, both)).toBe(3)
  expect(await sealAgain(db, both)).toBe(0)
  const alone = sealerWith([newer])
  await expect(checkKeys(db, alone)).resolves.toBeUndefined()
  const { sealed } = await db.menteeIdentity.findUniqueOrThrow({ where: { relationshipId: robin.id } })
  expect(alone.open(`mentee:${robin.id}`, sealed)).toMatchObject({ realName: 'Wilhelmina Hart' })
  const copy = await db.paperCopy.findUniqueOrThrow({ where: { agreementId: paperOf.id } })
  expect(alone.openBytes(`paper:${paperOf.id}`, copy.sealed).toString()).toBe('pixels')
  await expect(checkKeys(db, testSealer)).rejects.toThrow(StartUpError)
  await db.$disconnect()
})
