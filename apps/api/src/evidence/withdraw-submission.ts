import type { withdrawSubmissionEndpoint } from '@mentorfolio/domain/evidence/evidence.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { notFound, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { unitFactsOf } from '../portfolio/evidence/present.ts'
import { holdUnit } from '../portfolio/hold-unit.ts'
import { unlockSessions } from '../portfolio/submissions.ts'
import { moved, submissionOf } from './view-submission.ts'

/** Withdraws a submission, as long as the assessor has not begun: the unit goes on, and what it held can be changed. */
export const withdrawSubmission = async (tx: Tx, asked: AskedToWrite<typeof withdrawSubmissionEndpoint>) => {
  const { params, body, by, now } = asked
  await holdUnit(tx, params.id)
  const loaded = await loadUnitEvidence(tx, by, params.id)
  const { roles, person, portfolioId, state } = loaded
  const submission = await tx.submission.findFirst({ where: { id: params.submissionId, unitId: params.id } })
  if (!submission) throw notFound()
  const leadsTo = mustBeAllowed(roles, 'portfolioUnit.withdraw', unitFactsOf(loaded))
  // One of before that was withdrawn already, while a later one is live.
  if (submission.releasedAt !== null || state.row.revision !== body.revision)
    throw stale(await submissionOf(tx, loaded, submission.id))
  if (leadsTo !== 'IN_PROGRESS') throw new Error('A withdrawal leads back to the candidate')

  await tx.submission.update({
    where: { id: submission.id },
    data: { withdrawnAt: now, releasedAt: now, withdrawnBecause: body.reason },
  })
  await unlockSessions(tx, { submissionId: submission.id, personId: person.id })
  await tx.portfolioUnit.update({ where: { id: params.id }, data: { state: leadsTo, revision: { increment: 1 } } })
  await appendEvent(tx, {
    ...{ chainId: portfolioId, centreId: person.centreId, userId: by.userId, at: now },
    ...{ action: 'portfolioUnit.withdraw', subjectKind: 'submission', subjectId: submission.id },
    ...{ revision: submission.attempt, fields: { reason: body.reason } },
  })
  return { centreId: person.centreId, body: await submissionOf(tx, moved(loaded, leadsTo), submission.id) }
}
