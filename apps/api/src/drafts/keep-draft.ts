import type { keepDraftEndpoint } from '@mentorfolio/domain/drafts/drafts.endpoints'
import type { ResponseOf } from '@mentorfolio/domain/http/endpoint'
import { z } from 'zod'
import { type Db, isTaken, Prisma, type Tx } from '../database/client.ts'
import { notFound, ProblemError } from '../http/problem-error.ts'
import type { Asked } from '../http/serve.ts'
import { asText } from './as-text.ts'

/** How many unfinished forms an account may have. [D] */
export const mostDrafts = 200

/** How much their words may take together, in bytes as they stand in the database. [D] */
export const mostBytes = 8 * 1024 * 1024

/**
 * What a draft takes at least, in bytes, so that one which is no longer than this can grow without a look at the others:
 * two hundred of them are well within `mostBytes`. [D]
 */
const leastBytes = 16 * 1024

type Asking = Asked<typeof keepDraftEndpoint> & { deviceId: string | null }
type Kept = ResponseOf<typeof keepDraftEndpoint>

/**
 * Keeps a form's words as they stand, in place of earlier ones of the same draft; never in place of later ones. Which is
 * later, the device's own clock says: no two devices write in one draft, since each makes ids of its own, so one clock
 * is compared with itself. Throws 404 for an id of somebody else's draft, 429 for one draft too many and for words beyond
 * `mostBytes`.
 */
export const keepDraft = async (db: Db, asked: Asking): Promise<Kept> =>
  (await keepInPlace(db, asked)) ?? db.$transaction((tx) => keepInTurn(tx, asked))

const wordsOf = ({ form, title, content }: Asking['body']) => ({
  form: asText(form),
  title: asText(title),
  content: asText(content),
})

/**
 * The usual case, every few seconds: one statement. Null where there is no such draft, or one that is later, or where it
 * would come to take more than it did. `octet_length` reads no content that lies in a table of its own.
 */
const keepInPlace = async (db: Db, { params, body, by, now, deviceId }: Asking): Promise<Kept | null> => {
  const { form, title, content } = wordsOf(body)
  const count = await db.$executeRaw(Prisma.sql`
    UPDATE "Draft" SET form = ${form}, title = ${title}, content = ${content},
      "writtenAt" = ${body.writtenAt}::timestamptz, "deviceId" = ${deviceId}::uuid, "keptAt" = ${now}::timestamptz
    WHERE id = ${params.id}::uuid AND "userId" = ${by.userId}::uuid AND "writtenAt" <= ${body.writtenAt}::timestamptz
      AND greatest(octet_length(content), ${leastBytes}::int) >= ${Buffer.byteLength(content)}::int`)
  return count === 0 ? null : { keptAt: now.toISOString(), stale: false }
}

/** One of an account at a time, so that no limit is ever passed, and two sendings of one draft meet here. */
export const oneAtATime = (tx: Tx, userId: string) =>
  tx.$queryRaw(Prisma.sql`SELECT id FROM "AuthUser" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`)

const keepInTurn = async (tx: Tx, { params: { id }, body, by: { userId }, now, deviceId }: Asking): Promise<Kept> => {
  await oneAtATime(tx, userId)
  const words = { ...wordsOf(body), writtenAt: body.writtenAt, deviceId, keptAt: now }
  const there = await findOwn(tx, id, userId)
  if (there && there.writtenAt > new Date(body.writtenAt)) return { keptAt: there.keptAt.toISOString(), stale: true }
  const discarded = await tx.discardedDraft.findUnique({ where: { userId_id: { userId, id } } })
  if (discarded && discarded.writtenAt >= new Date(body.writtenAt))
    return { keptAt: discarded.at.toISOString(), stale: true }
  await mustHaveRoom(tx, { id, userId, bytes: Buffer.byteLength(words.content) })
  if (there) await tx.draft.update({ where: { id }, data: words, select: { id: true } })
  else
    await tx.draft.create({ data: { id, userId, ...words }, select: { id: true } }).catch((error: unknown) => {
      // Of this account no other is made at this moment: it is somebody else's.
      throw isTaken(error) ? notFound() : error
    })
  return { keptAt: now.toISOString(), stale: false }
}

const timesRow = z.object({ writtenAt: z.date(), keptAt: z.date() })

/** One's own draft, held: what is kept in place or discarded meanwhile waits. */
const findOwn = async (tx: Tx, id: string, userId: string) => {
  const rows = await tx.$queryRaw(Prisma.sql`
    SELECT "writtenAt", "keptAt" FROM "Draft" WHERE id = ${id}::uuid AND "userId" = ${userId}::uuid FOR UPDATE`)
  return z.array(timesRow).parse(rows)[0]
}

const room = z.tuple([z.object({ drafts: z.int(), bytes: z.int() })])

/** Whether a draft of so many bytes has room beside the account's others. Throws 429 where it has not. */
const mustHaveRoom = async (tx: Tx, { id, userId, bytes }: { id: string; userId: string; bytes: number }) => {
  const [others] = room.parse(
    await tx.$queryRaw(Prisma.sql`
      SELECT count(*)::int AS drafts, coalesce(sum(greatest(octet_length(content), ${leastBytes}::int)), 0)::int AS bytes
      FROM "Draft" WHERE "userId" = ${userId}::uuid AND id <> ${id}::uuid`),
  )
  if (others.drafts >= mostDrafts)
    throw tooMany(`You have ${mostDrafts} unfinished forms`, 'Finish or discard one of them')
  if (others.bytes + Math.max(bytes, leastBytes) > mostBytes)
    throw tooMany('Your unfinished forms are too long together', 'Finish or discard one of the longest')
}

const tooMany = (title: string, first: string) =>
  new ProblemError('too-many', title, { detail: `${first}, and the next words you write here are kept too.` })
