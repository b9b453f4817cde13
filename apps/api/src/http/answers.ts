import { Prisma, type Tx } from '../database/client.ts'
import type { Context } from './context.ts'
import { ProblemError } from './problem-error.ts'

/** What a write answers, and the centre whose row it changed. */
export type Written<Body> = { centreId: string | null; body: Body }

type Sending = { userId: string; key: string; digest: string; now: Date }

/**
 * Runs `write` in a transaction and keeps its answer for the key; a key seen before gets its answer again and writes
 * nothing. Throws 409 `key-reused` when the key came with another request, and lets a race for one key through as
 * the database's unique violation.
 */
export const answerOnce = async <Body>(
  { db }: Context,
  { userId, key, digest, now }: Sending,
  write: (tx: Tx) => Promise<Written<Body>>,
): Promise<Body> =>
  db.$transaction(async (tx) => {
    const stored = await tx.storedAnswer.findUnique({ where: { userId_key: { userId, key } } })
    if (stored) {
      if (stored.digest !== digest)
        throw new ProblemError('key-reused', 'This key was used for something else', {
          detail: 'Send this with a new Idempotency-Key.',
        })
      // It was a Body when it was stored, by this very endpoint: the digest covers method and path.
      return stored.body as Body
    }
    const { centreId, body } = await write(tx)
    await tx.storedAnswer.create({
      data: { userId, key, centreId, digest, status: 200, body: body ?? Prisma.JsonNull, createdAt: now },
    })
    return body
  })
