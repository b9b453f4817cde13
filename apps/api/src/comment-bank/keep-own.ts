import { mostComments } from '@mentorfolio/domain/comment-bank/comment'
import type {
  deleteOwnCommentEndpoint,
  keepOwnCommentEndpoint,
} from '@mentorfolio/domain/comment-bank/comment-bank.endpoints'
import { mustBeAllowedAt, personAt } from '../access/at-centre.ts'
import { heldAt } from '../access/held-at.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { idTaken, invalid, notFound, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { mustFitAnybody } from './must-fit-anybody.sql.ts'

const action = 'bankComment.keepOwn'

type Of = { by: SignedIn; now: Date; centreId: string; id: string; version: number }

/** The chain says that there was a change and not even a digest of the words: they are their writer's to throw away. */
const note = async (tx: Tx, { by, now, centreId, id, version }: Of) => {
  await appendEvent(tx, {
    ...{ chainId: centreId, centreId, userId: by.userId, at: now, action },
    ...{ subjectKind: 'ownComment', subjectId: id, revision: version, fields: {} },
  })
  return { centreId, body: { id, version } }
}

/** Keeps a comment of one's own, or puts these words in its place. Feedback that it went into stays as it was. */
export const keepOwnComment = async (tx: Tx, asked: AskedToWrite<typeof keepOwnCommentEndpoint>) => {
  const { params, body, now } = asked
  const { id: centreId, commentId: id } = params
  const by = await heldAt(tx, asked.by, centreId)
  mustBeAllowedAt(by, centreId, action)
  const personId = personAt(by, centreId).id
  const { version: saw, namesNobody: _, ...words } = body
  const made = await tx.ownComment.findUnique({ where: { id } })
  if (made && made.personId !== personId) throw idTaken()
  if (!made && saw > 0) throw notFound()
  if ((made?.revision ?? 0) !== saw) throw stale({ id, version: made?.revision ?? 0 })
  await mustFitAnybody(tx, { by, centreId, comment: body })
  const version = saw + 1
  const data = { ...words, revision: version, writtenAt: now }
  if (made) {
    const { count } = await tx.ownComment.updateMany({ where: { id, personId, revision: saw }, data })
    if (count === 0) throw stale({ id, version })
  } else {
    if ((await tx.ownComment.count({ where: { personId } })) >= mostComments)
      throw invalid([{ field: 'title', message: `Delete one first: you keep ${mostComments}, the most there can be` }])
    const { count } = await tx.ownComment.createMany({
      data: [{ ...data, id, centreId, personId }],
      skipDuplicates: true,
    })
    if (count === 0) throw idTaken()
  }
  return note(tx, { by, now, centreId, id, version })
}

/** Deletes a comment of one's own for good; deleting it again is well. */
export const deleteOwnComment = async (tx: Tx, asked: AskedToWrite<typeof deleteOwnCommentEndpoint>) => {
  const { params, body, now } = asked
  const { id: centreId, commentId: id } = params
  const by = await heldAt(tx, asked.by, centreId)
  mustBeAllowedAt(by, centreId, action)
  const personId = personAt(by, centreId).id
  const made = await tx.ownComment.findFirst({ where: { id, personId } })
  if (!made) return { centreId, body: { id, version: body.version } }
  const { count } = await tx.ownComment.deleteMany({ where: { id, personId, revision: body.version } })
  if (count === 0) throw stale({ id, version: made.revision })
  return note(tx, { by, now, centreId, id, version: made.revision })
}
