import type {
  criterionEndpoint,
  evidenceEndpoint,
  evidenceListEndpoint,
} from '@mentorfolio/domain/evidence/evidence.endpoints'
import { type EvidenceRef, refKey } from '@mentorfolio/domain/evidence/evidence-item'
import type { CriterionEvidence, EvidenceList, EvidenceView } from '@mentorfolio/domain/evidence/evidence-view'
import type { SignedIn } from '../access/signed-in.ts'
import type { Reads } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { Asked } from '../http/serve.ts'
import { loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { partsOf } from '../portfolio/evidence/parts.ts'
import {
  claimOf,
  criterionOf,
  lineOf,
  ofUnit,
  readsWords,
  relationshipsOf,
  shownClaims,
  unitActions,
} from '../portfolio/evidence/present.ts'

/** One criterion of a unit, and every record under it. */
export const viewCriterion = async (
  reads: Reads,
  { params, by }: Asked<typeof criterionEndpoint>,
): Promise<CriterionEvidence> => {
  const loaded = await loadUnitEvidence(reads, by, params.id)
  const criterion = loaded.state.pack.criteria.find(({ id }) => id === params.criterion)
  if (!criterion) throw notFound()
  return {
    ...ofUnit(loaded),
    criterion: criterionOf(loaded, criterion, { fills: 'ALWAYS' }),
    relationships: relationshipsOf(loaded),
    claims: shownClaims(loaded)
      .filter((claim) => claim.criterion === criterion.id)
      .map((claim) => ({ ...claimOf(loaded, claim), item: lineOf(loaded, claim.item) })),
    actions: unitActions(loaded),
  }
}

/** A record as evidence for a unit: 404 where the unit has no such record, be it another candidate's or withdrawn. */
export const evidenceOf = async (
  reads: Reads,
  { by, unitId, ref }: { by: SignedIn; unitId: string; ref: EvidenceRef },
): Promise<EvidenceView> => {
  const loaded = await loadUnitEvidence(reads, by, unitId)
  const { state } = loaded
  const item = state.items.find((each) => refKey(each) === refKey(ref))
  if (!item) throw notFound()
  const claims = shownClaims(loaded)
  return {
    ...ofUnit(loaded),
    item: lineOf(loaded, item),
    parts: readsWords(loaded.roles) ? partsOf(loaded, item) : [],
    criteria: state.pack.criteria.map((criterion) => {
      const { id, title, text, guidance, state: stands } = criterionOf(loaded, criterion)
      const claim = claims.find((each) => each.criterion === id && each.item === item)
      return { id, title, text, guidance, state: stands, claim: claim ? claimOf(loaded, claim) : null }
    }),
    actions: unitActions(loaded),
  }
}

export const viewEvidence = (reads: Reads, { params, by }: Asked<typeof evidenceEndpoint>) =>
  evidenceOf(reads, { by, unitId: params.id, ref: { record: params.record, id: params.recordId } })

const perPage = 50

/** What comes after a place in the list, the latest first; a place that is none begins it anew. */
const placeOf = ({ at, id, record }: { at: string; id: string; record: string }) => `${at}~${id}~${record}`

/** The records that can be evidence for a unit, page by page. */
export const listEvidence = async (
  reads: Reads,
  { params, query, by }: Asked<typeof evidenceListEndpoint>,
): Promise<EvidenceList> => {
  const loaded = await loadUnitEvidence(reads, by, params.id)
  const { after, record } = query
  const all = loaded.state.items
    .filter((item) => record === undefined || item.record === record)
    .toSorted((a, b) => placeOf(b).localeCompare(placeOf(a)))
    .filter((item) => after === undefined || placeOf(item) < after)
  const page = all.slice(0, perPage)
  const last = page.at(-1)
  return {
    items: page.map((item) => lineOf(loaded, item)),
    next: last && all.length > perPage ? placeOf(last) : null,
  }
}
