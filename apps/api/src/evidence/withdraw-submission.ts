import type { withdrawSubmissionEndpoint } from '@mentorfolio/domain/evidence/evidence.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import { Prisma, type Tx } from '../database/client.ts'
import { notFound, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { holdUnit } from '../portfolio/hold-unit.ts'
import { loadUnitEvidence } from './load-unit-evidence.ts'
import { unitFactsOf } from './present.ts'
import { moved, submissionOf } from './view-submission.ts'

/**
 * Sessions that no live submission holds any more can be written on again. They are held first, in the order in which everybody
 * holds them: of two units that let go of one session at once, the second sees that the first did.
 */
const unlockSessions = async (tx: Tx, { submissionId, personId }: { submissionId: string; personId: string }) => {
  const recordsOf = async (where: Prisma.SubmittedRecordWhereInput) =>
    (await tx.submittedRecord.findMany({ where, select: { recordId: true } })).map(({ recordId }) => recordId)
  const ids = await recordsOf({ submissionId })
  await tx.$queryRaw(
    Prisma.sql`SELECT id FROM "MentoringSession" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`,
  )
  // Asked by the few submissions that are live, not session by session: a database that has not counted yet what is submitted
  // would look through all of it for each.
  const live = await tx.submission.findMany({
    where: { releasedAt: null, unit: { registration: { personId } } },
    select: { id: true },
  })
  const held = await recordsOf({ submissionId: { in: live.map(({ id }) => id) } })
  await tx.$executeRaw(Prisma.sql`
    UPDATE "MentoringSession" SET status = 'LOGGED', revision = revision + 1
    WHERE status = 'LOCKED' AND id = ANY(${ids}::uuid[]) AND NOT (id = ANY(${held}::uuid[]))`)
}

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
