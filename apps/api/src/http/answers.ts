import { z } from 'zod'
import type { SignedIn } from '../access/signed-in.ts'
import { eventsLast } from '../audit/append-event.ts'
import { type Db, Prisma, type Tx } from '../database/client.ts'
import type { Context } from './context.ts'
import { notFound, ProblemError } from './problem-error.ts'

/** What a write answers, and the centre whose row it changed. */
export type Written<Body> = { centreId: string | null; body: Body }

/** Who sends: an account, or the link of a guest, whose answers are kept under the link's id. */
export type Sender = { id: string; maySee: (centreId: string) => boolean }
/** What tells one request from another: `kept` beside what it made, and asked when something of the same name comes again. */
export type Fingerprint = { kept: string; mayBe: (kept: string | null) => boolean }
type Sending = { sender: Sender; key: string; fingerprint: Fingerprint; now: Date }

export const accountAsSender = ({ userId, people }: SignedIn): Sender => ({
  id: userId,
  maySee: (centreId) => people.some((person) => person.centreId === centreId),
})

/** Whether a sender's key has its answer already; a key that is none has not. */
export const isAnswered = async (db: Db, userId: string, key: string | undefined): Promise<boolean> => {
  const named = z.uuid().toLowerCase().safeParse(key)
  return named.success && (await db.storedAnswer.count({ where: { userId, key: named.data } })) > 0
}

/**
 * Runs `write` in a transaction that keeps its answer for the key. A key seen before gets its answer again: its second
 * sending cannot get past the first one's row, or was refused for what the first changed, and either way wrote nothing.
 * So the usual, first sending pays for no look-up. Throws 409 `key-reused` when the key came with another request.
 */
export const answerOnce = async <Body>(
  { db }: Context,
  sending: Sending,
  write: (tx: Tx) => Promise<Written<Body>>,
): Promise<Body> => {
  const { sender, key, fingerprint, now } = sending
  const userId = sender.id
  try {
    return await db.$transaction((tx) =>
      eventsLast(tx, async () => {
        const { centreId, body } = await write(tx)
        await tx.$executeRaw(Prisma.sql`
          INSERT INTO "StoredAnswer" ("userId", key, "centreId", digest, body, "createdAt")
          VALUES (${userId}::uuid, ${key}::uuid, ${centreId}::uuid, ${fingerprint.kept}, ${JSON.stringify(body ?? null)}::jsonb, ${now})`)
        return body
      }),
    )
  } catch (error) {
    const stored = await db.storedAnswer.findUnique({ where: { userId_key: { userId, key } } })
    if (!stored) throw error
    if (!fingerprint.mayBe(stored.digest))
      throw new ProblemError('key-reused', 'This key was used for something else', {
        detail: 'Send this with a new Idempotency-Key.',
      })
    // What somebody could see then they may not see now: whoever has left the centre gets no answer of it.
    if (stored.centreId !== null && !sender.maySee(stored.centreId)) throw notFound()
    // It was a Body when it was stored, by this very endpoint: the fingerprint covers method and path.
    return stored.body as Body
  }
}
