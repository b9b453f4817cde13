import type { Action } from '@mentorfolio/domain/cycle/rules'
import type { UnitState } from '@mentorfolio/domain/cycle/states'
import type { countersignEndpoint } from '@mentorfolio/domain/judging/judging.endpoints'
import { acceptedLedger } from '@mentorfolio/domain/sessions/accepted-ledger'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { notFound, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { judgedOf } from '../portfolio/decisions.ts'
import { holdToJudge } from '../portfolio/hold-to-judge.ts'
import { type Attempt, attemptFacts, loadAttempt } from './load-attempt.ts'
import { releaseJudgements } from './release-decision.ts'
import { presentReview } from './view-review.ts'

type Asked = AskedToWrite<typeof countersignEndpoint>

const actionOf = ({ pending }: Attempt, { agrees }: Asked['body']): Action => {
  if (!agrees) return 'portfolioUnit.declineCountersignature'
  return pending?.outcome === 'REFER' ? 'portfolioUnit.countersignRefer' : 'portfolioUnit.countersignPass'
}

/**
 * A second assessor signs a decision, and its candidate is told; or gives it back with the reason: it stays as it was proposed, and
 * the unit is in assessment again. What moved since they loaded the page they see first. They look after the unit no more then, and see what became of it in this answer.
 */
export const countersign = async (tx: Tx, asked: Asked) => {
  const { params, body, now } = asked
  const by = await holdToJudge(tx, asked.by, params.id)
  const attempt = await loadAttempt(tx, by, params)
  const { loaded, judge, submission, pending } = attempt
  const { centreId } = loaded.person
  if (!attempt.decisions.some(({ id }) => id === params.decisionId)) throw notFound()
  const action = actionOf(attempt, body)
  const leadsTo = mustBeAllowed(judge.rolesFor(action), action, attemptFacts(attempt, ['reason'])) as UnitState | null
  // Another decision waits by now, or the unit moved.
  if (pending?.id !== params.decisionId || loaded.state.row.revision !== body.revision)
    throw stale(await presentReview(tx, by, attempt))
  const byPersonId = judge.personId
  if (leadsTo === null || byPersonId === null) throw new Error(`${action} decides nothing`)

  const reason = body.agrees ? null : body.reason
  await tx.assessmentDecision.update({
    where: { id: pending.id },
    data: {
      ...{ countersignedById: byPersonId, countersignedAt: now, declinedBecause: reason },
      releasedAt: body.agrees ? now : null,
    },
  })
  if (body.agrees)
    await releaseJudgements(
      tx,
      { submissionId: submission.id, personId: loaded.person.id },
      { ...pending, judged: judgedOf(pending) },
      now,
    )
  await appendEvent(tx, {
    ...{ chainId: loaded.portfolioId, centreId, userId: by.userId, at: now, action },
    ...{ subjectKind: 'assessmentDecision', subjectId: pending.id, revision: submission.attempt },
    fields: {
      ...{ digest: pending.digest, outcome: pending.outcome, ...(reason === null ? {} : { reason }) },
      // As they are at this moment: sessions may have been decided on since it was proposed.
      acceptedMinutes: acceptedLedger(loaded.state.computed.facts).countedMinutes,
    },
  })
  await tx.portfolioUnit.update({ where: { id: params.id }, data: { state: leadsTo, revision: { increment: 1 } } })
  // Read as whoever signed it, before they are asked no more.
  const after = await presentReview(tx, by, await loadAttempt(tx, by, params))
  await tx.portfolioUnit.update({ where: { id: params.id }, data: { countersignerId: null } })
  return { centreId, body: after }
}
