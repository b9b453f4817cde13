import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'
import { sealerWith } from '../identity/seal.ts'
import type { TestPerson } from './people.ts'
import { testConfig } from './start-api.ts'

/** Words that a concern alone holds: nobody but its raiser and the desk ever reads them. */
export const concernWords = { told: 'Corncrake', reference: 'Phalarope', handled: 'Spoonbill' }

/** What somebody sends who has told somebody. */
export const aConcern = (centreId: string, settingId: string | null = null) => ({
  ...{ about: 'PUPIL' as const, centreId, settingId },
  ...{ told: `B. ${concernWords.told}, by phone`, toldAt: '2026-11-16T08:50:00Z' },
  reference: `${concernWords.reference} 7`,
})

export type TestConcern = { id: string; centreId: string }

/** A concern that this person has raised at their centre, as if an hour before the tests begin. */
export const aRaisedConcern = async (db: Db, by: TestPerson, raisedAt = '2026-11-16T09:00:00Z') => {
  const { about, centreId, settingId, toldAt, told, reference } = aConcern(by.centreId)
  const id = v7()
  const sealed = sealerWith(testConfig.identityKeys).seal(`concern:${id}`, { told, reference })
  await db.concern.create({
    data: { id, about, centreId, settingId, toldAt, raisedAt, sealed, raisedByUserId: by.userId },
  })
  return { id, centreId }
}
