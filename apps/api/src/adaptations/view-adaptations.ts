import type { AdaptationView, SessionChains } from '@mentorfolio/domain/adaptations/adaptation-view'
import type { adaptationsEndpoint, sessionChainsEndpoint } from '@mentorfolio/domain/adaptations/adaptations.endpoints'
import { liesAfter } from '@mentorfolio/domain/adaptations/where-it-shows'
import type { Action } from '@mentorfolio/domain/cycle/rules'
import { tookPlace } from '@mentorfolio/domain/sessions/took-place'
import { decidedAction, mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Db } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { type AdaptationsRow, loadAdaptations, loadAdaptationsOfSession } from './load-adaptations.ts'
import { adaptationFacts, aroundOf, presentAdaptations } from './present-adaptations.ts'

/** What was changed in one relationship: the words to those who read words, that it was to the rest. */
export const viewAdaptations = async (db: Db, { params, by }: Asked<typeof adaptationsEndpoint>) => {
  const { row, roles } = await loadAdaptations(db, by, params.id)
  mustBeAllowed(roles, 'mentoringRecord.view', adaptationFacts(row))
  return presentAdaptations(row, roles)
}

/** Whether this session is an end of that chain. */
const holds = (sessionId: string, { content }: AdaptationView): boolean =>
  content !== null &&
  (content.shows.some((place) => place.sessionId === sessionId) ||
    (content.trigger.kind === 'SESSION' && content.trigger.sessionId === sessionId))

/** Changes that do not show in this session yet, and could. */
const couldShow = (sessionId: string, adaptations: readonly AdaptationView[], row: AdaptationsRow): string[] => {
  const around = aroundOf(row)
  const session = around.sessions.find(({ id }) => id === sessionId)
  if (!session || !tookPlace(session)) return []
  return adaptations
    .filter(({ withdrawn }) => withdrawn === null)
    .filter((each) => !holds(sessionId, each) && each.content && liesAfter(each.content.trigger, session, around))
    .map(({ id }) => id)
}

/** The chains that one session stands in. Withdrawn ones are not told here: their own page keeps them. */
export const viewSessionChains = async (
  db: Db,
  { params, by }: Asked<typeof sessionChainsEndpoint>,
): Promise<SessionChains> => {
  const found = await loadAdaptationsOfSession(db, by, params.id)
  const rated = await ratedAfter(db, params.id)
  return {
    mentees: found.map(({ row, roles }) => {
      mustBeAllowed(roles, 'mentoringRecord.view', adaptationFacts(row))
      const view = presentAdaptations(row, roles)
      const may = (action: Action) => decidedAction(roles, action, adaptationFacts(row)).allowed
      const { relationshipId, name } = view
      const could = couldShow(params.id, view.adaptations, row)
      const adaptations = view.adaptations.filter(
        (each) => each.withdrawn === null && (holds(params.id, each) || could.includes(each.id)),
      )
      const isHeld = view.sessions.some((session) => session.id === params.id && tookPlace(session))
      const named = new Set(adaptations.flatMap(({ content }) => (content ? idsIn(content) : [])))
      return {
        ...{ relationshipId, name, adaptations, couldShow: could },
        sessions: view.sessions.filter(({ id }) => id === params.id || named.has(id)),
        feedback: view.feedback.filter(({ id }) => named.has(id)),
        mayRecord: isHeld && may('adaptation.record'),
        mayRate: isHeld && may('ownRating.record') && !rated.has(relationshipId),
        mayRefer: isHeld && may('referral.record'),
      }
    }),
  }
}

/** With whom the mentor rated themself after a session. */
const ratedAfter = async (db: Db, sessionId: string): Promise<ReadonlySet<string | null>> => {
  const ratings = await db.mentoringRecord.findMany({
    where: { kind: 'OWN_RATING', sessionId, withdrawnAt: null },
    select: { relationshipId: true },
  })
  return new Set(ratings.map(({ relationshipId }) => relationshipId))
}

/** The sessions and the feedback that a chain names. */
const idsIn = ({ trigger, shows }: NonNullable<AdaptationView['content']>): string[] => [
  ...(trigger.kind === 'FEEDBACK' ? [trigger.feedbackId] : []),
  ...(trigger.kind === 'SESSION' ? [trigger.sessionId] : []),
  ...shows.map(({ sessionId }) => sessionId),
]
