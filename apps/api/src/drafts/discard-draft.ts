import type { discardDraftEndpoint } from '@mentorfolio/domain/drafts/drafts.endpoints'
import { type Db, Prisma } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { oneAtATime } from './keep-draft.ts'

/**
 * Throws a draft away, if nothing was written in it since `writtenAt`, and keeps that it was: words of it that are still on
 * their way over a slow line come too late. Somebody else's id is answered like one that nobody has, and so is a draft that is
 * gone already.
 */
export const discardDraft = (db: Db, { params: { id }, body: { writtenAt }, by: { userId }, now }: Discarding) =>
  db.$transaction(async (tx) => {
    await oneAtATime(tx, userId)
    const { count } = await tx.draft.deleteMany({ where: { id, userId, writtenAt: { lte: writtenAt } } })
    await tx.$executeRaw(Prisma.sql`
      INSERT INTO "DiscardedDraft" (id, "userId", "writtenAt", at)
      SELECT ${id}::uuid, ${userId}::uuid, ${writtenAt}::timestamptz, ${now}::timestamptz
      WHERE NOT EXISTS (SELECT FROM "Draft" WHERE id = ${id}::uuid)
      ON CONFLICT ("userId", id) DO UPDATE
        SET "writtenAt" = greatest("DiscardedDraft"."writtenAt", excluded."writtenAt"), at = excluded.at`)
    return { discarded: count > 0 }
  })

type Discarding = Asked<typeof discardDraftEndpoint>
