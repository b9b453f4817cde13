import { decide } from '@mentorfolio/domain/cycle/decide'
import type { submitEndpoint } from '@mentorfolio/domain/evidence/evidence.endpoints'
import type { EvidenceItem } from '@mentorfolio/domain/evidence/evidence-item'
import type { SubmissionContent } from '@mentorfolio/domain/evidence/submission'
import { declarationWords } from '@mentorfolio/domain/evidence/submitting'
import { isLogged } from '@mentorfolio/domain/sessions/took-place'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import { canonical, sha256 } from '../audit/chain.ts'
import { Prisma, type Tx } from '../database/client.ts'
import { idTaken, ProblemError, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { type LoadedEvidence, loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { lineOf, ofUnit, submitting, unitFactsOf } from '../portfolio/evidence/present.ts'
import { holdUnit } from '../portfolio/hold-unit.ts'
import { sumOf } from '../portfolio/ledger-lines.ts'
import { heldRecords } from './held-records.ts'
import { moved, submissionOf } from './view-submission.ts'

/** The sessions among them, whose plans and logs share one row. */
const sessionIds = (held: readonly EvidenceItem[]) => [
  ...new Set(held.flatMap(({ record, id }) => (record === 'SESSION_LOG' || record === 'SESSION_PLAN' ? [id] : []))),
]

/** Holds the rows of these records until the transaction ends: whoever writes one of them waits, and then finds it submitted. */
const holdRecords = async (tx: Tx, held: readonly EvidenceItem[], reflections: readonly { id: string }[]) => {
  const ids = [...held, ...reflections].map(({ id }) => id)
  await tx.$queryRaw(Prisma.sql`
    SELECT id FROM "MentoringSession" WHERE id = ANY(${sessionIds(held)}::uuid[]) ORDER BY id FOR UPDATE`)
  await tx.$queryRaw(Prisma.sql`SELECT id FROM "MentoringRecord" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`)
}

/** Reflections on the sessions stand with their logs, and are held with them. */
const reflectionsOn = ({ words }: LoadedEvidence, held: readonly EvidenceItem[]) => {
  const logs = new Set(held.filter(({ record }) => record === 'SESSION_LOG').map(({ id }) => id))
  return words.records.filter(
    ({ kind, sessionId }) => kind === 'REFLECTION' && sessionId !== null && logs.has(sessionId),
  )
}

/** Whether these records, and the reflections on them, are still in the versions that were read: held by now, they stay so. */
const areAsRead = async (tx: Tx, loaded: LoadedEvidence, held: readonly EvidenceItem[]): Promise<boolean> => {
  const sessions = sessionIds(held)
  const reflections = reflectionsOn(loaded, held)
  const ids = [...held, ...reflections].map(({ id }) => id)
  const rows = await tx.$queryRaw<{ id: string; revision: number }[]>(Prisma.sql`
    SELECT id, revision FROM "MentoringSession" WHERE id = ANY(${sessions}::uuid[])
    UNION ALL SELECT "recordId", max(version) FROM "MentoringRecordVersion" WHERE "recordId" = ANY(${ids}::uuid[]) GROUP BY "recordId"`)
  const withdrawn = await tx.mentoringRecord.count({ where: { id: { in: ids }, withdrawnAt: { not: null } } })
  const lookedBack = await tx.mentoringRecord.count({
    where: { kind: 'REFLECTION', withdrawnAt: null, sessionId: { in: sessions } },
  })
  const { known } = loaded
  return (
    withdrawn === 0 &&
    lookedBack ===
      loaded.words.records.filter(
        ({ kind, sessionId }) => kind === 'REFLECTION' && sessionId !== null && sessions.includes(sessionId),
      ).length &&
    rows.every(({ id, revision }) => (known.sessions.get(id)?.revision ?? known.records.get(id)?.version) === revision)
  )
}

/** The unit as it stands with everything that a submission of it holds, and nobody writing at any of it. */
const heldStill = async (
  tx: Tx,
  first: LoadedEvidence,
  { by, params }: Pick<AskedToWrite<typeof submitEndpoint>, 'by' | 'params'>,
) => {
  let loaded = first
  for (let tries = 0; tries < 3; tries += 1) {
    const held = heldRecords(loaded)
    await holdRecords(tx, held, reflectionsOn(loaded, held))
    if (await areAsRead(tx, loaded, held)) return { loaded, held }
    loaded = await loadUnitEvidence(tx, by, params.id)
  }
  throw new ProblemError('wrong-state', 'Something was being written while you submitted', {
    because: 'WRONG_STATE',
    detail: 'Nothing was submitted. Wait until everything is saved, look at what is missing again, then submit.',
  })
}

const contentOf = (loaded: LoadedEvidence, held: readonly EvidenceItem[]): SubmissionContent => {
  const { pack, claims, computed } = loaded.state
  const live = claims.filter(({ claimed }) => claimed)
  return {
    ...{ packId: pack.id, packVersion: pack.packVersion },
    criteria: pack.criteria.map(({ id, title }) => ({
      ...{ id, title, claims: live.filter(({ criterion }) => criterion === id).length },
    })),
    claims: live.map(({ criterion, item, byRule, decision }) => ({
      ...{ criterion, record: item.record, id: item.id, byRule, reason: decision?.reason ?? null },
      passages: (decision?.passages ?? []).map(({ part, quote }) => ({ part, quote })),
    })),
    records: held.map((item) => lineOf(loaded, item)),
    hours: { ...sumOf(computed.facts, computed.ledger), scope: computed.facts.requirement.scope },
    ledger: computed.ledger.sessions.map(({ id, minutes, reasons }) => ({
      sessionId: id,
      minutes,
      reasons: [...reasons],
    })),
  }
}

/** Sessions go from logged to locked, by the one table: what is delivered or planned only is no part of it. */
const lockSessions = async (tx: Tx, loaded: LoadedEvidence, held: readonly EvidenceItem[]) => {
  const ids = new Set(sessionIds(held))
  const locking = loaded.person.sessions.filter(
    (session) =>
      ids.has(session.id) &&
      isLogged(session) &&
      decide({ roles: ['system'] }, 'session.lock', { state: session.status, met: ['held'] }).allowed,
  )
  await tx.mentoringSession.updateMany({
    where: { id: { in: locking.map(({ id }) => id) }, status: 'LOGGED' },
    data: { status: 'LOCKED', revision: { increment: 1 } },
  })
}

/**
 * Submits a unit (docs/evidence.md): everything that the pack asks for is there (else 409 with the first need that is not), it is
 * kept as it is now, and what it holds is held. Of two that submit at once the second is told that it is submitted.
 */
export const submitUnit = async (tx: Tx, asked: AskedToWrite<typeof submitEndpoint>) => {
  const { params, body, by, now } = asked
  await holdUnit(tx, params.id)
  const first = await loadUnitEvidence(tx, by, params.id)
  const { person, roles, portfolioId } = first
  const made = await tx.submission.findUnique({ where: { id: params.submissionId } })
  if (made) {
    if (made.unitId !== params.id) throw idTaken()
    return { centreId: person.centreId, body: await submissionOf(tx, first, params.submissionId) }
  }
  const action = submitting(first.state.unit.state)
  mustBeAllowed(roles, action, unitFactsOf(first, ['authenticityDeclared', 'aiUseDeclared']))
  if (first.state.row.revision !== body.revision) throw stale(ofUnit(first))

  const { loaded, held } = await heldStill(tx, first, asked)
  const leadsTo = mustBeAllowed(roles, action, unitFactsOf(loaded, ['authenticityDeclared', 'aiUseDeclared']))
  if (leadsTo !== 'SUBMITTED') throw new Error(`${action} leads to no submission`)
  const { centreId } = person
  const content = contentOf(loaded, held)
  const records = [
    ...held.map(({ record, id: recordId, version }) => ({ record: record as string, recordId, version })),
    ...reflectionsOn(loaded, held).map(({ id: recordId, version }) => ({ record: 'REFLECTION', recordId, version })),
  ]
  const declared = { ...body.declaration, authentic: declarationWords.authentic }
  const digest = sha256(canonical({ content, records, declared }))
  const attempt = 1 + Math.max(0, ...loaded.state.row.submissions.map((each) => each.attempt))
  await tx.submission.create({
    data: {
      ...{ id: params.submissionId, centreId, unitId: params.id, attempt, digest, content, declaration: declared },
      ...{ byPersonId: person.id, submittedAt: now },
    },
  })
  await tx.submittedRecord.createMany({
    data: records.map((each) => ({ ...each, centreId, submissionId: params.submissionId })),
  })
  await lockSessions(tx, loaded, held)
  await tx.portfolioUnit.update({ where: { id: params.id }, data: { state: leadsTo, revision: { increment: 1 } } })
  await appendEvent(tx, {
    ...{ chainId: portfolioId, centreId, userId: by.userId, at: now, action },
    ...{ subjectKind: 'submission', subjectId: params.submissionId, revision: attempt },
    fields: { digest, attempt, declaration: declared },
  })
  return { centreId, body: await submissionOf(tx, moved(loaded, leadsTo), params.submissionId) }
}
