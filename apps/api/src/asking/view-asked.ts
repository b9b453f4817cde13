import type { AskedSessions } from '@mentorfolio/domain/asking/asking'
import type { askedSessionsEndpoint } from '@mentorfolio/domain/asking/asking.endpoints'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { decidedAction } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Db, Tx } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { namesOf, shownAs } from '../portfolio/decisions.ts'
import { type LoadedEvidence, loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { ofUnit, unitFactsOf } from '../portfolio/evidence/present.ts'
import { judgeOf } from '../portfolio/judge.ts'
import { unitJudgingFacts } from '../portfolio/load-to-judge.ts'

/** What was asked about the sessions of a unit, as these parts may know it: whoever sees facts alone reads no words. */
export const presentAsked = async (db: Db | Tx, by: SignedIn, loaded: LoadedEvidence): Promise<AskedSessions> => {
  const { roles, state } = loaded
  const { unit, candidateName } = ofUnit(loaded)
  const rows = await db.askedSession.findMany({
    where: { unitId: state.unit.id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  const { assessorId } = state.unit
  const nameOf = await namesOf(db, [assessorId, ...rows.map(({ answeredById }) => answeredById)])
  const reads = sees(roles, 'session', 'narrative')
  const judge = await judgeOf(db, by, loaded)
  return {
    ...{ unit, candidateName },
    assessorName: assessorId && shownAs(roles, assessorId, nameOf(assessorId)),
    asked: rows.map((row) => ({
      ...{ id: row.id, sessionId: row.sessionId, words: reads ? row.words : null, at: row.at.toISOString() },
      takenBackAt: row.takenBackAt?.toISOString() ?? null,
      answer:
        row.answeredAt && row.answeredById
          ? {
              at: row.answeredAt.toISOString(),
              byName: shownAs(roles, row.answeredById, nameOf(row.answeredById)),
              ...{ kind: row.answerKind, words: reads ? row.answer : null },
            }
          : null,
      readAt: row.readAt?.toISOString() ?? null,
    })),
    actions: [
      decidedAction(roles, 'session.askAssessor', unitFactsOf(loaded)),
      decidedAction(judge.rolesFor('record.comment'), 'record.comment', unitJudgingFacts({ loaded, judge })),
    ],
  }
}

export const viewAsked = async (db: Db, { params, by }: Asked<typeof askedSessionsEndpoint>) =>
  presentAsked(db, by, await loadUnitEvidence(db, by, params.id))
