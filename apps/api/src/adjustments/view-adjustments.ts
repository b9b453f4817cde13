import type { adjustmentsEndpoint } from '@mentorfolio/domain/adjustments/adjustments.endpoints'
import type { Adjustments } from '@mentorfolio/domain/adjustments/adjustments-view'
import { decidedAction, mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Db, Tx } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { adjustmentsOf } from '../portfolio/adjustments.ts'
import { namesOf, shownAs } from '../portfolio/decisions.ts'
import { type LoadedEvidence, loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { ofUnit, unitFactsOf } from '../portfolio/evidence/present.ts'
import { judgeOf } from '../portfolio/judge.ts'
import { unitJudgingFacts } from '../portfolio/load-to-judge.ts'

const action = 'reasonableAdjustment.view'
const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/** What is adjusted for the candidate of a unit, and what they said to it. */
export const presentAdjustments = async (db: Db | Tx, by: SignedIn, loaded: LoadedEvidence): Promise<Adjustments> => {
  const { roles, state } = loaded
  const { unit, candidateName } = ofUnit(loaded)
  const judge = await judgeOf(db, by, loaded)
  mustBeAllowed(judge.rolesFor(action), action, { state: state.unit.state })
  const found = await adjustmentsOf(db, state.unit.id)
  const answers = await db.adjustmentAnswer.findMany({
    where: { adjustmentId: { in: found.map(({ last }) => last.adjustmentId) } },
  })
  const nameOf = await namesOf(
    db,
    found.flatMap(({ last, before }) => [last, ...before].map(({ byPersonId }) => byPersonId)),
  )
  const made = ({ what, keeps, need, version, byPersonId, at, reason }: (typeof found)[number]['last']) => ({
    ...{ what, keeps, need, version, reason, at: at.toISOString() },
    byName: shownAs(roles, byPersonId, nameOf(byPersonId)),
  })
  return {
    ...{ unit, candidateName },
    adjustments: found.map(({ last, before }) => {
      const answer = answers.find((each) => each.adjustmentId === last.adjustmentId && each.version === last.version)
      return {
        ...{ id: last.adjustmentId, ...made(last), ended: last.ended },
        ...{ from: dayOf(last.from), until: last.until && dayOf(last.until) },
        answer: answer ? { agrees: answer.agrees, words: answer.words, at: answer.at.toISOString() } : null,
        before: before.map(made),
      }
    }),
    actions: [
      decidedAction(
        judge.rolesFor('reasonableAdjustment.record'),
        'reasonableAdjustment.record',
        unitJudgingFacts({ loaded, judge }, ['reason']),
      ),
      decidedAction(roles, 'reasonableAdjustment.answer', unitFactsOf(loaded)),
    ],
  }
}

export const viewAdjustments = async (db: Db, { params, by }: Asked<typeof adjustmentsEndpoint>) =>
  presentAdjustments(db, by, await loadUnitEvidence(db, by, params.id))
