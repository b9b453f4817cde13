import type { discardDraftEndpoint } from '@mentorfolio/domain/drafts/drafts.endpoints'
import type { Db } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'

/**
 * Throws a draft away, if nothing was written in it since `writtenAt`. Somebody else's id is answered like one that
 * nobody has, and so is a draft that is gone already.
 */
export const discardDraft = async (db: Db, { params, body, by }: Asked<typeof discardDraftEndpoint>) => {
  const { count } = await db.draft.deleteMany({
    where: { id: params.id, userId: by.userId, writtenAt: { lte: body.writtenAt } },
  })
  return { discarded: count > 0 }
}
