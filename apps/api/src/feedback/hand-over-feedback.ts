import type { handOverFeedbackEndpoint } from '@mentorfolio/domain/feedback/feedback.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Tx } from '../database/client.ts'
import { invalid, notFound } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import type { Sealer } from '../identity/seal.ts'
import { endLinks } from '../links/end-links.ts'
import { holdFeedback, loadFeedback, type RequestRow } from '../portfolio/feedback/load-feedback.ts'
import { requestFacts } from '../portfolio/feedback/request-facts.ts'
import { timesFor } from '../portfolio/times-for.ts'
import { feedbackAfter, tellOfRequest } from './feedback-after.ts'
import { keepAnswer } from './keep-answer.ts'

type Asked = AskedToWrite<typeof handOverFeedbackEndpoint>

/** Whether it still asks what the mentee read: what they say of one session is no word about another, nor about the end. */
const isAsRead = ({ point, tool, sessionId }: RequestRow, about: Asked['body']['about']) =>
  about === null || (about.point === point && about.tool === tool && about.sessionId === sessionId)

/**
 * The request that was answered, held. A device may have taken over a schedule that another of theirs had taken over already: its
 * own requests were never made, and what it asked with one of them is asked by the one that was there first.
 */
const holdAnswered = async (tx: Tx, { by, params, body }: Pick<Asked, 'by' | 'params' | 'body'>) => {
  // The relationship first, as whoever changes a request or makes a link for it does.
  const { row: found } = await holdFeedback(tx, by, params.id)
  const isMade = (await tx.feedbackRequest.count({ where: { id: params.requestId } })) > 0
  const { about } = body
  const same = (each: RequestRow) =>
    about !== null &&
    each.source === 'MENTEE' &&
    each.answer === null &&
    each.withdrawnAt === null &&
    isAsRead(each, about)
  const id = isMade ? params.requestId : found.feedback.find(same)?.id
  await tx.$queryRaw`SELECT id FROM "FeedbackRequest" WHERE id = ${id}::uuid FOR UPDATE`
  const { row, roles } = await loadFeedback(tx, by, params.id)
  return { row, roles, request: row.feedback.find((each) => each.id === id) }
}

/** The mentee answers on the mentor's device, perhaps without a network. Their links have done their work then. */
export const handOverFeedback = async (tx: Tx, asked: Asked, sealer: Sealer) => {
  const { body, by, now } = asked
  const { about: _, ...given } = body
  const { row, roles, request } = await holdAnswered(tx, asked)
  mustBeAllowed(
    roles,
    'feedback.handOver',
    request
      ? requestFacts(request, row.state, isAsRead(request, body.about) ? ['latestVersion'] : [])
      : { state: row.state, met: ['notAnswered', 'notWithdrawn', 'sessionTookPlace', 'latestVersion'] },
  )
  if (!request) throw notFound()
  // Whoever has an account or a link of their own answers there: a mentor's device is the mentee's way alone.
  if (request.source !== 'MENTEE')
    throw invalid([{ field: 'answers', message: 'Ask them by a link: only the mentee answers on this device' }])
  const times = await timesFor(tx, asked, row.portfolio)
  await keepAnswer(tx, request, given, { linkId: null, times, sealer })
  await tellOfRequest(
    tx,
    row,
    { doer: { userId: by.userId }, at: now },
    {
      action: 'feedback.handOver',
      requestId: request.id,
      revision: request.revision,
      fields: { answers: given.answers, helped: given.helped },
    },
  )
  await endLinks(
    tx,
    { purpose: 'FEEDBACK', subjectId: request.id },
    { centreId: row.centreId, userId: by.userId, now, answered: true },
  )
  return feedbackAfter(tx, asked, row)
}
