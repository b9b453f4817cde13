import type { CriterionEvidence, EvidenceView, MatrixView } from '@mentorfolio/domain/evidence/evidence-view'
import type { RecordKind } from '@mentorfolio/domain/evidence/record-kinds'
import { call } from '../api/call.ts'
import type { Item } from '../outbox/item.ts'
import { itemsWaiting } from '../outbox/waiting.ts'
import { recordWords } from '../words/record-words.ts'
import { criterionWith, decisionsOf, evidenceWith, isAbout, matrixWith, type Waiting } from './with-waiting.ts'

type Loaded<View> = { view: View; waiting: readonly Waiting[]; onDevice: readonly Item[] }

/** A unit's matrix, with what was decided on this device. Throws as `call` does. */
export const loadMatrix = async (id: string, signal?: AbortSignal): Promise<Loaded<MatrixView>> => {
  const onDevice = await itemsWaiting()
  const view = await call('GET /api/units/:id/matrix', { params: { id } }, signal)
  return { view: matrixWith(view, onDevice), waiting: decisionsOf(onDevice, id), onDevice }
}

export const loadCriterion = async (
  id: string,
  criterion: string,
  signal?: AbortSignal,
): Promise<Loaded<CriterionEvidence>> => {
  const onDevice = await itemsWaiting()
  const view = await call('GET /api/units/:id/criteria/:criterion', { params: { id, criterion } }, signal)
  const waiting = decisionsOf(onDevice, id).filter(({ input: { body } }) => body.criterion === criterion)
  return { view: criterionWith(view, onDevice), waiting, onDevice }
}

type Which = { id: string; record: string; recordId: string }

const isKind = (record: string): record is RecordKind => Object.hasOwn(recordWords, record)

const paramsOf = ({ id, record, recordId }: Which) => {
  // An address that names no kind of record is nobody's page.
  if (!isKind(record)) throw new Response(null, { status: 404 })
  return { id, record, recordId }
}

export const loadEvidence = async (which: Which, signal?: AbortSignal): Promise<Loaded<EvidenceView>> => {
  const params = paramsOf(which)
  const onDevice = await itemsWaiting()
  const view = await call('GET /api/units/:id/evidence/:record/:recordId', { params }, signal)
  const waiting = decisionsOf(onDevice, params.id).filter((item) => isAbout(item, view.item))
  return { view: evidenceWith(view, onDevice), waiting, onDevice }
}

/** As the server has it at this moment. */
export const evidenceNow = (which: Which): Promise<EvidenceView> =>
  call('GET /api/units/:id/evidence/:record/:recordId', { params: paramsOf(which) }, undefined, { kept: false })
