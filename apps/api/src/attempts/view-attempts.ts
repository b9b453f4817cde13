import type { attemptsEndpoint } from '@mentorfolio/domain/attempts/attempts.endpoints'
import type { AttemptsView, ReplyView } from '@mentorfolio/domain/attempts/attempts-view'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { decidedAction } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Db, Tx } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { correctionsOf, reassessmentsOf } from '../portfolio/after-decision.ts'
import { decisionsOn, namesOf, presentDecisions, shownAs } from '../portfolio/decisions.ts'
import { type LoadedEvidence, loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { hiddenCriteria, ofUnit, unitFactsOf } from '../portfolio/evidence/present.ts'
import { judgeOf } from '../portfolio/judge.ts'
import { sumOf } from '../portfolio/ledger-lines.ts'
import { unitJudgingFacts } from '../portfolio/load-to-judge.ts'

/** What was replied to the decisions of a unit, the earliest first: whoever sees facts alone reads no words. */
const repliesOf = async (db: Db | Tx, unitId: string, roles: readonly Role[]): Promise<ReplyView[]> => {
  const rows = await db.decisionReply.findMany({ where: { unitId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  const nameOf = await namesOf(
    db,
    rows.map(({ answeredById }) => answeredById),
  )
  const reads = sees(roles, 'decision', 'narrative')
  return rows.map((row) => ({
    ...{ id: row.id, decisionId: row.decisionId, words: reads ? row.words : null, at: row.at.toISOString() },
    answer:
      row.answeredAt && row.answeredById
        ? {
            ...{ at: row.answeredAt.toISOString(), words: reads ? row.answer : null },
            byName: shownAs(roles, row.answeredById, nameOf(row.answeredById)),
          }
        : null,
    seenAt: row.seenAt?.toISOString() ?? null,
  }))
}

/** Everything that became of a unit, as its reader may know it. */
export const presentAttempts = async (db: Db | Tx, by: SignedIn, loaded: LoadedEvidence): Promise<AttemptsView> => {
  const { roles, state, known } = loaded
  const unitId = state.unit.id
  const judge = await judgeOf(db, by, loaded)
  // What is not released yet is for those who have to do with this unit: to assess another of the same candidate is not enough.
  const judges = sees(judge.rolesFor('submission.review'), 'decision', 'guidance')
  const decisions = await presentDecisions(db, await decisionsOn(db, { unitId, released: !judges }), loaded)
  const corrections = await correctionsOf(db, { unitId, roles, pseudonyms: known.names })
  const reassessments = await reassessmentsOf(db, { unitId, roles })
  const rows = await db.submission.findMany({
    where: { unitId },
    select: {
      ...{ id: true, attempt: true, submittedAt: true, withdrawnAt: true, withdrawnBecause: true },
      opened: { select: { at: true } },
      supplements: { select: { id: true, effectiveAt: true }, orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }] },
    },
    orderBy: { attempt: 'desc' },
  })
  const { revision: _, ...unit } = ofUnit(loaded)
  const hidden = hiddenCriteria(roles, state.pack.criteria)
  const reads = sees(roles, 'submission', 'narrative')
  return {
    ...unit,
    hours: sumOf(state.computed.facts, state.computed.ledger),
    criteria: state.pack.criteria.filter(({ id }) => !hidden.has(id)).map(({ id, title }) => ({ id, title })),
    attempts: rows.map((row) => ({
      ...{ submissionId: row.id, attempt: row.attempt, submittedAt: row.submittedAt.toISOString() },
      openedAt: row.opened?.at.toISOString() ?? null,
      withdrawn: row.withdrawnAt
        ? { at: row.withdrawnAt.toISOString(), because: reads ? row.withdrawnBecause : null }
        : null,
      supplements: row.supplements.map(({ id, effectiveAt }) => ({ id, at: effectiveAt.toISOString() })),
      decisions: decisions.filter(({ attempt }) => attempt === row.attempt),
      corrections: corrections.get(row.id) ?? [],
      reassessments: reassessments.get(row.id) ?? [],
    })),
    replies: await repliesOf(db, unitId, roles),
    actions: [
      decidedAction(roles, 'decision.reply', unitFactsOf(loaded)),
      decidedAction(judge.rolesFor('record.comment'), 'record.comment', unitJudgingFacts({ loaded, judge })),
    ],
  }
}

export const viewAttempts = async (db: Db, { params, by }: Asked<typeof attemptsEndpoint>): Promise<AttemptsView> =>
  presentAttempts(db, by, await loadUnitEvidence(db, by, params.id))
