import type { openSubmissionEndpoint } from '@mentorfolio/domain/judging/judging.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { holdToJudge } from '../portfolio/hold-to-judge.ts'
import { attemptFacts, loadAttempt, mustBeLive } from './load-attempt.ts'
import { presentReview } from './view-review.ts'

/** Begins on a submission, once: from here on its candidate cannot withdraw it. Asked again it answers as it stands. */
export const openSubmission = async (tx: Tx, asked: AskedToWrite<typeof openSubmissionEndpoint>) => {
  const { params, body, now } = asked
  const by = await holdToJudge(tx, asked.by, params.id)
  const attempt = await loadAttempt(tx, by, params)
  const { loaded, judge, submission } = attempt
  const { centreId } = loaded.person
  const action = 'portfolioUnit.assess'
  const facts = attemptFacts(attempt)
  if (submission.opened) {
    // Whoever may not begin on it is told so, begun or not.
    mustBeAllowed(judge.rolesFor(action), action, { ...facts, state: 'SUBMITTED' })
    return { centreId, body: await presentReview(tx, by, attempt) }
  }
  mustBeLive(attempt)
  const leadsTo = mustBeAllowed(judge.rolesFor(action), action, facts)
  if (loaded.state.row.revision !== body.revision) throw stale(await presentReview(tx, by, attempt))
  if (leadsTo !== 'IN_ASSESSMENT' || judge.personId === null) throw new Error(`${action} begins no assessment`)

  await tx.openedSubmission.create({
    data: { submissionId: submission.id, centreId, byPersonId: judge.personId, at: now },
  })
  await tx.portfolioUnit.update({ where: { id: params.id }, data: { state: leadsTo, revision: { increment: 1 } } })
  await appendEvent(tx, {
    ...{ chainId: loaded.portfolioId, centreId, userId: by.userId, at: now, action },
    ...{ subjectKind: 'submission', subjectId: submission.id, revision: submission.attempt, fields: {} },
  })
  return { centreId, body: await presentReview(tx, by, await loadAttempt(tx, by, params)) }
}
