import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { reflectionContent } from '@mentorfolio/domain/reflections/reflection'
import type { SessionReflections } from '@mentorfolio/domain/reflections/reflection-views'
import type { sessionReflectionsEndpoint } from '@mentorfolio/domain/reflections/reflections.endpoints'
import { decidedAction, mustBeAllowed } from '../access/must-be-allowed.ts'
import { nameFor } from '../access/visible-to.ts'
import type { Db } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { answeredFeedback } from '../portfolio/feedback/answered-feedback.ts'
import { feedbackCard } from '../portfolio/feedback-cards.ts'
import { presentRecord, recordsOf } from '../portfolio/records/record-rows.ts'
import { currentRegistration } from '../portfolio/registration.ts'
import { logOf, presentReflected } from '../portfolio/session-cards.ts'
import { loadSession } from './load-session.ts'

/** Looking back on one session: with words for its readers, with facts alone for others. */
export const viewSessionReflections = async (
  db: Db,
  { params, by }: Asked<typeof sessionReflectionsEndpoint>,
): Promise<SessionReflections> => {
  const { row, roles } = await loadSession(db, by, params.id)
  mustBeAllowed(roles, 'session.view', { state: row.status })
  const { person: candidate } = row.portfolio
  const names = new Map(row.attendance.map((each) => [each.relationshipId, each.relationship.pseudonym]))
  const feedback = sees(roles, 'feedback', 'narrative')
    ? await answeredFeedback(db, { portfolioId: row.portfolioId })
    : []
  const log = sees(roles, 'session', 'narrative') ? (logOf(row)?.offered.reflection ?? null) : null
  const records = await recordsOf(db, { sessionId: row.id, kind: 'REFLECTION' })
  return {
    ...presentReflected(row, sees(roles, 'session', 'narrative')),
    registrationId: currentRegistration(candidate.registrations).id,
    candidateName: nameFor(roles, candidate),
    log: log?.wentWell || log?.doDifferently ? log : null,
    goals: sees(roles, 'goal', 'narrative') ? row.attendance.flatMap(({ relationship }) => relationship.goals) : [],
    feedback: feedback
      .filter(({ relationshipId }) => names.has(relationshipId))
      .map((each) => feedbackCard(each, names)),
    reflections: records.map((record) => presentRecord(reflectionContent, record, { roles, candidate })),
    actions: [decidedAction(roles, 'session.reflect', { state: row.status })],
  }
}
