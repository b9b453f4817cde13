import type { keepDraftEndpoint } from '@mentorfolio/domain/drafts/drafts.endpoints'
import type { ResponseOf } from '@mentorfolio/domain/http/endpoint'
import { type Db, isTaken, Prisma, type Tx } from '../database/client.ts'
import { notFound, ProblemError } from '../http/problem-error.ts'
import type { Asked } from '../http/serve.ts'
import { asText } from './as-text.ts'

/** How many unfinished forms an account may have. [D] */
export const mostDrafts = 200

type Asking = Asked<typeof keepDraftEndpoint> & { deviceId: string | null }
type Kept = ResponseOf<typeof keepDraftEndpoint>

/**
 * Keeps a form's words as they stand, in place of earlier ones of the same draft; never in place of later ones. Which is
 * later, the device's own clock says: no two devices write in one draft, since each makes ids of its own, so one clock
 * is compared with itself. Throws 404 for an id of somebody else's draft, 429 for one draft too many.
 */
export const keepDraft = async (db: Db, asked: Asking): Promise<Kept> =>
  (await keepLater(db, asked)) ?? db.$transaction((tx) => keepNew(tx, asked))

/** The usual case, every few seconds: one statement. Null where there is no such draft, or one that is later. */
const keepLater = async (db: Db, { params, body, by, now, deviceId }: Asking): Promise<Kept | null> => {
  const { form, title, content, writtenAt } = body
  const { count } = await db.draft.updateMany({
    where: { id: params.id, userId: by.userId, writtenAt: { lte: writtenAt } },
    data: {
      ...{ form: asText(form), title: asText(title), content: asText(content) },
      ...{ writtenAt, deviceId, keptAt: now },
    },
  })
  return count === 0 ? null : { keptAt: now.toISOString(), stale: false }
}

const keepNew = async (tx: Tx, { params: { id }, body, by: { userId }, now, deviceId }: Asking): Promise<Kept> => {
  // One new draft of an account at a time, so that the number is never passed, and two sendings of one draft meet here.
  await tx.$queryRaw(Prisma.sql`SELECT id FROM "AuthUser" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`)
  const { form, title, content, writtenAt } = body
  const words = { form: asText(form), title: asText(title), content: asText(content), writtenAt, deviceId, keptAt: now }
  const there = await tx.draft.findUnique({ where: { id }, select: { userId: true, writtenAt: true, keptAt: true } })
  if (there) {
    if (there.userId !== userId) throw notFound()
    if (there.writtenAt > new Date(writtenAt)) return { keptAt: there.keptAt.toISOString(), stale: true }
    await tx.draft.update({ where: { id }, data: words })
    return { keptAt: now.toISOString(), stale: false }
  }
  if ((await tx.draft.count({ where: { userId } })) >= mostDrafts)
    throw new ProblemError('too-many', `You have ${mostDrafts} unfinished forms`, {
      detail: 'Finish or discard one of them, and the next words you write here are kept too.',
    })
  await tx.draft.create({ data: { id, userId, ...words } }).catch((error: unknown) => {
    // Of this account no other is made at this moment: it is somebody else's.
    throw isTaken(error) ? notFound() : error
  })
  return { keptAt: now.toISOString(), stale: false }
}
