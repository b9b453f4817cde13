import type { takeBackProposalEndpoint } from '@mentorfolio/domain/judging/judging.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { notFound, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { holdToJudge } from '../portfolio/hold-to-judge.ts'
import { attemptFacts, loadAttempt } from './load-attempt.ts'
import { presentReview } from './view-review.ts'

const action = 'portfolioUnit.takeBackProposal'

/**
 * The assessor of a unit takes a proposed decision back, whoever proposed it: it stays as it was, with the reason and nobody's
 * signature, and the unit is in assessment again. 409 once it was signed or given back.
 */
export const takeBackProposal = async (tx: Tx, asked: AskedToWrite<typeof takeBackProposalEndpoint>) => {
  const { params, body, now } = asked
  const by = await holdToJudge(tx, asked.by, params.id)
  const attempt = await loadAttempt(tx, by, params)
  const { loaded, judge, submission, pending } = attempt
  const { centreId } = loaded.person
  if (!attempt.decisions.some(({ id }) => id === params.decisionId)) throw notFound()
  mustBeAllowed(judge.rolesFor(action), action, attemptFacts(attempt, ['reason']))
  if (pending?.id !== params.decisionId || loaded.state.row.revision !== body.revision)
    throw stale(await presentReview(tx, by, attempt))
  const { reason } = body
  await tx.assessmentDecision.update({
    where: { id: pending.id },
    data: { countersignedAt: now, declinedBecause: reason },
  })
  await appendEvent(tx, {
    ...{ chainId: loaded.portfolioId, centreId, userId: by.userId, at: now, action },
    ...{ subjectKind: 'assessmentDecision', subjectId: pending.id, revision: submission.attempt },
    fields: { digest: pending.digest, outcome: pending.outcome, reason },
  })
  await tx.portfolioUnit.update({
    where: { id: params.id },
    data: { state: 'IN_ASSESSMENT', countersignerId: null, revision: { increment: 1 } },
  })
  return { centreId, body: await presentReview(tx, by, await loadAttempt(tx, by, params)) }
}
