import type {
  readCommentAnswerEndpoint,
  withdrawCommentEndpoint,
  writeCommentEndpoint,
} from '@mentorfolio/domain/record-comments/record-comments.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { idTaken, invalid, notFound, ProblemError } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { holdToJudge } from '../portfolio/hold-to-judge.ts'
import { loadToJudge, unitJudgingFacts } from '../portfolio/load-to-judge.ts'
import { itemOf, presentComments } from './view-comments.ts'

const action = 'record.comment'

/** The unit before its assessor, held until the transaction ends. */
const heldFor = async (tx: Tx, signedIn: SignedIn, unitId: string) => {
  const by = await holdToJudge(tx, signedIn, unitId)
  const toJudge = await loadToJudge(tx, by, unitId)
  const { loaded, judge } = toJudge
  mustBeAllowed(judge.rolesFor(action), action, unitJudgingFacts(toJudge))
  const { personId } = judge
  if (personId === null) throw new Error('Nobody speaks of a record who is no assessor')
  const { centreId } = loaded.person
  return {
    ...{ by, loaded, personId, centreId },
    answered: async () => ({ centreId, body: await presentComments(tx, by, loaded) }),
    told: (at: Date, commentId: string, fields: Record<string, unknown>) =>
      appendEvent(tx, {
        ...{ chainId: loaded.portfolioId, centreId, userId: by.userId, at, action },
        ...{ subjectKind: 'recordComment', subjectId: commentId, revision: null, fields },
      }),
  }
}

/** An assessor says something of a record that they can open, in the version that they read. */
export const writeComment = async (tx: Tx, { params, body, by, now }: AskedToWrite<typeof writeCommentEndpoint>) => {
  const { loaded, personId, centreId, answered, told } = await heldFor(tx, by, params.id)
  const { record, recordId, recordVersion, words } = body
  const said = { unitId: params.id, record, recordId, recordVersion, words, byPersonId: personId }
  const made = await tx.recordComment.findUnique({ where: { id: params.commentId } })
  if (made) {
    const isSame = made.unitId === params.id && made.recordId === recordId && made.words === words
    if (!isSame || made.byPersonId !== personId) throw idTaken()
    return answered()
  }
  const item = itemOf(loaded, { record, id: recordId })
  if (!item)
    throw new ProblemError('wrong-state', 'The record is not in this unit any more', {
      because: 'WRONG_STATE',
      detail: 'Your words are kept on this page. It was withdrawn meanwhile, or serves another unit.',
    })
  if (recordVersion > item.version)
    throw invalid([{ field: 'recordVersion', message: 'Load the page again: it did not say which version you read' }])
  await tx.recordComment.create({ data: { id: params.commentId, centreId, ...said, at: now } })
  await told(now, params.commentId, said)
  return answered()
}

/** Withdraws what was said, whoever of the unit's assessors said it: it stays readable with the reason. */
export const withdrawComment = async (
  tx: Tx,
  { params, body: { reason }, by, now }: AskedToWrite<typeof withdrawCommentEndpoint>,
) => {
  const { personId, answered, told } = await heldFor(tx, by, params.id)
  const row = await tx.recordComment.findFirst({ where: { id: params.commentId, unitId: params.id } })
  if (!row) throw notFound()
  if (row.withdrawnAt !== null) {
    if (row.withdrawnBecause === reason && row.withdrawnById === personId) return answered()
    throw new ProblemError('wrong-state', 'It is withdrawn already', {
      because: 'WRONG_STATE',
      detail: 'It stays with the reason that was given. Nothing was changed.',
    })
  }
  await tx.recordComment.update({
    where: { id: row.id },
    data: { withdrawnAt: now, withdrawnBecause: reason, withdrawnById: personId },
  })
  await told(now, row.id, { withdrawn: true, reason })
  return answered()
}

/** An assessor of the unit read an answer: it waits no more. */
export const readCommentAnswer = async (
  tx: Tx,
  { params, by, now }: AskedToWrite<typeof readCommentAnswerEndpoint>,
) => {
  const { personId, answered, told } = await heldFor(tx, by, params.id)
  const { answerId, commentId } = params
  const row = await tx.recordCommentAnswer.findFirst({ where: { id: answerId, commentId, unitId: params.id } })
  if (!row) throw notFound()
  if (row.readAt === null) {
    await tx.recordCommentAnswer.update({ where: { id: row.id }, data: { readAt: now, readById: personId } })
    await told(now, commentId, { answerId, readAt: now.toISOString() })
  }
  return answered()
}
