import { expect, test } from 'vitest'
import { aPerson } from '../testing/people.ts'
import { startApi } from '../testing/start-api.ts'
import { checkPacks } from './check-packs.ts'

const { db } = await startApi()

test('a release that ships the packs that units follow starts', async () => {
  await aPerson('candidate').registeredOn('S2').in(db)
  await expect(checkPacks(db)).resolves.toBeUndefined()
})

test('a release without the version that a unit follows does not start, and says which', async () => {
  await db.portfolioUnit.updateMany({ data: { packVersion: 7 } })
  await expect(checkPacks(db)).rejects.toThrow(/S2 version 7/)
})
