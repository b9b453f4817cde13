import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { workProductContent } from '@mentorfolio/domain/files/work-product'
import { decisionContent, standingOf } from '@mentorfolio/domain/prior-learning/deciding'
import { priorLearningContent } from '@mentorfolio/domain/prior-learning/prior-learning'
import type { priorLearningEndpoint } from '@mentorfolio/domain/prior-learning/prior-learning.endpoints'
import type { PriorLearningView } from '@mentorfolio/domain/prior-learning/prior-learning-view'
import { decidedAction } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Db, Tx } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { namesOf, shownAs } from '../portfolio/decisions.ts'
import { type LoadedEvidence, loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { ofUnit, unitFactsOf } from '../portfolio/evidence/present.ts'
import { judgeOf } from '../portfolio/judge.ts'
import { unitJudgingFacts } from '../portfolio/load-to-judge.ts'
import { presentRecord, recordsOf } from '../portfolio/records/record-rows.ts'

/** What a candidate claims of before for a unit, with every decision about it, as these parts may read it. */
export const presentPriorLearning = async (
  db: Db | Tx,
  by: SignedIn,
  loaded: LoadedEvidence,
): Promise<PriorLearningView> => {
  const { roles, state, person, portfolioId } = loaded
  const records = await recordsOf(db, { unitId: state.unit.id, kind: 'PRIOR_LEARNING' })
  const rows = await db.priorLearningDecision.findMany({
    where: { unitId: state.unit.id },
    orderBy: { version: 'desc' },
  })
  const products = await recordsOf(db, { portfolioId, kind: 'WORK_PRODUCT' })
  const nameOf = await namesOf(
    db,
    rows.map(({ byPersonId }) => byPersonId),
  )
  const reads = sees(roles, 'priorLearning', 'narrative')
  const judge = await judgeOf(db, by, loaded)
  const { revision: _, ...unit } = ofUnit(loaded)
  return {
    ...unit,
    criteria: state.pack.criteria.map(({ id, title }) => ({ id, title })),
    claims: records.map((record) => {
      const its = rows.filter(({ recordId }) => recordId === record.id)
      const decisions = its.map(({ version, recordVersion, content, byPersonId, at }) => {
        const { criteria, ...confirmed } = decisionContent.parse(content)
        return {
          ...{ version, recordVersion, ...confirmed, at: at.toISOString() },
          criteria: criteria.map((each) => ({ ...each, reason: reads ? each.reason : null })),
          byName: shownAs(roles, byPersonId, nameOf(byPersonId)),
        }
      })
      return {
        ...presentRecord(priorLearningContent, record, { roles, candidate: person }),
        ...{ decisions, standing: standingOf(record.revision, decisions[0]) },
      }
    }),
    products: products.map(({ id, versions, withdrawnAt }) => ({
      ...{ id, withdrawn: withdrawnAt !== null },
      title: reads ? (workProductContent.safeParse(versions.at(-1)?.content).data?.title ?? null) : null,
    })),
    actions: [
      decidedAction(roles, 'priorLearning.claim', unitFactsOf(loaded)),
      decidedAction(
        judge.rolesFor('priorLearning.accept'),
        'priorLearning.accept',
        unitJudgingFacts({ loaded, judge }, ['reason']),
      ),
    ],
  }
}

export const viewPriorLearning = async (
  db: Db,
  { params, by }: Asked<typeof priorLearningEndpoint>,
): Promise<PriorLearningView> => presentPriorLearning(db, by, await loadUnitEvidence(db, by, params.id))
