import type { takeUpAgainEndpoint } from '@mentorfolio/domain/judging/judging.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { ProblemError, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { holdToJudge } from '../portfolio/hold-to-judge.ts'
import { attemptFacts, loadAttempt } from './load-attempt.ts'
import { presentReview } from './view-review.ts'

const action = 'portfolioUnit.reassess'

/**
 * The assessor takes up a unit whose pass came into doubt: it is in assessment again, on the submission that had passed. What was
 * judged stands until they judge it anew; what they decide is a decision beside the one before. Asked again it answers as it stands.
 */
export const takeUpAgain = async (tx: Tx, asked: AskedToWrite<typeof takeUpAgainEndpoint>) => {
  const { params, body, now } = asked
  const by = await holdToJudge(tx, asked.by, params.id)
  const attempt = await loadAttempt(tx, by, params)
  const { loaded, judge, submission } = attempt
  const { centreId } = loaded.person
  const facts = attemptFacts(attempt)
  if (loaded.state.unit.state === 'IN_ASSESSMENT') {
    const taken = { submissionId: submission.id, takenUpAt: { not: null } }
    if ((await tx.reassessment.count({ where: taken })) > 0) {
      mustBeAllowed(judge.rolesFor(action), action, { ...facts, state: 'NEEDS_REASSESSMENT' })
      return { centreId, body: await presentReview(tx, by, attempt) }
    }
  }
  const leadsTo = mustBeAllowed(judge.rolesFor(action), action, facts)
  if (submission.releasedAt !== null)
    throw new ProblemError('wrong-state', 'This is not the submission that came into doubt', {
      because: 'WRONG_STATE',
      detail: 'Nothing was changed. Open the latest submission of this unit.',
    })
  if (loaded.state.row.revision !== body.revision) throw stale(await presentReview(tx, by, attempt))
  if (leadsTo !== 'IN_ASSESSMENT' || judge.personId === null) throw new Error(`${action} begins no assessment`)

  await tx.reassessment.updateMany({
    where: { unitId: params.id, takenUpAt: null },
    data: { takenUpAt: now, takenUpById: judge.personId },
  })
  await tx.portfolioUnit.update({
    where: { id: params.id },
    data: { state: leadsTo, countersignerId: null, revision: { increment: 1 } },
  })
  await appendEvent(tx, {
    ...{ chainId: loaded.portfolioId, centreId, userId: by.userId, at: now, action },
    ...{ subjectKind: 'submission', subjectId: submission.id, revision: submission.attempt, fields: {} },
  })
  return { centreId, body: await presentReview(tx, by, await loadAttempt(tx, by, params)) }
}
