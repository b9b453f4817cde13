import { isStillToCome, todayOrEarlier } from '@mentorfolio/domain/calendar/has-been'
import type { FieldError } from '@mentorfolio/domain/http/problem'
import type {
  withdrawPriorLearningEndpoint,
  writePriorLearningEndpoint,
} from '@mentorfolio/domain/prior-learning/prior-learning.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Tx } from '../database/client.ts'
import { invalid, notFound } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { type LoadedEvidence, loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { unitFactsOf } from '../portfolio/evidence/present.ts'
import { holdUnit } from '../portfolio/hold-unit.ts'
import { recordsOf } from '../portfolio/records/record-rows.ts'
import { withdrawRecord, writeRecord } from '../portfolio/records/write-record.ts'
import { dayWritten } from '../portfolio/when-written.ts'
import { presentPriorLearning } from './view-prior-learning.ts'

type Asked = AskedToWrite<typeof writePriorLearningEndpoint>

/** The unit as its candidate may claim for it, held until the transaction ends: whoever submits it waits, or was first. */
const toClaim = async (tx: Tx, { by, params }: Pick<Asked, 'by' | 'params'>) => {
  await holdUnit(tx, params.id)
  const loaded = await loadUnitEvidence(tx, by, params.id)
  mustBeAllowed(loaded.roles, 'priorLearning.claim', unitFactsOf(loaded))
  return loaded
}

/** Criteria of this unit, work products of this portfolio, and days that have been. Throws 400 in the form's terms. */
const mustFit = async (tx: Tx, { state, person, portfolioId }: LoadedEvidence, asked: Asked) => {
  const { learning } = asked.body
  const known = new Set(state.pack.criteria.map(({ id }) => id))
  const products = new Set((await recordsOf(tx, { portfolioId, kind: 'WORK_PRODUCT' })).map(({ id }) => id))
  const today = dayWritten(asked, person.centre.zone)
  const errors: FieldError[] = []
  for (const [index, { criterion }] of learning.criteria.entries())
    if (!known.has(criterion))
      errors.push({ field: `learning.criteria.${index}.criterion`, message: 'Choose a criterion of this unit' })
  for (const [index, id] of learning.products.entries())
    if (!products.has(id)) errors.push({ field: `learning.products.${index}`, message: 'Choose a file from the list' })
  for (const field of ['from', 'until'] as const)
    if (learning[field] !== null && isStillToCome(learning[field], today))
      errors.push({ field: `learning.${field}`, message: todayOrEarlier })
  if (errors.length > 0) throw invalid(errors)
}

/** Claims prior learning for criteria of a unit, or writes the next version: what was accepted of the one before is decided anew. */
export const writePriorLearning = async (tx: Tx, asked: Asked) => {
  const { params, body, by } = asked
  const loaded = await toClaim(tx, asked)
  const { person, portfolioId } = loaded
  const { centreId } = person
  await mustFit(tx, loaded, asked)
  const current = () => presentPriorLearning(tx, by, loaded)
  await writeRecord(tx, asked, {
    ...{ id: params.recordId, kind: 'PRIOR_LEARNING', action: 'priorLearning.claim', portfolio: { person } },
    place: { centreId, portfolioId, relationshipId: null, sessionId: null, unitId: params.id },
    ...{ saw: body.revision, content: body.learning, reason: body.reason, current },
    references: body.learning.products.map((id, at) => ({ kind: 'RECORD', id, field: `learning.products.${at}` })),
  })
  return { centreId, body: await current() }
}

/** Withdraws a claim with the reason: it stays readable, and serves nothing. */
export const withdrawPriorLearning = async (tx: Tx, asked: AskedToWrite<typeof withdrawPriorLearningEndpoint>) => {
  const { params, body, by } = asked
  const loaded = await toClaim(tx, asked)
  const [record] = await recordsOf(tx, { id: params.recordId, kind: 'PRIOR_LEARNING' })
  if (record?.unitId !== params.id) throw notFound()
  const { centreId } = loaded.person
  const current = () => presentPriorLearning(tx, by, loaded)
  const place = { centreId, portfolioId: loaded.portfolioId }
  await withdrawRecord(tx, asked, { id: params.recordId, place, saw: body.revision, reason: body.reason, current })
  return { centreId, body: await current() }
}
