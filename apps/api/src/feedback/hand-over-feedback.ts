import type { handOverFeedbackEndpoint } from '@mentorfolio/domain/feedback/feedback.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Tx } from '../database/client.ts'
import { invalid, notFound } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import type { Sealer } from '../identity/seal.ts'
import { loadFeedback, type RequestRow } from '../portfolio/feedback/load-feedback.ts'
import { requestFacts } from '../portfolio/feedback/request-facts.ts'
import { timesFor } from '../portfolio/times-for.ts'
import { feedbackAfter, tellOfRequest } from './feedback-after.ts'
import { keepAnswer } from './keep-answer.ts'

type Body = AskedToWrite<typeof handOverFeedbackEndpoint>['body']

/** Whether it still asks what the mentee read: what they say of one session is no word about another, nor about the end. */
const isAsRead = ({ point, tool, sessionId }: RequestRow, about: Body['about']) =>
  about === null || (about.point === point && about.tool === tool && about.sessionId === sessionId)

/** The mentee answers on the mentor's device, perhaps without a network. Their links have done their work then. */
export const handOverFeedback = async (
  tx: Tx,
  asked: AskedToWrite<typeof handOverFeedbackEndpoint>,
  sealer: Sealer,
) => {
  const { params, body, by, now } = asked
  const { about: _, ...given } = body
  await tx.$queryRaw`SELECT id FROM "FeedbackRequest" WHERE id = ${params.requestId}::uuid FOR UPDATE`
  const { row, roles } = await loadFeedback(tx, by, params.id)
  const request = row.feedback.find(({ id }) => id === params.requestId)
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
  await tx.link.updateMany({
    where: { purpose: 'FEEDBACK', subjectId: request.id, usedAt: null, revokedAt: null },
    data: { usedAt: now },
  })
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
  return feedbackAfter(tx, asked, row)
}
