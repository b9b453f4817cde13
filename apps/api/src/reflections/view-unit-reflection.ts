import { cpdPlanContent } from '@mentorfolio/domain/reflections/cpd-plan'
import type { UnitReflection } from '@mentorfolio/domain/reflections/reflection-views'
import type { unitReflectionEndpoint } from '@mentorfolio/domain/reflections/reflections.endpoints'
import { selfReviewContent } from '@mentorfolio/domain/reflections/self-review'
import { summaryContent } from '@mentorfolio/domain/reflections/summary'
import { decidedAction, mustBeAllowed } from '../access/must-be-allowed.ts'
import { nameFor } from '../access/visible-to.ts'
import type { Db } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { unitNameOf } from '../portfolio/ledger-rows.ts'
import { loadUnit, unitFacts } from '../portfolio/load-unit.ts'
import { presentRecord, recordsOf } from '../portfolio/records/record-rows.ts'
import { unitEvidence } from '../portfolio/unit-evidence.ts'

/** The texts of a unit about its writer's own practice (S2-LO3, S4-AC3), and all that they can rest on. */
export const viewUnitReflection = async (
  db: Db,
  { params, by }: Asked<typeof unitReflectionEndpoint>,
): Promise<UnitReflection> => {
  const { row, roles } = await loadUnit(db, by, { id: params.id, kind: 'reflection' })
  mustBeAllowed(roles, 'reflection.view', unitFacts(row))
  const { person: candidate } = row.registration
  const records = await recordsOf(db, { unitId: row.id })
  const reader = { roles, candidate }
  return {
    unit: unitNameOf(row),
    units: row.registration.units.map(unitNameOf),
    registrationId: row.registration.id,
    candidateName: nameFor(roles, candidate),
    state: row.state,
    ...(await unitEvidence(db, row.portfolioId)),
    summaries: records
      .filter(({ kind }) => kind === 'REFLECTIVE_SUMMARY')
      .map((record) => presentRecord(summaryContent, record, reader)),
    selfReviews: records
      .filter(({ kind }) => kind === 'SELF_REVIEW')
      .map((record) => presentRecord(selfReviewContent, record, reader)),
    cpdPlans: records
      .filter(({ kind }) => kind === 'CPD_PLAN')
      .map((record) => presentRecord(cpdPlanContent, record, reader)),
    actions: [decidedAction(roles, 'reflection.write', unitFacts(row))],
  }
}
