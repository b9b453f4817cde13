import { v7 } from 'uuid'
import { expect, test, vi } from 'vitest'
import { startApi } from '../testing/start-api.ts'
import { forgetAnswersDaily } from './forget-answers.ts'

const { db } = await startApi()
const now = new Date('2026-11-16T12:00:00Z')

test('answers are forgotten after thirty days, not before', async () => {
  const answer = (createdAt: string) => ({ userId: v7(), key: v7(), digest: createdAt, body: {}, createdAt })
  await db.storedAnswer.createMany({
    data: [answer('2026-10-17T11:59:00Z'), answer('2026-10-17T12:01:00Z'), answer('2026-11-16T11:00:00Z')],
  })
  const answers = forgetAnswersDaily(db, () => now)
  await vi.waitFor(async () => expect(await db.storedAnswer.count()).toBe(2))
  answers.stop()
})

test('counted tries are forgotten once the longest that any counts for is over, not before', async () => {
  const tries = (account: string, since: string) => ({ account, failures: 8, since })
  await db.authGuess.createMany({
    data: [tries('over', '2026-11-02T11:59:00Z'), tries('counts', '2026-11-02T12:01:00Z')],
  })
  const answers = forgetAnswersDaily(db, () => now)
  await vi.waitFor(async () => expect(await db.authGuess.findMany()).toMatchObject([{ account: 'counts' }]))
  answers.stop()
})
