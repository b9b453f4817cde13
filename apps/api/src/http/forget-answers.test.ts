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
