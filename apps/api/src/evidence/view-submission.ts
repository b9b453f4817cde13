import type { UnitState } from '@mentorfolio/domain/cycle/states'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import type { submissionEndpoint } from '@mentorfolio/domain/evidence/evidence.endpoints'
import { refKey } from '@mentorfolio/domain/evidence/evidence-item'
import { type SubmissionView, submissionContent } from '@mentorfolio/domain/evidence/submission'
import { aiUses } from '@mentorfolio/domain/evidence/submitting'
import { z } from 'zod'
import type { Db, Prisma, Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { Asked } from '../http/serve.ts'
import { decisionsOn, presentDecisions } from '../portfolio/decisions.ts'
import { type LoadedEvidence, loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { hiddenCriteria, ofUnit, unitActions } from '../portfolio/evidence/present.ts'
import { supplementRecords } from '../portfolio/submissions.ts'
import { submissionLines } from './view-matrix.ts'

const declared = z.object({ authentic: z.string(), ai: z.enum(aiUses), aiHow: z.string().nullable() })

const include = {
  supplements: { orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.SubmissionInclude

/** The unit as it stands after it moved: nothing else of it is another now. */
export const moved = (loaded: LoadedEvidence, leadsTo: UnitState): LoadedEvidence => {
  const { state } = loaded
  const row = { ...state.row, revision: state.row.revision + 1 }
  return { ...loaded, state: { ...state, row, unit: { ...state.unit, state: leadsTo } } }
}

/** When the last file of each of these work products was erased, by the product's id: those whose files are all there are left out. */
const erasures = async (db: Tx | Db, recordIds: string[]): Promise<Map<string, Date>> => {
  const uses = await db.fileUse.findMany({
    where: { recordId: { in: recordIds }, file: { state: 'ERASED' } },
    select: { recordId: true, file: { select: { erasedAt: true } } },
    orderBy: { file: { erasedAt: 'asc' } },
  })
  return new Map(uses.flatMap(({ recordId, file: { erasedAt } }) => (erasedAt ? [[recordId, erasedAt] as const] : [])))
}

/** A submission of a unit, reached by its reader, as it was; 404 where the unit has none of this id. */
export const submissionOf = async (db: Tx | Db, loaded: LoadedEvidence, id: string): Promise<SubmissionView> => {
  const { roles, state } = loaded
  const row = await db.submission.findFirst({ where: { id, unitId: state.unit.id }, include })
  if (!row) throw notFound()
  const told = await decisionsOn(db, { unitId: state.unit.id, released: true })
  const [decision = null] = await presentDecisions(
    db,
    told.filter(({ submissionId }) => submissionId === id),
    loaded,
  )
  const reads = sees(roles, 'submission', 'narrative')
  const content = submissionContent.parse(row.content)
  const { authentic, ai, aiHow } = declared.parse(row.declaration)
  const now = new Map(state.items.map((item) => [refKey(item), item.version]))
  const erased = await erasures(
    db,
    content.records.flatMap(({ record, id: recordId }) => (record === 'WORK_PRODUCT' ? [recordId] : [])),
  )
  const hidden = hiddenCriteria(roles, state.pack.criteria)
  const claims = Map.groupBy(
    content.claims.filter(({ criterion }) => !hidden.has(criterion)),
    refKey,
  )
  const worded = <Line extends { title: string | null }>(line: Line): Line => (reads ? line : { ...line, title: null })
  return {
    ...ofUnit(loaded),
    ...{ id: row.id, attempt: row.attempt, digest: row.digest, live: row.releasedAt === null },
    submittedAt: row.submittedAt.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    withdrawnBecause: reads ? row.withdrawnBecause : null,
    supplements: row.supplements.length,
    ...{ decision, decided: decision && { outcome: decision.outcome, at: decision.at, dueOn: decision.dueOn } },
    declaration: { authentic, ai, aiHow: reads ? aiHow : null },
    hours: content.hours,
    criteria: content.criteria.map((each) => (hidden.has(each.id) ? { ...each, claims: 0 } : each)),
    records: content.records.map((line) => ({
      ...worded(line),
      nowVersion: now.get(refKey(line)) ?? null,
      erasedAt: erased.get(line.id)?.toISOString() ?? null,
      claims: (claims.get(refKey(line)) ?? []).map(({ criterion, byRule, reason, passages }) => ({
        ...{ criterion, byRule, reason: reads ? reason : null, passages: reads ? passages : [] },
      })),
    })),
    added: row.supplements.map(({ id: supplementId, words, records, effectiveAt, deviceAt }) => ({
      ...{ id: supplementId, words: reads ? words : null, at: effectiveAt.toISOString() },
      deviceAt: deviceAt?.toISOString() ?? null,
      records: supplementRecords.parse(records).map(worded),
    })),
    submissions: submissionLines(loaded),
    actions: unitActions(loaded),
  }
}

export const viewSubmission = async (db: Db, { params, by }: Asked<typeof submissionEndpoint>) =>
  submissionOf(db, await loadUnitEvidence(db, by, params.id), params.submissionId)
