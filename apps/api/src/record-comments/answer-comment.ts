import type {
  answerCommentEndpoint,
  readCommentEndpoint,
} from '@mentorfolio/domain/record-comments/record-comments.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { idTaken, notFound, ProblemError } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { unitFactsOf } from '../portfolio/evidence/present.ts'
import { holdUnit } from '../portfolio/hold-unit.ts'
import { presentComments } from './view-comments.ts'

const action = 'record.answerComment'

/** What was said of a record, before the candidate whose it is; held until the transaction ends. */
const heldFor = async (tx: Tx, by: SignedIn, { id, commentId }: { id: string; commentId: string }) => {
  await holdUnit(tx, id)
  const loaded = await loadUnitEvidence(tx, by, id)
  mustBeAllowed(loaded.roles, action, unitFactsOf(loaded))
  const comment = await tx.recordComment.findFirst({ where: { id: commentId, unitId: id } })
  if (!comment) throw notFound()
  const { id: personId, centreId } = loaded.person
  return {
    ...{ comment, personId, centreId },
    answered: async () => ({ centreId, body: await presentComments(tx, by, loaded) }),
    told: (at: Date, fields: Record<string, unknown>) =>
      appendEvent(tx, {
        ...{ chainId: loaded.portfolioId, centreId, userId: by.userId, at, action },
        ...{ subjectKind: 'recordComment', subjectId: commentId, revision: null, fields },
      }),
  }
}

/** Its candidate read it: it is new no more. */
export const readComment = async (tx: Tx, { params, by, now }: AskedToWrite<typeof readCommentEndpoint>) => {
  const { comment, answered, told } = await heldFor(tx, by, params)
  if (comment.readAt === null) {
    await tx.recordComment.update({ where: { id: comment.id }, data: { readAt: now } })
    await told(now, { readAt: now.toISOString() })
  }
  return answered()
}

/** Its candidate answers: whoever answers has read it, too. */
export const answerComment = async (
  tx: Tx,
  { params, body: { words }, by, now }: AskedToWrite<typeof answerCommentEndpoint>,
) => {
  const { comment, personId, centreId, answered, told } = await heldFor(tx, by, params)
  const { id: unitId, commentId, answerId } = params
  const made = await tx.recordCommentAnswer.findUnique({ where: { id: answerId } })
  if (made) {
    if (made.commentId !== commentId || made.words !== words) throw idTaken()
    return answered()
  }
  if (comment.withdrawnAt !== null)
    throw new ProblemError('wrong-state', 'Your assessor has withdrawn it meanwhile', {
      because: 'WRONG_STATE',
      detail: 'Nobody waits for an answer any more. Your words are kept on this page.',
    })
  await tx.recordCommentAnswer.create({
    data: { id: answerId, commentId, centreId, unitId, words, byPersonId: personId, at: now },
  })
  if (comment.readAt === null) await tx.recordComment.update({ where: { id: commentId }, data: { readAt: now } })
  await told(now, { answerId, words })
  return answered()
}
