import { mostComments } from '@mentorfolio/domain/comment-bank/comment'
import type {
  keepCentreCommentEndpoint,
  withdrawCentreCommentEndpoint,
} from '@mentorfolio/domain/comment-bank/comment-bank.endpoints'
import { mustBeAllowedAt, personAt } from '../access/at-centre.ts'
import { heldAt } from '../access/held-at.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { idTaken, invalid, notFound, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { mustFitAnybody } from './must-fit-anybody.sql.ts'
import { presentBank } from './view-comments.ts'

const action = 'bankComment.keepCentres'

type Next = { title: string; words: string; about: string | null; withdrawn: boolean }
type Of = { by: SignedIn; now: Date; centreId: string; commentId: string; saw: number }

const latestOf = (tx: Tx, commentId: string) =>
  tx.centreComment.findFirst({ where: { commentId }, orderBy: { version: 'desc' } })

/** One more version; of two who write it at once the second is told what the first said. */
const keepVersion = async (tx: Tx, { by, now, centreId, commentId, saw }: Of, next: Next) => {
  const version = saw + 1
  const byPersonId = personAt(by, centreId).id
  const row = { ...next, commentId, version, centreId, byPersonId, at: now }
  const { count } = await tx.centreComment.createMany({ data: [row], skipDuplicates: true })
  if (count === 0) throw stale(await presentBank(tx, by, centreId))
  await appendEvent(tx, {
    ...{ chainId: centreId, centreId, userId: by.userId, at: now, action },
    ...{ subjectKind: 'centreComment', subjectId: commentId, revision: version, fields: next },
  })
  return { centreId, body: await presentBank(tx, by, centreId) }
}

/** Keeps a comment for every assessor of the centre, or its next version; one that was withdrawn is offered again. */
export const keepCentreComment = async (tx: Tx, asked: AskedToWrite<typeof keepCentreCommentEndpoint>) => {
  const { params, body, now } = asked
  const { id: centreId, commentId } = params
  const by = await heldAt(tx, asked.by, centreId)
  mustBeAllowedAt(by, centreId, action)
  const latest = await latestOf(tx, commentId)
  if (latest && latest.centreId !== centreId) throw idTaken()
  if (!latest && body.version > 0) throw notFound()
  if ((latest?.version ?? 0) !== body.version) throw stale(await presentBank(tx, by, centreId))
  await mustFitAnybody(tx, { by, centreId, comment: body })
  if (!latest) {
    const kept = await tx.centreComment.groupBy({ by: ['commentId'], where: { centreId } })
    if (kept.length >= mostComments)
      throw invalid([{ field: 'title', message: 'Change one that is there: the centre keeps as many as there can be' }])
  }
  const { title, words, about } = body
  return keepVersion(tx, { by, now, centreId, commentId, saw: body.version }, { title, words, about, withdrawn: false })
}

/** Offers it no more. What it said stays. */
export const withdrawCentreComment = async (tx: Tx, asked: AskedToWrite<typeof withdrawCentreCommentEndpoint>) => {
  const { params, body, now } = asked
  const { id: centreId, commentId } = params
  const by = await heldAt(tx, asked.by, centreId)
  mustBeAllowedAt(by, centreId, action)
  const latest = await latestOf(tx, commentId)
  if (!latest || latest.centreId !== centreId) throw notFound()
  if (latest.version !== body.version) throw stale(await presentBank(tx, by, centreId))
  if (latest.withdrawn) return { centreId, body: await presentBank(tx, by, centreId) }
  const { title, words, about } = latest
  return keepVersion(tx, { by, now, centreId, commentId, saw: body.version }, { title, words, about, withdrawn: true })
}
