import type { AnswersView, CriterionToAnswer } from '@mentorfolio/domain/answers/answer-views'
import type { answersEndpoint } from '@mentorfolio/domain/answers/answers.endpoints'
import { criteriaFor } from '@mentorfolio/domain/answers/question-pack'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { forCandidate } from '@mentorfolio/domain/evidence/candidate-unit-pack'
import { decidedAction, mustBeAllowed } from '../access/must-be-allowed.ts'
import { nameFor } from '../access/visible-to.ts'
import type { Db } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { packOf, unitNameOf } from '../portfolio/ledger-rows.ts'
import { libraryAt } from '../portfolio/library-rows.ts'
import { loadUnit, type UnitPlace, unitFacts } from '../portfolio/load-unit.ts'
import { recordsOf } from '../portfolio/records/record-rows.ts'
import { unitEvidence } from '../portfolio/unit-evidence.ts'
import { askedNow } from './asked.ts'
import { presentAnswer, presentCaseStudy } from './present-answers.ts'

/** The unit's criteria as a candidate may read them: what is for assessors only is not here at all. */
const criteriaOf = async (db: Db, { packId, centreId }: UnitPlace): Promise<CriterionToAnswer[]> => {
  const pack = packOf(packId)
  const asked = await askedNow(db, centreId, packId)
  const takeCaseStudies = criteriaFor(pack, 'CASE_STUDY')
  return forCandidate(pack).criteria.flatMap(({ id, title, text, guidance }) =>
    text === null
      ? []
      : [
          {
            ...{ id, title, text, guidance: guidance ?? null },
            ...{ takesCaseStudy: takeCaseStudies.includes(id), ask: asked.get(id) ?? null },
          },
        ],
  )
}

const nothingBeside: Pick<AnswersView, 'mentees' | 'policies' | 'evidence'> = {
  mentees: [],
  policies: [],
  evidence: [],
}

/** What an answer can rest on and a case study be about: for whoever reads words. */
const beside = async (db: Db, { portfolioId, centreId }: UnitPlace, now: Date): Promise<typeof nothingBeside> => {
  const mentees = await db.relationship.findMany({
    where: { portfolioId },
    select: { id: true, pseudonym: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return {
    mentees: mentees.map(({ id, pseudonym }) => ({ relationshipId: id, name: pseudonym })),
    policies: (await libraryAt(db, centreId, now)).policies.map(({ id, name, edition, used }) => ({
      ...{ id, name, edition, used },
    })),
    evidence: (await unitEvidence(db, portfolioId)).evidence,
  }
}

/** A unit's written answers and case studies, as far as their reader may see them (S1-AC1 to S1-AC4, S3-MP1, S5-T4). */
export const viewAnswers = async (db: Db, { params, by, now }: Asked<typeof answersEndpoint>): Promise<AnswersView> => {
  const { row, roles } = await loadUnit(db, by, { id: params.id, kind: 'answer' })
  mustBeAllowed(roles, 'portfolioUnit.view', unitFacts(row))
  const { person: candidate } = row.registration
  const records = await recordsOf(db, { unitId: row.id })
  const reader = { roles, candidate }
  return {
    unit: unitNameOf(row),
    units: row.registration.units.map(unitNameOf),
    registrationId: row.registration.id,
    candidateName: nameFor(roles, candidate),
    state: row.state,
    criteria: await criteriaOf(db, row),
    answers: records.filter(({ kind }) => kind === 'WRITTEN_ANSWER').map((record) => presentAnswer(record, reader)),
    caseStudies: records.filter(({ kind }) => kind === 'CASE_STUDY').map((record) => presentCaseStudy(record, reader)),
    ...(sees(roles, 'answer', 'narrative') ? await beside(db, row, now) : nothingBeside),
    actions: [decidedAction(roles, 'answer.write', unitFacts(row))],
  }
}
