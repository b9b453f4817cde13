import { guestRoleOf } from '@mentorfolio/domain/feedback/asked-of'
import type {
  giveFeedbackEndpoint,
  giveTestimonyEndpoint,
  guestFeedbackEndpoint,
} from '@mentorfolio/domain/feedback/feedback.endpoints'
import { questionSetContent } from '@mentorfolio/domain/feedback/question-set'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import type { ResponseOf } from '@mentorfolio/domain/http/endpoint'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Db, Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { Sealer } from '../identity/seal.ts'
import type { FoundLink } from '../links/find-link.ts'
import { type AskedByGuest, useUp } from '../links/serve-guest.ts'
import { goneOf, isTime, requestFacts, sessionAskedAbout } from '../portfolio/feedback/request-facts.ts'
import { tellOfRequest } from './feedback-after.ts'
import { keepAnswer } from './keep-answer.ts'

const include = {
  answer: true,
  session: { select: { id: true, start: true, end: true, zone: true, ...sessionAskedAbout } },
} as const

/** The request that a link is for, as its holder's part has it; 404 where it leads to none, or to another part's. */
const loadByLink = async (
  tx: Pick<Tx, 'feedbackRequest'>,
  { subjectId, relationshipId, centreId, role }: FoundLink,
) => {
  if (!subjectId || !relationshipId || !centreId || !role) throw notFound()
  const request = await tx.feedbackRequest.findFirst({ where: { id: subjectId, relationshipId, centreId }, include })
  if (!request || guestRoleOf(request.source) !== role) throw notFound()
  return { request, roles: [role] }
}

type Closed = ResponseOf<typeof guestFeedbackEndpoint>['closed']
type ByLink = Awaited<ReturnType<typeof loadByLink>>['request']

const closedOf = (request: ByLink): Closed => {
  if (request.answer) return 'ANSWERED'
  if (request.withdrawnAt) return 'WITHDRAWN'
  const gone = goneOf(request)
  if (gone) return `SESSION_${gone}`
  return isTime(request) ? null : 'NOT_YET'
}

/** What is asked, about which session; and why it is asked no more, where it is not. */
export const viewGuestFeedback = async (db: Db, { link }: AskedByGuest<typeof guestFeedbackEndpoint>) => {
  const { request, roles } = await loadByLink(db, link)
  mustBeAllowed(roles, 'link.open', { state: null, met: ['linkLive'] })
  const { source, point, tool, session } = request
  return {
    ...{ source, point, tool, questions: questionSetContent.parse(request.questions), closed: closedOf(request) },
    session: session && { start: wholeMinute(session.start), end: wholeMinute(session.end), zone: session.zone },
  }
}

/** The same request, held: of two who answer at once the second finds the first one's answer. */
const holdByLink = async (tx: Tx, link: FoundLink) => {
  await tx.$queryRaw`SELECT id FROM "FeedbackRequest" WHERE id = ${link.subjectId}::uuid FOR UPDATE`
  return loadByLink(tx, link)
}

type Action = 'feedback.give' | 'witnessTestimony.give'

const give = async (
  tx: Tx,
  { link, now }: { link: FoundLink; now: Date },
  action: Action,
  given: Parameters<typeof keepAnswer>[2],
  sealer: Sealer,
) => {
  const { request, roles } = await holdByLink(tx, link)
  const { id, portfolioId, centreId, revision, tool } = request
  if ((tool === 'WITNESS_TESTIMONY') !== (action === 'witnessTestimony.give')) throw notFound()
  mustBeAllowed(roles, action, requestFacts(request, null, ['linkLive']))
  const times = { deviceAt: null, skewMs: null, receivedAt: now, effectiveAt: now }
  await keepAnswer(tx, request, given, { linkId: link.id, times, sealer })
  await useUp(tx, link, now)
  const { answers, helped } = given
  await tellOfRequest(
    tx,
    { portfolioId, centreId },
    { doer: { userId: null, linkId: link.id }, at: now },
    { action, requestId: id, revision, fields: { answers, helped } },
  )
  return { centreId, body: { at: now.toISOString() } }
}

/** A guest gives feedback: once. */
export const giveFeedback = (tx: Tx, asked: AskedByGuest<typeof giveFeedbackEndpoint>, sealer: Sealer) =>
  give(tx, asked, 'feedback.give', asked.body, sealer)

/** A witness or a supervisor says what they saw: once. */
export const giveTestimony = (tx: Tx, asked: AskedByGuest<typeof giveTestimonyEndpoint>, sealer: Sealer) =>
  give(tx, asked, 'witnessTestimony.give', { ...asked.body, helped: false }, sealer)
