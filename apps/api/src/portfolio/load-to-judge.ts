import type { Facts } from '@mentorfolio/domain/cycle/decide'
import type { Need } from '@mentorfolio/domain/cycle/rules'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Db, Tx } from '../database/client.ts'
import { loadUnitEvidence } from './evidence/load-unit-evidence.ts'
import { mustStillHave } from './holdings.ts'
import { judgeOf } from './judge.ts'

/** A unit before whoever judges it, whether anything of it is submitted or not: 404, or 403, for everybody else; whoever had it before is told who has it now. */
export const loadToJudge = async (db: Db | Tx, by: SignedIn, unitId: string) => {
  await mustStillHave(db, by, unitId)
  const loaded = await loadUnitEvidence(db, by, unitId)
  const judge = await judgeOf(db, by, loaded)
  mustBeAllowed(judge.rolesFor('submission.review'), 'submission.review', { state: loaded.state.unit.state })
  return { loaded, judge }
}
export type ToJudge = Awaited<ReturnType<typeof loadToJudge>>

/** What the one table may ask about judging now; `given`: needs that the request itself meets. No case of malpractice can be recorded yet. */
export const unitJudgingFacts = ({ loaded, judge }: ToJudge, given: readonly Need[] = []): Facts => ({
  state: loaded.state.unit.state,
  met: ['notFrozen', ...judge.met, ...given],
})
